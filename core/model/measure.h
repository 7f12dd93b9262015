// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <QString>

// A number read from a platform at a time. A number the platform does not give is not a Measure:
// missing is never zero.
struct Measure
{
    enum class Kind { Likes, Boosts, Replies, Quotes, Bookmarks, Views, Followers, Following, Posts };

    Kind kind = Kind::Likes;
    QString subject; // remoteId of the post; empty for the account itself
    qint64 value = 0;
    Instant at;
};
