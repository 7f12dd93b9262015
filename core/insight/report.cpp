// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/report.h"

#include "core/model/conversation.h"
#include "core/store/hours.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace report {

namespace {

// The sums of report_day in the order they are asked for.
QStringList columns()
{
    QStringList all { u"engagements"_s, u"received"_s, u"opened"_s, u"answered"_s, u"waiting"_s,
                      u"mood_negative"_s, u"mood_neutral"_s, u"mood_positive"_s };
    for (int step = 0; step < steps; ++step)
        all.append(u"answer_%1"_s.arg(step));
    all.append(u"need_other"_s);
    for (const QString &need : conversation::needs())
        all.append(u"need_"_s + need);
    return all;
}

constexpr int moodsAt = 5;
constexpr int answersAt = moodsAt + 3;
constexpr int needsAt = answersAt + steps;

struct Reader
{
    Database &database;
    const Ask &ask;

    Result<> sums(const Period &period, Figures *figures, Report *whole);
    Result<std::optional<qint64>> median(const Period &period,
                                         const std::array<qint64, steps> &answers);
    Result<std::optional<qint64>> nth(const Period &period,
                                      const std::array<qint64, steps> &answers, qint64 place);
    Result<> rate(const Period &period, Figures *figures);
    Result<> days(Report *whole);
    Result<> hours(Report *whole);
    Result<> posts(Report *whole);
};

Result<> Reader::sums(const Period &period, Figures *figures, Report *whole)
{
    static const QStringList all = columns();
    const Chosen only = chosen(ask.accounts, u"account_id"_s);
    QStringList wanted;
    for (const QString &column : all)
        wanted.append(u"SUM(%1)"_s.arg(column));
    std::array<qint64, steps> answers {};
    {
        Statement query = database.prepare(
            u"SELECT %1 FROM report_day WHERE day BETWEEN ? AND ?%2"_s.arg(wanted.join(u", "_s),
                                                                          only.sql));
        const Result<> run = query.runList(
            QVariantList { period::number(period.first), period::number(period.last) }
            + only.values);
        if (!run)
            return run;
        if (!query.next())
            return query.failure().value_or(Error(Error::Damaged));
        figures->engagements = query.integer(0);
        figures->received = query.integer(1);
        figures->opened = query.integer(2);
        figures->answered = query.integer(3);
        figures->waiting = query.integer(4);
        for (int step = 0; step < steps; ++step)
            answers[std::size_t(step)] = query.integer(answersAt + step);
        if (whole) {
            for (int mood = 0; mood < 3; ++mood)
                whole->moods[std::size_t(mood)] = query.integer(moodsAt + mood);
            for (int column = needsAt; column < all.size(); ++column) {
                const QString key = all[column].mid(5);
                whole->needs.insert(key == "other"_L1 ? QString() : key, query.integer(column));
            }
            whole->answers = answers;
        }
    }
    const Result<std::optional<qint64>> half = median(period, answers);
    if (!half)
        return half.error();
    figures->firstReply = *half;
    return rate(period, figures);
}

Result<std::optional<qint64>> Reader::median(const Period &period,
                                             const std::array<qint64, steps> &answers)
{
    qint64 all = 0;
    for (const qint64 each : answers)
        all += each;
    if (all == 0)
        return std::optional<qint64>();
    const Result<std::optional<qint64>> lower = nth(period, answers, (all - 1) / 2);
    if (!lower || !*lower || all % 2 == 1)
        return lower;
    const Result<std::optional<qint64>> upper = nth(period, answers, all / 2);
    if (!upper || !*upper)
        return upper;
    return std::optional((**lower + **upper) / 2);
}

// The step it falls in is known: only that is sorted.
Result<std::optional<qint64>> Reader::nth(const Period &period,
                                          const std::array<qint64, steps> &answers, qint64 place)
{
    int step = 0;
    while (step < steps - 1 && place >= answers[std::size_t(step)])
        place -= answers[std::size_t(step++)];
    const Chosen only = chosen(ask.accounts, u"account_id"_s);
    Statement query = database.prepare(
        uR"(SELECT answer FROM (
                SELECT answer, ROW_NUMBER() OVER (ORDER BY answer) AS n FROM arrival
                WHERE answer >= ? AND answer < ? AND at >= ? AND at < ?%1) one
            WHERE n = ?)"_s.arg(only.sql));
    const Result<> run = query.runList(
        QVariantList { qint64(stepBegin(step).count()), qint64(stepEnd(step).count()),
                       millis(period.begin(ask.zone)), millis(period.end(ask.zone)) }
        + only.values + QVariantList { place + 1 });
    if (!run)
        return run.error();
    std::optional<qint64> found;
    if (query.next())
        found = query.integer(0);
    if (query.failure())
        return *query.failure();
    return found;
}

