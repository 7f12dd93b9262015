// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/opml.h"

#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace opml {

namespace {

constexpr qsizetype mostBytes = 16 << 20;
constexpr qsizetype mostEntries = 5000;

QUrl web(QString text)
{
    text = text.trimmed();
    if (text.startsWith("feed:"_L1))
        text = text.startsWith("feed://"_L1) ? u"https"_s + text.mid(4) : text.mid(5);
    const QUrl url(text);
    const bool fine = url.isValid() && !url.host().isEmpty()
        && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
    return fine ? url : QUrl();
}

// Readers write the names of attributes as they like.
QString value(const QXmlStreamAttributes &attributes, QLatin1StringView name)
{
    for (const QXmlStreamAttribute &each : attributes) {
        if (each.name().compare(name, Qt::CaseInsensitive) == 0)
            return each.value().toString();
    }
    return {};
}

} // namespace

Result<QList<Entry>> read(const QByteArray &bytes)
{
    if (bytes.size() > mostBytes)
        return Error(Error::Malformed, u"a list of %1 bytes"_s.arg(bytes.size()));
    QXmlStreamReader xml(bytes);
    xml.setEntityExpansionLimit(0);
    QList<Entry> found;
    bool known = false;
    while (!xml.atEnd() && found.size() < mostEntries) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        known = known || xml.name().compare("opml"_L1, Qt::CaseInsensitive) == 0;
        if (xml.name() != "outline"_L1)
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        Entry entry;
        entry.url = web(value(attributes, "xmlUrl"_L1));
        entry.page = web(value(attributes, "htmlUrl"_L1));
        entry.title = value(attributes, "title"_L1).simplified();
        if (entry.title.isEmpty())
            entry.title = value(attributes, "text"_L1).simplified();
        const auto same = [&entry](const Entry &other) { return other.url == entry.url; };
        if (!entry.url.isEmpty() && std::none_of(found.begin(), found.end(), same))
            found.append(entry);
    }
    if (!known || (xml.hasError() && found.isEmpty()))
        return Error(Error::Malformed, u"no OPML"_s);
    return found;
}

QByteArray write(const QList<Entry> &entries, const QString &title)
{
    QByteArray made;
    QXmlStreamWriter xml(&made);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(u"opml"_s);
    xml.writeAttribute(u"version"_s, u"2.0"_s);
    xml.writeStartElement(u"head"_s);
    xml.writeTextElement(u"title"_s, title);
    xml.writeEndElement();
    xml.writeStartElement(u"body"_s);
    for (const Entry &each : entries) {
        xml.writeEmptyElement(u"outline"_s);
        xml.writeAttribute(u"type"_s, u"rss"_s);
        xml.writeAttribute(u"text"_s, each.title.isEmpty() ? each.url.host() : each.title);
        xml.writeAttribute(u"title"_s, each.title.isEmpty() ? each.url.host() : each.title);
        xml.writeAttribute(u"xmlUrl"_s, each.url.toString(QUrl::FullyEncoded));
        if (!each.page.isEmpty())
            xml.writeAttribute(u"htmlUrl"_s, each.page.toString(QUrl::FullyEncoded));
    }
    xml.writeEndDocument();
    return made;
}

} // namespace opml
