// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/mediafiles.h"

#include "core/store/database.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

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

} // namespace mediafiles
