// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/conversations.h"

#include "core/store/echoes.h"
#include "core/store/labels.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace conversations {

namespace {

// LEFT JOINs keep the conversation outermost: a plain JOIN lets the planner start from `author`,
// four thousand times slower.
const QString columns
    = uR"(SELECT c.id, c.account_id, a.platform, c.kind, c.audience, c.author_id, au.handle, au.name,
             au.avatar, r.body, m.body, c.state, c.unread, c.language, c.messages, c.last_in_at,
             c.last_at, c.snoozed_until, c.need, c.mood, c.assignee, c.waiting_at, c.deadline_at,
             c.window_at, c.back, c.back_from,
             EXISTS (SELECT 1 FROM conversation_label l WHERE l.conversation_id = c.id), c.urgent,
             c.priority, EXISTS (SELECT 1 FROM proposal p WHERE p.conversation_id = c.id
                                 AND p.settled_at IS NULL),
             c.hostile = 1 AND c.need_by_hand <> 1, c.echo, )"_s; // then whether others are folded into it
const QString joined
    = uR"( LEFT JOIN account a ON a.id = c.account_id
         LEFT JOIN author au ON au.id = c.author_id
         LEFT JOIN message m ON m.id = c.last_in_id
         LEFT JOIN message r ON r.account_id = c.account_id AND r.remote_id = c.root_id
                             AND r.conversation_id IS NULL)"_s;

const QString alone = u"0 FROM "_s;
constexpr int toBeNamed = -1; // others say the same: which, is asked for afterwards

Conversation read(const Statement &row)
{
    Conversation found;
    found.id = row.integer(0);
    found.accountId = row.integer(1);
    found.platform = platform::fromKey(row.text(2)).value_or(Platform::Mastodon);
    found.kind = message::kindFromKey(row.text(3)).value_or(Message::Kind::Mention);
    found.audience = audience::fromKey(row.text(4)).value_or(Audience::Public);
    found.authorId = row.integer(5);
    found.author = row.foreign(6);
    found.authorName = row.foreign(7);
    found.avatar = QUrl(row.text(8));
    found.subject = Foreign(row.text(9).left(200));
    found.text = Foreign(row.text(10).left(1000));
    found.state = Conversation::State(row.integer(11));
    found.unread = row.integer(12) != 0;
    found.language = row.text(13);
    found.messages = int(row.integer(14));
    found.lastInAt = row.moment(15);
    found.lastAt = row.moment(16);
    found.snoozedUntil = row.maybeMoment(17);
    found.need = row.text(18);
    found.mood = row.isNull(19) ? std::nullopt : std::optional(row.real(19));
    found.assignee = row.text(20);
    found.waitingSince = row.maybeMoment(21);
    found.deadlineAt = row.maybeMoment(22);
    found.windowAt = row.maybeMoment(23);
    found.back = conversation::backFromKey(row.text(24));
    found.backFrom = row.maybeMoment(25);
    found.urgent = row.integer(27) != 0;
    found.priority = int(row.integer(28));
    found.proposed = row.integer(29) != 0;
    found.hostile = row.integer(30) != 0;
    found.echo = row.integer(31);
    found.alikeUnread = row.integer(32) != 0 ? toBeNamed : 0;
    return found;
}

// Reads rows; those with labels get them afterwards, the statement being free again.
Result<QList<Conversation>> readAll(Database &database, Statement &query)
{
    QList<Conversation> rows;
    QList<qsizetype> labelled;
    while (query.next()) {
        if (query.integer(26) != 0)
            labelled.append(rows.size());
        rows.append(read(query));
    }
    if (query.failure())
        return *query.failure();
    for (const qsizetype each : labelled) {
        const Result<QStringList> labels = labels::of(database, rows[each].id);
        if (!labels)
            return labels.error();
        rows[each].labels = *labels;
    }
    return rows;
}

constexpr qint64 never = 9'000'000'000'000'000; // as in the indexes of what may have no moment

