// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/entrance.h"
#include "core/vault/lazyvault.h"

// The person at a terminal, when there is one.
class Terminal : public Doorkeeper, public PassphraseSource
{
public:
    explicit Terminal(Clock &clock)
        : m_clock(clock)
    {
    }

    void openBrowser(const QUrl &url) override; // prints the address; the person opens it
    Task<Result<QString>> askCode() override;
    QByteArray donePage() const override;
    QByteArray refusedPage() const override;
    Task<Result<Secret>> passphrase(Reason reason) override;

private:
    Clock &m_clock;
};

// What the browser shows when it comes back; also for the window.
QByteArray browserPage(const QString &sentence);
