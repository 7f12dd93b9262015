// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reporttables.h"

#include "core/base/csv.h"
#include "ui/describe.h"
#include "ui/plain.h"
#include "ui/reports/reportwords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace reporttables {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Reports)
};

constexpr qsizetype mostText = 300; // characters of a post

Cell text(const QString &words)
{
    return { words, words, false };
}

Cell number(std::optional<qint64> value)
{
    return { reportwords::count(value), value ? QString::number(*value) : QString(), true };
}

Cell share(std::optional<double> value, int decimals)
{
    return { reportwords::percent(value, decimals),
             value ? QString::number(*value, 'f', 6) : QString(), true };
}

Cell seconds(std::optional<qint64> value)
{
    return { reportwords::lasting(value), value ? QString::number(*value) : QString(), true };
}

Cell valueOf(reportwords::Figure figure, const report::Figures &of)
{
    using Figure = reportwords::Figure;
    switch (figure) {
    case Figure::Engagements: return number(of.engagements);
    case Figure::Rate: return share(of.rate, 1);
    case Figure::Received: return number(of.received);
    case Figure::Answered: return share(of.answeredShare(), 0);
    case Figure::FirstReply: return seconds(of.firstReply);
    }
    Q_UNREACHABLE();
}

Cell dayCell(const report::Day &day, report::Grain grain)
{
    Cell cell = text(reportwords::dayName(day, grain));
    cell.raw = day.first.toString(Qt::ISODate);
    return cell;
}

// A day to come is not one on which nothing happened.
bool known(const report::Report &report, const report::Day &day)
{
    return !report.today.isValid() || day.first <= report.today;
}

} // namespace

Table figures(const report::Report &report)
{
    Table made;
    made.title = Words::tr("In short");
    made.headings = { Words::tr("Number"), reportwords::span(report.period),
                      reportwords::span(report.period.before()) };
    for (const reportwords::Figure each : reportwords::figures)
        made.rows.append({ text(reportwords::name(each)), valueOf(each, report.now),
                           valueOf(each, report.before) });
    return made;
}

Table engagement(const report::Report &report, const QList<Account> &accounts)
{
    const report::Grain grain = report::grain(report.period);
    Table made;
    made.title = grain == report::Grain::Day ? Words::tr("Engagement by day")
        : grain == report::Grain::Week       ? Words::tr("Engagement by week")
                                             : Words::tr("Engagement by month");
    made.headings = { Words::tr("From") };
    const QList<Account> columns = winners(report, accounts);
    for (const Account &each : columns)
        made.headings.append(platform::name(each.platform));
    made.headings.append(Words::tr("All"));
    for (const report::Day &day : report::gathered(report.days, grain)) {
        QList<Cell> row { dayCell(day, grain) };
        qint64 all = 0;
        for (const Account &each : columns) {
            const qint64 won = day.engagements.value(each.id);
            all += won;
            row.append(number(known(report, day) ? std::optional(won) : std::nullopt));
        }
        row.append(number(report.now.engagements && known(report, day) ? std::optional(all) : std::nullopt));
        made.rows.append(row);
    }
    return made;
}

Table hours(const report::Report &report)
{
    Table made;
    made.title = Words::tr("Best hours");
    made.headings = { Words::tr("Day"), Words::tr("Hour"), Words::tr("Posts"),
                      Words::tr("Engagements against usual") };
    for (const besthours::Cell &each : report.hours) {
        Cell hour = text(QLocale().toString(QTime(each.hour, 0), QLocale::ShortFormat));
        hour.raw = QString::number(each.hour);
        Cell times = text(Words::tr("× %1").arg(QLocale().toString(each.strength, 'f', 1)));
        times.raw = QString::number(each.strength, 'f', 3);
        times.number = true;
        made.rows.append({ text(reportwords::weekday(each.weekday)), hour, number(each.posts), times });
    }
    return made;
}

