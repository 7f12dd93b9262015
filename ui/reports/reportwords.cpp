// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportwords.h"

#include "core/insight/engagement.h"
#include "ui/describe.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace reportwords {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Reports)
};

const QString missing = u"—"_s;

QString kind(Measure::Kind kind)
{
    using enum Measure::Kind;
    switch (kind) {
    case Likes: return Words::tr("likes");
    case Boosts: return Words::tr("shares");
    case Replies: return Words::tr("comments");
    case Quotes: return Words::tr("quotes");
    case Bookmarks: return Words::tr("bookmarks");
    case Views: return Words::tr("views");
    case Followers: return Words::tr("followers");
    case Following: return Words::tr("accounts followed");
    case Posts: return Words::tr("posts");
    }
    Q_UNREACHABLE();
}

// One decimal unless it is round.
QString points(double value)
{
    return QLocale().toString(value, 'f', std::abs(value) < 9.95 ? 1 : 0);
}

} // namespace

QString title(const Period &period)
{
    if (period.isWeek())
        return Words::tr("Weekly report");
    if (period.isMonth())
        return Words::tr("Monthly report");
    return Words::tr("Report");
}

QString span(const Period &period)
{
    const QLocale locale;
    const QDate &first = period.first;
    const QDate &last = period.last;
    if (period.isMonth())
        return locale.toString(first, Words::tr("MMMM yyyy"));
    if (first == last)
        return locale.toString(first, Words::tr("d MMMM yyyy"));
    if (first.year() != last.year())
        return Words::tr("%1 – %2").arg(locale.toString(first, Words::tr("d MMM yyyy")),
                                        locale.toString(last, Words::tr("d MMM yyyy")));
    if (first.month() != last.month())
        return Words::tr("%1 – %2").arg(locale.toString(first, Words::tr("d MMM")),
                                        locale.toString(last, Words::tr("d MMM yyyy")));
    return Words::tr("%1 – %2").arg(QString::number(first.day()),
                                    locale.toString(last, Words::tr("d MMMM yyyy")));
}

QString than(const Period &period)
{
    if (period.isWeek())
        return Words::tr("vs the week before");
    if (period.isMonth())
        return Words::tr("vs the month before");
    return Words::tr("vs the %n day(s) before", nullptr, period.days());
}

QString dayLabel(const report::Day &day, report::Grain grain)
{
    const QLocale locale;
    switch (grain) {
    case report::Grain::Day: return locale.toString(day.first, Words::tr("ddd d"));
    case report::Grain::Week: return locale.toString(day.first, Words::tr("d MMM"));
    case report::Grain::Month: return locale.toString(day.first, Words::tr("MMM yy"));
    }
    Q_UNREACHABLE();
}

QString dayName(const report::Day &day, report::Grain grain)
{
    if (grain == report::Grain::Day)
        return QLocale().toString(day.first, Words::tr("dddd d MMMM"));
    return span({ day.first, day.last });
}

QString weekday(int day)
{
    return QLocale().standaloneDayName(day, QLocale::ShortFormat);
}

QString count(std::optional<qint64> value)
{
    return value ? describe::number(*value) : missing;
}

QString percent(std::optional<double> share, int decimals)
{
    if (!share)
        return missing;
    const auto said = [decimals](double percents) { return QLocale().toString(percents, 'f', decimals); };
    const QString rounded = said(*share * 100);
    const double least = std::pow(10, -decimals); // of what is said
    if (*share > 0 && rounded == said(0))
        return Words::tr("< %1 %").arg(said(least));
    if (*share < 1 && rounded == said(100))
        return Words::tr("> %1 %").arg(said(100 - least));
    //: A share: 3.4 %
    return Words::tr("%1 %").arg(rounded);
}

QString lasting(std::optional<qint64> seconds)
{
    if (!seconds)
        return missing;
    if (*seconds < 60)
        return Words::tr("under a minute");
    return describe::lasting(std::chrono::seconds(*seconds));
}

QString step(int step)
{
    using namespace std::chrono;
    const auto edge = [](seconds at) { return describe::lasting(at); };
    if (step == 0)
        return Words::tr("under %1").arg(edge(report::stepEnd(0)));
    if (step == report::steps - 1)
        return Words::tr("over %1").arg(edge(report::stepBegin(step)));
    return Words::tr("%1 – %2").arg(edge(report::stepBegin(step)), edge(report::stepEnd(step)));
}

QString need(const QString &key)
{
    return key.isEmpty() ? Words::tr("Other") : describe::needs(key);
}

Token needInk(const QString &key)
{
    return key.isEmpty() ? Token::Faint : draw::ink(describe::tone(key));
}

QString mood(int mood)
{
    return mood < 0 ? Words::tr("Negative") : mood > 0 ? Words::tr("Positive") : Words::tr("Neutral");
}

QString formula(Platform platform)
{
    QStringList parts;
    for (const Measure::Kind each : engagement::counted(platform))
        parts.append(kind(each));
    return parts.join(u" + "_s);
}

QString base(Platform platform)
{
    return engagement::base(platform) == engagement::Base::Views
        ? Words::tr("views, or followers where they are not given")
        : Words::tr("followers when it was published");
}

QString name(Figure figure)
{
    switch (figure) {
    case Figure::Engagements: return Words::tr("Engagements");
    case Figure::Rate: return Words::tr("Engagement rate");
    case Figure::Received: return Words::tr("Messages received");
    case Figure::Answered: return Words::tr("Answered");
    case Figure::FirstReply: return Words::tr("Median first reply");
    }
    Q_UNREACHABLE();
}

