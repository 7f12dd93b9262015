// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/campaign.h"

#include "core/base/text.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace campaign {

namespace {

// As platforms find links: without the full stop of the sentence, or a bracket nobody opened.
const QRegularExpression &link()
{
    static const QRegularExpression pattern(uR"(\bhttps?://[^\s<>"“”«»]+)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

qsizetype trimmedEnd(QStringView found)
{
    static const QString stops = u".,;:!?…'’*_~"_s;
    for (;;) {
        if (found.isEmpty())
            return 0;
        const QChar last = found.back();
        const bool unopened = last == u')' && found.count(u'(') < found.count(u')');
        const bool unopenedSquare = last == u']' && found.count(u'[') < found.count(u']');
        if (!stops.contains(last) && !unopened && !unopenedSquare)
            return found.size();
        found.chop(1);
    }
}

bool ours(const QString &host, const QStringList &hosts)
{
    return hosts.isEmpty() || std::any_of(hosts.begin(), hosts.end(), [&host](const QString &each) {
        return host.compare(each, Qt::CaseInsensitive) == 0
            || host.endsWith(u'.' + each, Qt::CaseInsensitive);
    });
}

bool says(QStringView query, QStringView key)
{
    for (const QStringView each : query.split(u'&')) {
        if (each.left(each.indexOf(u'=') < 0 ? each.size() : each.indexOf(u'='))
                .compare(key, Qt::CaseInsensitive)
            == 0)
            return true;
    }
    return false;
}

QString marked(const QString &address, const Campaign &campaign, Platform platform)
{
    const QUrl url(address);
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty()
        || !ours(url.host(), campaign.hosts))
        return address;
    const qsizetype hash = address.indexOf(u'#');
    QString front = hash < 0 ? address : address.left(hash);
    const QString fragment = hash < 0 ? QString() : address.mid(hash);
    const qsizetype question = front.indexOf(u'?');
    const QString query = question < 0 ? QString() : front.mid(question + 1);
    QStringList more;
    const std::pair<QString, QString> wanted[] = {
        { u"utm_source"_s, platform::key(platform) },
        { u"utm_medium"_s, u"social"_s },
        { u"utm_campaign"_s, slug(campaign.name) },
    };
    for (const auto &[key, value] : wanted) {
        if (!says(query, key))
            more.append(key + u'=' + value);
    }
    if (more.isEmpty())
        return address;
    const bool bare = url.path().isEmpty() && question < 0;
    if (bare)
        front += u'/';
    if (question < 0)
        front += u'?';
    else if (!query.isEmpty() && !query.endsWith(u'&'))
        front += u'&';
    return front + more.join(u'&') + fragment;
}

} // namespace

QString slug(const QString &name)
{
    QString made;
    for (const QChar each : text::folded(name)) {
        if (each.isLetterOrNumber() && each.unicode() < 128)
            made += each;
        else if (each.isLetterOrNumber())
            made += QString::fromLatin1(QUrl::toPercentEncoding(QString(each)));
        else if (!made.isEmpty() && !made.endsWith(u'-'))
            made += u'-';
    }
    while (made.endsWith(u'-'))
        made.chop(1);
    return made;
}

QString tagged(const QString &text, const Campaign &campaign, Platform platform)
{
    if (slug(campaign.name).isEmpty())
        return text;
    QString made;
    qsizetype done = 0;
    for (auto matches = link().globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const qsizetype start = match.capturedStart();
        const qsizetype length = trimmedEnd(match.capturedView());
        made += text.mid(done, start - done) + marked(text.mid(start, length), campaign, platform);
        done = start + length;
    }
    return made + text.mid(done);
}

bool has(const QString &text)
{
    return link().match(text).hasMatch();
}

} // namespace campaign
