// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/handles.h"

#include "core/base/text.h"
#include "core/model/query.h"
#include "core/store/like.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace handles {

namespace {

constexpr int mostRead = 4000; // of those a beginning fits: the newest to be known

const QString columns
    = uR"(SELECT au.id, au.name, au.handle, au.avatar,
             (SELECT MAX(m.created_at) FROM message m WHERE m.author_id = au.id)
         FROM author au JOIN account a ON a.id = au.account_id
         WHERE au.remote_id <> a.remote_id)"_s;

Result<> read(Database &database, const QString &where, const QVariantList &values, qint64 accountId,
              const QString &typed, QList<Known> *found)
{
    Statement query = database.prepare(columns + where);
    const Result<> run = query.runList(values);
    if (!run)
        return run;
    while (query.next()) {
        Known known;
        known.accountId = accountId;
        known.authorId = query.integer(0);
        known.name = query.foreign(1);
        known.handle = query.foreign(2);
        known.avatar = QUrl(query.text(3));
        if (!query.isNull(4))
            known.lastAt = query.moment(4);
        const bool fits = typed.isEmpty() || text::folded(query.text(2)).startsWith(typed)
            || !query::matches(query.text(1), { typed }).isEmpty();
        if (fits && !known.handle.isEmpty())
            found->append(known);
    }
    return query.failure() ? Result<>(*query.failure()) : Result<>();
}

// The authors of the newest messages.
Result<> latest(Database &database, qint64 accountId, int limit, QList<Known> *found)
{
    QVariantList authors;
    for (const int state : { 0, 1 }) {
        Statement query = database.prepare(
            uR"(SELECT author_id FROM message WHERE account_id = ? AND state = ?
                ORDER BY created_at DESC LIMIT ?)"_s);
        const Result<> run = query.run(accountId, state, limit * 8);
        if (!run)
            return run;
        int taken = 0;
        while (query.next()) {
            const QVariant author = query.integer(0);
            if (taken >= limit || authors.contains(author))
                continue;
            authors.append(author);
            ++taken;
        }
        if (query.failure())
            return *query.failure();
    }
    for (const QVariant &author : std::as_const(authors)) {
        const Result<> done
            = read(database, u" AND au.id = ?"_s, { author }, accountId, {}, found);
        if (!done)
            return done;
    }
    return {};
}

} // namespace

Result<QList<Known>> beginning(Database &database, QList<qint64> accountIds, QString typed, int limit)
{
    const QString wanted = text::folded(typed).trimmed();
    const QString pattern = like::loose(wanted);
    QList<Known> found;
    for (const qint64 accountId : accountIds) {
        const Result<> done = wanted.isEmpty()
            ? latest(database, accountId, limit, &found)
            : read(database,
                   uR"( AND au.account_id = ? AND (au.name LIKE ? ESCAPE '\' OR au.handle LIKE ? ESCAPE '\')
                       ORDER BY au.id DESC LIMIT ?)"_s,
                   { accountId, pattern, pattern, mostRead }, accountId, wanted, &found);
        if (!done)
            return done.error();
    }
    std::stable_sort(found.begin(), found.end(), [](const Known &a, const Known &b) {
        return std::pair(a.lastAt, a.authorId) > std::pair(b.lastAt, b.authorId);
    });
    return found.mid(0, limit);
}

} // namespace handles
