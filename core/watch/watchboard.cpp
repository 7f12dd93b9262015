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

constexpr qint64 hour = 60 * 60 * 1000;
constexpr double sure = 1.96; // deviations: 95 of 100

Instant midnight(const QDate &day, const QTimeZone &zone)
{
    return walltime::resolve(day, QTime(0, 0), zone).at;
}

using Moods = std::array<qint64, 3>;

Result<> add(Statement &query, Moods *moods)
{
    if (query.next()) {
        for (std::size_t mood = 0; mood < moods->size(); ++mood)
            (*moods)[mood] += query.integer(int(mood));
    }
    if (query.failure())
        return *query.failure();
    return {};
}

// From `begin` to before `end`: by the hour, and one by one where a day does not begin with an hour.
class MoodCount
{
public:
    explicit MoodCount(Database &database)
        : m_hours(database.prepare(
              uR"(SELECT SUM(bad), SUM(texts - bad - good), SUM(good) FROM mention_hour
                  WHERE watch_id = ? AND hour >= ? AND hour < ?)"_s))
        , m_each(database.prepare(
              uR"(SELECT SUM(n.mood < 0), SUM(n.mood = 0), SUM(n.mood > 0) FROM mention n
                  WHERE n.watch_id = ? AND n.at >= ? AND n.at < ? AND n.relevant >= 0)"_s))
    {
    }

    Result<Moods> of(qint64 watchId, Instant begin, Instant end)
    {
        Moods moods {};
        const qint64 first = (millis(begin) + hour - 1) / hour;
        const qint64 last = std::max(first, millis(end) / hour);
        const Result<> run = m_hours.run(watchId, first, last);
        const Result<> added = run ? add(m_hours, &moods) : run;
        if (!added)
            return added.error();
        using Edge = std::pair<qint64, qint64>;
        for (const Edge &edge : { Edge(millis(begin), std::min(first * hour, millis(end))),
                                  Edge(last * hour, millis(end)) }) {
            if (edge.first >= edge.second)
                continue;
            const Result<> read = m_each.run(watchId, edge.first, edge.second);
            const Result<> more = read ? add(m_each, &moods) : read;
            if (!more)
                return more.error();
        }
        return moods;
    }

private:
    Statement m_hours;
    Statement m_each;
};

qint64 sum(const Moods &moods)
{
    return moods[0] + moods[1] + moods[2];
}

// Who wrote, each counted once. A good part of all there is goes by author and needs no sorting.
Result<> countAuthors(Database &database, const Ask &ask, Figures *now, Figures *before)
{
    const Result<Moods> all = MoodCount(database).of(ask.watchId, Instant(), ask.end());
    if (!all)
        return all.error();
    const bool most = 4 * (now->mentions() + before->mentions()) > sum(*all);
    Statement query = database.prepare(
        uR"(SELECT SUM(now > 0), SUM(now > 0 AND reach IS NOT NULL), SUM(reach),
                SUM(past > 0), SUM(past > 0 AND past_reach IS NOT NULL), SUM(past_reach)
            FROM (SELECT SUM(n.at >= ?) AS now, MAX(CASE WHEN n.at >= ? THEN n.reach END) AS reach,
                    SUM(n.at < ?) AS past, MAX(CASE WHEN n.at < ? THEN n.reach END) AS past_reach
                FROM mention n INDEXED BY %1
                WHERE n.watch_id = ? AND n.at >= ? AND n.at < ? AND n.relevant >= 0
                GROUP BY n.author_id) each_author)"_s.arg(most ? u"mention_author"_s : u"mention_at"_s));
    const Instant begin = ask.begin();
    const Result<> run = query.run(begin, begin, begin, begin, ask.watchId, ask.before().begin(), ask.end());
    if (!run)
        return run.error();
    if (query.next()) {
        int column = 0;
        for (Figures *each : { now, before }) {
            each->authors = query.integer(column);
            each->known = query.integer(column + 1);
            if (each->known > 0)
                each->reach = query.integer(column + 2);
            column += 3;
        }
    }
    if (query.failure())
        return *query.failure();
    return {};
}

Result<QList<Day>> days(Database &database, const Ask &ask, bool weeks)
{
    QList<Day> made;
    for (QDate day = ask.first; day <= ask.last; day = day.addDays(1)) {
        if (made.isEmpty() || !weeks || day.dayOfWeek() == 1)
            made.append({ day, day, {} });
        made.last().last = day;
    }
    MoodCount count(database);
    for (Day &each : made) {
        const Result<Moods> moods
            = count.of(ask.watchId, midnight(each.first, ask.zone), midnight(each.last.addDays(1), ask.zone));
        if (!moods)
            return moods.error();
        each.moods = *moods;
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
    MoodCount count(database);
    QList<Voice> found;
    for (const Watch &each : *all) {
        if (each.id != self.id && (each.kind != other || self.kind == Watch::Kind::Topic))
            continue;
        const Result<Moods> moods = count.of(each.id, ask.begin(), ask.end());
        if (!moods)
            return moods.error();
        found.append({ each.id, each.name, sum(*moods) });
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
    const Result<QList<Watch>> all = watches::all(database);
    if (!all)
        return all.error();
    QSet<QString> known; // the names themselves are no news
    for (const Watch &each : *all) {
        const QHash<QString, QString> words = rise::wordsOf(Foreign(each.name));
        for (auto word = words.begin(); word != words.end(); ++word)
            known.insert(word.key());
    }
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
    // One more of each, and two more texts: without, one text alone would be certain
    // (Bonett and Price's interval for the difference of two shares of the same texts).
    const double bad = (double(moods[0]) + 1) / (all + 2);
    const double good = (double(moods[2]) + 1) / (all + 2);
    const double spread = good + bad - (good - bad) * (good - bad);
    const double margin = 100 * sure * std::sqrt(spread / (all + 2));
    return Net { 100 * double(moods[2] - moods[0]) / all, std::min(margin, 100.0) };
}

std::optional<double> Board::share() const
{
    return shareOf(voice);
}

Result<QHash<qint64, Found>> counts(Database &database)
{
    Statement query = database.prepare(
        uR"(SELECT h.watch_id, SUM(h.texts), (SELECT MAX(n.at) FROM mention n
                WHERE n.watch_id = h.watch_id AND n.relevant >= 0)
            FROM mention_hour h GROUP BY h.watch_id HAVING SUM(h.texts) > 0)"_s);
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
    made.weeks = ask.first.daysTo(ask.last) >= mostDays;
    const Result<QList<Day>> drawn = days(database, ask, made.weeks);
    if (!drawn)
        return drawn.error();
    made.days = *drawn;
    for (const Day &each : std::as_const(made.days)) {
        for (std::size_t mood = 0; mood < each.moods.size(); ++mood)
            made.now.moods[mood] += each.moods[mood];
    }
    const Result<Moods> before
        = MoodCount(database).of(ask.watchId, ask.before().begin(), ask.before().end());
    if (!before)
        return before.error();
    made.before.moods = *before;
    const Result<> authors = countAuthors(database, ask, &made.now, &made.before);
    if (!authors)
        return authors.error();
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
