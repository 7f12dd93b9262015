// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/icalendar.h"

#include "core/base/time.h"

#include <QHash>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace icalendar {

namespace {

using Kind = Problem::Kind;

constexpr qsizetype longestTitle = 300;
constexpr qsizetype longestNote = 4000;
constexpr qsizetype shown = 60; // of a line that is complained about
constexpr qsizetype deepest = 16; // components in components
constexpr int firstYear = 1900;
constexpr int lastYear = 2200;

struct Line
{
    int number = 0;
    QString name; // upper case
    QHash<QString, QString> parameters; // names in upper case
    QString value;
};

struct Moment
{
    QDate day;
    std::optional<QTime> time;
    QString zone; // of that time; empty: floating
};

QString unescaped(const QString &value)
{
    QString text;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] != u'\\' || i + 1 == value.size()) {
            text += value[i];
            continue;
        }
        const QChar next = value[++i];
        text += next == u'n' || next == u'N' ? QChar(u'\n') : next;
    }
    return text.trimmed();
}

// A name, its parameters, of which some are quoted, and after the first free colon the value.
std::optional<Line> parsed(int number, const QString &text)
{
    QStringList pieces { QString() };
    bool quoted = false;
    qsizetype at = 0;
    for (; at < text.size(); ++at) {
        const QChar each = text[at];
        if (each == u'"')
            quoted = !quoted;
        else if (each == u':' && !quoted)
            break;
        else if (each == u';' && !quoted)
            pieces.append(QString());
        else
            pieces.last() += each;
    }
    if (at == text.size() || pieces.first().isEmpty())
        return std::nullopt;
    Line line;
    line.number = number;
    line.name = pieces.first().toUpper();
    for (const QString &each : pieces.mid(1))
        line.parameters.insert(each.section(u'=', 0, 0).toUpper(), each.section(u'=', 1));
    line.value = text.mid(at + 1);
    return line;
}

// Names of other programs: "/vendor/Europe/Paris", "W. Europe Standard Time".
QString zoneNamed(const QString &name)
{
    if (name.isEmpty())
        return {};
    if (walltime::zone(name))
        return name;
    const QByteArray windows = QTimeZone::windowsIdToDefaultIanaId(name.toUtf8());
    if (!windows.isEmpty())
        return QString::fromUtf8(windows);
    const QStringList parts = name.split(u'/', Qt::SkipEmptyParts);
    for (qsizetype keep = std::min<qsizetype>(3, parts.size()); keep >= 2; --keep) {
        const QString tail = parts.mid(parts.size() - keep).join(u'/');
        if (walltime::zone(tail))
            return tail;
    }
    return {};
}

bool digits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar each) {
        return each >= u'0' && each <= u'9';
    });
}

// "20261127", "20261127T160000", "20261127T150000Z".
std::optional<Moment> momentOf(const QString &value)
{
    const QString text = value.trimmed();
    const bool utc = text.endsWith(u'Z');
    const QStringView body = QStringView(text).left(text.size() - (utc ? 1 : 0));
    if (body.size() < 8 || !digits(body.left(8)))
        return std::nullopt;
    Moment moment;
    moment.day = QDate(body.left(4).toInt(), body.mid(4, 2).toInt(), body.mid(6, 2).toInt());
    if (!moment.day.isValid() || moment.day.year() < firstYear || moment.day.year() > lastYear)
        return std::nullopt;
    if (body.size() == 8)
        return utc ? std::nullopt : std::optional(moment);
    if (body.size() != 15 || body[8] != u'T' || !digits(body.mid(9)))
        return std::nullopt;
    const int second = std::min(body.mid(13, 2).toInt(), 59); // :60 is read as :59
    moment.time = QTime(body.mid(9, 2).toInt(), body.mid(11, 2).toInt(), second);
    if (!moment.time->isValid() || body.mid(13, 2).toInt() > 60)
        return std::nullopt;
    if (utc)
        moment.zone = u"UTC"_s;
    return moment;
}

// Whole days of "P2D", "P1W", "P1DT12H"; none when it is no length.
std::optional<int> daysOf(const QString &value)
{
    QString text = value.trimmed().toUpper();
    if (text.startsWith(u'+'))
        text.remove(0, 1);
    if (!text.startsWith(u'P') || text.size() < 3)
        return std::nullopt;
    int days = 0;
    QString number;
    for (const QChar each : text.mid(1)) {
        if (each.isDigit() && number.size() < 5) {
            number += each;
        } else if (each == u'W' || each == u'D') {
            days += number.toInt() * (each == u'W' ? 7 : 1);
            number.clear();
        } else if (each == u'T' || each == u'H' || each == u'M' || each == u'S') {
            number.clear(); // hours end the same day, or nearly
        } else {
            return std::nullopt;
        }
    }
    return std::min(days, 366);
}

