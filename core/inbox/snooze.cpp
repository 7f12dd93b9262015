// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inbox/snooze.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace snooze {

namespace {

QTime morning()
{
    return { 9, 0 };
}

Instant moment(QDate day, QTime time, const QTimeZone &zone)
{
    return walltime::resolve(day, time, zone).at;
}

// "14:30", "14h30", "14h", "9 h"; nothing when it is none.
std::optional<QTime> timeOf(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{1,2})\\s*[:hH]\\s*(\\d{2})?$"_s);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const QTime time(match.captured(1).toInt(), match.captured(2).toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

std::optional<QDate> dateOf(const QString &text, QDate today)
{
    static const QRegularExpression iso(u"^(\\d{4})-(\\d{1,2})-(\\d{1,2})$"_s);
    static const QRegularExpression european(u"^(\\d{1,2})[/.](\\d{1,2})(?:[/.](\\d{4}))?$"_s);
    QDate day;
    if (const auto match = iso.match(text); match.hasMatch()) {
        day = QDate(match.captured(1).toInt(), match.captured(2).toInt(),
                    match.captured(3).toInt());
    } else if (const auto other = european.match(text); other.hasMatch()) {
        const bool year = !other.captured(3).isEmpty();
        day = QDate(year ? other.captured(3).toInt() : today.year(), other.captured(2).toInt(),
                    other.captured(1).toInt());
        if (day.isValid() && !year && day < today)
            day = day.addYears(1);
    }
    return day.isValid() ? std::optional(day) : std::nullopt;
}

std::optional<milliseconds> spanOf(const QString &text)
{
    static const QRegularExpression form(
        u"^(\\d{1,4})\\s*(min|mn|m|h|d|j|days?|jours?|w|sem|weeks?|semaines?)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int count = match.captured(1).toInt();
    const bool spaced = text.contains(u' ');
    if (!spaced && count >= 7 && count < 24 && match.captured(2).compare(u"h"_s, Qt::CaseInsensitive) == 0)
        return std::nullopt; // "14h" is a time, "2h" and "14 h" are not
    const QChar unit = match.captured(2).toLower().front();
    if (unit == u'm')
        return std::chrono::minutes(count);
    if (unit == u'h')
        return std::chrono::hours(count);
    if (unit == u'd' || unit == u'j')
        return std::chrono::days(count);
    return std::chrono::weeks(count);
}

} // namespace

QList<Offer> offers(Instant now, const QTimeZone &zone)
{
    const QDateTime local = walltime::at(now, zone);
    const QDate today = local.date();
    QList<Offer> found { { Choice::AnHour, now + 1h } };
    // In the afternoon, else in the evening; nothing when the evening has come.
    for (const QTime time : { QTime(14, 0), QTime(18, 0) }) {
        const Instant later = moment(today, time, zone);
        if (later >= now + 2h) {
            found.append({ Choice::LaterToday, later });
            break;
        }
    }
    found.append({ Choice::Tomorrow, moment(today.addDays(1), morning(), zone) });
    found.append({ Choice::NextWeek, moment(today.addDays(8 - today.dayOfWeek()), morning(), zone) });
    found.append({ Choice::NextReply, std::nullopt });
    return found;
}

std::optional<Instant> parse(const QString &typed, Instant now, const QTimeZone &zone)
{
    const QString text = typed.simplified();
    const QDate today = walltime::at(now, zone).date();
    const auto later = [now](Instant when) {
        return when > now ? std::optional(when) : std::nullopt;
    };
    if (const auto span = spanOf(text)) {
        // Days are days of the calendar: the same time of day, also when clocks change.
        const auto days = std::chrono::duration_cast<std::chrono::days>(*span);
        if (days.count() > 0 && days == *span) {
            const QDateTime wall = walltime::at(now, zone);
            return later(moment(wall.date().addDays(days.count()), wall.time(), zone));
        }
        return later(now + *span);
    }
    if (const auto time = timeOf(text)) {
        const Instant when = moment(today, *time, zone);
        return when > now ? when : moment(today.addDays(1), *time, zone);
    }
    const qsizetype space = text.indexOf(u' ');
    const std::optional<QDate> day = dateOf(text.left(space < 0 ? text.size() : space), today);
    if (!day)
        return std::nullopt;
    if (space < 0)
        return later(moment(*day, morning(), zone));
    const std::optional<QTime> time = timeOf(text.mid(space + 1));
    return time ? later(moment(*day, *time, zone)) : std::nullopt;
}

} // namespace snooze
