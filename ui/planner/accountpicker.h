// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/account.h"
#include "ui/theme.h"

#include <QWidget>

// The accounts a post goes to: badges that are on or off.
class AccountPicker : public QWidget
{
    Q_OBJECT

public:
    AccountPicker(const Theme &theme, QWidget *parent);
    void setAccounts(const QList<Account> &accounts);
    void setChosen(const QSet<qint64> &ids);
    QList<Account> chosen() const;
    // What has left already stays as it is.
    void setFixed(const QSet<qint64> &ids);

Q_SIGNALS:
    void changed();

private:
    const Theme &m_theme;
    QList<Account> m_accounts;
    QSet<qint64> m_chosen;
    QSet<qint64> m_fixed;
};
