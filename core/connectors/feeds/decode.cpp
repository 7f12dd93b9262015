// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/feeds/decode.h"

#include "core/base/entities.h"
#include "core/base/json.h"
#include "core/base/text.h"
#include "core/connectors/feeds/charset.h"
#include "core/connectors/feeds/dates.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace feeds {

namespace {

constexpr int deepest = 100;
constexpr qsizetype longestText = 400'000;

QUrl web(const QUrl &base, const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return {};
    const QUrl url = base.resolved(QUrl(trimmed));
    const bool fine = url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty()
        && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
    return fine ? url : QUrl();
}

// A document as a reader can take it: without what stands before it, without its document type and
// the entities that declares, without characters no XML may hold, and with & written out where it
// stands alone.
QString mended(QString text)
{
    const qsizetype begin = text.indexOf(u'<');
    if (begin > 0)
        text.remove(0, begin);
    static const QRegularExpression declaration(u"^\\s*<\\?xml[^>]*\\?>"_s);
    text.remove(declaration);
    const qsizetype type = text.indexOf("<!DOCTYPE"_L1, 0, Qt::CaseInsensitive);
    if (type >= 0 && type < 4096) {
        const qsizetype bracket = text.indexOf(u'[', type);
        qsizetype end = text.indexOf(u'>', type);
        if (bracket >= 0 && bracket < end) {
            const qsizetype close = text.indexOf(u']', bracket);
            end = close < 0 ? text.size() - 1 : text.indexOf(u'>', close);
        }
        text.remove(type, (end < 0 ? text.size() - 1 : end) - type + 1);
    }
    QString made;
    made.reserve(text.size());
    bool raw = false; // in a CDATA section, where & is a character like any other
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const char16_t code = c.unicode();
        if ((code < 0x20 && code != '\t' && code != '\n' && code != '\r') || code >= 0xfffe)
            continue;
        if (c.isSurrogate()) {
            const bool pair = c.isHighSurrogate() && i + 1 < text.size()
                && text[i + 1].isLowSurrogate();
            if (pair) {
                made += c;
                made += text[++i];
            }
            continue;
        }
        if (!raw && c == u'<' && QStringView(text).mid(i).startsWith("<![CDATA["_L1))
            raw = true;
        else if (raw && c == u']' && QStringView(text).mid(i).startsWith("]]>"_L1))
            raw = false;
        if (raw || c != u'&') {
            made += c;
            continue;
        }
        const Entity entity = entityAt(text, i);
        if (entity.character == 0) {
            made += "&amp;"_L1;
            continue;
        }
        // Written as a number, so that no name has to be known.
        const bool sane = entity.character >= 0x20 || entity.character == '\t'
            || entity.character == '\n' || entity.character == '\r';
        if (sane && (entity.character & 0xfffe) != 0xfffe)
            made += u"&#%1;"_s.arg(uint(entity.character));
        i += entity.length - 1;
    }
    return made;
}

// A word of RSS 1.0's syndication module; 0: it has no such word.
std::chrono::seconds periodOf(const QString &word)
{
    static const QHash<QString, std::chrono::seconds> periods {
        { u"hourly"_s, 1h },
        { u"daily"_s, 24h },
        { u"weekly"_s, 7 * 24h },
        { u"monthly"_s, 30 * 24h },
        { u"yearly"_s, 365 * 24h },
    };
    return periods.value(word.toLower());
}

class XmlFeed
{
public:
    XmlFeed(const QString &text, const QUrl &url)
        : m_xml(text)
    {
        m_xml.setNamespaceProcessing(false); // prefixes nobody declared are common
        m_bases.append(url);
    }

