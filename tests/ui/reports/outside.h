// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QStringList>

// Whatever a page would fetch when it is opened: pictures, scripts, styles, fonts, frames. A link that a
// person may follow is none of it, nor is what is named and never asked for, like the name of SVG itself.
inline QStringList fetched(const QString &html)
{
    using namespace Qt::StringLiterals;
    static const QRegularExpression wanted(
        u"<(?!a[\\s>])[a-z][^>]*\\s(?:src|srcset|href|xlink:href|data|poster|background|action)\\s*=\\s*[\"']?"
        "(?!data:|#)[^\\s\"'>]+|url\\(\\s*[\"']?(?!data:|#)[^)]+\\)|@import|<script|<iframe|<object|<embed"_s,
        QRegularExpression::CaseInsensitiveOption);
    QStringList found;
    for (auto each = wanted.globalMatch(html); each.hasNext();)
        found.append(each.next().captured());
    return found;
}
