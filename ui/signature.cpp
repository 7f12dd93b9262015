// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signature.h"

#include "core/base/me.h"

namespace signature {

QString of(const Settings &)
{
    return me::name();
}

} // namespace signature
