// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/watch/watchpictures.h"

#include "ui/describe.h"
#include "ui/reports/barpicture.h"
#include "ui/reports/reportwords.h"
#include "ui/watch/donutpicture.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace watchpictures {

namespace {

struct Watches
{
    Q_DECLARE_TR_FUNCTIONS(Watches)
};

constexpr int named = 5; // the rest is drawn as one

QString label(const watchboard::Day &day)
{
    return QLocale().toString(day.first, Watches::tr("d MMM"));
}

QString name(const watchboard::Day &day)
{
    return reportwords::span({ day.first, day.last });
}

Token inkOf(int mood)
{
    return mood < 0 ? Token::Negative : mood > 0 ? Token::Positive : Token::Faint;
}

// In an order that stays apart for most eyes.
QColor colorOf(qsizetype place, const Ink &ink)
{
    switch (place) {
    case 0: return ink.of(Token::Accent);
    case 1: return ink.of(Platform::Discourse);
    case 2: return ink.of(Token::Positive);
    case 3: return ink.of(Platform::Instagram);
    case 4: return ink.of(Platform::Bluesky);
    default: return ink.of(Token::Faint);
    }
}

qint64 total(const watchboard::Board &board)
{
    qint64 all = 0;
    for (const watchboard::Voice &each : board.voice)
        all += each.mentions;
    return all;
}

reporttables::Cell number(qint64 value)
{
    return { describe::number(value), QString::number(value), true };
}

} // namespace

std::unique_ptr<Picture> moods(const watchboard::Board &board, const Ink &ink)
{
    BarPicture::Bars bars;
    bars.width = 0.74;
    for (const watchboard::Day &day : board.days)
        bars.categories.append(label(day));
    for (const int mood : { -1, 0, 1 }) {
        BarPicture::Series series;
        series.name = reportwords::mood(mood);
        series.color = ink.of(inkOf(mood));
        for (const watchboard::Day &day : board.days) {
            const qint64 texts = day.moods[std::size_t(mood + 1)];
            behind::Mark mark;
            mark.kind = behind::Mark::Kind::Mood;
            mark.period = { day.first, day.last };
            mark.index = mood;
            series.values.append(texts);
            series.marks.append(mark);
            series.words.append(Watches::tr("%1, %2: %3")
                                    .arg(name(day), series.name, describe::number(texts)));
        }
        bars.series.append(series);
    }
    return std::make_unique<BarPicture>(bars, ink);
}

reporttables::Table moodTable(const watchboard::Board &board)
{
    reporttables::Table table;
    table.title = Watches::tr("Mentions and mood");
    table.headings = { board.weeks ? Watches::tr("Week") : Watches::tr("Day"), reportwords::mood(-1),
                       reportwords::mood(0), reportwords::mood(1) };
    for (const watchboard::Day &day : board.days)
        table.rows.append({ { name(day), day.first.toString(Qt::ISODate), false }, number(day.moods[0]),
                            number(day.moods[1]), number(day.moods[2]) });
    return table;
}

std::unique_ptr<Picture> voice(const watchboard::Board &board, const Ink &ink)
{
    const auto all = double(std::max<qint64>(1, total(board)));
    QList<DonutPicture::Slice> slices;
    for (qsizetype i = 0; i < board.voice.size(); ++i) {
        const watchboard::Voice &each = board.voice[i];
        const double share = double(each.mentions) / all;
        if (i > named) {
            DonutPicture::Slice &rest = slices.last();
            rest.name = Watches::tr("Others");
            rest.share += share;
            rest.value = reportwords::percent(rest.share, 0);
            continue;
        }
        DonutPicture::Slice slice;
        slice.name = each.name;
        slice.share = share;
        slice.value = reportwords::percent(share, 0);
        slice.color = colorOf(i, ink);
        slice.mark.accountId = each.watchId;
        slice.words = Watches::tr("%1: %2").arg(each.name, Watches::tr("%n mention(s)", nullptr, int(each.mentions)));
        slices.append(slice);
    }
    const std::optional<double> share = board.share();
    return std::make_unique<DonutPicture>(slices, share ? reportwords::percent(share, 0) : QString(), ink);
}

reporttables::Table voiceTable(const watchboard::Board &board)
{
    const auto all = double(std::max<qint64>(1, total(board)));
    reporttables::Table table;
    table.title = Watches::tr("Share of voice");
    table.headings = { Watches::tr("Watch"), Watches::tr("Mentions"), Watches::tr("Share") };
    for (const watchboard::Voice &each : board.voice) {
        const double share = double(each.mentions) / all;
        table.rows.append({ { each.name, each.name, false }, number(each.mentions),
                            { reportwords::percent(share, 0), QString::number(share, 'f', 4), true } });
    }
    return table;
}

} // namespace watchpictures
