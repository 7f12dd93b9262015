// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/model/post.h"

class Database;

// Files of the media folder as a column keeps them: named by hash, so that a workspace may move.
namespace mediafiles {

QString pack(const QList<Media> &media); // empty when there is none
QList<Media> unpack(const Database &database, const QString &json);

// Takes files away that nothing needs any more: no text that is still to be sent or was since
// `before`, as it leaves and as it was written; no post or reply being written, no saved reply, nothing
// that goes out again; and that have lain there since before that. What a picture was cut out of is
// needed like it.
// Only what was put there under its hash. Returns how many.
Result<int> sweep(Database &database, Instant before);

} // namespace mediafiles
