// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/post.h"

#include <QDir>

// Copies a chosen file into the workspace's media folder under its hash, without position and
// camera data. The original may then change or go. Unavailable, Unsupported, Malformed, Full;
// Invalid above 300 MB. Blocking: call it on a worker.
Result<Media> adopt(QDir workspace, QString path);