Table posts(const report::Report &report, const QList<Account> &accounts)
{
    Table made;
    made.title = report.period.isWeek() ? Words::tr("Posts of the week") : Words::tr("Posts");
    made.headings = { Words::tr("Post"), Words::tr("Network"), Words::tr("Views"),
                      Words::tr("Reactions"), Words::tr("Comments"), Words::tr("Shares"),
                      Words::tr("Rate") };
    for (const report::Post &each : report.posts) {
        const std::optional<Platform> on = platformOf(each.accountId, accounts);
        made.rows.append({ text(plain::line(each.text).left(mostText)),
                           text(on ? platform::name(*on) : QString()), number(each.views),
                           number(each.reactions), number(each.comments), number(each.shares),
                           share(each.rate(), 1) });
    }
    return made;
}

Table needs(const report::Report &report)
{
    Table made;
    made.title = Words::tr("Received by need");
    made.headings = { Words::tr("Need"), Words::tr("Messages"), Words::tr("Share") };
    for (const auto &[need, messages] : needsInOrder(report))
        made.rows.append({ text(reportwords::need(need)), number(messages),
                           share(double(messages) / double(report.now.received), 0) });
    return made;
}

Table moods(const report::Report &report)
{
    const report::Grain grain = report::grain(report.period);
    Table made;
    made.title = Words::tr("Mood");
    made.headings = { Words::tr("From"), reportwords::mood(-1), reportwords::mood(0),
                      reportwords::mood(1), Words::tr("Not read") };
    for (const report::Day &day : report::gathered(report.days, grain)) {
        const qint64 read = day.moods[0] + day.moods[1] + day.moods[2];
        QList<Cell> row { dayCell(day, grain) };
        for (const qint64 count : { day.moods[0], day.moods[1], day.moods[2], day.received - read })
            row.append(number(known(report, day) ? std::optional(count) : std::nullopt));
        made.rows.append(row);
    }
    return made;
}

Table answers(const report::Report &report)
{
    Table made;
    made.title = Words::tr("Time to the first reply");
    made.headings = { Words::tr("Answered in"), Words::tr("Requests") };
    for (int step = 0; step < report::steps; ++step)
        made.rows.append({ text(reportwords::step(step)), number(report.answers[std::size_t(step)]) });
    return made;
}

QList<Table> all(const report::Report &report, const QList<Account> &accounts)
{
    return { figures(report),          engagement(report, accounts), hours(report),
             posts(report, accounts), needs(report),                moods(report),
             answers(report) };
}

QList<std::pair<QString, qint64>> needsInOrder(const report::Report &report)
{
    QList<std::pair<QString, qint64>> found;
    for (auto need = report.needs.cbegin(); need != report.needs.cend(); ++need) {
        if (need.value() > 0)
            found.append({ need.key(), need.value() });
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) {
        if (a.first.isEmpty() != b.first.isEmpty())
            return b.first.isEmpty();
        return a.second > b.second;
    });
    return found;
}

QList<Account> winners(const report::Report &report, const QList<Account> &accounts)
{
    QSet<qint64> won;
    for (const report::Day &day : report.days) {
        for (auto each = day.engagements.cbegin(); each != day.engagements.cend(); ++each)
            won.insert(each.key());
    }
    QList<Account> found;
    for (const Account &each : accounts) {
        if (won.contains(each.id))
            found.append(each);
    }
    return found;
}

std::optional<Platform> platformOf(qint64 accountId, const QList<Account> &accounts)
{
    for (const Account &each : accounts) {
        if (each.id == accountId)
            return each.platform;
    }
    return std::nullopt;
}

QString csv(const Table &table)
{
    QString lines = csv::line(table.headings);
    for (const QList<Cell> &row : table.rows) {
        QStringList cells;
        for (const Cell &cell : row)
            cells.append(cell.raw);
        lines += csv::line(cells);
    }
    return lines;
}

QString tabbed(const Table &table)
{
    const auto line = [](QStringList cells) {
        for (QString &cell : cells)
            cell = csv::guarded(cell).replace(u'\t', u' ').replace(u'\n', u' ');
        return cells.join(u'\t') + u'\n';
    };
    QString lines = line(table.headings);
    for (const QList<Cell> &row : table.rows) {
        QStringList cells;
        for (const Cell &cell : row)
            cells.append(cell.raw);
        lines += line(cells);
    }
    return lines;
}

} // namespace reporttables
