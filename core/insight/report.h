// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/foreign.h"
#include "core/insight/besthours.h"
#include "core/insight/period.h"
#include "core/store/database.h"

#include <QMap>
#include <QUrl>

#include <array>

// What a time was worth, in numbers: read from rows added up by day, so that a year costs what a week
// does. What is not known is not there; it is never zero.
namespace report {

// How long an answer took: nine steps, the last without an end.
constexpr int steps = 9;
constexpr std::array<std::chrono::seconds, steps - 1> edges { 15min, 30min, 1h, 2h, 4h,
                                                               8h,    24h,   48h };
std::chrono::seconds stepBegin(int step);
std::chrono::seconds stepEnd(int step); // a very long time for the last

// A conversation as it stands, and each text of theirs in it: whether it opens an exchange (nothing
// of theirs was unanswered) and what became of that.
struct Talk
{
    struct Text
    {
        qint64 id = 0;
        Instant at;
        bool own = false;
        std::optional<double> mood {}; // as it was read when it came
    };
    bool closed = false;
    qint64 newest = 0; // of theirs
    QString need;
    std::optional<int> mood; // of the newest
    bool sure = false; // it is surely bad news
    QList<Text> texts; // by time
};
struct Arrival
{
    qint64 messageId = 0;
    Instant at;
    QString need;
    std::optional<int> mood;
    bool sure = false;
    bool opens = false;
    std::optional<qint64> answer; // seconds
    bool waiting = false;
    bool newest = false;
};
QList<Arrival> arrivals(const Talk &talk);
int moodOf(double mood); // -1, 0, 1

// A day's row, made anew from what there is.
Result<> addUp(Database &database, qint64 day, Instant begin, Instant end);

struct Figures
{
    std::optional<qint64> engagements; // none: nothing is measured
    std::optional<double> rate; // mean over the posts published; none without any
    int rated = 0; // posts it is of
    qint64 received = 0;
    qint64 opened = 0; // exchanges begun
    qint64 answered = 0; // of them
    qint64 waiting = 0; // of them; the rest was closed without an answer
    std::optional<qint64> firstReply; // median, in seconds

    // Of what was not closed without one.
    std::optional<double> answeredShare() const;
};

struct Day
{
    QDate first; // a day, or the week or month that is drawn as one
    QDate last;
    QMap<qint64, qint64> engagements; // by account
    qint64 received = 0;
    std::array<qint64, 3> moods {}; // negative, neutral, positive
};

struct Post
{
    qint64 messageId = 0;
    qint64 accountId = 0;
    Instant at;
    Foreign text;
    QUrl url;
    std::optional<qint64> reactions;
    std::optional<qint64> comments;
    std::optional<qint64> shares;
    std::optional<qint64> views;
    std::optional<qint64> engagements;
    std::optional<qint64> base;
    qint64 won = 0; // in the time asked about
    std::optional<double> rate() const;
};

struct Ask
{
    Period period;
    QList<qint64> accounts; // none = all
    QTimeZone zone;
    Instant now;
};

struct Report
{
    Period period;
    QTimeZone zone;
    QDate today; // what is later is not known yet
    Figures now;
    Figures before;
    QList<Day> days; // every one, in order
    QMap<QString, qint64> needs; // texts received; "" none of them
    std::array<qint64, 3> moods {};
    std::array<qint64, steps> answers {};
    QList<besthours::Cell> hours; // of the 90 days before the period's end
    QList<Post> posts; // the best first, at most mostPosts
    int published = 0; // posts, in all

    bool empty() const;
};

constexpr int mostPosts = 50;
// message_id, account_id, at, body, url, reactions, comments, shares, views, engagements, base.
Post readPost(const Statement &row);

Result<Report> read(Database &database, Ask ask);

// Days as they are drawn: each to about a month, weeks to a year and a little, then months.
enum class Grain { Day, Week, Month };
Grain grain(const Period &period);
QList<Day> gathered(const QList<Day> &days, Grain grain);

// " AND account_id IN (…)", or nothing; its values.
struct Chosen
{
    QString sql;
    QVariantList values;
};
Chosen chosen(const QList<qint64> &accounts, const QString &column);

} // namespace report