Result<> Reader::rate(const Period &period, Figures *figures)
{
    const Chosen only = chosen(ask.accounts, u"account_id"_s);
    {
        Statement query = database.prepare(
            uR"(SELECT COUNT(*), AVG(CAST(engagements AS REAL) / base) FROM post_stand
                WHERE at >= ? AND at < ? AND engagements IS NOT NULL AND base > 0%1)"_s.arg(only.sql));
        const Result<> run = query.runList(
            QVariantList { millis(period.begin(ask.zone)), millis(period.end(ask.zone)) }
            + only.values);
        if (!run)
            return run;
        if (query.next() && query.integer(0) > 0) {
            figures->rated = int(query.integer(0));
            figures->rate = query.real(1);
        }
        if (query.failure())
            return *query.failure();
    }
    if (*figures->engagements > 0)
        return {};
    // Nothing won, or nothing known?
    Statement query = database.prepare(
        uR"(SELECT 1 FROM post_stand WHERE at < ? AND measured_at >= ?%1
              AND engagements IS NOT NULL LIMIT 1)"_s.arg(only.sql));
    const Result<> run = query.runList(
        QVariantList { millis(period.end(ask.zone)), millis(period.begin(ask.zone)) }
        + only.values);
    if (!run)
        return run;
    if (!query.next())
        figures->engagements.reset();
    if (query.failure())
        return *query.failure();
    return {};
}

Result<> Reader::days(Report *whole)
{
    const Chosen only = chosen(ask.accounts, u"account_id"_s);
    const qint64 first = period::number(ask.period.first);
    for (QDate day = ask.period.first; day <= ask.period.last; day = day.addDays(1)) {
        Day each;
        each.first = day;
        each.last = day;
        whole->days.append(each);
    }
    Statement query = database.prepare(
        uR"(SELECT day, account_id, engagements, received, mood_negative, mood_neutral, mood_positive
            FROM report_day WHERE day BETWEEN ? AND ?%1 ORDER BY day, account_id)"_s.arg(only.sql));
    const Result<> run
        = query.runList(QVariantList { first, period::number(ask.period.last) } + only.values);
    if (!run)
        return run;
    while (query.next()) {
        Day &day = whole->days[query.integer(0) - first];
        if (query.integer(2) > 0)
            day.engagements[query.integer(1)] += query.integer(2);
        day.received += query.integer(3);
        for (int mood = 0; mood < 3; ++mood)
            day.moods[std::size_t(mood)] += query.integer(4 + mood);
    }
    if (query.failure())
        return *query.failure();
    return {};
}

Result<> Reader::hours(Report *whole)
{
    const Chosen only = chosen(ask.accounts, u"account_id"_s);
    const Instant end = std::min(ask.period.end(ask.zone), ask.now - 48h);
    Statement query = database.prepare(
        uR"(SELECT account_id, at, engagements FROM post_stand
            WHERE at >= ? AND at < ? AND engagements IS NOT NULL%1 ORDER BY at)"_s.arg(only.sql));
    const Result<> run = query.runList(
        QVariantList { millis(end - std::chrono::hours(24 * besthours::days)), millis(end) }
        + only.values);
    if (!run)
        return run;
    QList<besthours::Sample> samples;
    while (query.next()) {
        const QDateTime wall = walltime::at(query.moment(1), ask.zone);
        samples.append({ query.integer(0), wall.time().hour(), query.real(2),
                         wall.date().dayOfWeek() });
    }
    if (query.failure())
        return *query.failure();
    whole->hours = besthours::cells(samples);
    return {};
}