    Result<Feed> read()
    {
        while (!m_xml.atEnd() && m_feed.items.size() < mostItems) {
            switch (m_xml.readNext()) {
            case QXmlStreamReader::StartElement: begin(); break;
            case QXmlStreamReader::EndElement: end(); break;
            case QXmlStreamReader::Characters:
                if (!m_texts.isEmpty() && m_texts.last().size() < longestText)
                    m_texts.last() += m_xml.text();
                break;
            default: break;
            }
            if (m_path.size() > deepest)
                return Error(Error::Malformed, u"XML too deep"_s);
        }
        m_feed.whole = !m_xml.hasError();
        if (m_feed.every.count() == 0)
            m_feed.every = m_period / m_frequency;
        if (!m_known)
            return Error(Error::Malformed, u"no feed"_s);
        return m_feed;
    }

private:
    // Without the prefix that the document gives to its own format.
    QString name() const
    {
        const QString whole = m_xml.qualifiedName().toString();
        const qsizetype colon = whole.indexOf(u':');
        if (colon < 0)
            return whole;
        const QString prefix = whole.left(colon);
        return prefix == m_prefix || prefix == "rdf"_L1 || prefix == "rss"_L1 ? whole.mid(colon + 1)
                                                                              : whole;
    }

    QString attribute(QLatin1StringView name) const
    {
        return m_xml.attributes().value(name).toString();
    }

    void begin()
    {
        if (m_path.isEmpty()) {
            const QString root = m_xml.qualifiedName().toString();
            if (root.contains(u':'))
                m_prefix = root.section(u':', 0, 0);
            const QString local = root.section(u':', -1).toLower();
            m_known = local == "rss"_L1 || local == "feed"_L1 || local == "rdf"_L1
                || local == "channel"_L1;
            m_atom = local == "feed"_L1;
        }
        const QString element = name();
        m_path.append(element);
        m_texts.append(QString());
        const QString base = attribute("xml:base"_L1);
        m_bases.append(base.isEmpty() ? m_bases.last() : m_bases.last().resolved(QUrl(base)));
        if (element == "item"_L1 || element == "entry"_L1) {
            m_item.emplace();
            m_item->id = attribute("rdf:about"_L1);
        }
        if (const QString tongue = attribute("xml:lang"_L1); !tongue.isEmpty())
            (m_item ? m_item->language : m_feed.language) = tongue;
        if (m_markup) { // tags of an XHTML content are its text
            m_texts[m_texts.size() - 2] += tag(element);
            return;
        }
        m_markup = m_atom && (element == "content"_L1 || element == "summary"_L1)
            && attribute("type"_L1) == "xhtml"_L1;
        if (m_markup)
            m_markupDepth = int(m_path.size());
        link(element);
        media(element);
    }

    QString tag(const QString &element) const
    {
        const QString href = attribute("href"_L1);
        const QString local = element.section(u':', -1);
        return href.isEmpty() ? u'<' + local + u'>'
                              : u"<%1 href=\"%2\">"_s.arg(local, href.toHtmlEscaped());
    }

    void link(const QString &element)
    {
        const bool link = element == "link"_L1 || element == "atom:link"_L1;
        const QString href = attribute("href"_L1);
        if (!link || href.isEmpty())
            return;
        const QString relation = attribute("rel"_L1);
        const QUrl url = web(m_bases.last(), href);
        if (relation == "enclosure"_L1 && m_item) {
            attach(url, attribute("type"_L1));
            return;
        }
        if (!relation.isEmpty() && relation != "alternate"_L1)
            return;
        QUrl &where = m_item ? m_item->link : m_feed.page;
        if (where.isEmpty())
            where = url;
    }

    void media(const QString &element)
    {
        if (!m_item)
            return;
        if (element == "enclosure"_L1 || element == "media:content"_L1)
            attach(web(m_bases.last(), attribute("url"_L1)),
                   attribute("type"_L1).isEmpty() ? attribute("medium"_L1) : attribute("type"_L1));
        else if (element == "media:thumbnail"_L1 && m_item->attachments.isEmpty())
            attach(web(m_bases.last(), attribute("url"_L1)), u"image"_s);
    }

    void attach(const QUrl &url, const QString &type)
    {
        if (url.isEmpty() || m_item->attachments.size() >= 10)
            return;
        Attachment made;
        made.url = url;
        if (type.startsWith("image"_L1))
            made.kind = Attachment::Kind::Image;
        else if (type.startsWith("video"_L1))
            made.kind = Attachment::Kind::Video;
        else if (type.startsWith("audio"_L1))
            made.kind = Attachment::Kind::Audio;
        m_item->attachments.append(made);
    }

