// SPDX-License-Identifier: GPL-3.0-or-later
// What of somebody may be left in the file, and has to be looked for.
#include "core/store/eraser.h"

#include "core/store/messagerow.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace erasures {

namespace {

constexpr qsizetype shortestText = 24; // shorter ones anybody may have written
constexpr int mostTraces = 60; // each is looked for in the whole file

} // namespace

Result<QList<QByteArray>> traces(Database &database, qint64 personId)
{
    QList<QByteArray> found;
    const auto take = [&found](const QString &text, qsizetype shortest) {
        const QByteArray bytes = text.toUtf8();
        if (text.size() >= shortest && found.size() < mostTraces && !found.contains(bytes))
            found.append(bytes);
    };
    {
        Statement query = database.prepare(
            u"SELECT handle, name, remote_id, avatar FROM author WHERE id IN "_s + authorsOf);
        const Result<> run = query.run(personId, personId);
        if (!run)
            return run.error();
        while (query.next()) {
            for (int column = 0; column < 4; ++column)
                take(query.text(column), column < 2 ? 2 * shortestName : shortestName);
        }
        if (query.failure())
            return *query.failure();
    }
    {
        Statement query = database.prepare(u"SELECT body FROM person_note WHERE person_id = ?"_s);
        const Result<> run = query.run(personId);
        if (!run)
            return run.error();
        while (query.next())
            take(query.text(0), shortestText);
        if (query.failure())
            return *query.failure();
    }
    Statement query = database.prepare(
        uR"(SELECT body, remote_id FROM message WHERE state <> ? AND author_id IN %1
            ORDER BY created_at DESC LIMIT ?)"_s.arg(authorsOf));
    const Result<> run = query.run(int(messagerow::Own), personId, personId, mostTraces / 2);
    if (!run)
        return run.error();
    while (query.next()) {
        // A long text is in several pages: its beginning is enough, and lies in one.
        take(query.text(0).left(120), shortestText);
        take(query.text(1), shortestText);
    }
    if (query.failure())
        return *query.failure();
    return found;
}

Result<QList<QByteArray>> unexplained(Database &database, QList<QByteArray> found)
{
    QList<QByteArray> left;
    for (const QByteArray &each : found) {
        const QString text = QString::fromUtf8(each);
        Statement query = database.prepare(
            uR"(SELECT 1 FROM message WHERE body LIKE '%' || ? || '%'
                UNION ALL SELECT 1 FROM revision WHERE body LIKE '%' || ? || '%'
                UNION ALL SELECT 1 FROM author WHERE name LIKE '%' || ? || '%' OR handle LIKE '%' || ? || '%'
                    OR avatar = ?
                LIMIT 1)"_s);
        const Result<> run = query.run(text, text, text, text, text);
        if (!run)
            return run.error();
        const bool others = query.next();
        if (query.failure())
            return *query.failure();
        const Result<bool> ours = others ? Result<bool>(true) : ownWordsHold(database, text);
        if (!ours)
            return ours.error();
        if (!*ours)
            left.append(each);
    }
    return left;
}

Result<QList<QUrl>> pictures(Database &database, qint64 personId)
{
    QList<QUrl> found;
    {
        Statement query
            = database.prepare(u"SELECT avatar FROM author WHERE avatar <> '' AND id IN "_s + authorsOf);
        const Result<> run = query.run(personId, personId);
        if (!run)
            return run.error();
        while (query.next())
            found.append(QUrl(query.text(0)));
        if (query.failure())
            return *query.failure();
    }
    Statement query = database.prepare(
        uR"(SELECT extra FROM message WHERE extra LIKE '%"attachments"%' AND author_id IN )"_s + authorsOf);
    const Result<> run = query.run(personId, personId);
    if (!run)
        return run.error();
    while (query.next()) {
        const QJsonObject extra = QJsonDocument::fromJson(query.text(0).toUtf8()).object();
        for (const QJsonValue each : extra["attachments"_L1].toArray()) {
            for (const auto name : { "url"_L1, "preview"_L1 }) {
                const QUrl url(each[name].toString());
                if (!url.isEmpty())
                    found.append(url);
            }
        }
    }
    if (query.failure())
        return *query.failure();
    return found;
}

} // namespace erasures