Result<> Reader::posts(Report *whole)
{
    const Chosen only = chosen(ask.accounts, u"s.account_id"_s);
    const QVariantList when { millis(ask.period.begin(ask.zone)),
                              millis(ask.period.end(ask.zone)) };
    {
        Statement query = database.prepare(
            u"SELECT COUNT(*) FROM post_stand s WHERE s.at >= ? AND s.at < ?%1"_s.arg(only.sql));
        const Result<> run = query.runList(when + only.values);
        if (!run)
            return run;
        if (query.next())
            whole->published = int(query.integer(0));
        if (query.failure())
            return *query.failure();
    }
    Statement query = database.prepare(
        uR"(SELECT s.message_id, s.account_id, s.at, m.body, m.url, s.reactions, s.comments,
                s.shares, s.views, s.engagements, s.base
            FROM post_stand s CROSS JOIN message m ON m.id = s.message_id
            WHERE s.at >= ? AND s.at < ?%1
            ORDER BY COALESCE(s.engagements, -1) DESC, s.at DESC LIMIT ?)"_s.arg(only.sql));
    const Result<> run = query.runList(when + only.values + QVariantList { mostPosts });
    if (!run)
        return run;
    while (query.next())
        whole->posts.append(readPost(query));
    if (query.failure())
        return *query.failure();
    return {};
}

} // namespace

Post readPost(const Statement &row)
{
    const auto maybe = [&row](int column) {
        return row.isNull(column) ? std::optional<qint64>() : row.integer(column);
    };
    Post post;
    post.messageId = row.integer(0);
    post.accountId = row.integer(1);
    post.at = row.moment(2);
    post.text = row.foreign(3);
    post.url = QUrl(row.text(4));
    post.reactions = maybe(5);
    post.comments = maybe(6);
    post.shares = maybe(7);
    post.views = maybe(8);
    post.engagements = maybe(9);
    post.base = maybe(10);
    return post;
}

std::chrono::seconds stepBegin(int step)
{
    return step == 0 ? std::chrono::seconds(0) : edges[std::size_t(step - 1)];
}

std::chrono::seconds stepEnd(int step)
{
    return step == steps - 1 ? std::chrono::seconds(1ll << 40) : edges[std::size_t(step)];
}

int moodOf(double mood)
{
    constexpr double edge = 0.2; // between neutral and the others, as everywhere
    return mood < -edge ? -1 : mood > edge ? 1 : 0;
}

QList<Arrival> arrivals(const Talk &talk)
{
    QList<Arrival> found;
    qsizetype open = -1;
    Instant since;
    for (const Talk::Text &text : talk.texts) {
        if (text.own) {
            if (open >= 0)
                found[open].answer
                    = std::chrono::duration_cast<std::chrono::seconds>(text.at - since).count();
            open = -1;
            continue;
        }
        Arrival row;
        row.messageId = text.id;
        row.at = text.at;
        row.need = talk.need;
        row.newest = text.id == talk.newest;
        if (row.newest) {
            row.mood = talk.mood; // a person may have said otherwise
            row.sure = talk.sure;
        } else if (text.mood) {
            row.mood = moodOf(*text.mood);
            row.sure = *text.mood <= hours::sure;
        }
        row.opens = open < 0;
        found.append(row);
        if (open < 0) {
            open = found.size() - 1;
            since = text.at;
        }
    }
    if (open >= 0)
        found[open].waiting = !talk.closed;
    return found;
}

