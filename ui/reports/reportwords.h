// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/behind.h"
#include "core/insight/report.h"
#include "core/model/platform.h"
#include "ui/paint.h"

#include <array>

// What a report says of its numbers: on the page, on paper and in files alike.
namespace reportwords {

QString title(const Period &period); // "Weekly report"
QString span(const Period &period); // "9 – 15 November 2026"
QString than(const Period &period); // "vs the week before"
QString dayLabel(const report::Day &day, report::Grain grain); // under a bar
QString dayName(const report::Day &day, report::Grain grain); // in a sentence
QString weekday(int day); // "Mon"

// A dash where nothing is known: missing is never zero.
QString count(std::optional<qint64> value);
QString percent(std::optional<double> share, int decimals); // "3.4 %", "< 1 %", "> 99 %"
QString lasting(std::optional<qint64> seconds);
QString step(int step); // "15 – 30 min"
QString need(const QString &key); // "Questions", "Other"
Token needInk(const QString &key);
QString mood(int mood); // -1, 0, 1

// "likes + boosts + quotes + replies": as it is counted; and what the rate is of.
QString formula(Platform platform);
QString base(Platform platform);

enum class Figure { Engagements, Rate, Received, Answered, FirstReply };
inline constexpr std::array figures { Figure::Engagements, Figure::Rate, Figure::Received,
                               Figure::Answered, Figure::FirstReply };
QString name(Figure figure);
QString value(Figure figure, const report::Figures &of);
QString explained(Figure figure, const report::Figures &of, const QList<Platform> &platforms);
behind::Mark mark(Figure figure, const Period &period);

struct Change
{
    QString words; // "18 %"; empty when there is nothing to compare with
    int way = 0; // -1 down, 1 up
    draw::Tone tone = draw::Tone::Neutral;
};
Change change(Figure figure, const report::Figures &now, const report::Figures &before);

// What stands over the items behind a mark: "38 messages: questions".
QString heading(const behind::Mark &mark, qint64 count);

} // namespace reportwords
