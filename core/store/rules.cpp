// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rules.h"

#include "core/store/values.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rules {

namespace {

const QString selected
    = uR"(SELECT r.id, r.name, r.place, r.conditions, r.deeds, r.stop, r.is_on, r.revision,
              r.tried, r.on_since,
              (SELECT COUNT(*) FROM rule_log l WHERE l.rule_id = r.id AND l.undone_at IS NULL)
          FROM rule r)"_s;
// Whoever runs them does not count.
const QString uncounted
    = uR"(SELECT r.id, r.name, r.place, r.conditions, r.deeds, r.stop, r.is_on, r.revision,
              r.tried, r.on_since, 0 FROM rule r)"_s;

QJsonObject object(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

QString text(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Rule read(const Statement &row)
{
    Rule found;
    found.id = row.integer(0);
    found.name = row.text(1);
    found.place = int(row.integer(2));
    found.conditions = rule::conditionsFrom(object(row.text(3)));
    found.deeds = rule::deedsFrom(object(row.text(4)));
    found.stop = row.integer(5) != 0;
    found.on = row.integer(6) != 0;
    found.revision = int(row.integer(7));
    found.tried = row.integer(8) == row.integer(7);
    found.onSince = row.maybeMoment(9);
    found.done = int(row.integer(10));
    return found;
}

// What there is to refer to.
Result<QSet<qint64>> ids(Database &database, const QString &sql)
{
    Statement query = database.prepare(sql);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    QSet<qint64> found;
    while (query.next())
        found.insert(query.integer(0));
    if (query.failure())
        return *query.failure();
    return found;
}

Result<> judgeLacks(Database &database, QList<Rule> *all)
{
    const bool replies = std::any_of(all->begin(), all->end(),
                                     [](const Rule &each) { return each.deeds.reply != 0; });
    const bool accounts = std::any_of(all->begin(), all->end(), [](const Rule &each) {
        return !each.conditions.accounts.isEmpty();
    });
    QSet<qint64> knownReplies;
    QSet<qint64> knownAccounts;
    if (replies) {
        const Result<QSet<qint64>> known = ids(database, u"SELECT id FROM saved_reply"_s);
        if (!known)
            return known.error();
        knownReplies = *known;
    }
    if (accounts) {
        const Result<QSet<qint64>> known = ids(database, u"SELECT id FROM account"_s);
        if (!known)
            return known.error();
        knownAccounts = *known;
    }
    for (Rule &each : *all) {
        const QList<qint64> &asked = each.conditions.accounts;
        const bool nowhere = !asked.isEmpty()
            && std::none_of(asked.begin(), asked.end(),
                            [&](qint64 id) { return knownAccounts.contains(id); });
        if (each.conditions.empty())
            each.lack = Rule::Lack::Conditions;
        else if (each.deeds.empty())
            each.lack = Rule::Lack::Deeds;
        else if (each.deeds.reply != 0 && !knownReplies.contains(each.deeds.reply))
            each.lack = Rule::Lack::Reply;
        else if (nowhere)
            each.lack = Rule::Lack::Account;
    }
    return {};
}

Result<QList<Rule>> list(Database &database, const QString &sql, const QVariantList &values)
{
    QList<Rule> found;
    {
        Statement query = database.prepare(sql);
        const Result<> run = query.runList(values);
        if (!run)
            return run.error();
        while (query.next())
            found.append(read(query));
        if (query.failure())
            return *query.failure();
    }
    const Result<> judged = judgeLacks(database, &found);
    if (!judged)
        return judged.error();
    return found;
}

// 1 … n, in the order they have now.
Result<> renumber(Database &database)
{
    const Result<QList<Rule>> now = list(database, uncounted + u" ORDER BY r.place, r.id"_s, {});
    if (!now)
        return now.error();
    for (qsizetype each = 0; each < now->size(); ++each) {
        if (now->at(each).place == each + 1)
            continue;
        Statement update = database.prepare(u"UPDATE rule SET place = ? WHERE id = ?"_s);
        const Result<> run = update.run(int(each + 1), now->at(each).id);
        if (!run)
            return run;
    }
    return {};
}

Result<int> count(Database &database)
{
    Statement query = database.prepare(u"SELECT COUNT(*) FROM rule"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    return query.next() ? int(query.integer(0)) : 0;
}

Result<> makeRoom(Database &database, int place)
{
    Statement update = database.prepare(u"UPDATE rule SET place = place + 1 WHERE place >= ?"_s);
    return update.run(place);
}

Result<qint64> insert(Database &database, const Rule &rule, Instant now)
{
    const Result<int> known = count(database);
    if (!known)
        return known.error();
    const int place = rule.place > 0 ? std::min(rule.place, *known + 1) : *known + 1;
    const Result<> room = makeRoom(database, place);
    if (!room)
        return room.error();
    Statement add = database.prepare(
        uR"(INSERT INTO rule (id, name, place, conditions, deeds, stop, is_on, on_since, revision,
                tried, created_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s);
    const bool back = rule.id != 0;
    const auto id = back ? std::optional(rule.id) : std::nullopt;
    const int revision = std::max(1, rule.revision);
    const Result<> run = add.run(id, rule.name.simplified().left(80), place,
                                 text(rule::toJson(rule.conditions)),
                                 text(rule::toJson(rule.deeds)), rule.stop, back && rule.on,
                                 back ? rule.onSince : std::nullopt, revision,
                                 back && rule.tried ? revision : 0, now, now);
    if (!run)
        return run.error();
    return add.insertedId();
}

} // namespace

Result<QList<Rule>> all(Database &database)
{
    return list(database, selected + u" ORDER BY r.place, r.id"_s, {});
}

namespace {

Result<Rule> only(const Result<QList<Rule>> &found, qint64 id)
{
    if (!found)
        return found.error();
    if (found->isEmpty())
        return Error(Error::NotFound, u"rule %1"_s.arg(id));
    return found->first();
}

// Without counting what it did.
Result<Rule> bare(Database &database, qint64 id)
{
    return only(list(database, uncounted + u" WHERE r.id = ?"_s, { id }), id);
}

} // namespace

Result<Rule> one(Database &database, qint64 id)
{
    return only(list(database, selected + u" WHERE r.id = ?"_s, { id }), id);
}

Result<Running> running(Database &database)
{
    Result<QList<Rule>> found
        = list(database, uncounted + u" WHERE r.is_on = 1 ORDER BY r.place, r.id"_s, {});
    if (!found)
        return found.error();
    const Result<QTimeZone> zone = values::zone(database);
    if (!zone)
        return zone.error();
    Running now;
    now.rules = *found;
    now.rules.removeIf([](const Rule &each) { return each.lack != Rule::Lack::No; });
    now.zone = *zone;
    return now;
}

Result<qint64> save(Database &database, Rule rule, Instant now)
{
    return database.transact([&]() -> Result<qint64> {
        const Result<Rule> before = bare(database, rule.id);
        if (!before && before.error().kind != Error::NotFound)
            return before.error();
        if (!before)
            return insert(database, rule, now);
        // Told from what is kept: what was typed may be written otherwise.
        const QString conditions = text(rule::toJson(
            rule::conditionsFrom(rule::toJson(rule.conditions))));
        const QString deeds = text(rule::toJson(rule::deedsFrom(rule::toJson(rule.deeds))));
        const bool other = conditions != text(rule::toJson(before->conditions))
            || deeds != text(rule::toJson(before->deeds));
        Statement update = database.prepare(
            uR"(UPDATE rule SET name = ?, conditions = ?, deeds = ?, stop = ?,
                    revision = revision + ?, is_on = CASE WHEN ? THEN 0 ELSE is_on END,
                    on_since = CASE WHEN ? THEN NULL ELSE on_since END, changed_at = ?
                WHERE id = ?)"_s);
        const Result<> run = update.run(rule.name.simplified().left(80), conditions, deeds,
                                        rule.stop, int(other), other, other, now, rule.id);
        if (!run)
            return run.error();
        return rule.id;
    });
}

Result<qint64> add(Database &database, QList<Rule> rules, Instant now)
{
    return database.transact([&]() -> Result<qint64> {
        for (Rule rule : rules) {
            rule.id = 0;
            rule.place = 0;
            rule.revision = 1;
            const Result<qint64> id = insert(database, rule, now);
            if (!id)
                return id;
        }
        return qint64(rules.size());
    });
}

Result<Rule> remove(Database &database, qint64 id)
{
    return database.transact([&]() -> Result<Rule> {
        Result<Rule> was = one(database, id);
        if (!was)
            return was;
        Statement erase = database.prepare(u"DELETE FROM rule WHERE id = ?"_s);
        const Result<> run = erase.run(id);
        if (!run)
            return run.error();
        const Result<> numbered = renumber(database);
        if (!numbered)
            return numbered.error();
        return was;
    });
}

Result<> move(Database &database, qint64 id, int place)
{
    return database.transact([&]() -> Result<> {
        const Result<Rule> rule = bare(database, id);
        if (!rule)
            return rule.error();
        const Result<int> known = count(database);
        if (!known)
            return known.error();
        const int to = std::clamp(place, 1, *known);
        if (to == rule->place)
            return {};
        Statement others = database.prepare(
            uR"(UPDATE rule SET place = place + ? WHERE id <> ?
                AND place BETWEEN ? AND ?)"_s);
        const bool up = to < rule->place;
        const Result<> moved = others.run(up ? 1 : -1, id, up ? to : rule->place + 1,
                                          up ? rule->place - 1 : to);
        if (!moved)
            return moved;
        Statement update = database.prepare(u"UPDATE rule SET place = ? WHERE id = ?"_s);
        return update.run(to, id);
    });
}

Result<> setTried(Database &database, qint64 id, int revision)
{
    Statement update
        = database.prepare(u"UPDATE rule SET tried = ? WHERE id = ? AND revision = ?"_s);
    return update.run(revision, id, revision);
}

Result<> setOn(Database &database, qint64 id, bool on, Instant now)
{
    return database.transact([&]() -> Result<> {
        const Result<Rule> rule = bare(database, id);
        if (!rule)
            return rule.error();
        if (on && (!rule->tried || rule->lack != Rule::Lack::No))
            return Error(Error::Invalid, rule->tried ? rule::lackKey(rule->lack) : u"untried"_s);
        if (on == rule->on)
            return {};
        Statement update
            = database.prepare(u"UPDATE rule SET is_on = ?, on_since = ? WHERE id = ?"_s);
        return update.run(on, on ? std::optional(now) : std::nullopt, id);
    });
}

namespace {

// Of one state: an index walk.
Result<> readTexts(Database &database, int state, Instant since, std::optional<Mark> from,
                   int limit, QList<Text> *to)
{
    Statement query = database.prepare(
        uR"(SELECT m.id, m.conversation_id, m.account_id, m.body, m.warning, au.name, au.handle,
                au.followers, m.language, m.created_at
            FROM message m LEFT JOIN author au ON au.id = m.author_id
            WHERE m.state = ? AND m.created_at >= ? AND (m.created_at, m.id) < (?, ?)
              AND m.conversation_id IS NOT NULL
            ORDER BY m.created_at DESC, m.id DESC LIMIT ?)"_s);
    constexpr qint64 end = 9'000'000'000'000'000;
    const Result<> run = query.run(state, since, from ? millis(from->at) : end,
                                   from ? from->id : end, limit);
    if (!run)
        return run;
    while (query.next()) {
        Text each;
        each.messageId = query.integer(0);
        each.conversationId = query.integer(1);
        each.accountId = query.integer(2);
        each.text = query.foreign(3);
        each.warning = query.foreign(4);
        each.authorName = query.foreign(5);
        each.authorHandle = query.foreign(6);
        each.followers = query.isNull(7) ? -1 : query.integer(7);
        each.language = query.text(8);
        each.at = query.moment(9);
        to->append(each);
    }
    return query.failure() ? Result<>(*query.failure()) : Result<>();
}

} // namespace

Result<Texts> texts(Database &database, Instant since, std::optional<Mark> from, int limit)
{
    Texts page;
    for (const int state : { 0, 1 }) { // unread and read: theirs, and still there
        const Result<> read = readTexts(database, state, since, from, limit, &page.texts);
        if (!read)
            return read.error();
    }
    std::sort(page.texts.begin(), page.texts.end(), [](const Text &a, const Text &b) {
        return std::pair(a.at, a.messageId) > std::pair(b.at, b.messageId);
    });
    if (page.texts.size() >= limit) {
        page.texts = page.texts.mid(0, limit);
        page.next = Mark { page.texts.last().at, page.texts.last().messageId };
    }
    return page;
}

} // namespace rules