class Reader
{
public:
    Reading take(const QString &text)
    {
        split(text);
        for (const Line &line : std::as_const(m_lines))
            read(line);
        if (m_calendars == 0)
            complain(Kind::NotCalendar, 0);
        else if (!m_open.isEmpty())
            complain(Kind::Unfinished, m_lines.isEmpty() ? 0 : m_lines.last().number, m_open.last());
        return m_reading;
    }

    void complain(Kind kind, int line, const QString &what = {}, bool dropped = true)
    {
        m_reading.problems.append({ kind, line, Foreign(what.simplified().left(shown)), dropped });
    }

private:
    // Lines that begin with a blank go on where the one before was folded.
    void split(const QString &text)
    {
        QString whole;
        int begins = 0;
        const auto finish = [&] {
            if (whole.trimmed().isEmpty())
                return;
            if (const auto line = parsed(begins, whole))
                m_lines.append(*line);
            else
                complain(Kind::NoColon, begins, whole, false);
        };
        int number = 0;
        for (QStringView each : QStringView(text).split(u'\n')) {
            ++number;
            if (each.endsWith(u'\r'))
                each.chop(1);
            if (number > 1 && !each.isEmpty() && (each[0] == u' ' || each[0] == u'\t')) {
                whole += each.mid(1);
                continue;
            }
            finish();
            whole = each.toString();
            begins = number;
        }
        finish();
    }

    void read(const Line &line)
    {
        if (line.name == "BEGIN"_L1) {
            begin(line);
        } else if (line.name == "END"_L1) {
            end(line);
        } else if (m_open.size() == 1 && line.name == "X-WR-CALNAME"_L1) {
            m_reading.name = Foreign(unescaped(line.value).left(longestTitle));
        } else if (inEvent() && !m_event.contains(line.name)) {
            m_event.insert(line.name, line);
        }
    }

    bool inEvent() const { return !m_open.isEmpty() && m_open.last() == "VEVENT"_L1; }

    void begin(const Line &line)
    {
        const QString what = line.value.trimmed().toUpper();
        if (m_open.size() == deepest) {
            complain(Kind::Astray, line.number, line.value, false);
            return;
        }
        if (what == "VCALENDAR"_L1)
            ++m_calendars;
        m_open.append(what);
        if (what == "VEVENT"_L1) {
            m_event.clear();
            m_begins = line.number;
        }
    }

    void end(const Line &line)
    {
        const QString what = line.value.trimmed().toUpper();
        if (m_open.isEmpty() || m_open.last() != what) {
            complain(Kind::Astray, line.number, line.value, false);
            return;
        }
        m_open.removeLast();
        if (what != "VEVENT"_L1 || !m_open.contains(u"VCALENDAR"_s))
            return;
        if (m_reading.events.size() >= most) {
            if (!std::exchange(m_full, true))
                complain(Kind::TooMany, line.number);
            return;
        }
        gather();
    }

    int lineOf(const QString &name) const
    {
        const auto found = m_event.constFind(name);
        return found == m_event.constEnd() ? m_begins : found->number;
    }
    QString valueOf(const QString &name) const { return m_event.value(name).value; }

    std::optional<Moment> moment(const QString &name)
    {
        const Line line = m_event.value(name);
        std::optional<Moment> found = momentOf(line.value);
        const bool day = line.parameters.value(u"VALUE"_s).toUpper() == "DATE"_L1;
        if (!found || (day && found->time)) {
            complain(Kind::BadTime, line.number, line.value);
            return std::nullopt;
        }
        const QString named = line.parameters.value(u"TZID"_s);
        if (found->time && found->zone.isEmpty() && !named.isEmpty()) {
            found->zone = zoneNamed(named);
            if (found->zone.isEmpty())
                complain(Kind::UnknownZone, line.number, named, false);
        }
        return found;
    }

