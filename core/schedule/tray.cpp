// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/tray.h"

#include "core/schedule/composition.h"
#include "core/store/accounts.h"

using namespace Qt::StringLiterals;

namespace tray {

namespace {

Result<QList<qint64>> latestAccounts(Database &database)
{
    Statement query = database.prepare(
        uR"(SELECT DISTINCT p.account_id FROM publication p JOIN account a ON a.id = p.account_id
            WHERE p.kind = 'post' AND p.post_id = (SELECT MAX(post_id) FROM publication
                                                   WHERE kind = 'post' AND state <> 'cancelled')
            ORDER BY p.account_id)"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    QList<qint64> found;
    while (query.next())
        found.append(query.integer(0));
    if (query.failure())
        return *query.failure();
    return found;
}

} // namespace

Result<QList<qint64>> usualAccounts(Database &database)
{
    const Result<QList<qint64>> latest = latestAccounts(database);
    if (!latest || !latest->isEmpty())
        return latest;
    const Result<QList<Account>> all = accounts::all(database);
    if (!all)
        return all.error();
    QList<qint64> found;
    for (const Account &each : *all) {
        if (each.capabilities.can(Capabilities::Publish))
            found.append(each.id);
    }
    return found;
}

Result<Written> draft(Database &database, QString text, Instant at, QString zoneName, QString person,
                      Instant now)
{
    if (at < now)
        return Error(Error::Invalid, u"past"_s);
    const Result<QList<qint64>> usual = usualAccounts(database);
    if (!usual)
        return usual.error();
    if (usual->isEmpty())
        return Error(Error::Invalid, u"account"_s);
    const QTimeZone zone = walltime::zone(zoneName).value_or(QTimeZone::utc());
    Composition post;
    post.common.text = text;
    post.wall = walltime::at(at, zone).toString(u"yyyy-MM-dd HH:mm"_s);
    post.zone = zoneName;
    post.accounts = *usual;
    publications::Plan plan;
    plan.text = text;
    plan.wall = post.wall;
    plan.zone = post.zone;
    plan.composition = post.toJson();
    for (const qint64 account : *usual) {
        publications::Draft part;
        part.accountId = account;
        part.outgoing.text = text;
        part.state = Publication::State::Draft;
        part.dueAt = at;
        part.writer = person;
        plan.drafts.append(part);
    }
    const Result<QList<qint64>> made = publications::plan(database, plan, now);
    if (!made)
        return made.error();
    const Result<Publication> first = publications::one(database, made->first());
    if (!first)
        return first.error();
    Written written;
    written.deed.made = *made;
    written.deed.at = now;
    written.postId = first->postId;
    return written;
}

Result<Written> plan(Database &database, qint64 ideaId, Instant at, QString zone, QString person,
                     Instant now)
{
    const Result<ideas::Idea> idea = ideas::one(database, ideaId);
    if (!idea)
        return idea.error();
    Result<Written> written = draft(database, idea->text, at, zone, person, now);
    if (!written)
        return written;
    const Result<ideas::Idea> gone = ideas::remove(database, ideaId);
    if (!gone)
        return gone.error();
    written->idea = *gone;
    return written;
}

Result<> undo(Database &database, Written written, Instant now)
{
    const Result<> undone = rearrange::undo(database, written.deed, now);
    if (!undone || !written.idea)
        return undone;
    return ideas::putBack(database, *written.idea);
}

} // namespace tray
