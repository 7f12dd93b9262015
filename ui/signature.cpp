// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signature.h"

#include "core/base/me.h"
#include "core/base/settings.h"

namespace signature {

QString of(const Settings &settings)
{
    const QString name = settings.text(Settings::PersonName);
    return name.isEmpty() ? me::name() : name;
}

} // namespace signature
