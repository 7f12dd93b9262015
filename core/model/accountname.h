// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/account.h"

namespace account {

// By number, platform or handle, as people name accounts on the command line and in files; null when
// it is none of them.
const Account *named(const QList<Account> &accounts, const QString &name);

} // namespace account
