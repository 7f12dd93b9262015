// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/parcel.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace {

const QString format = u"application/x-parvis-parcel"_s; // of no use to other programs

} // namespace

std::unique_ptr<QMimeData> Parcel::toMime() const
{
    QJsonArray ids;
    for (const qint64 id : drafts)
        ids.append(id);
    const QJsonObject json { { u"idea"_s, idea }, { u"drafts"_s, ids }, { u"text"_s, text } };
    auto mime = std::make_unique<QMimeData>();
    mime->setData(format, QJsonDocument(json).toJson(QJsonDocument::Compact));
    return mime;
}

std::optional<Parcel> Parcel::fromMime(const QMimeData &mime)
{
    if (!mime.hasFormat(format))
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(mime.data(format)).object();
    Parcel parcel;
    parcel.idea = json["idea"_L1].toInteger();
    for (const QJsonValue each : json["drafts"_L1].toArray())
        parcel.drafts.append(each.toInteger());
    parcel.text = json["text"_L1].toString();
    if (parcel.idea == 0 && parcel.drafts.isEmpty())
        return std::nullopt;
    return parcel;
}
