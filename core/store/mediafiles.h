// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/post.h"

class Database;

// Files of the media folder as a column keeps them: named by hash, so that a workspace may move.
namespace mediafiles {

QString pack(const QList<Media> &media); // empty when there is none
QList<Media> unpack(const Database &database, const QString &json);

} // namespace mediafiles
