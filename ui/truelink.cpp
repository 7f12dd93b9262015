// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/truelink.h"

#include "ui/plain.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace truelink {

namespace {

// Invisible signs are no part of a name.
QString visible(const QString &text)
{
    QString found;
    for (const QChar each : text) {
        const bool hidden = each.category() == QChar::Other_Format
            || each.category() == QChar::Other_Control;
        if (!hidden)
            found += each;
    }
    return found.trimmed();
}

// "https://bank.example/login" and "bank.example/login" name a host, "click here" and "3.50" do not.
QString named(const QString &shown)
{
    static const QRegularExpression host(
        uR"(^(?:[a-z][a-z0-9+.-]*:)?[/\\]{0,2}(?:[^/\\?#\s]*@)?((?:[\w-]+\.)+[\w-]*[^\W\d_][\w-]*)\.?(?::\d+)?(?=[/\\?#…]|$))"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = host.match(shown);
    return match.hasMatch() ? match.captured(1).toLower() : QString();
}

QString bare(QString host)
{
    host = QString::fromLatin1(QUrl::toAce(host)).toLower();
    return host.startsWith("www."_L1) ? host.mid(4) : host;
}

} // namespace

Truth of(const QString &shown, const QUrl &url)
{
    Truth truth;
    truth.host = plain::host(url);
    const QString text = visible(shown);
    const QString seeming = named(text);
    if (!url.userInfo().isEmpty())
        truth.seems = Seems::Another;
    else if (seeming.isEmpty())
        truth.seems = Seems::Words;
    else if (bare(seeming) != bare(url.host()) || truth.host != url.host(QUrl::FullyDecoded))
        truth.seems = Seems::Another; // of look-alike letters, too
    return truth;
}

} // namespace truelink
