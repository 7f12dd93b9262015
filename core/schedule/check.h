// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/account.h"
#include "core/model/post.h"

// What is wrong with a post before it is planned, told from the account's own capabilities. Pure.
namespace check {

// What the platform counts for a text: its unit, its weight of links, its short mentions, the
// content warning and the participants a reply has to name.
int length(const Outgoing &post, const Capabilities &can);
int bytes(const Outgoing &post);

struct Problem
{
    enum class Kind {
        Empty, // neither text nor media
        TooLong,
        TooManyBytes,
        TooManyMedia,
        MediaKind, // this account takes no such file
        MediaBytes,
        MediaPixels,
        NoAltText, // a reminder, not a hindrance
        AltTextLong,
        MediaMissing, // the file is gone
        PollOptions,
        PollOptionLong,
        PollAndMedia,
        Cannot, // this account cannot publish at all
    };
    Kind kind = Kind::Empty;
    int media = -1; // which one
    qint64 is = 0;
    qint64 limit = 0;
    bool hinders() const { return kind != Kind::NoAltText; }
};

QList<Problem> problems(const Outgoing &post, const Capabilities &can);

} // namespace check
