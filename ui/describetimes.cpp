// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/describe.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace describe {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

// « 1er novembre »: Qt writes the number alone.
QString ordinal(QString text, const QDate &date)
{
    static const QRegularExpression first(u"\\b1 (?=\\p{L})"_s);
    return QLocale().language() == QLocale::French && date.day() == 1 ? text.replace(first, u"1er "_s) : text;
}

} // namespace

QString left(Instant deadline, Instant now)
{
    const bool late = deadline <= now;
    const auto far = late ? now - deadline : deadline - now;
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(far).count();
    QString span;
    if (minutes < 60)
        span = Words::tr("%1 min").arg(minutes);
    else if (minutes < 24 * 60 && !late)
        //: Hours and minutes, as in "2 h 48"
        span = Words::tr("%1 h %2").arg(minutes / 60).arg(minutes % 60, 2, 10, QChar(u'0'));
    else if (minutes < 24 * 60)
        span = Words::tr("%1 h").arg(minutes / 60);
    else
        //: Days, short
        span = Words::tr("%1 d").arg(minutes / (24 * 60));
    return (late ? Words::tr("%1 late") : Words::tr("%1 left")).arg(span);
}

QString written(const QDate &date, const QString &format)
{
    return ordinal(QLocale().toString(date, format), date);
}

QString moment(Instant when, Instant now, const QTimeZone &zone)
{
    const qint64 ahead = walltime::localDay(when, zone) - walltime::localDay(now, zone);
    const QDate date = walltime::at(when, zone).date();
    const QString time = clock(when, zone);
    if (ahead == 0)
        return time;
    if (ahead == 1)
        return Words::tr("tomorrow %1").arg(time);
    if (ahead == -1)
        return Words::tr("yesterday %1").arg(time);
    if (ahead > 1 && ahead < 7)
        return u"%1 %2"_s.arg(QLocale().dayName(date.dayOfWeek(), QLocale::ShortFormat), time);
    return u"%1 %2"_s.arg(written(date, Words::tr("d MMM")), time);
}

QString back(const Conversation &conversation, Instant now, const QTimeZone &zone)
{
    switch (conversation.back) {
    case Conversation::Back::No: return {};
    case Conversation::Back::Time:
        return conversation.backFrom
            ? Words::tr("back: snoozed until %1").arg(moment(*conversation.backFrom, now, zone))
            : QString();
    case Conversation::Back::Message: return Words::tr("back: they wrote");
    }
    Q_UNREACHABLE();
}

QString ago(Instant when, Instant now, const QTimeZone &zone)
{
    const auto past = now - when;
    if (past < 0s)
        return QLocale().toString(walltime::at(when, zone), QLocale::ShortFormat);
    if (past < 1min)
        return Words::tr("now");
    if (past < 1h)
        return Words::tr("%1 min").arg(std::chrono::duration_cast<std::chrono::minutes>(past).count());
    if (past < 24h)
        return Words::tr("%1 h").arg(std::chrono::duration_cast<std::chrono::hours>(past).count());
    const QDate date = walltime::at(when, zone).date();
    const bool thisYear = date.year() == walltime::at(now, zone).date().year();
    //: Short date in lists. Qt date format; day and short month
    return thisYear ? written(date, Words::tr("d MMM"))
                    //: Short date of another year. Qt date format
                    : written(date, Words::tr("d MMM yyyy"));
}

QString since(Instant when, Instant now, const QTimeZone &zone)
{
    const auto past = now - when;
    if (past < 5s)
        return Words::tr("just now");
    if (past < 1min)
        return Words::tr("%1 s ago").arg(std::chrono::duration_cast<std::chrono::seconds>(past).count());
    if (past < 1h)
        return Words::tr("%1 min ago").arg(std::chrono::duration_cast<std::chrono::minutes>(past).count());
    if (past < 24h)
        return Words::tr("%1 h ago").arg(std::chrono::duration_cast<std::chrono::hours>(past).count());
    return ago(when, now, zone);
}

QString lasting(milliseconds time)
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(time).count();
    if (minutes < 60)
        return Words::tr("%1 min").arg(std::max<qint64>(1, minutes));
    if (minutes < 24 * 60) {
        //: Hours and minutes: 1 h 20
        return minutes % 60 == 0 ? Words::tr("%1 h").arg(minutes / 60)
                                 : Words::tr("%1 h %2").arg(minutes / 60)
                                       .arg(minutes % 60, 2, 10, QChar(u'0'));
    }
    return Words::tr("%1 d").arg(minutes / (24 * 60));
}

QString clock(Instant when, const QTimeZone &zone)
{
    return QLocale().toString(walltime::at(when, zone).time(), QLocale::ShortFormat);
}

QString day(Instant when, Instant now, const QTimeZone &zone)
{
    const qint64 apart = walltime::localDay(now, zone) - walltime::localDay(when, zone);
    if (apart == 0)
        return Words::tr("Today");
    if (apart == 1)
        return Words::tr("Yesterday");
    if (apart == -1)
        return Words::tr("Tomorrow");
    const QDate date = walltime::at(when, zone).date();
    const bool thisYear = date.year() == walltime::at(now, zone).date().year();
    //: Day heading. Qt date format; weekday, day and month
    return thisYear ? written(date, Words::tr("dddd d MMMM"))
                    //: Day heading of another year. Qt date format
                    : written(date, Words::tr("d MMMM yyyy"));
}

QString exact(Instant when, const QTimeZone &zone)
{
    const QDateTime local = walltime::at(when, zone);
    return u"%1 (%2)"_s.arg(ordinal(QLocale().toString(local, QLocale::LongFormat).trimmed(), local.date()),
                            QString::fromUtf8(zone.id()));
}

QString dated(Instant when, const QTimeZone &zone)
{
    //: A date of any year and its time: 3 November 2026, 14:05
    return Words::tr("%1, %2").arg(written(walltime::at(when, zone).date(), Words::tr("d MMMM yyyy")),
                                   clock(when, zone));
}

} // namespace describe
