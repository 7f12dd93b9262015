// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"

using namespace Qt::StringLiterals;

namespace csv {

namespace {

bool risky(QStringView text)
{
    return !text.isEmpty() && u"=+-@\t\r"_s.contains(text.front());
}

QChar separatorOf(const QString &text)
{
    qsizetype counts[3] {};
    bool quoted = false;
    for (const QChar each : text) {
        if (each == u'"')
            quoted = !quoted;
        else if (!quoted && (each == u'\n' || each == u'\r'))
            break;
        else if (const qsizetype which = u",;\t"_s.indexOf(each); !quoted && which >= 0)
            ++counts[which];
    }
    if (counts[1] > counts[0] && counts[1] >= counts[2])
        return u';';
    return counts[2] > counts[0] ? u'\t' : u',';
}

} // namespace

QString guarded(const QString &cell)
{
    qsizetype quotes = 0;
    while (quotes < cell.size() && cell[quotes] == u'\'')
        ++quotes;
    return risky(QStringView(cell).mid(quotes)) ? u'\'' + cell : cell;
}

QString unguarded(const QString &cell)
{
    qsizetype quotes = 0;
    while (quotes < cell.size() && cell[quotes] == u'\'')
        ++quotes;
    return quotes > 0 && risky(QStringView(cell).mid(quotes)) ? cell.mid(1) : cell;
}

QString line(const QStringList &cells)
{
    QStringList made;
    for (const QString &each : cells) {
        QString cell = guarded(each);
        const bool quote = cell.contains(u',') || cell.contains(u';') || cell.contains(u'"')
            || cell.contains(u'\n') || cell.contains(u'\r') || cell.contains(u'\t');
        if (quote)
            cell = u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
        made.append(cell);
    }
    return made.join(u',') + u"\r\n"_s;
}

QList<QStringList> read(const QString &text)
{
    const QString all = text.startsWith(QChar(0xFEFF)) ? text.mid(1) : text;
    const QChar separator = separatorOf(all);
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    const auto endCell = [&] {
        row.append(unguarded(cell));
        cell.clear();
    };
    const auto endRow = [&] {
        endCell();
        if (row.size() > 1 || !row.constFirst().isEmpty())
            rows.append(row);
        row.clear();
    };
    for (qsizetype at = 0; at < all.size(); ++at) {
        const QChar each = all[at];
        if (quoted) {
            if (each != u'"')
                cell.append(each);
            else if (at + 1 < all.size() && all[at + 1] == u'"')
                cell.append(all[++at]);
            else
                quoted = false;
        } else if (each == u'"' && cell.isEmpty()) {
            quoted = true;
        } else if (each == separator) {
            endCell();
        } else if (each == u'\n') {
            endRow();
        } else if (each != u'\r') {
            cell.append(each);
        }
    }
    if (!cell.isEmpty() || !row.isEmpty())
        endRow();
    return rows;
}

} // namespace csv
