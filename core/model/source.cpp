// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/source.h"

#include "core/base/opml.h"
#include "core/base/text.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

QJsonObject Source::toJson() const
{
    QJsonObject json;
    if (!title.isEmpty())
        json.insert(u"title"_s, title.raw());
    if (!first.isEmpty())
        json.insert(u"first"_s, first.toString(QUrl::FullyEncoded));
    if (!page.isEmpty())
        json.insert(u"page"_s, page.toString(QUrl::FullyEncoded));
    if (!etag.isEmpty())
        json.insert(u"etag"_s, QString::fromLatin1(etag));
    if (!modified.isEmpty())
        json.insert(u"modified"_s, QString::fromLatin1(modified));
    if (every.count() > 0)
        json.insert(u"every"_s, qint64(every.count()));
    if (gone)
        json.insert(u"gone"_s, true);
    if (failures > 0)
        json.insert(u"failures"_s, failures);
    if (error)
        json.insert(u"error"_s, errorKey(*error));
    if (readAt)
        json.insert(u"read"_s, millis(*readAt));
    if (nextAt)
        json.insert(u"next"_s, millis(*nextAt));
    return json;
}

Source Source::fromJson(const QJsonObject &json)
{
    Source made;
    made.title = Foreign(json["title"_L1].toString());
    made.first = QUrl(json["first"_L1].toString());
    made.page = QUrl(json["page"_L1].toString());
    made.etag = json["etag"_L1].toString().toLatin1();
    made.modified = json["modified"_L1].toString().toLatin1();
    made.every = std::chrono::seconds(json["every"_L1].toInteger());
    made.gone = json["gone"_L1].toBool();
    made.failures = json["failures"_L1].toInt();
    made.error = errorKind(json["error"_L1].toString());
    if (json.contains("read"_L1))
        made.readAt = instant(json["read"_L1].toInteger());
    if (json.contains("next"_L1))
        made.nextAt = instant(json["next"_L1].toInteger());
    return made;
}

namespace source {

QByteArray pack(const QList<Source> &sources)
{
    QJsonArray list;
    for (const Source &each : sources) {
        QJsonObject json = each.toJson();
        json.insert(u"id"_s, each.id);
        json.insert(u"url"_s, each.url.toString(QUrl::FullyEncoded));
        list.append(json);
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

QList<Source> unpack(const QByteArray &bytes)
{
    QList<Source> made;
    for (const QJsonValue each : QJsonDocument::fromJson(bytes).array()) {
        const QJsonObject json = each.toObject();
        Source source = Source::fromJson(json);
        source.id = json["id"_L1].toInteger();
        source.url = QUrl(json["url"_L1].toString());
        if (source.id > 0 && !source.url.isEmpty())
            made.append(source);
    }
    return made;
}

QByteArray listed(const QList<Source> &sources, const QString &title)
{
    QList<opml::Entry> entries;
    for (const Source &each : sources) {
        opml::Entry entry;
        entry.url = each.url;
        entry.title = text::verbatim(each.title);
        entry.page = each.page;
        entries.append(entry);
    }
    return opml::write(entries, title);
}

} // namespace source
