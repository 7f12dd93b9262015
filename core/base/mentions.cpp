// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/mentions.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace mentions {

namespace {

// A mention as Mastodon finds it: not inside a word, an address or another mention.
const QRegularExpression &mention()
{
    static const QRegularExpression pattern(
        uR"((?<![\w@/=.-])@([A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?)(@[\w.-]*\w(?::\d+)?)?)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

QSet<QString> named(const QString &text)
{
    QSet<QString> found;
    for (auto matches = mention().globalMatch(text); matches.hasNext();)
        found.insert(matches.next().captured().mid(1).toLower());
    return found;
}

} // namespace

QString withParticipants(const QString &text, const QStringList &handles)
{
    if (handles.isEmpty())
        return text;
    QSet<QString> already = named(text);
    QString prefix;
    for (const QString &each : handles) {
        const QString handle = each.startsWith(u'@') ? each.mid(1) : each;
        if (handle.isEmpty() || already.contains(handle.toLower()))
            continue;
        already.insert(handle.toLower());
        prefix += u'@' + handle + u' ';
    }
    return text.isEmpty() ? prefix.trimmed() : prefix + text;
}

QString expanded(const QString &text, const QStringList &handles)
{
    QString made;
    qsizetype done = 0;
    for (auto matches = mention().globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (match.hasCaptured(2))
            continue; // whole already
        for (const QString &each : handles) {
            const QString handle = each.startsWith(u'@') ? each.mid(1) : each;
            if (handle.section(u'@', 0, 0).compare(match.captured(1), Qt::CaseInsensitive) != 0)
                continue;
            made += text.mid(done, match.capturedStart() - done) + u'@' + handle;
            done = match.capturedEnd();
            break;
        }
    }
    return made + text.mid(done);
}

QString shortened(const QString &text)
{
    QString made = text;
    return made.replace(mention(), u"@\\1"_s);
}

QString withoutLeading(const QString &text)
{
    qsizetype at = 0;
    for (qsizetype next = 0; next < text.size();) {
        while (next < text.size() && text[next].isSpace())
            ++next;
        const QRegularExpressionMatch match = mention().match(
            text, next, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        at = next;
        if (!match.hasMatch())
            break;
        next = match.capturedEnd();
        at = next;
    }
    return text.mid(at);
}

} // namespace mentions
