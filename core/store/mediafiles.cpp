// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/mediafiles.h"

#include "core/store/database.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace mediafiles {

// The form of a post's media, with a file's name instead of its place.
QString pack(const QList<Media> &media)
{
    if (media.isEmpty())
        return {};
    Outgoing carrier;
    carrier.media = media;
    for (Media &each : carrier.media)
        each.path = QFileInfo(each.path).fileName();
    return QString::fromUtf8(
        QJsonDocument(carrier.toJson()["media"_L1].toArray()).toJson(QJsonDocument::Compact));
}

QList<Media> unpack(const Database &database, const QString &json)
{
    const QDir folder(QFileInfo(database.path()).dir().filePath(u"media"_s));
    const QJsonArray list = QJsonDocument::fromJson(json.toUtf8()).array();
    QList<Media> media = Outgoing::fromJson({ { u"media"_s, list } }).media;
    for (Media &each : media)
        each.path = folder.filePath(QFileInfo(each.path).fileName());
    return media;
}

namespace {

Result<QSet<QString>> needed(Database &database, Instant before)
{
    Statement query = database.prepare(
        uR"(SELECT payload FROM publication
            WHERE kind <> 'action' AND (state NOT IN ('sent', 'refused', 'cancelled', 'missed')
                                        OR updated_at >= ?)
            UNION ALL SELECT p.composition FROM post p
            WHERE p.composition <> '' AND EXISTS (
                SELECT 1 FROM publication u WHERE u.post_id = p.id
                AND (u.state NOT IN ('sent', 'refused', 'cancelled', 'missed')
                     OR u.updated_at >= ?))
            UNION ALL SELECT value FROM setting WHERE key LIKE 'composer.draft%'
            UNION ALL SELECT media FROM saved_reply WHERE media <> ''
            UNION ALL SELECT drafts || composition FROM series
            UNION ALL SELECT drafts || composition FROM evergreen
            UNION ALL SELECT draft_media FROM conversation WHERE draft_media <> '')"_s);
    const Result<> run = query.run(before, before);
    if (!run)
        return run.error();
    QSet<QString> names;
    static const QRegularExpression name(u"[0-9a-f]{64}\\.[a-z0-9]+"_s);
    while (query.next()) {
        auto found = name.globalMatch(query.text(0));
        while (found.hasNext())
            names.insert(found.next().captured());
    }
    if (query.failure())
        return *query.failure();
    return names;
}

} // namespace

Result<int> sweep(Database &database, Instant before)
{
    const Result<QSet<QString>> names = needed(database, before);
    if (!names)
        return names.error();
    const QDir folder(QFileInfo(database.path()).dir().filePath(u"media"_s));
    static const QRegularExpression ours(u"^[0-9a-f]{64}\\.[a-z0-9]+$"_s);
    int swept = 0;
    for (const QFileInfo &file : folder.entryInfoList(QDir::Files)) {
        const bool old = file.lastModified().toMSecsSinceEpoch() < millis(before);
        if (old && ours.match(file.fileName()).hasMatch() && !names->contains(file.fileName())
            && QFile::remove(file.filePath()))
            ++swept;
    }
    return swept;
}

} // namespace mediafiles