Result<> addUp(Database &database, qint64 day, Instant begin, Instant end)
{
    {
        Statement clear = database.prepare(u"DELETE FROM report_day WHERE day = ?"_s);
        const Result<> cleared = clear.run(day);
        if (!cleared)
            return cleared;
    }
    static const QString sql = [] {
        const auto count = [](const QString &when) {
            return u"SUM(CASE WHEN %1 THEN 1 ELSE 0 END)"_s.arg(when);
        };
        QStringList names { u"day"_s, u"account_id"_s };
        QStringList values { u"?"_s, u"account_id"_s };
        const auto add = [&](const QString &name, const QString &value) {
            names.append(name);
            values.append(value);
        };
        add(u"engagements"_s, u"SUM(won)"_s);
        add(u"received"_s, u"SUM(received)"_s);
        add(u"opened"_s, u"SUM(opens)"_s);
        add(u"answered"_s, count(u"opens = 1 AND answer IS NOT NULL"_s));
        add(u"waiting"_s, u"SUM(waiting)"_s);
        int mood = -1;
        for (const QString &name : { u"mood_negative"_s, u"mood_neutral"_s, u"mood_positive"_s })
            add(name, count(u"mood = %1"_s.arg(mood++)));
        for (int step = 0; step < steps; ++step)
            add(u"answer_%1"_s.arg(step), count(u"answer >= %1 AND answer < %2"_s
                                                   .arg(stepBegin(step).count())
                                                   .arg(stepEnd(step).count())));
        QStringList known;
        for (const QString &need : conversation::needs()) {
            add(u"need_"_s + need, count(u"need = '%1'"_s.arg(need)));
            known.append(u"'%1'"_s.arg(need));
        }
        add(u"need_other"_s, count(u"need NOT IN (%1)"_s.arg(known.join(u", "_s))));
        return uR"(INSERT INTO report_day (%1) SELECT %2 FROM (
                SELECT account_id, 0 AS won, 1 AS received, opens, waiting, need, mood, answer
                FROM arrival WHERE at >= ? AND at < ?
                UNION ALL
                SELECT account_id, won, 0, 0, 0, NULL, NULL, NULL FROM post_day WHERE day = ?
            ) one GROUP BY account_id)"_s.arg(names.join(u", "_s), values.join(u", "_s));
    }();
    Statement insert = database.prepare(sql);
    return insert.run(day, begin, end, day);
}

std::optional<double> Figures::answeredShare() const
{
    const qint64 of = answered + waiting;
    return of > 0 ? std::optional(double(answered) / double(of)) : std::nullopt;
}

std::optional<double> Post::rate() const
{
    return engagements && base && *base > 0 ? std::optional(double(*engagements) / double(*base))
                                            : std::nullopt;
}

bool Report::empty() const
{
    return now.received == 0 && published == 0 && now.engagements.value_or(0) == 0;
}

Result<Report> read(Database &database, Ask ask)
{
    Report whole;
    whole.period = ask.period;
    whole.zone = ask.zone;
    whole.today = walltime::at(ask.now, ask.zone).date();
    Reader reader { database, ask };
    Result<> done = reader.sums(ask.period, &whole.now, &whole);
    if (done)
        done = reader.sums(ask.period.before(), &whole.before, nullptr);
    if (done)
        done = reader.days(&whole);
    if (done)
        done = reader.hours(&whole);
    if (done)
        done = reader.posts(&whole);
    if (!done)
        return done.error();
    return whole;
}

Grain grain(const Period &period)
{
    constexpr int aMonth = 35;
    constexpr int aYear = 380;
    return period.days() <= aMonth ? Grain::Day : period.days() <= aYear ? Grain::Week : Grain::Month;
}

QList<Day> gathered(const QList<Day> &days, Grain grain)
{
    if (grain == Grain::Day)
        return days;
    QList<Day> found;
    for (const Day &day : days) {
        const Period of = grain == Grain::Week ? period::week(day.first) : period::month(day.first);
        if (found.isEmpty() || found.last().first < of.first)
            found.append(day);
        Day &into = found.last();
        into.last = day.last;
        if (into.first == day.first)
            continue; // it is the first of them
        for (auto won = day.engagements.cbegin(); won != day.engagements.cend(); ++won)
            into.engagements[won.key()] += won.value();
        into.received += day.received;
        for (std::size_t mood = 0; mood < into.moods.size(); ++mood)
            into.moods[mood] += day.moods[mood];
    }
    return found;
}

Chosen chosen(const QList<qint64> &accounts, const QString &column)
{
    if (accounts.isEmpty())
        return {};
    Chosen made;
    made.sql = u" AND %1 IN (?%2)"_s.arg(column, u", ?"_s.repeated(accounts.size() - 1));
    for (const qint64 id : accounts)
        made.values.append(id);
    return made;
}

} // namespace report