    void end()
    {
        if (m_path.isEmpty())
            return;
        const QString element = m_path.takeLast();
        const QString text = m_texts.takeLast();
        const QUrl base = m_bases.takeLast();
        if (m_markup && int(m_path.size()) + 1 > m_markupDepth) {
            if (!m_texts.isEmpty())
                m_texts.last() += text + u"</"_s + element.section(u':', -1) + u'>';
            return;
        }
        m_markup = false;
        if (element == "item"_L1 || element == "entry"_L1) {
            if (m_item && (!m_item->title.isEmpty() || !m_item->html.isEmpty()
                           || !m_item->link.isEmpty()))
                m_feed.items.append(*m_item);
            m_item.reset();
            return;
        }
        if (m_item)
            itemSays(element, text, base);
        else
            feedSays(element, text.trimmed(), base);
    }

    // The parent counts where a name is used for more than one thing.
    bool under(QLatin1StringView parent) const
    {
        return !m_path.isEmpty() && m_path.last() == parent;
    }

    void itemSays(const QString &element, const QString &raw, const QUrl &base)
    {
        const QString text = raw.trimmed();
        const bool own = under("item"_L1) || under("entry"_L1);
        Item &item = *m_item;
        if (element == "name"_L1 && under("author"_L1)) {
            item.author = text;
        } else if (!own || text.isEmpty()) {
            return;
        } else if (element == "title"_L1) {
            item.title = text;
        } else if (element == "link"_L1) {
            item.link = web(base, text);
        } else if (element == "guid"_L1 || element == "id"_L1) {
            item.id = text;
        } else if (element == "content:encoded"_L1 || element == "content"_L1) {
            item.html = text;
        } else if (element == "description"_L1 || element == "summary"_L1
                   || element == "itunes:summary"_L1) {
            if (item.html.isEmpty())
                item.html = text;
        } else if (element == "pubDate"_L1 || element == "published"_L1 || element == "dc:date"_L1
                   || element == "issued"_L1 || element == "pubdate"_L1) {
            item.at = moment(text);
        } else if (element == "updated"_L1 || element == "modified"_L1) {
            item.changedAt = moment(text);
        } else if (element == "author"_L1 || element == "dc:creator"_L1) {
            if (item.author.isEmpty() || element == "dc:creator"_L1)
                item.author = text;
        } else if (element == "dc:language"_L1) {
            item.language = text;
        }
    }

    void feedSays(const QString &element, const QString &text, const QUrl &base)
    {
        const bool own = under("channel"_L1) || under("feed"_L1);
        if (!own || text.isEmpty())
            return;
        if (element == "title"_L1)
            m_feed.title = text;
        else if (element == "link"_L1 && m_feed.page.isEmpty())
            m_feed.page = web(base, text);
        else if (element == "language"_L1 || element == "dc:language"_L1)
            m_feed.language = text;
        else if (element == "ttl"_L1)
            m_feed.every = std::chrono::minutes(std::clamp(text.toInt(), 0, 7 * 24 * 60));
        else if (element == "sy:updatePeriod"_L1)
            m_period = periodOf(text);
        else if (element == "sy:updateFrequency"_L1)
            m_frequency = std::clamp(text.toInt(), 1, 1000);
    }

    QXmlStreamReader m_xml;
    Feed m_feed;
    std::optional<Item> m_item;
    std::chrono::seconds m_period { 0 };
    int m_frequency = 1; // in that time
    QStringList m_path;
    QStringList m_texts;
    QList<QUrl> m_bases;
    QString m_prefix;
    bool m_known = false;
    bool m_atom = false;
    bool m_markup = false;
    int m_markupDepth = 0;
};

QString firstAuthor(const QJsonObject &json)
{
    const QJsonObject first = json["authors"_L1].toArray().at(0).toObject();
    const QJsonObject one = first.isEmpty() ? json["author"_L1].toObject() : first;
    return json::string(one, "name"_L1).trimmed();
}