// What a list is sorted by, as the indexes say it.
QString sortedBy(Sort sort)
{
    switch (sort) {
    case Sort::Newest: return u"c.last_at"_s;
    case Sort::LongestWaiting: return u"COALESCE(c.waiting_at, 9000000000000000)"_s;
    case Sort::Deadline: return u"COALESCE(c.deadline_at, 9000000000000000)"_s;
    }
    Q_UNREACHABLE();
}

// What is folded into this row.
Result<> nameAlike(Database &database, const Filter &filter, Conversation *row)
{
    if (row->alikeUnread != toBeNamed)
        return {};
    row->alikeUnread = 0;
    const Selection selection = foldedInto(filter, row->state);
    Statement query = database.prepare(u"SELECT c.id, c.unread FROM "_s + selection.from + selection.where
                                       + u" ORDER BY c.last_at DESC, c.id DESC"_s);
    const Result<> run
        = query.runList(QVariantList { row->accountId, row->echo, row->id } + selection.values);
    if (!run)
        return run;
    while (query.next()) {
        row->alike.append(query.integer(0));
        row->alikeUnread += query.integer(1) != 0 ? 1 : 0;
    }
    return query.failure() ? Result<>(*query.failure()) : Result<>();
}

// One state: an index walk. Every state together is four such walks, merged.
Result<QList<Conversation>> pageOf(Database &database, const Filter &filter,
                                   Conversation::State state, Sort sort, std::optional<Place> from,
                                   Way way, int limit, bool fold)
{
    const bool down = (way == Way::Older) == (sort == Sort::Newest); // towards smaller moments
    const QString by = sortedBy(sort);
    Selection selection
        = fold ? walkFolded(filter, state, by, sort == Sort::Newest) : walk(filter, state);
    QString beside = alone;
    if (fold && state != Conversation::State::Done && filter.echo == 0) {
        const Selection others = besides(filter, state);
        beside = u"c.echo <> 0 AND EXISTS (SELECT 1 FROM conversation d"_s + others.where + u") FROM "_s;
        selection.values = others.values + selection.values;
    }
    if (from) {
        selection.where += (down ? u" AND (%1, c.id) < (?, ?)"_s : u" AND (%1, c.id) > (?, ?)"_s)
                               .arg(by);
        selection.values += QVariantList { millis(from->at), from->id };
    }
    const QString order
        = (down ? u" ORDER BY %1 DESC, c.id DESC LIMIT ?"_s : u" ORDER BY %1, c.id LIMIT ?"_s)
              .arg(by);
    selection.values.append(limit);
    Statement query
        = database.prepare(columns + beside + selection.from + joined + selection.where + order);
    const Result<> run = query.runList(selection.values);
    if (!run)
        return run.error();
    Result<QList<Conversation>> rows = readAll(database, query);
    if (!rows || !fold)
        return rows;
    for (Conversation &row : *rows) {
        const Result<> named = nameAlike(database, filter, &row);
        if (!named)
            return named.error();
    }
    return rows;
}

} // namespace

std::pair<qint64, qint64> rank(const Conversation &row, Sort sort)
{
    switch (sort) {
    case Sort::Newest: return { millis(row.lastAt), row.id };
    case Sort::LongestWaiting:
        return { -(row.waitingSince ? millis(*row.waitingSince) : never), -row.id };
    case Sort::Deadline: return { -(row.deadlineAt ? millis(*row.deadlineAt) : never), -row.id };
    }
    Q_UNREACHABLE();
}

Place placeOf(const Conversation &row, Sort sort)
{
    const qint64 at = rank(row, sort).first;
    return { instant(sort == Sort::Newest ? at : -at), row.id };
}

Result<QList<Conversation>> page(Database &database, Filter filter, std::optional<Place> from,
                                 Way way, int limit)
{
    return sorted(database, filter, Sort::Newest, from, way, limit);
}

