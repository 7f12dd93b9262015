// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/community/ranking.h"

#include "core/store/messagerow.h"
#include "core/understanding/echo.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <bitset>

using namespace Qt::StringLiterals;

namespace ranking {

namespace {

constexpr int fewestToCompare = 5; // who wrote "Merci" twice is no machine
constexpr int mostTexts = 60; // of somebody, the newest: enough to tell

// What an author did, before it is known whose account it is.
struct Doing
{
    std::bitset<spanWeeks> weeks;
    std::bitset<spanWeeks> readWeeks;
    int days = 0;
};

class Reader
{
public:
    Reader(Database &database, Instant now)
        : m_database(database)
        , m_now(now)
        , m_since(now - std::chrono::days(spanDays))
    {
    }

    Result<Board> read();
    Result<std::optional<Standing>> one(qint64 personId);

private:
    struct Heard // of their own words
    {
        bool alike = false;
        bool recommends = false;
    };

    Result<> readEverybody();
    Result<> readOurs();
    Result<> readDoings();
    Result<> readAnswers();
    Result<> readMentions();
    Result<> readEngagement();
    Result<Heard> heard(qint64 personId);
    void leaveOut();
    Result<> rank(Rank rank, Board *board);
    Result<> dress(Board *board);
    void met(qint64 who, qint64 by);