QString value(Figure figure, const report::Figures &of)
{
    switch (figure) {
    case Figure::Engagements: return count(of.engagements);
    case Figure::Rate: return percent(of.rate, 1);
    case Figure::Received: return count(of.received);
    case Figure::Answered: return percent(of.answeredShare(), 0);
    case Figure::FirstReply: return lasting(of.firstReply);
    }
    Q_UNREACHABLE();
}

QString explained(Figure figure, const report::Figures &of, const QList<Platform> &platforms)
{
    QStringList lines;
    switch (figure) {
    case Figure::Engagements:
        lines.append(Words::tr("Won in this time, on posts of any age."));
        for (const Platform each : platforms)
            lines.append(Words::tr("%1: %2").arg(platform::name(each), formula(each)));
        break;
    case Figure::Rate:
        lines.append(Words::tr("Mean over the %n post(s) published: engagements of a post, divided by:",
                               nullptr, of.rated));
        for (const Platform each : platforms)
            lines.append(Words::tr("%1: %2").arg(platform::name(each), base(each)));
        break;
    case Figure::Received:
        lines.append(Words::tr("Mentions, replies, comments, direct messages and reviews."));
        break;
    case Figure::Answered:
        lines.append(Words::tr("A request begins with their first unanswered message. Of those of this time we answered %1 of %2.")
                         .arg(describe::number(of.answered),
                              describe::number(of.answered + of.waiting)));
        lines.append(Words::tr("%n that was closed without an answer is not counted.", nullptr,
                               int(of.opened - of.answered - of.waiting)));
        break;
    case Figure::FirstReply:
        lines.append(Words::tr("From their first unanswered message to our answer; half were quicker."));
        break;
    }
    return lines.join(u'\n');
}

behind::Mark mark(Figure figure, const Period &period)
{
    using Kind = behind::Mark::Kind;
    behind::Mark made;
    made.period = period;
    switch (figure) {
    case Figure::Engagements: made.kind = Kind::Won; break;
    case Figure::Rate: made.kind = Kind::Rated; break;
    case Figure::Received: made.kind = Kind::Received; break;
    case Figure::Answered: made.kind = Kind::Asked; break;
    case Figure::FirstReply: made.kind = Kind::Answered; break;
    }
    return made;
}

Change change(Figure figure, const report::Figures &now, const report::Figures &before)
{
    Change made;
    double by = 0;
    const auto relative = [&](std::optional<qint64> a, std::optional<qint64> b) {
        if (!a || !b || *b == 0)
            return;
        by = double(*a - *b) / double(*b);
        made.words = percent(std::abs(by), 0);
        if (std::abs(by) < 0.005)
            by = 0;
    };
    const auto difference = [&](std::optional<double> a, std::optional<double> b) {
        if (!a || !b)
            return;
        by = *a - *b;
        //: Percentage points: 0.3 pt
        made.words = Words::tr("%1 pt").arg(points(std::abs(by) * 100));
        if (std::abs(by) < 0.0005)
            by = 0;
    };
    bool goodUp = true;
    switch (figure) {
    case Figure::Engagements: relative(now.engagements, before.engagements); break;
    case Figure::Rate: difference(now.rate, before.rate); break;
    case Figure::Received: relative(now.received, before.received); break;
    case Figure::Answered: difference(now.answeredShare(), before.answeredShare()); break;
    case Figure::FirstReply:
        goodUp = false;
        if (now.firstReply && before.firstReply) {
            const qint64 seconds = *now.firstReply - *before.firstReply;
            by = std::abs(seconds) < 60 ? 0 : double(seconds);
            made.words = by == 0 ? Words::tr("the same") : lasting(std::abs(seconds));
        }
        break;
    }
    made.way = by > 0 ? 1 : by < 0 ? -1 : 0;
    if (figure != Figure::Received && made.way != 0)
        made.tone = (made.way > 0) == goodUp ? draw::Tone::Positive : draw::Tone::Negative;
    return made;
}

QString heading(const behind::Mark &mark, qint64 count)
{
    using Kind = behind::Mark::Kind;
    const int n = int(count);
    switch (mark.kind) {
    case Kind::Received: return Words::tr("%n message(s)", nullptr, n);
    case Kind::Asked: return Words::tr("%n request(s), answered or waiting", nullptr, n);
    case Kind::Answered: return Words::tr("%n request(s) answered", nullptr, n);
    case Kind::Need:
        return Words::tr("%1: %2").arg(need(mark.need), Words::tr("%n message(s)", nullptr, n));
    case Kind::Mood:
        return Words::tr("%1: %2").arg(mood(mark.index), Words::tr("%n message(s)", nullptr, n));
    case Kind::Step:
        return Words::tr("Answered in %1: %2").arg(step(mark.index), Words::tr("%n request(s)", nullptr, n));
    case Kind::Won: return Words::tr("%n post(s) with new engagements", nullptr, n);
    case Kind::Published: return Words::tr("%n post(s) published", nullptr, n);
    case Kind::Rated: return Words::tr("%n post(s) with a rate", nullptr, n);
    case Kind::Hour:
        return Words::tr("%1 %2: %3").arg(weekday(mark.index / 24),
                                         QLocale().toString(QTime(mark.index % 24, 0), QLocale::ShortFormat),
                                         Words::tr("%n post(s) in 90 days", nullptr, n));
    }
    Q_UNREACHABLE();
}

} // namespace reportwords
