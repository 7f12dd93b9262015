// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <limits>

using namespace Qt::StringLiterals;

namespace csv {

namespace {

// A negative number runs nothing.
bool isNumber(QStringView text)
{
    static const QRegularExpression number(QRegularExpression::anchoredPattern(u"-\\d+(\\.\\d+)?"_s));
    return number.match(text.toString()).hasMatch();
}

bool risky(QStringView text)
{
    return !text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()) && !isNumber(text);
}

QChar separatorOf(QStringView text)
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

namespace {

// One pass over the characters.
class Reader
{
public:
    Reader(QStringView text, Limits limits, const std::atomic<bool> *stop)
        : m_text(text)
        , m_limits(limits)
        , m_stop(stop)
        , m_separator(separatorOf(text))
    {
    }

    Table run()
    {
        while (m_at < m_text.size() && !m_found.fault)
            take(m_text[m_at++]);
        if (m_found.fault)
            return m_found;
        if (m_quoted) {
            fault(Fault::Kind::Quote);
            m_found.fault->line = m_quoteLine;
        }
        if (!m_cell.isEmpty() || !m_row.cells.isEmpty())
            endRow();
        return m_found;
    }

private:
    void take(QChar each)
    {
        if (each.isNull())
            fault(Fault::Kind::Nul);
        if (m_quoted) {
            inQuotes(each);
        } else if (each == u'"' && m_cell.isEmpty()) {
            m_quoted = true;
            m_quoteLine = m_line;
        } else if (each == m_separator) {
            endCell();
        } else if (each == u'\n' || each == u'\r') {
            ++m_line;
            if (each == u'\r')
                skip(u'\n');
            endRow();
        } else {
            put(each);
        }
    }
    void inQuotes(QChar each)
    {
        if (each == u'"' && !skip(u'"')) {
            m_quoted = false;
            return;
        }
        const bool first = each == u'\r' && m_at < m_text.size() && m_text[m_at] == u'\n';
        if ((each == u'\n' || each == u'\r') && !first)
            ++m_line;
        put(each);
    }
    bool skip(QChar next)
    {
        const bool there = m_at < m_text.size() && m_text[m_at] == next;
        m_at += there ? 1 : 0;
        return there;
    }
    void put(QChar each)
    {
        m_cell.append(each);
        if (m_cell.size() > m_limits.cell)
            fault(Fault::Kind::Cell);
    }
    void endCell()
    {
        m_row.cells.append(unguarded(m_cell));
        m_cell.clear();
        if (m_row.cells.size() > m_limits.columns)
            fault(Fault::Kind::Columns);
    }
    void endRow()
    {
        endCell();
        if (m_row.cells.size() > 1 || !m_row.cells.constFirst().isEmpty())
            m_found.rows.append(m_row);
        m_row = { m_line, {} };
        if (m_found.rows.size() > m_limits.rows)
            fault(Fault::Kind::Rows);
        if (m_stop && *m_stop)
            fault(Fault::Kind::Stopped);
    }
    void fault(Fault::Kind kind)
    {
        if (!m_found.fault)
            m_found.fault = Fault { kind, m_line, int(m_row.cells.size()) + 1 };
    }

    QStringView m_text;
    Limits m_limits;
    const std::atomic<bool> *m_stop;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
    bool m_quoted = false;
    int m_quoteLine = 1;
    QString m_cell;
    Row m_row;
    Table m_found;
};

QStringView withoutMark(QStringView text)
{
    return text.startsWith(QChar(0xFEFF)) ? text.mid(1) : text;
}

// Without a mark: text of the Latin script has a zero in every second byte.
std::optional<QStringConverter::Encoding> encodingOf(const QByteArray &file)
{
    if (const auto marked = QStringConverter::encodingForData(file))
        return marked;
    if (file.size() >= 4 && file.size() % 2 == 0) {
        if (file[0] != 0 && file[1] == 0 && file[3] == 0)
            return QStringConverter::Utf16LE;
        if (file[0] == 0 && file[1] != 0 && file[2] == 0)
            return QStringConverter::Utf16BE;
    }
    return std::nullopt;
}

} // namespace

QList<QStringList> read(const QString &text)
{
    constexpr qsizetype any = std::numeric_limits<qsizetype>::max();
    QList<QStringList> rows;
    const QString clean = text.contains(QChar(0)) ? QString(text).remove(QChar(0)) : text;
    for (const Row &row : table(clean, Limits { any, any, any }).rows)
        rows.append(row.cells);
    return rows;
}

Table table(const QString &text, Limits limits, const std::atomic<bool> *stop)
{
    return Reader(withoutMark(text), limits, stop).run();
}

Result<QString> decoded(const QByteArray &file)
{
    const auto encoding = encodingOf(file).value_or(QStringConverter::Utf8);
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    const bool wide = encoding != QStringConverter::Utf8;
    const QString text = decoder.decode(file);
    // A character that stands for what could not be read, and was not written.
    if (!decoder.hasError() && !(wide && file.size() % 2 != 0))
        return text;
    const qsizetype bad = text.indexOf(QChar(QChar::ReplacementCharacter));
    const QStringView before = QStringView(text).left(bad < 0 ? text.size() : bad);
    return Error(Error::Malformed, QString::number(before.count(u'\n') + 1));
}

} // namespace csv
