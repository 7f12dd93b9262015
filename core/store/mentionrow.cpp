// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/mentionrow.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using mentions::Text;

namespace mentionrow {

const QString columns
    = u"m.id, m.account_id, m.author_id, a.platform, m.conversation_id, au.name, au.handle, au.followers,"
      " m.body, m.warning, m.language, m.url, m.extra, m.created_at, m.state"_s;
const QString beside
    = u" CROSS JOIN account a ON a.id = m.account_id LEFT JOIN author au ON au.id = m.author_id"_s;

namespace {

QString hostOf(const QString &address)
{
    QString host = QUrl(address).host().toLower();
    if (host.startsWith("www."_L1))
        host.remove(0, 4);
    return host;
}

QStringList hostsOf(const QString &url, const QString &extra)
{
    QStringList hosts { hostOf(url) };
    if (extra.contains("\"links\""_L1)) {
        for (const QJsonValue each :
             QJsonDocument::fromJson(extra.toUtf8()).object()["links"_L1].toArray())
            hosts.append(hostOf(each.toArray().at(2).toString()));
    }
    hosts.removeAll(QString());
    hosts.removeDuplicates();
    return hosts;
}

} // namespace

Text readText(const Statement &row)
{
    Text text;
    text.messageId = row.integer(0);
    text.accountId = row.integer(1);
    text.authorId = row.integer(2);
    const Platform platform = platform::fromKey(row.text(3)).value_or(Platform::Mastodon);
    text.source = watch::sourceOf(platform, !row.isNull(4));
    text.author = row.foreign(5);
    text.handle = row.foreign(6);
    text.followers = row.isNull(7) ? -1 : row.integer(7);
    const QString warning = row.text(9);
    text.body = warning.isEmpty() ? row.foreign(8) : Foreign(warning + u'\n' + row.text(8));
    text.language = row.text(10);
    text.hosts = hostsOf(row.text(11), row.text(12));
    text.at = row.moment(13);
    return text;
}

QStringList read(const QString &taught)
{
    QStringList found;
    for (const QJsonValue &each : QJsonDocument::fromJson(taught.toUtf8()).array())
        found.append(each.toString());
    return found;
}

QString written(const QStringList &unlike)
{
    if (unlike.isEmpty())
        return {};
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(unlike)).toJson(QJsonDocument::Compact));
}

Result<QHash<qint64, QString>> stamps(Database &database)
{
    Statement query = database.prepare(
        uR"(SELECT w.id, w.taught_from, COUNT(n.judged_at), COALESCE(MAX(n.judged_at), 0),
                COALESCE(SUM(n.relevant), 0)
            FROM watch w LEFT JOIN mention n ON n.watch_id = w.id AND n.judged_at IS NOT NULL
            GROUP BY w.id)"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    QHash<qint64, QString> found;
    while (query.next())
        found.insert(query.integer(0),
                     u"%1 %2 %3 %4"_s.arg(query.text(1), query.text(2), query.text(3), query.text(4)));
    if (query.failure())
        return *query.failure();
    return found;
}

Result<QStringList> unlike(Database &database, const mentions::Found &found)
{
    if (found.echo != 0) {
        Statement query = database.prepare(
            uR"(SELECT n.relevant FROM mention n
                WHERE n.watch_id = ? AND n.echo = ? AND n.echo <> 0 AND n.judged_at IS NOT NULL
                    AND n.judged_at >= (SELECT taught_from FROM watch WHERE id = n.watch_id)
                ORDER BY n.judged_at DESC LIMIT 1)"_s);
        const Result<> run = query.run(found.watchId, found.echo);
        if (!run)
            return run.error();
        if (query.next())
            return query.integer(0) < 0 ? QStringList { same } : QStringList();
        if (query.failure())
            return *query.failure();
    }
    return found.unlike;
}

} // namespace mentionrow
