// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDir>

// Parvis begins with the session: an entry of the desktop's autostart folder (XDG). The entry is all
// there is to know; whoever removes it in the desktop's own settings has switched it off here too.
namespace autostart {

QDir folder(); // $XDG_CONFIG_HOME/autostart
bool isOn(const QDir &folder);
// `program` begins without showing its window.
Result<> set(const QDir &folder, const QString &program, bool on);
// As an Exec line takes it.
QString quoted(const QString &program);

} // namespace autostart
