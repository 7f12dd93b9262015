// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/draftrow.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace draftrow {

QString pack(const QList<publications::Draft> &drafts)
{
    QJsonArray list;
    for (const publications::Draft &each : drafts)
        list.append(QJsonObject { { u"account"_s, each.accountId },
                                  { u"part"_s, each.part },
                                  { u"post"_s, each.outgoing.toJson() } });
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

QList<publications::Draft> unpack(const QString &json)
{
    QList<publications::Draft> found;
    const QJsonArray list = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue value : list) {
        const QJsonObject each = value.toObject();
        publications::Draft draft;
        draft.accountId = each["account"_L1].toInteger();
        draft.part = each["part"_L1].toInt();
        draft.outgoing = Outgoing::fromJson(each["post"_L1].toObject());
        found.append(draft);
    }
    return found;
}

} // namespace draftrow
