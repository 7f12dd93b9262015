// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// What kind of file system a folder lies on. Write-ahead logging needs memory that all processes
// share and locks that hold: network file systems give neither, and of one that lives in a process
// of its own (FUSE) nobody knows.
namespace filesystem {

using Magic = unsigned long; // f_type of statfs(2)
using Probe = Magic (*)(const QString &path);

Magic of(const QString &path); // 0: it cannot be told
bool sharesMemory(Magic magic);

} // namespace filesystem
