// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/feeds/dates.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace feeds {

namespace {

// Of the zone's name or offset, in minutes; UTC when it is neither.
int offset(const QString &zone)
{
    static const QRegularExpression number(u"^([+-])(\\d{1,2}):?(\\d{2})?$"_s);
    const auto match = number.match(zone);
    if (match.hasMatch()) {
        const int minutes = match.captured(2).toInt() * 60 + match.captured(3).toInt();
        return match.captured(1) == "-"_L1 ? -minutes : minutes;
    }
    struct Name
    {
        QLatin1StringView name;
        int hours;
    };
    static constexpr Name names[] { { "EST"_L1, -5 }, { "EDT"_L1, -4 }, { "CST"_L1, -6 },
                                    { "CDT"_L1, -5 }, { "MST"_L1, -7 }, { "MDT"_L1, -6 },
                                    { "PST"_L1, -8 }, { "PDT"_L1, -7 }, { "CET"_L1, 1 },
                                    { "CEST"_L1, 2 }, { "MET"_L1, 1 },  { "MEST"_L1, 2 },
                                    { "BST"_L1, 1 },  { "WEST"_L1, 1 }, { "EET"_L1, 2 },
                                    { "EEST"_L1, 3 }, { "MSK"_L1, 3 },  { "JST"_L1, 9 } };
    for (const Name &each : names) {
        if (zone.compare(each.name, Qt::CaseInsensitive) == 0)
            return each.hours * 60;
    }
    return 0;
}

std::optional<Instant> at(int year, int month, int day, const QString &time, const QString &zone)
{
    const QDate date(year, month, day);
    const QStringList parts = time.split(u':');
    const QTime clock(std::min(parts.value(0).toInt(), 23), std::min(parts.value(1).toInt(), 59),
                      std::min(int(parts.value(2).toDouble()), 59));
    if (!date.isValid() || !clock.isValid() || year < 1970 || year > 9998)
        return std::nullopt;
    return toInstant(QDateTime(date, clock, Qt::UTC)) - std::chrono::minutes(offset(zone));
}

int monthOf(const QString &name)
{
    static const QStringList english { u"jan"_s, u"feb"_s, u"mar"_s, u"apr"_s, u"may"_s, u"jun"_s,
                                       u"jul"_s, u"aug"_s, u"sep"_s, u"oct"_s, u"nov"_s, u"dec"_s };
    return int(english.indexOf(name.left(3).toLower())) + 1;
}

} // namespace

std::optional<Instant> moment(const QString &text)
{
    const QString said = text.simplified().left(100);
    static const QRegularExpression iso(
        u"^(\\d{4})-?(\\d{2})(?:-?(\\d{2}))?(?:[T ](\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?))?"
        u"\\s*(Z|[+-]\\d{2}:?\\d{2}|[A-Z]{3,4})?$"_s);
    if (const auto match = iso.match(said); match.hasMatch()) {
        const int day = match.captured(3).isEmpty() ? 1 : match.captured(3).toInt();
        return at(match.captured(1).toInt(), match.captured(2).toInt(), day, match.captured(4),
                  match.captured(5));
    }
    // "Fri, 20 Nov 2026 10:11:13 +0100", without its day's name, its seconds or its zone, with a
    // year of two digits, with the month before the day.
    static const QRegularExpression mail(
        u"(?:(\\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})\\.?|([A-Za-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?),?"
        u"[ -](\\d{2,4})(?:,?\\s+(\\d{1,2}:\\d{2}(?::\\d{2})?))?\\s*(?:\\(?([A-Za-z]{1,5}|[+-]\\d{1,2}:?\\d{2})\\)?)?"_s);
    if (const auto match = mail.match(said); match.hasMatch()) {
        const bool dayFirst = !match.captured(1).isEmpty();
        int year = match.captured(5).toInt();
        if (match.captured(5).size() == 2)
            year += year < 70 ? 2000 : 1900;
        const int month = monthOf(dayFirst ? match.captured(2) : match.captured(3));
        const int day = (dayFirst ? match.captured(1) : match.captured(4)).toInt();
        return at(year, month, day, match.captured(6), match.captured(7));
    }
    bool number = false;
    const qint64 seconds = said.toLongLong(&number);
    if (number && seconds > 100'000'000 && seconds < 99'999'999'999)
        return instant(seconds * 1000);
    return std::nullopt;
}

} // namespace feeds