    void gather()
    {
        if (valueOf(u"STATUS"_s).trimmed().toUpper() == "CANCELLED"_L1)
            return;
        Event event;
        event.uid = valueOf(u"UID"_s).trimmed().left(longestTitle);
        event.title = Foreign(unescaped(valueOf(u"SUMMARY"_s)).simplified().left(longestTitle));
        event.note = Foreign(unescaped(valueOf(u"DESCRIPTION"_s)).left(longestNote));
        event.place = Foreign(unescaped(valueOf(u"LOCATION"_s)).simplified().left(longestTitle));
        if (!m_event.contains(u"DTSTART"_s)) {
            complain(Kind::NoStart, m_begins, event.title.raw());
            return;
        }
        if (event.title.isEmpty()) {
            complain(Kind::NoTitle, m_begins);
            return;
        }
        const auto start = moment(u"DTSTART"_s);
        if (!start)
            return;
        event.first = start->day;
        if (start->time)
            event.minute = start->time->hour() * 60 + start->time->minute();
        event.zone = start->zone;
        const std::optional<QDate> last = lastDay(*start);
        if (!last)
            return;
        event.last = *last;
        repeat(&event);
        m_reading.events.append(event);
    }

    // The last day something of it happens.
    std::optional<QDate> lastDay(const Moment &start)
    {
        if (m_event.contains(u"DTEND"_s)) {
            const auto end = moment(u"DTEND"_s);
            if (!end)
                return std::nullopt;
            QDate last = end->day;
            const bool midnight = !end->time || *end->time == QTime(0, 0);
            if (midnight && last > start.day) // an end is no part of it
                last = last.addDays(-1);
            const bool sameDay = end->day == start.day && start.time && end->time
                && start.zone == end->zone && *end->time < *start.time;
            if (last < start.day || sameDay) {
                complain(Kind::Backwards, lineOf(u"DTEND"_s), valueOf(u"DTEND"_s));
                return std::nullopt;
            }
            return std::min(last, start.day.addDays(366));
        }
        if (!m_event.contains(u"DURATION"_s))
            return start.day;
        const auto days = daysOf(valueOf(u"DURATION"_s));
        if (!days) {
            complain(Kind::BadTime, lineOf(u"DURATION"_s), valueOf(u"DURATION"_s));
            return std::nullopt;
        }
        return start.day.addDays(start.time ? *days : std::max(0, *days - 1));
    }

    // Every year on that date; nothing more is read.
    void repeat(Event *event)
    {
        if (!m_event.contains(u"RRULE"_s))
            return;
        QHash<QString, QString> rule;
        for (const QString &each : valueOf(u"RRULE"_s).toUpper().split(u';', Qt::SkipEmptyParts))
            rule.insert(each.section(u'=', 0, 0).trimmed(), each.section(u'=', 1).trimmed());
        bool yearly = rule.take(u"FREQ"_s) == "YEARLY"_L1;
        const auto isOr = [&rule](const QString &name, int expected) {
            return !rule.contains(name) || rule.take(name) == QString::number(expected);
        };
        yearly = isOr(u"INTERVAL"_s, 1) && yearly;
        yearly = isOr(u"BYMONTH"_s, event->first.month()) && yearly;
        yearly = isOr(u"BYMONTHDAY"_s, event->first.day()) && yearly;
        rule.remove(u"WKST"_s);
        if (rule.contains(u"COUNT"_s)) {
            bool number = false;
            const int count = rule.take(u"COUNT"_s).toInt(&number);
            yearly = yearly && number && count > 0;
            if (yearly)
                event->until = event->first.addYears(std::min(count, 1000) - 1);
        }
        if (rule.contains(u"UNTIL"_s)) {
            const auto until = momentOf(rule.take(u"UNTIL"_s));
            yearly = yearly && until;
            if (until)
                event->until = until->day;
        }
        event->yearly = yearly && rule.isEmpty();
        if (!event->yearly) {
            event->until = {};
            complain(Kind::UnreadRule, lineOf(u"RRULE"_s), valueOf(u"RRULE"_s), false);
        }
    }

    QList<Line> m_lines;
    QStringList m_open; // components
    QHash<QString, Line> m_event; // the first line of each name
    int m_begins = 0;
    int m_calendars = 0;
    bool m_full = false;
    Reading m_reading;
};

} // namespace

Reading read(QByteArray bytes)
{
    Reader reader;
    Reading refused;
    if (bytes.size() > largest) {
        refused.problems.append({ Kind::TooLarge, 0, Foreign(), true });
        return refused;
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    if (decoder.hasError() || bytes.contains('\0')) {
        refused.problems.append({ Kind::NotText, 0, Foreign(), true });
        return refused;
    }
    return reader.take(text);
}

} // namespace icalendar