Result<Feed> jsonFeed(const QByteArray &body, const QUrl &url)
{
    const Result<QJsonObject> object = json::object(body);
    if (!object)
        return object.error();
    const bool known = json::string(*object, "version"_L1).contains("jsonfeed.org"_L1)
        || (object->contains("items"_L1) && object->contains("title"_L1));
    if (!known)
        return Error(Error::Malformed, u"no feed"_s);
    Feed made;
    made.title = json::string(*object, "title"_L1).trimmed();
    made.page = web(url, json::string(*object, "home_page_url"_L1));
    made.language = json::string(*object, "language"_L1);
    for (const QJsonValue each : (*object)["items"_L1].toArray()) {
        if (made.items.size() >= mostItems)
            break;
        const QJsonObject json = each.toObject();
        Item item;
        item.id = json::id(json["id"_L1]);
        item.title = json::string(json, "title"_L1).trimmed();
        item.html = json::string(json, "content_html"_L1);
        if (item.html.isEmpty())
            item.html = json::string(json, "content_text"_L1).toHtmlEscaped().replace(u"\n"_s, u"<br>"_s);
        if (item.html.isEmpty())
            item.html = json::string(json, "summary"_L1).toHtmlEscaped();
        item.html.truncate(longestText);
        item.link = web(url, json::string(json, "url"_L1));
        if (item.link.isEmpty())
            item.link = web(url, json::string(json, "external_url"_L1));
        item.author = firstAuthor(json);
        item.language = json::string(json, "language"_L1);
        item.at = moment(json::string(json, "date_published"_L1));
        item.changedAt = moment(json::string(json, "date_modified"_L1));
        const QUrl picture = web(url, json::string(json, "image"_L1));
        if (!picture.isEmpty()) {
            Attachment attachment;
            attachment.kind = Attachment::Kind::Image;
            attachment.url = picture;
            item.attachments.append(attachment);
        }
        if (!item.title.isEmpty() || !item.html.isEmpty() || !item.link.isEmpty())
            made.items.append(item);
    }
    return made;
}

QString shortTongue(const QString &said)
{
    static const QRegularExpression separator(u"[-_]"_s);
    const QString code = said.trimmed().section(separator, 0, 0).toLower();
    return code.size() == 2 ? code : QString();
}

// "ana@example.org (Ana)": who, without the address.
QString person(const QString &said)
{
    static const QRegularExpression mail(u"^\\S+@\\S+\\s*\\(([^)]*)\\)$"_s);
    const auto match = mail.match(said);
    const QString name = match.hasMatch() ? match.captured(1) : said;
    return name.contains(u'@') ? QString() : text::fromHtml(name).text.raw().simplified().left(200);
}

QString hashed(const QString &text)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
}

} // namespace

bool looksLikePage(const QByteArray &body)
{
    const QByteArray start = body.left(2048).toLower();
    return start.contains("<html") || start.contains("<!doctype html") || start.contains("<head");
}

Result<Feed> read(QByteArray body, QByteArray contentType, QUrl url)
{
    if (body.size() > mostBytes)
        return Error(Error::Malformed, u"a feed of %1 bytes"_s.arg(body.size()));
    const QByteArray start = body.left(64).trimmed();
    if (start.startsWith('{') || start.startsWith("\xef\xbb\xbf{"))
        return jsonFeed(body, url);
    const QString text = mended(decoded(body, contentType));
    const Result<Feed> made = XmlFeed(text, url).read();
    const qsizetype begin = text.indexOf("<?xml"_L1);
    if (made || begin <= 0)
        return made;
    return XmlFeed(text.mid(begin), url).read(); // behind a warning of the program that wrote it
}

QString nameOf(const Item &item, const QUrl &feed)
{
    const QString where = feed.host() + feed.path() + u'?' + feed.query();
    if (!item.id.isEmpty())
        return u"item-"_s + hashed(where + u"\nid\n"_s + item.id);
    if (!item.link.isEmpty())
        return u"item-"_s + hashed(where + u"\nlink\n"_s + item.link.toString(QUrl::FullyEncoded));
    const QString when = item.at ? QString::number(millis(*item.at)) : QString();
    return u"item-"_s + hashed(where + u"\ntext\n"_s + item.title + u'\n' + when + u'\n' + item.html);
}

