// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/account.h"
#include "core/store/posts.h"

// The plan as a calendar (RFC 5545) for other programs: each post an event of its moment, in UTC, under a
// name that stays when it is moved. Pure.
namespace icalendarwriter {

struct Words // are the window's
{
    QString calendar; // its name
    QString draft; // before the summary of what is none yet: "Draft"
};
QByteArray written(const QList<posts::Coming> &posts, const QList<Account> &accounts,
                   const Words &words);

// One line of a calendar: at most 75 octets, whole characters, continued by a space; ends with CR LF.
QByteArray folded(const QByteArray &line);
QByteArray escaped(const QString &text); // of a TEXT value; control characters are left out

} // namespace icalendarwriter
