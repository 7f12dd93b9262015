// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QWidget>

// A platform to begin with, as a card.
class PlatformCard : public QAbstractButton
{
    Q_OBJECT

public:
    PlatformCard(const Theme &theme, const Offer &offer, QWidget *parent);
    QSize sizeHint() const override { return { 206, 82 }; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    static QString how(const Offer &offer); // one signs in
    const Theme &m_theme;
    Platform m_platform;
    QString m_how;
};

// The whole window while there is no account: the platforms that can be added, and a sample to
// look at first.
class Welcome : public QWidget
{
    Q_OBJECT

public:
    Welcome(const Theme &theme, const QList<Offer> &offers, QWidget *parent);

Q_SIGNALS:
    void platformChosen(const QString &connector);
    void sampleChosen();
};
