// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/bluesky/facets.h"

#include "core/base/json.h"
#include "core/base/text.h"
#include "core/connectors/bluesky/ref.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace bluesky::facets {

namespace {

constexpr qsizetype longestText = 20'000;
constexpr qsizetype longestWord = 2'000;
constexpr qsizetype mostFacets = 200;
constexpr qsizetype longestTag = 64; // graphemes

struct Span
{
    qsizetype start = 0;
    qsizetype end = 0;
    QJsonObject feature;
};

QJsonObject feature(QLatin1StringView kind, const QString &key, const QString &value)
{
    return { { u"$type"_s, QString(u"app.bsky.richtext.facet#"_s + kind) }, { key, value } };
}

// "https://example.org/a)." in running text ends before the parenthesis that was not opened in it.
QStringView trimmedLink(QStringView link)
{
    const auto opened = [&link](QChar open, QChar close) {
        return std::count(link.begin(), link.end(), open)
            >= std::count(link.begin(), link.end(), close);
    };
    while (!link.isEmpty()) {
        const QChar last = link.back();
        const bool closing = (last == u')' && !opened(u'(', u')'))
            || (last == u']' && !opened(u'[', u']'));
        if (!closing && !QStringView(u".,;:!?'\"»”’…>").contains(last))
            break;
        link.chop(1);
    }
    return link;
}

QList<Span> links(const QString &text)
{
    static const QRegularExpression shape(u"(?<![\\p{L}\\p{N}])https?://[^\\s<>]+"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    QList<Span> found;
    for (auto each = shape.globalMatch(text); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        const QStringView link = trimmedLink(match.capturedView());
        const QUrl url(link.toString(), QUrl::StrictMode);
        const QUrl tolerant(link.toString());
        if (tolerant.host().isEmpty())
            continue;
        const QString target = url.isValid() ? link.toString()
                                             : QString::fromLatin1(tolerant.toEncoded());
        found.append({ match.capturedStart(), match.capturedStart() + link.size(),
                       feature("link"_L1, u"uri"_s, target) });
    }
    return found;
}

struct Mention
{
    qsizetype start = 0;
    qsizetype end = 0;
    QString handle;
};

QList<Mention> mentionsIn(const QString &text)
{
    static const QRegularExpression shape(
        u"(?<![\\p{L}\\p{N}_@./-])@((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+"
        "[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?)(?![\\p{L}\\p{N}_@-])"_s,
        QRegularExpression::CaseInsensitiveOption);
    QList<Mention> found;
    for (auto each = shape.globalMatch(text); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        if (match.capturedLength(1) <= 253)
            found.append({ match.capturedStart(), match.capturedEnd(), match.captured(1).toLower() });
    }
    return found;
}

QList<Span> tags(const QString &text)
{
    static const QRegularExpression shape(
        u"(?<![^\\s(\\[«“\"'])[#＃]((?!\\x{fe0f})[^\\s#＃\\x{ad}\\x{2060}\\x{200a}-\\x{200d}\\x{20e2}]+)"_s);
    static const QRegularExpression ending(u"\\p{P}+\\z"_s);
    static const QRegularExpression wordy(u"[^\\d\\s\\p{P}]"_s);
    QList<Span> found;
    for (auto each = shape.globalMatch(text); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        QString tag = match.captured(1);
        tag.remove(ending);
        if (!tag.contains(wordy) || text::graphemes(tag) > longestTag)
            continue;
        found.append({ match.capturedStart(), match.capturedStart(1) + tag.size(),
                       feature("tag"_L1, u"tag"_s, tag) });
    }
    return found;
}

// For each byte of the text in UTF-8, and its end, the UTF-16 offset that begins there, or -1.
std::vector<qsizetype> boundaries(const QString &text)
{
    std::vector<qsizetype> at;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const ushort unit = text[i].unicode();
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size()
            && text[i + 1].isLowSurrogate();
        const int bytes = pair ? 4 : unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
        at.push_back(i);
        at.insert(at.end(), bytes - 1, -1);
        i += pair ? 1 : 0;
    }
    at.push_back(text.size());
    return at;
}

std::optional<Passage::Link> link(const QJsonObject &facet, const std::vector<qsizetype> &at)
{
    const QJsonObject index = facet["index"_L1].toObject();
    const qint64 from = json::integer(index, "byteStart"_L1, -1);
    const qint64 to = json::integer(index, "byteEnd"_L1, -1);
    if (from < 0 || to <= from || to >= qint64(at.size()) || at[from] < 0 || at[to] < 0)
        return std::nullopt;
    Passage::Link link;
    link.start = at[from];
    link.length = at[to] - at[from];
    for (const QJsonValue each : facet["features"_L1].toArray()) {
        const QJsonObject feature = each.toObject();
        const QString uri = json::string(feature, "uri"_L1);
        const QString did = json::string(feature, "did"_L1);
        const QString tag = json::string(feature, "tag"_L1);
        const QString type = json::string(feature, "$type"_L1);
        if (type.endsWith("#link"_L1) && !uri.isEmpty()) {
            link.kind = Passage::Link::Kind::Web;
            link.target = uri;
        } else if (type.endsWith("#mention"_L1) && isDid(did)) {
            link.kind = Passage::Link::Kind::Mention;
            link.target = profilePage(did).toString();
        } else if (type.endsWith("#tag"_L1) && !tag.isEmpty()) {
            link.kind = Passage::Link::Kind::Tag;
            link.target = QString::fromLatin1(tagPage(tag).toEncoded());
        } else {
            continue;
        }
        return link;
    }
    return std::nullopt;
}

// Puts a zero-width space into words nobody could lay out, and moves the links along.
void soften(QString *text, QList<Passage::Link> *links)
{
    qsizetype run = 0;
    for (qsizetype i = 0; i < text->size(); ++i) {
        run = text->at(i).isSpace() ? 0 : run + 1;
        if (run < longestWord || text->at(i).isHighSurrogate())
            continue;
        text->insert(i + 1, QChar(0x200b));
        for (Passage::Link &link : *links) {
            if (link.start > i)
                ++link.start;
            else if (link.start + link.length > i + 1)
                ++link.length;
        }
        run = 0;
        ++i;
    }
}

} // namespace

