// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/me.h"

#include <pwd.h>
#include <unistd.h>

namespace me {

QString name()
{
    const passwd *entry = getpwuid(geteuid());
    if (!entry)
        return {};
    const QString full = QString::fromLocal8Bit(entry->pw_gecos).section(u',', 0, 0).trimmed();
    return full.isEmpty() ? QString::fromLocal8Bit(entry->pw_name) : full;
}

} // namespace me
