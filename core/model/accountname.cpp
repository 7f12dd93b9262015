// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/accountname.h"

namespace account {

const Account *named(const QList<Account> &accounts, const QString &name)
{
    const QString wanted = name.trimmed().toLower();
    if (wanted.isEmpty())
        return nullptr;
    const QString bare = wanted.startsWith(u'@') ? wanted.mid(1) : wanted;
    for (const Account &account : accounts) {
        if (QString::number(account.id) == wanted || platform::key(account.platform) == wanted
            || platform::name(account.platform).toLower() == wanted
            || account.handle.toLower() == bare)
            return &account;
    }
    return nullptr;
}

} // namespace account
