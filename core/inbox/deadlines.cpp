// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inbox/deadlines.h"

#include "core/store/values.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace deadlines {

namespace {

struct Open
{
    qint64 id = 0;
    qint64 accountId = 0;
    Platform platform = Platform::Mastodon;
    Message::Kind kind = Message::Kind::Mention;
    QString need;
    std::optional<Instant> waitingAt;
    Instant lastInAt;
};

Result<QList<Open>> unsettled(Database &database, int limit)
{
    Statement query = database.prepare(
        uR"(SELECT c.id, c.account_id, a.platform, c.kind, c.need, c.waiting_at, c.last_in_at
            FROM conversation c LEFT JOIN account a ON a.id = c.account_id
            WHERE c.unsettled = 1 AND +c.state < 3 ORDER BY c.id LIMIT ?)"_s);
    const Result<> run = query.run(limit);
    if (!run)
        return run.error();
    QList<Open> found;
    while (query.next()) {
        Open open;
        open.id = query.integer(0);
        open.accountId = query.integer(1);
        open.platform = platform::fromKey(query.text(2)).value_or(Platform::Mastodon);
        open.kind = message::kindFromKey(query.text(3)).value_or(Message::Kind::Mention);
        open.need = query.text(4);
        open.waitingAt = query.maybeMoment(5);
        open.lastInAt = query.moment(6);
        found.append(open);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

Result<> save(Database &database, const Open &open, const deadline::Rules &rules)
{
    std::optional<Instant> due;
    std::optional<Instant> window;
    if (open.waitingAt) {
        if (const auto goal = deadline::goalFor(rules, open.accountId, open.need))
            due = deadline::due(*open.waitingAt, *goal, rules.calendar);
        if (const auto hours = deadline::window(open.platform, open.kind)) {
            window = open.lastInAt + *hours;
            due = due ? std::min(*due, *window) : *window;
        }
    }
    Statement update = database.prepare(
        uR"(UPDATE conversation SET deadline_at = ?, window_at = ?, unsettled = 0
            WHERE id = ?)"_s);
    return update.run(due, window, open.id);
}

} // namespace

Result<deadline::Rules> rules(Database &database)
{
    const Result<QTimeZone> zone = values::zone(database);
    if (!zone)
        return zone.error();
    const Result<QString> kept = values::get(database, values::deadlines);
    if (!kept)
        return kept.error();
    return deadline::fromJson(QJsonDocument::fromJson(kept->toUtf8()).object(), *zone);
}

Result<> setRules(Database &database, deadline::Rules rules)
{
    const QString json = QString::fromUtf8(
        QJsonDocument(deadline::toJson(rules)).toJson(QJsonDocument::Compact));
    const Result<> kept = values::set(database, values::deadlines, json);
    return kept ? unsettleAll(database) : kept;
}

Result<> unsettleAll(Database &database)
{
    Statement update = database.prepare(u"UPDATE conversation SET unsettled = 1 WHERE state < 3"_s);
    return update.run();
}

Result<int> settle(Database &database, int limit)
{
    const Result<QList<Open>> found = unsettled(database, limit);
    if (!found)
        return found.error();
    if (found->isEmpty())
        return 0;
    const Result<deadline::Rules> current = rules(database);
    if (!current)
        return current.error();
    return database.transact([&]() -> Result<int> {
        for (const Open &each : *found) {
            const Result<> saved = save(database, each, *current);
            if (!saved)
                return saved.error();
        }
        return int(found->size());
    });
}

} // namespace deadlines
