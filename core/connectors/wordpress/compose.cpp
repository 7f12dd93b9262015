// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/wordpress/compose.h"

#include "core/base/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace wordpress {

namespace {

// Escaped, with what is a link made one.
QString linked(const QString &line)
{
    static const QRegularExpression address(u"\\bhttps?://[^\\s<>\"]+[^\\s<>\".,;:!?)\\]’»]"_s);
    QString made;
    qsizetype at = 0;
    auto each = address.globalMatch(line);
    while (each.hasNext()) {
        const QRegularExpressionMatch match = each.next();
        const QString url = match.captured().toHtmlEscaped();
        made += line.mid(at, match.capturedStart() - at).toHtmlEscaped();
        made += u"<a href=\"%1\">%1</a>"_s.arg(url);
        at = match.capturedEnd();
    }
    return made + line.mid(at).toHtmlEscaped();
}

QString block(const QString &name, const QString &attributes, const QString &inner)
{
    return u"<!-- wp:%1%2 -->\n%3\n<!-- /wp:%1 -->\n"_s.arg(
        name, attributes.isEmpty() ? QString() : u' ' + attributes, inner);
}

QString picture(const Media &media, const Shelved &shelved)
{
    const QString url = shelved.url.toString(QUrl::FullyEncoded).toHtmlEscaped();
    const QString id = shelved.id.toHtmlEscaped();
    const QString with = u"{\"id\":%1}"_s.arg(id);
    if (media.mimeType.startsWith("video/"_L1))
        return block(u"video"_s, with,
                     u"<figure class=\"wp-block-video\"><video controls src=\"%1\"></video></figure>"_s
                         .arg(url));
    return block(u"image"_s, with,
                 u"<figure class=\"wp-block-image\"><img src=\"%1\" alt=\"%2\""_s.arg(
                     url, media.altText.toHtmlEscaped())
                     + u" class=\"wp-image-%1\"/></figure>"_s.arg(id));
}

QString plainMarks(QString text)
{
    static const QRegularExpression dashes(u"[-\u2013\u2014]+"_s);
    static const QRegularExpression single(u"[\u2018\u2019\u201a\u2032']"_s);
    static const QRegularExpression twofold(u"[\u201c\u201d\u201e\u2033\"]"_s);
    text.replace(dashes, u"-"_s).replace(single, u"'"_s).replace(twofold, u"\""_s);
    return text.replace(u"\u2026"_s, u"..."_s).replace(u"\u00d7"_s, u"x"_s);
}

} // namespace

QString titleOf(const QString &text)
{
    return text.trimmed().section(u'\n', 0, 0).trimmed();
}

QString restOf(const QString &text)
{
    return text.trimmed().section(u'\n', 1).trimmed();
}

QByteArray Readiness::bytes() const
{
    QJsonArray list;
    for (const Shelved &each : media)
        list.append(QJsonObject { { u"id"_s, each.id },
                                  { u"url"_s, each.url.toString(QUrl::FullyEncoded) },
                                  { u"described"_s, each.described } });
    QJsonObject json;
    if (!list.isEmpty())
        json.insert(u"media"_s, list);
    if (!draft.isEmpty())
        json.insert(u"draft"_s, draft);
    if (!made.isEmpty())
        json.insert(u"made"_s, QString::fromLatin1(made));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Readiness Readiness::from(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    Readiness ready;
    for (const QJsonValue each : json["media"_L1].toArray()) {
        Shelved shelved;
        shelved.id = each["id"_L1].toString();
        shelved.url = QUrl(each["url"_L1].toString());
        shelved.described = each["described"_L1].toBool();
        ready.media.append(shelved);
    }
    ready.draft = json["draft"_L1].toString();
    ready.made = json["made"_L1].toString().toLatin1();
    return ready;
}

QString contentOf(const Outgoing &post, const QList<Shelved> &media)
{
    static const QRegularExpression gap(u"\\n[ \\t]*\\n\\s*"_s);
    QString made;
    for (const QString &paragraph : restOf(post.text).split(gap, Qt::SkipEmptyParts)) {
        QStringList lines;
        for (const QString &line : paragraph.split(u'\n'))
            lines.append(linked(line.trimmed()));
        made += block(u"paragraph"_s, {}, u"<p>%1</p>"_s.arg(lines.join("<br>"_L1)));
    }
    for (qsizetype i = 0; i < std::min(media.size(), post.media.size()); ++i)
        made += picture(post.media[i], media[i]);
    return made;
}

QString markOf(const Outgoing &post)
{
    return u"parvis-"_s + QString::fromLatin1(post.sha256().left(20));
}

QString commentOf(const QString &text)
{
    QString made = text.trimmed();
    made.replace(u'&', u"&amp;"_s).replace(u'<', u"&lt;"_s).replace(u'>', u"&gt;"_s);
    return made;
}

bool sameText(const QString &ours, const QString &theirs)
{
    return text::sameAfterPublishing(plainMarks(ours), plainMarks(theirs));
}

} // namespace wordpress
