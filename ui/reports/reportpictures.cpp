// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportpictures.h"

#include "ui/describe.h"
#include "ui/reports/barpicture.h"
#include "ui/reports/heatpicture.h"
#include "ui/reports/meterpicture.h"
#include "ui/reports/reporttables.h"
#include "ui/reports/reportwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace reportpictures {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Reports)
};

using Kind = behind::Mark::Kind;

// What is so, and of what: "Monday 9 November, Mastodon: 12".
QString said(const QString &when, const QString &what, qint64 count)
{
    return Words::tr("%1, %2: %3").arg(when, what, describe::number(count));
}

// Many bars stand closer.
double widthOf(qsizetype bars)
{
    return bars > 16 ? 0.7 : 0.46;
}

std::unique_ptr<Picture> engagement(const report::Report &report, const QList<Account> &accounts,
                                    const Ink &ink)
{
    const report::Grain grain = report::grain(report.period);
    const QList<report::Day> days = report::gathered(report.days, grain);
    BarPicture::Bars bars;
    for (const report::Day &day : days)
        bars.categories.append(reportwords::dayLabel(day, grain));
    for (const Account &account : reporttables::winners(report, accounts)) {
        BarPicture::Series series;
        series.name = platform::name(account.platform);
        series.color = ink.of(account.platform);
        for (const report::Day &day : days) {
            const qint64 won = day.engagements.value(account.id);
            behind::Mark mark;
            mark.kind = Kind::Won;
            mark.period = { day.first, day.last };
            mark.accountId = account.id;
            series.values.append(won);
            series.marks.append(mark);
            series.words.append(said(reportwords::dayName(day, grain), series.name, won));
        }
        bars.series.append(series);
    }
    bars.width = widthOf(days.size());
    return std::make_unique<BarPicture>(bars, ink);
}

std::unique_ptr<Picture> needs(const report::Report &report, const Ink &ink)
{
    QList<MeterPicture::Row> rows;
    for (const auto &[need, messages] : reporttables::needsInOrder(report)) {
        MeterPicture::Row row;
        row.name = reportwords::need(need);
        row.share = double(messages) / double(report.now.received);
        row.value = reportwords::percent(row.share, 0);
        row.color = ink.of(reportwords::needInk(need));
        row.mark.kind = Kind::Need;
        row.mark.period = report.period;
        row.mark.need = need;
        row.words = Words::tr("%1: %2").arg(row.name, Words::tr("%n message(s)", nullptr, int(messages)));
        rows.append(row);
    }
    return std::make_unique<MeterPicture>(rows, ink);
}

std::unique_ptr<Picture> moods(const report::Report &report, const Ink &ink)
{
    const report::Grain grain = report::grain(report.period);
    const QList<report::Day> days = report::gathered(report.days, grain);
    BarPicture::Bars bars;
    for (const report::Day &day : days)
        bars.categories.append(reportwords::dayLabel(day, grain));
    for (const int mood : { -1, 0, 1 }) {
        BarPicture::Series series;
        series.name = reportwords::mood(mood);
        series.color = ink.of(mood < 0       ? Token::Negative
                                  : mood > 0 ? Token::Positive
                                             : Token::Faint);
        for (const report::Day &day : days) {
            const qint64 texts = day.moods[std::size_t(mood + 1)];
            behind::Mark mark;
            mark.kind = Kind::Mood;
            mark.period = { day.first, day.last };
            mark.index = mood;
            series.values.append(texts);
            series.marks.append(mark);
            series.words.append(said(reportwords::dayName(day, grain), series.name, texts));
        }
        bars.series.append(series);
    }
    bars.width = widthOf(days.size());
    return std::make_unique<BarPicture>(bars, ink);
}

std::unique_ptr<Picture> answers(const report::Report &report, const Ink &ink)
{
    BarPicture::Bars bars;
    BarPicture::Series series;
    series.name = Words::tr("Requests");
    series.color = ink.of(Token::Accent);
    for (int step = 0; step < report::steps; ++step) {
        const qint64 count = report.answers[std::size_t(step)];
        bars.categories.append(step == 0 ? u"< "_s + describe::lasting(report::stepEnd(step))
                                         : u"≥ "_s + describe::lasting(report::stepBegin(step)));
        behind::Mark mark;
        mark.kind = Kind::Step;
        mark.period = report.period;
        mark.index = step;
        series.values.append(count);
        series.marks.append(mark);
        series.words.append(Words::tr("Answered in %1: %2")
                                .arg(reportwords::step(step), describe::number(count)));
    }
    bars.series.append(series);
    bars.legend = false;
    bars.width = 0.6;
    return std::make_unique<BarPicture>(bars, ink);
}

} // namespace

bool isKnown(Chart chart, const report::Report &report)
{
    switch (chart) {
    case Chart::Engagement: return report.now.engagements.value_or(0) > 0;
    case Chart::Hours: return !report.hours.isEmpty();
    case Chart::Needs: return report.now.received > 0;
    case Chart::Moods: return report.moods[0] + report.moods[1] + report.moods[2] > 0;
    case Chart::Answers: return report.now.answered > 0;
    }
    Q_UNREACHABLE();
}

std::unique_ptr<Picture> make(Chart chart, const report::Report &report, const QList<Account> &accounts,
                              const Ink &ink)
{
    switch (chart) {
    case Chart::Engagement: return engagement(report, accounts, ink);
    case Chart::Hours: return std::make_unique<HeatPicture>(report.hours, report.period, ink);
    case Chart::Needs: return needs(report, ink);
    case Chart::Moods: return moods(report, ink);
    case Chart::Answers: return answers(report, ink);
    }
    Q_UNREACHABLE();
}

} // namespace reportpictures