    Database &m_database;
    Instant m_now;
    Instant m_since;
    QSet<qint64> m_ours;
    QHash<qint64, qint64> m_personOf; // author -> person, of those who wrote
    QHash<QString, qint64> m_byHandle; // account and handle -> person
    QHash<qint64, QList<qint64>> m_authors; // person -> authors
    QHash<qint64, Facts> m_facts;
    QHash<qint64, Doing> m_doings;
    QHash<qint64, QSet<qint64>> m_met; // who answered or named whom
    QHash<qint64, QList<double>> m_measured;
    QHash<qint64, Heard> m_heard;
    QList<Facts> m_everybody;
    QList<Score> m_influence;
    int m_left = 0;
};

QString handleKey(qint64 accountId, const QString &handle)
{
    return QString::number(accountId) + u'\n' + handle.toLower();
}

Result<> Reader::readEverybody()
{
    for (const auto step : { &Reader::readOurs, &Reader::readDoings, &Reader::readAnswers,
                             &Reader::readMentions, &Reader::readEngagement }) {
        const Result<> done = (this->*step)();
        if (!done)
            return done;
    }
    leaveOut();
    m_influence = influence(m_everybody);
    return {};
}

Result<std::optional<Standing>> Reader::one(qint64 personId)
{
    const Result<> known = readEverybody();
    if (!known)
        return known.error();
    for (qsizetype place = 0; place < m_everybody.size(); ++place) {
        if (m_everybody[place].personId != personId)
            continue;
        const Result<Heard> words = heard(personId);
        if (!words)
            return words.error();
        if (words->alike)
            break;
        Standing standing;
        standing.facts = m_everybody[place];
        standing.influence = m_influence[place];
        standing.recommends = words->recommends;
        standing.ambassador = ambassador(standing.facts, standing.influence, words->recommends);
        standing.unhappy = detractor(standing.facts, standing.influence, words->recommends);
        return std::optional(standing);
    }
    return std::optional<Standing>();
}

Result<Board> Reader::read()
{
    const Result<> known = readEverybody();
    if (!known)
        return known.error();
    Board board;
    board.writers = int(m_everybody.size());
    for (const Rank each : ranks) {
        const Result<> done = rank(each, &board);
        if (!done)
            return done.error();
    }
    board.left = m_left;
    const Result<> dressed = dress(&board);
    if (!dressed)
        return dressed.error();
    return board;
}

// We ourselves, and whom somebody called one of us.
Result<> Reader::readOurs()
{
    Statement query = m_database.prepare(
        uR"(SELECT COALESCE(au.person_id, au.id) FROM account a
            JOIN author au ON au.account_id = a.id AND au.remote_id = a.remote_id
            UNION SELECT person_id FROM person_ours)"_s);
    const Result<> run = query.run();
    if (!run)
        return run;
    while (query.next())
        m_ours.insert(query.integer(0));
    return query.failure() ? Result<>(*query.failure()) : Result<>();
}

// By author and day: a day and a week are as long here as anywhere, counted back from now.
Result<> Reader::readDoings()
{
    Statement query = m_database.prepare(
        uR"(SELECT x.author_id, COALESCE(au.person_id, au.id), au.followers, au.account_id, au.handle,
                x.day, x.messages, x.moods, x.positive, x.negative
            FROM (SELECT author_id, day, COUNT(*) AS messages, COUNT(mood) AS moods,
                      SUM(CASE WHEN mood > 0 THEN 1 ELSE 0 END) AS positive,
                      SUM(CASE WHEN mood < 0 THEN 1 ELSE 0 END) AS negative
                  FROM (SELECT m.author_id, (? - m.created_at) / 86400000 AS day,
                            CASE WHEN m.conversation_id IS NULL
                                 THEN (SELECT n.mood FROM mention n WHERE n.message_id = m.id LIMIT 1)
                                 ELSE r.mood END AS mood
                        FROM message m LEFT JOIN arrival r ON r.message_id = m.id
                        WHERE m.state IN (?, ?) AND m.created_at > ? AND m.created_at <= ? AND %1) one
                  GROUP BY author_id, day) x
            JOIN author au ON au.id = x.author_id ORDER BY x.author_id)"_s.arg(people::concerningUs));
    const Result<> run = query.run(m_now, int(messagerow::Unread), int(messagerow::Read), m_since, m_now);
    if (!run)
        return run;
    while (query.next()) {
        const qint64 author = query.integer(0);
        const qint64 person = query.integer(1);
        if (m_ours.contains(person))
            continue;
        Facts &facts = m_facts[person];
        Doing &doing = m_doings[person];
        facts.personId = person;
        if (!m_personOf.contains(author)) {
            m_personOf.insert(author, person);
            m_authors[person].append(author);
            m_byHandle.insert(handleKey(query.integer(3), query.text(4)), person);
            if (query.integer(2) >= 0) // the widest: those who follow them here follow them there
                facts.reach = std::max(facts.reach.value_or(0), query.integer(2));
        }
        const std::size_t week = std::size_t(std::min<qint64>(query.integer(5) / 7, spanWeeks - 1));
        doing.weeks.set(week);
        ++doing.days;
        facts.messages += int(query.integer(6));
        facts.read += int(query.integer(7));
        facts.positive += int(query.integer(8));
        facts.negative += int(query.integer(9));
        if (query.integer(7) > 0)
            doing.readWeeks.set(week);
    }
    if (query.failure())
        return *query.failure();
    for (Facts &facts : m_facts) {
        const Doing &doing = m_doings[facts.personId];
        facts.weeks = int(doing.weeks.count());
        facts.readWeeks = int(doing.readWeeks.count());
        facts.daily = double(facts.messages) / doing.days;
    }
    return {};
}

void Reader::met(qint64 who, qint64 by)
{
    if (who != 0 && by != 0 && who != by && m_facts.contains(who))
        m_met[who].insert(by);
}

Result<> Reader::readAnswers()
{
    Statement query = m_database.prepare(
        uR"(SELECT DISTINCT p.author_id, m.author_id FROM message m
            JOIN message p ON p.account_id = m.account_id AND p.remote_id = m.parent_id
            WHERE m.state IN (?, ?) AND m.created_at > ? AND m.created_at <= ? AND m.parent_id <> ''
              AND p.author_id <> m.author_id)"_s);
    const Result<> run = query.run(int(messagerow::Unread), int(messagerow::Read), m_since, m_now);
    if (!run)
        return run;
    while (query.next())
        met(m_personOf.value(query.integer(0)), m_personOf.value(query.integer(1)));
    return query.failure() ? Result<>(*query.failure()) : Result<>();
}

// Whom a text names beside us.
Result<> Reader::readMentions()
{
    Statement query = m_database.prepare(
        uR"(SELECT account_id, author_id, extra FROM message
            WHERE state IN (?, ?) AND created_at > ? AND created_at <= ?
              AND extra LIKE '%"participants"%')"_s);
    const Result<> run = query.run(int(messagerow::Unread), int(messagerow::Read), m_since, m_now);
    if (!run)
        return run;
    while (query.next()) {
        const qint64 by = m_personOf.value(query.integer(1));
        const QJsonObject extra = QJsonDocument::fromJson(query.text(2).toUtf8()).object();
        for (const QJsonValue each : extra["participants"_L1].toArray())
            met(m_byHandle.value(handleKey(query.integer(0), each.toString())), by);
    }
    for (auto each = m_met.cbegin(); each != m_met.cend(); ++each)
        m_facts[each.key()].people = int(each->size());
    return query.failure() ? Result<>(*query.failure()) : Result<>();
}

Result<> Reader::readEngagement()
{
    Statement query = m_database.prepare(
        uR"(SELECT m.author_id, m.engagement FROM message m
            WHERE m.state IN (?, ?) AND m.created_at > ? AND m.created_at <= ? AND m.engagement IS NOT NULL
              AND )"_s
        + people::concerningUs);
    const Result<> run = query.run(int(messagerow::Unread), int(messagerow::Read), m_since, m_now);
    if (!run)
        return run;
    while (query.next()) {
        const qint64 person = m_personOf.value(query.integer(0));
        if (person != 0)
            m_measured[person].append(double(query.integer(1)));
    }
    for (auto each = m_measured.begin(); each != m_measured.end(); ++each) {
        std::sort(each->begin(), each->end());
        const qsizetype half = each->size() / 2;
        m_facts[each.key()].engagement = each->size() % 2 == 1
            ? each->at(half)
            : (each->at(half - 1) + each->at(half)) / 2;
    }
    return query.failure() ? Result<>(*query.failure()) : Result<>();
}

void Reader::leaveOut()
{
    QList<qint64> ids = m_facts.keys();
    std::sort(ids.begin(), ids.end());
    for (const qint64 id : std::as_const(ids)) {
        if (m_facts[id].daily > allDay)
            ++m_left;
        else
            m_everybody.append(m_facts[id]);
    }
}

// Looked into only for who may be listed: texts cost more than numbers.
Result<Reader::Heard> Reader::heard(qint64 personId)
{
    const auto known = m_heard.constFind(personId);
    if (known != m_heard.constEnd())
        return *known;
    Heard found;
    QSet<QString> different;
    int texts = 0;
    for (const qint64 author : m_authors.value(personId)) {
        Statement query = m_database.prepare(
            uR"(SELECT m.body FROM message m WHERE m.author_id = ? AND m.created_at > ? AND m.created_at <= ?
                  AND m.state IN (?, ?) AND %1 ORDER BY m.created_at DESC LIMIT ?)"_s.arg(people::concerningUs));
        const Result<> run = query.run(author, m_since, m_now, int(messagerow::Unread),
                                       int(messagerow::Read), mostTexts);
        if (!run)
            return run.error();
        while (query.next()) {
            const QString body = query.text(0);
            ++texts;
            different.insert(understanding::essence(body));
            found.recommends = found.recommends || understanding::recommends(body);
        }
        if (query.failure())
            return *query.failure();
    }
    found.alike = texts >= fewestToCompare && double(texts - different.size()) / texts > alike;
    if (found.alike)
        ++m_left;
    m_heard.insert(personId, found);
    return found;
}

Result<> Reader::rank(Rank rank, Board *board)
{
    const bool warm = rank == Rank::Ambassadors;
    const bool leans = warm || rank == Rank::Unhappy;
    const auto scored = [&](qsizetype place, bool recommends) -> std::optional<Score> {
        const Facts &facts = m_everybody[place];
        switch (rank) {
        case Rank::Ambassadors: return ambassador(facts, m_influence[place], recommends);
        case Rank::Unhappy: return detractor(facts, m_influence[place], recommends);
        case Rank::Influencers: return m_influence[place];
        case Rank::Active:
            return Score { double(facts.messages),
                           { { Part::Kind::Messages, double(facts.messages), 0 } } };
        }
        Q_UNREACHABLE();
    };
    struct Candidate
    {
        qsizetype place;
        double points;
    };
    QList<Candidate> candidates;
    for (qsizetype place = 0; place < m_everybody.size(); ++place) {
        if (const std::optional<Score> score = scored(place, false))
            candidates.append({ place, score->points });
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate &a, const Candidate &b) { return a.points > b.points; });
    QList<Entry> &entries = board->of[std::size_t(rank)];
    double last = 0; // of the one that is listed last, once the list is full
    for (const Candidate &each : std::as_const(candidates)) {
        // From here on even what advice adds would bring nobody into it, or hardly.
        if (entries.size() >= most && (each.points * (1 + advice) < last || entries.size() >= 2 * most))
            break;
        const Result<Heard> words = heard(m_everybody[each.place].personId);
        if (!words)
            return words.error();
        if (words->alike)
            continue;
        Entry entry;
        entry.facts = m_everybody[each.place];
        entry.influence = m_influence[each.place];
        entry.score = *scored(each.place, words->recommends);
        entries.append(entry);
        if (entries.size() == most)
            last = each.points;
        else if (entries.size() > most && !leans)
            break;
    }
    std::stable_sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return a.score.points > b.score.points;
    });
    entries = entries.mid(0, most);
    return {};
}

// Names, faces and labels of those who are listed.
Result<> Reader::dress(Board *board)
{
    QSet<qint64> ids;
    for (const QList<Entry> &entries : board->of) {
        for (const Entry &each : entries)
            ids.insert(each.facts.personId);
    }
    const auto faces = people::faces(m_database, ids.values());
    if (!faces)
        return faces.error();
    const auto labels = people::labels(m_database, ids.values());
    if (!labels)
        return labels.error();
    for (QList<Entry> &entries : board->of) {
        for (Entry &each : entries) {
            each.faces = faces->value(each.facts.personId);
            each.labels = labels->value(each.facts.personId);
            std::stable_sort(each.faces.begin(), each.faces.end(),
                             [](const people::Face &a, const people::Face &b) { return a.followers > b.followers; });
        }
    }
    return {};
}

} // namespace

Result<Board> read(Database &database, Instant now)
{
    Reader reader(database, now);
    return reader.read();
}

Result<std::optional<Standing>> of(Database &database, qint64 personId, Instant now)
{
    Reader reader(database, now);
    return reader.one(personId);
}

} // namespace ranking