Message message(const Item &item, const Feed &feed, const QUrl &url, Instant now)
{
    const QUrl site = feed.page.isEmpty() ? url : feed.page;
    Message made;
    made.remoteId = nameOf(item, url);
    made.apiId = made.remoteId;
    made.kind = Message::Kind::Post; // somebody speaks; nobody waits for an answer
    const QString writer = person(item.author);
    const QString host = site.host();
    made.author.remoteId = u"feed "_s + hashed(url.host() + url.path() + u'?' + url.query() + u'\n' + writer);
    made.author.name = Foreign(!writer.isEmpty()          ? writer
                                   : feed.title.isEmpty() ? host
                                                          : text::fromHtml(feed.title).text.raw());
    made.author.handle = Foreign(host);
    made.author.url = site;
    const QString title = text::fromHtml(item.title).text.raw().simplified();
    made.body = text::fromHtml(item.html);
    // Many repeat their title, or have only one of the two.
    if (!title.isEmpty() && !made.body.text.raw().startsWith(title)) {
        const QString head = title + (made.body.text.isEmpty() ? QString() : u"\n\n"_s);
        made.body.text = Foreign(head + made.body.text.raw());
        for (Passage::Link &link : made.body.links)
            link.start += head.size();
    }
    for (Passage::Link &link : made.body.links) {
        const QUrl target = web(item.link.isEmpty() ? site : item.link, link.target);
        if (!target.isEmpty())
            link.target = target.toString(QUrl::FullyEncoded);
    }
    made.language = shortTongue(item.language.isEmpty() ? feed.language : item.language);
    const std::optional<Instant> at = item.at ? item.at : item.changedAt;
    made.createdAt = std::clamp<Instant>(at.value_or(now), instant(0), now);
    made.url = item.link;
    made.attachments = item.attachments;
    return made;
}

QList<Named> namedIn(const QByteArray &page, const QByteArray &contentType, const QUrl &url)
{
    const QString text = decoded(page.left(512 << 10), contentType);
    static const QRegularExpression tags(u"<(link|base)\\b([^>]{0,4000})>"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression attributes(
        u"([a-z-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))"_s,
        QRegularExpression::CaseInsensitiveOption);
    QUrl base = url;
    QList<Named> found;
    auto each = tags.globalMatch(text);
    while (each.hasNext() && found.size() < 20) {
        const auto match = each.next();
        QHash<QString, QString> said;
        auto parts = attributes.globalMatch(match.captured(2));
        while (parts.hasNext()) {
            const auto part = parts.next();
            const QString value = part.captured(2) + part.captured(3) + part.captured(4);
            said.insert(part.captured(1).toLower(), withoutEntities(value).trimmed());
        }
        if (match.captured(1).compare("base"_L1, Qt::CaseInsensitive) == 0) {
            base = url.resolved(QUrl(said.value(u"href"_s)));
            continue;
        }
        const QString type = said.value(u"type"_s).toLower().section(u';', 0, 0);
        const bool feed = type == "application/rss+xml"_L1 || type == "application/atom+xml"_L1
            || type == "application/feed+json"_L1 || type == "application/rdf+xml"_L1;
        const bool alternate = said.value(u"rel"_s).toLower().split(u' ').contains(u"alternate"_s);
        Named named;
        named.url = web(base, said.value(u"href"_s));
        named.title = said.value(u"title"_s);
        const auto same = [&named](const Named &other) { return other.url == named.url; };
        if (feed && alternate && !named.url.isEmpty()
            && std::none_of(found.begin(), found.end(), same))
            found.append(named);
    }
    // The site's own before that of its comments.
    std::stable_partition(found.begin(), found.end(), [](const Named &named) {
        return !named.url.path().contains("comments"_L1);
    });
    return found;
}

} // namespace feeds
