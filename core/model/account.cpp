// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/account.h"

using namespace Qt::StringLiterals;

namespace account {

QString healthKey(Account::Health health)
{
    switch (health) {
    case Account::Health::Good: return u"good"_s;
    case Account::Health::NeedsSignIn: return u"needs_sign_in"_s;
    case Account::Health::Failing: return u"failing"_s;
    case Account::Health::Offline: return u"offline"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Account::Health> healthFromKey(const QString &key)
{
    using enum Account::Health;
    for (const Account::Health each : { Good, NeedsSignIn, Failing, Offline }) {
        if (healthKey(each) == key)
            return each;
    }
    return std::nullopt;
}

} // namespace account
