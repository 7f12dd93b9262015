// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/watch/watchboard.h"

#include "core/base/text.h"
#include "core/store/watches.h"
#include "core/watch/query.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace watchboard {

namespace {

constexpr qint64 quarter = 15 * 60 * 1000; // every zone's days begin at one
constexpr double sure = 1.96; // deviations: 95 of 100

Instant midnight(const QDate &day, const QTimeZone &zone)
{
    return walltime::resolve(QDateTime(day, QTime(0, 0)), zone).at;
}

using Moods = std::array<qint64, 3>;

Result<QHash<QDate, Moods>> moodsByDay(Database &database, const Ask &ask)
{
    Statement query = database.prepare(
        uR"(SELECT n.at / ?, n.mood, COUNT(*) FROM mention n
            WHERE n.watch_id = ? AND n.at >= ? AND n.at < ? AND n.relevant >= 0
            GROUP BY 1, 2)"_s);
    const Result<> run = query.run(quarter, ask.watchId, ask.begin(), ask.end());
    if (!run)
        return run.error();
    QHash<QDate, Moods> found;
    while (query.next()) {
        const QDate day = walltime::at(instant(query.integer(0) * quarter), ask.zone).date();
        const qint64 mood = std::clamp<qint64>(query.integer(1), -1, 1);
        found[day][std::size_t(mood + 1)] += query.integer(2);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

Result<Figures> figures(Database &database, const Ask &ask, const QHash<QDate, Moods> &days)
{
    Figures made;
    for (const Moods &each : days) {
        for (std::size_t mood = 0; mood < each.size(); ++mood)
            made.moods[mood] += each[mood];
    }
    Statement query = database.prepare(
        uR"(SELECT COUNT(*), COUNT(reach), SUM(reach) FROM (
                SELECT MAX(n.reach) AS reach FROM mention n
                WHERE n.watch_id = ? AND n.at >= ? AND n.at < ? AND n.relevant >= 0
                GROUP BY n.author_id) each_author)"_s);
    const Result<> run = query.run(ask.watchId, ask.begin(), ask.end());
    if (!run)
        return run.error();
    if (query.next()) {
        made.authors = query.integer(0);
        made.known = query.integer(1);
        if (made.known > 0)
            made.reach = query.integer(2);
    }
    if (query.failure())
        return *query.failure();
    return made;
}

QList<Day> gathered(const Ask &ask, const QHash<QDate, Moods> &days, bool weeks)
{
    QList<Day> made;
    for (QDate day = ask.first; day <= ask.last; day = day.addDays(1)) {
        if (made.isEmpty() || !weeks || day.dayOfWeek() == 1)
            made.append({ day, day, {} });
        Day &into = made.last();
        into.last = day;
        const Moods moods = days.value(day);
        for (std::size_t mood = 0; mood < moods.size(); ++mood)
            into.moods[mood] += moods[mood];
    }
    return made;
}

Result<QList<Voice>> voices(Database &database, const Ask &ask, const Watch &self)
{
    const Result<QList<Watch>> all = watches::all(database);
    if (!all)
        return all.error();
    const Watch::Kind other = self.kind == Watch::Kind::Competitor ? Watch::Kind::Brand
                                                                   : Watch::Kind::Competitor;
    Statement query = database.prepare(
        uR"(SELECT COUNT(*) FROM mention n
            WHERE n.watch_id = ? AND n.at >= ? AND n.at < ? AND n.relevant >= 0)"_s);
    QList<Voice> found;
    for (const Watch &each : *all) {
        if (each.id != self.id && each.kind != other)
            continue;
        const Result<> run = query.run(each.id, ask.begin(), ask.end());
        if (!run)
            return run.error();
        if (query.next())
            found.append({ each.id, each.name, query.integer(0) });
        if (query.failure())
            return *query.failure();
    }
    std::stable_sort(found.begin(), found.end(), [&self](const Voice &a, const Voice &b) {
        const bool first = a.watchId == self.id;
        return first != (b.watchId == self.id) ? first : a.mentions > b.mentions;
    });
    return found;
}

Result<qint64> gone(Database &database, const Ask &ask)
{
    Statement query = database.prepare(
        u"SELECT COUNT(*) FROM mention n WHERE n.watch_id = ? AND n.at >= ? AND n.at < ? AND n.taught <> ''"_s);
    const Result<> run = query.run(ask.watchId, ask.begin(), ask.end());
    if (!run)
        return run.error();
    const qint64 count = query.next() ? query.integer(0) : 0;
    if (query.failure())
        return *query.failure();
    return count;
}

std::optional<double> shareOf(const QList<Voice> &voice)
{
    qint64 all = 0;
    for (const Voice &each : voice)
        all += each.mentions;
    if (voice.size() < 2 || all == 0)
        return std::nullopt;
    return double(voice.constFirst().mentions) / double(all);
}

// Each thing that is said once: a text that many copied is one.
Result<QList<rise::Said>> said(Database &database, const Ask &ask)
{
    Statement query = database.prepare(
        uR"(SELECT m.body, n.mood, n.echo FROM mention n CROSS JOIN message m ON m.id = n.message_id
            WHERE n.watch_id = ? AND n.at >= ? AND n.at < ? AND n.relevant >= 0
            ORDER BY n.at DESC, n.id DESC LIMIT ?)"_s);
    const Result<> run = query.run(ask.watchId, ask.begin(), ask.end(), mostRead);
    if (!run)
        return run.error();
    QList<rise::Said> found;
    QSet<qint64> echoes;
    while (query.next()) {
        const qint64 echo = query.integer(2);
        if (echo != 0 && echoes.contains(echo))
            continue;
        echoes.insert(echo);
        found.append({ query.foreign(0), int(query.integer(1)) });
    }
    if (query.failure())
        return *query.failure();
    return found;
}

void collect(const watch::Part &part, QSet<QString> *words)
{
    for (const watch::Part::Term &each : part.terms)
        words->insert(each.word);
    for (const watch::Part &each : part.parts)
        collect(each, words);
}

Result<> findTerms(Database &database, const Ask &ask, Board *board)
{
    const Result<QList<rise::Said>> now = said(database, ask);
    if (!now)
        return now.error();
    const Result<QList<rise::Said>> before = said(database, ask.before());
    if (!before)
        return before.error();
    QSet<QString> known;
    const watch::Parsed parsed = watch::parse(board->watch.query);
    if (parsed.query)
        collect(*parsed.query, &known);
    board->compared = before->size() >= rise::past;
    board->terms = rise::terms(*now, *before, known, mostTerms);
    return {};
}

} // namespace

Instant Ask::begin() const
{
    return midnight(first, zone);
}

Instant Ask::end() const
{
    return midnight(last.addDays(1), zone);
}

Ask Ask::before() const
{
    const qint64 days = first.daysTo(last) + 1;
    return { watchId, first.addDays(-days), first.addDays(-1), zone };
}

std::optional<Net> Figures::net() const
{
    const auto all = double(mentions());
    if (all == 0)
        return std::nullopt;
    const double bad = double(moods[0]) / all;
    const double good = double(moods[2]) / all;
    const double spread = good + bad - (good - bad) * (good - bad);
    return Net { 100 * (good - bad), 100 * sure * std::sqrt(spread / all) };
}

std::optional<double> Board::share() const
{
    return shareOf(voice);
}

Result<QHash<qint64, Found>> counts(Database &database)
{
    Statement query = database.prepare(
        uR"(SELECT watch_id, COUNT(*), MAX(at) FROM mention WHERE relevant >= 0 GROUP BY watch_id)"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    QHash<qint64, Found> found;
    while (query.next())
        found.insert(query.integer(0), { query.integer(1), query.maybeMoment(2) });
    if (query.failure())
        return *query.failure();
    return found;
}

Result<Board> read(Database &database, Ask ask)
{
    const Result<Watch> watch = watches::one(database, ask.watchId);
    if (!watch)
        return watch.error();
    Board made;
    made.watch = *watch;
    const Result<QHash<QDate, Moods>> days = moodsByDay(database, ask);
    if (!days)
        return days.error();
    const Result<QHash<QDate, Moods>> daysBefore = moodsByDay(database, ask.before());
    if (!daysBefore)
        return daysBefore.error();
    const Result<Figures> now = figures(database, ask, *days);
    if (!now)
        return now.error();
    const Result<Figures> before = figures(database, ask.before(), *daysBefore);
    if (!before)
        return before.error();
    made.now = *now;
    made.before = *before;
    made.weeks = ask.first.daysTo(ask.last) >= mostDays;
    made.days = gathered(ask, *days, made.weeks);
    const Result<QList<Voice>> voice = voices(database, ask, made.watch);
    if (!voice)
        return voice.error();
    made.voice = *voice;
    const Result<QList<Voice>> voiceBefore = voices(database, ask.before(), made.watch);
    if (!voiceBefore)
        return voiceBefore.error();
    made.shareBefore = shareOf(*voiceBefore);
    const Result<qint64> aside = gone(database, ask);
    if (!aside)
        return aside.error();
    made.gone = *aside;
    const Result<> terms = findTerms(database, ask, &made);
    if (!terms)
        return terms.error();
    return made;
}

} // namespace watchboard