QStringList mentions(const QString &text)
{
    QStringList handles;
    for (const Mention &each : mentionsIn(text)) {
        if (!handles.contains(each.handle))
            handles.append(each.handle);
    }
    return handles;
}

QString firstLink(const QString &text)
{
    const QList<Span> found = links(text);
    return found.isEmpty() ? QString() : found.first().feature["uri"_L1].toString();
}

QJsonArray written(const QString &text, const QMap<QString, QString> &dids)
{
    QList<Span> spans = links(text);
    const auto add = [&spans](const Span &span) {
        const bool taken = std::any_of(spans.begin(), spans.end(), [&span](const Span &other) {
            return span.start < other.end && other.start < span.end;
        });
        if (!taken)
            spans.append(span);
    };
    for (const Mention &each : mentionsIn(text)) {
        const QString did = dids.value(each.handle);
        if (!did.isEmpty())
            add({ each.start, each.end, feature("mention"_L1, u"did"_s, did) });
    }
    for (const Span &each : tags(text))
        add(each);
    std::sort(spans.begin(), spans.end(),
              [](const Span &a, const Span &b) { return a.start < b.start; });

    QJsonArray facets;
    for (const Span &span : spans) {
        const qsizetype from = text.left(span.start).toUtf8().size();
        const qsizetype bytes = text.mid(span.start, span.end - span.start).toUtf8().size();
        const QJsonObject index { { u"byteStart"_s, from }, { u"byteEnd"_s, from + bytes } };
        facets.append(QJsonObject { { u"index"_s, index },
                                    { u"features"_s, QJsonArray { span.feature } } });
    }
    return facets;
}

Passage read(const QString &text, const QJsonArray &facets)
{
    QString plain = text.left(longestText);
    if (plain.size() < text.size() && plain.back().isHighSurrogate())
        plain.chop(1);
    const std::vector<qsizetype> at = boundaries(plain);

    Passage passage;
    qsizetype count = 0;
    for (const QJsonValue facet : facets) {
        if (++count > mostFacets)
            break;
        if (const auto found = link(facet.toObject(), at))
            passage.links.append(*found);
    }
    std::stable_sort(passage.links.begin(), passage.links.end(),
                     [](const auto &a, const auto &b) { return a.start < b.start; });
    qsizetype end = 0;
    passage.links.removeIf([&end](const Passage::Link &link) {
        if (link.start < end)
            return true;
        end = link.start + link.length;
        return false;
    });

    if (plain.contains(QChar(u'\0'))) { // offsets would no longer fit
        plain.remove(QChar(u'\0'));
        passage.links.clear();
    }
    soften(&plain, &passage.links);
    passage.text = Foreign(plain);
    return passage;
}

QStringList mentioned(const QJsonArray &facets)
{
    QStringList dids;
    for (const QJsonValue facet : facets) {
        for (const QJsonValue feature : facet.toObject()["features"_L1].toArray()) {
            const QString did = feature.toObject()["did"_L1].toString();
            if (!did.isEmpty())
                dids.append(did);
        }
    }
    return dids;
}

} // namespace bluesky::facets
