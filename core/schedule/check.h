// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/account.h"
#include "core/model/post.h"

#include <QList>

// What keeps a post from being published on an account, found while it is written.
namespace check {

struct Problem
{
    enum class Kind {
        Empty,
        TextTooLong, // count, limit in the account's unit
        TooManyBytes,
        TooManyMedia,
        MediaNeeded, // the platform takes no post without one
        MediaType, // which
        MediaTooLarge,
        MediaMissing, // the file is gone or changed
        AltTextTooLong,
        NoAltText, // a warning
        NoPoll,
        PollOptions,
        PollOptionTooLong,
        PollLength, // too short or too long
        PollWithMedia,
        NoImages,
        NoReply,
        NoPublish,
        NoNativeSchedule,
        TooSoon, // native scheduling needs more time
        FilmTooLong, // seconds
        FilmAlone, // nothing else goes with a film
        NoComment, // a warning: the first comment will not be there
        Shape, // which; too tall or too wide: thousandths of width by height
        RepliesOpen, // a warning: whoever wants may answer there
    };
    Kind kind = Kind::Empty;
    qint64 count = 0;
    qint64 limit = 0;
    int which = 0; // of the media or options, from 1
    bool blocks = true;
    int part = 0; // of a thread, from 1; 0: it is one
    bool comment = false; // it is the first comment's
};

// How long the text is in the account's own unit, as it will be sent.
int length(const Outgoing &post, const Account &account);
bool fits(const Outgoing &post, const Account &account); // its text
QList<Problem> problems(const Outgoing &post, const Account &account, Instant now);
bool blocked(const QList<Problem> &problems);

} // namespace check
