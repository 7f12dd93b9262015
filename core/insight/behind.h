// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/report.h"

// What stands behind a mark of a report: the texts or the posts it counts, no more and no fewer.
namespace behind {

struct Mark
{
    enum class Kind {
        Received, // texts
        Asked, // exchanges begun and not closed without an answer; who waits first
        Answered, // exchanges; the longest first
        Need, // texts: `need`
        Mood, // texts: `index` -1, 0, 1
        Step, // exchanges: answered within step `index`
        Won, // posts that won engagements
        Published, // posts
        Rated, // posts with a rate; the highest first
        Hour, // posts of `index` = weekday * 24 + hour, of the report's 90 days
    };
    Kind kind = Kind::Received;
    Period period; // of the mark: a day of the report's, or all of it
    qint64 accountId = 0; // 0: those of the report
    QString need;
    int index = 0;

    bool ofPosts() const { return kind >= Kind::Won; }
    friend bool operator==(const Mark &, const Mark &) = default;
};

struct Text
{
    qint64 messageId = 0;
    qint64 conversationId = 0;
    qint64 accountId = 0;
    Foreign author;
    Foreign body;
    Instant at;
    QString need;
    std::optional<qint64> answer;
    bool waiting = false;
};

struct Found
{
    qint64 count = 0; // all of them
    QList<Text> texts; // at most `limit`
    QList<report::Post> posts; // likewise
};

// `ask` is the report's.
Result<Found> read(Database &database, report::Ask ask, Mark mark, int limit);

} // namespace behind
