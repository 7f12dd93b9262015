// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/connectors/bluesky/facets.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace bluesky;

namespace {

bool betweenCharacters(const QByteArray &utf8, int at)
{
    return at == utf8.size() || (at >= 0 && at < utf8.size() && (utf8.at(at) & 0xc0) != 0x80);
}

} // namespace

// What we link in our own text lies on whole characters, and can be read back.
FUZZ(facets)
{
    const QString typed = QString::fromUtf8(bytes);
    const QByteArray utf8 = typed.toUtf8();
    QMap<QString, QString> dids;
    const QStringList mentions = facets::mentions(typed);
    for (const QString &handle : mentions)
        dids.insert(handle, u"did:plc:aaaaaaaaaaaaaaaaaaaaaaaa"_s);
    facets::firstLink(typed);
    const QJsonArray written = facets::written(typed, dids);
    int end = 0;
    for (const QJsonValue &facet : written) {
        const QJsonObject index = facet["index"_L1].toObject();
        const int start = index["byteStart"_L1].toInt(-1);
        demand(start >= end, "facets are in order and do not overlap");
        end = index["byteEnd"_L1].toInt(-1);
        demand(end > start, "a facet covers something");
        demand(betweenCharacters(utf8, start) && betweenCharacters(utf8, end), "whole characters");
    }
    const Passage passage = facets::read(typed, written);
    for (const Passage::Link &link : passage.links)
        demand(link.start >= 0 && link.start + link.length <= passage.text.size(), "in the text");
}