namespace {

Result<QList<Conversation>> listed(Database &database, const Filter &filter, Sort sort,
                                   std::optional<Place> from, Way way, int limit, bool fold)
{
    QList<Conversation> rows;
    for (const Conversation::State state : statesOf(filter)) {
        const Result<QList<Conversation>> found
            = pageOf(database, filter, state, sort, from, way, limit, fold);
        if (!found)
            return found;
        rows += *found;
    }
    const auto higher = [sort](const Conversation &a, const Conversation &b) {
        return rank(a, sort) > rank(b, sort);
    };
    std::sort(rows.begin(), rows.end(), higher);
    // The ones nearest to `from`.
    return way == Way::Older ? rows.mid(0, limit)
                             : rows.mid(std::max<qsizetype>(0, rows.size() - limit));
}

} // namespace

Result<QList<Conversation>> sorted(Database &database, Filter filter, Sort sort,
                                   std::optional<Place> from, Way way, int limit)
{
    return listed(database, filter, sort, from, way, limit, false);
}

Result<QList<Conversation>> folded(Database &database, Filter filter, Sort sort,
                                   std::optional<Place> from, Way way, int limit)
{
    return listed(database, filter, sort, from, way, limit, true);
}

Result<Conversation> one(Database &database, qint64 id)
{
    Result<QList<Conversation>> found = byIds(database, { id });
    if (!found)
        return found.error();
    if (found->isEmpty())
        return Error(Error::NotFound, u"conversation %1"_s.arg(id));
    return found->first();
}

Result<QList<Conversation>> byIds(Database &database, QList<qint64> ids)
{
    QList<Conversation> rows;
    for (const qint64 id : ids) {
        Statement query
            = database.prepare(columns + alone + u"conversation c"_s + joined + u" WHERE c.id = ?"_s);
        const Result<> run = query.run(id);
        if (!run)
            return run.error();
        const Result<QList<Conversation>> found = readAll(database, query);
        if (!found)
            return found;
        rows += *found;
    }
    return rows;
}

Result<QList<Count>> counts(Database &database)
{
    Statement query = database.prepare(
        u"SELECT account_id, state, conversations, unread FROM counter"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    QList<Count> found;
    while (query.next()) {
        Count count;
        count.accountId = query.integer(0);
        count.state = Conversation::State(query.integer(1));
        count.conversations = int(query.integer(2));
        count.unread = int(query.integer(3));
        found.append(count);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

namespace {

int sumOf(const QList<Count> &counts, const Filter &filter)
{
    const QList<Conversation::State> states = statesOf(filter);
    int sum = 0;
    for (const Count &each : counts) {
        if (states.contains(each.state)
            && (filter.accountId == 0 || filter.accountId == each.accountId))
            sum += filter.unreadOnly ? each.unread : each.conversations;
    }
    return sum;
}

Result<int> walked(Database &database, const Filter &filter)
{
    // What is open is walked to its end; what is done may be a million.
    const int most = filter.reachesDone() ? countedAtMost + 1 : std::numeric_limits<int>::max();
    int sum = 0;
    for (const Conversation::State state : statesOf(filter)) {
        Selection selection = walk(filter, state);
        selection.values.append(most - sum);
        Statement query = database.prepare(u"SELECT COUNT(*) FROM (SELECT 1 FROM "_s
                                           + selection.from + selection.where + u" LIMIT ?)"_s);
        const Result<> run = query.runList(selection.values);
        if (!run)
            return run.error();
        if (query.next())
            sum += int(query.integer(0));
        else if (query.failure())
            return *query.failure();
        if (sum >= most)
            break;
    }
    return sum;
}

} // namespace

Result<QList<int>> countEach(Database &database, QList<Filter> filters)
{
    const Result<QList<Count>> counters = counts(database);
    if (!counters)
        return counters.error();
    QList<int> found;
    for (const Filter &filter : filters) {
        if (filter.plain()) {
            found.append(sumOf(*counters, filter));
            continue;
        }
        const Result<int> count = walked(database, filter);
        if (!count)
            return count.error();
        found.append(*count);
    }
    return found;
}

} // namespace conversations
