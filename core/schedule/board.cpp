// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/board.h"

#include "core/store/publications.h"
#include "core/store/rhythms.h"
#include "core/store/values.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace board {

namespace {

const QString observancesKey = u"observances"_s;

QList<holidays::Country> fromKeys(const QString &keys)
{
    QList<holidays::Country> found;
    for (const QString &each : keys.split(u',', Qt::SkipEmptyParts)) {
        if (const auto country = holidays::fromKey(each))
            found.append(*country);
    }
    return found;
}

bool within(QDate date, const Board &board)
{
    return date >= board.first && date < board.first.addDays(board.days);
}

// The days everybody writes about are the first country's; days off are each country's own.
QList<Observed> observedIn(const Board &board, const QList<holidays::Country> &countries)
{
    QList<Observed> found;
    const auto add = [&](const holidays::Day &day, holidays::Country country) {
        if (!within(day.date, board))
            return;
        for (Observed &each : found) {
            if (each.day.date != day.date || each.day.name != day.name)
                continue;
            if (day.off && !each.countries.contains(country))
                each.countries.append(country);
            return;
        }
        found.append({ day, day.off ? QList { country } : QList<holidays::Country>() });
    };
    const int last = board.first.addDays(board.days).year();
    for (int year = board.first.year(); year <= last + 1; ++year) {
        for (const holidays::Country country : countries) {
            for (const holidays::Day &day : holidays::off(country, year))
                add(day, country);
        }
        if (countries.isEmpty())
            continue;
        for (const holidays::Day &day : holidays::observed(countries.first(), year))
            add(day, countries.first());
    }
    std::stable_sort(found.begin(), found.end(), [](const Observed &a, const Observed &b) {
        return std::pair(a.day.date, !a.day.off) < std::pair(b.day.date, !b.day.off);
    });
    return found;
}

// Of what is to come: what has left cannot be helped.
Result<> noteClashes(Database &database, Board *board, Instant now)
{
    const auto around = std::chrono::hours(24 * clash::days);
    const Result<QList<plans::Said>> said = plans::said(database, board->dayStart(0) - around,
                                                        board->dayStart(board->days) + around);
    if (!said)
        return said.error();
    QHash<std::pair<qint64, qint64>, plans::Said> mine; // by post and account
    for (const plans::Said &each : *said)
        mine.insert({ each.postId, each.accountId }, each);
    for (const plans::Card &card : std::as_const(board->cards)) {
        if (card.at < now || card.postId == 0)
            continue;
        QList<clash::Warning> found;
        for (const plans::Part &part : card.parts) {
            const auto it = mine.constFind({ card.postId, part.accountId });
            if (it != mine.constEnd() && it->at == card.at)
                found += clash::warnings(*said, *it);
        }
        if (found.isEmpty())
            continue;
        for (plans::Card share = card; !share.parts.isEmpty(); share.parts.removeFirst())
            board->clashes.insert(share.key(), found); // also where each account has a lane of its own
    }
    return {};
}

Result<QList<Free>> openSlots(Database &database, const Board &board, Instant now)
{
    const Result<QList<Rhythm>> rhythms = rhythms::all(database);
    if (!rhythms)
        return rhythms.error();
    const Instant from = std::max(now, board.dayStart(0));
    const Instant to = board.dayStart(board.days);
    std::map<Instant, QList<qint64>> open;
    for (const Rhythm &rhythm : *rhythms) {
        if (rhythm.week.isEmpty() || to <= from)
            continue;
        const Result<QList<Instant>> taken
            = plans::taken(database, rhythm.accountId, from - rhythm::near);
        if (!taken)
            return taken.error();
        for (const rhythm::Occurrence &each :
             rhythm::freeOnes(rhythm::between(rhythm, from, to), *taken))
            open[each.at].append(rhythm.accountId);
    }
    QList<Free> found;
    for (const auto &[at, accounts] : open)
        found.append({ at, accounts });
    return found;
}

// What is not on the calendar's hours.
Result<> readBeside(Database &database, Board *board, Instant now)
{
    const Result<QList<plans::Card>> missed = plans::missed(database, now);
    if (!missed)
        return missed.error();
    board->missed = *missed;
    const Result<QList<ideas::Idea>> noted = ideas::all(database);
    if (!noted)
        return noted.error();
    board->ideas = *noted;
    const Result<QList<Event>> happening = events::between(
        database, board->first, board->first.addDays(board->days - 1), board->zone);
    if (!happening)
        return happening.error();
    board->events = *happening;
    const Result<approvals::Asked> asked = approvals::asked(database);
    if (!asked)
        return asked.error();
    board->approval = *asked;
    return {};
}

} // namespace

Instant Board::dayStart(int day) const
{
    return walltime::resolve(first.addDays(day), QTime(0, 0), zone).at;
}

int Board::dayOf(Instant when) const
{
    return int(first.daysTo(walltime::at(when, zone).date()));
}

int Board::minuteOf(Instant when, const QTimeZone &zone)
{
    const QTime time = walltime::at(when, zone).time();
    return time.hour() * 60 + time.minute();
}

Instant morning(Instant now, const QTimeZone &zone)
{
    const QDateTime local = walltime::at(now, zone);
    const QDate day = local.time().hour() < 6 ? local.date() : local.date().addDays(1);
    return walltime::resolve(day, QTime(6, 0), zone).at;
}

Result<QList<holidays::Country>> countries(Database &database)
{
    const Result<QString> chosen = values::get(database, observancesKey);
    if (!chosen)
        return chosen.error();
    if (!chosen->isEmpty())
        return fromKeys(*chosen);
    const Result<QTimeZone> zone = values::zone(database);
    if (!zone)
        return zone.error();
    return fromKeys(QLocale::territoryToCode(zone->territory()));
}

Result<> setCountries(Database &database, QList<holidays::Country> countries)
{
    QStringList keys;
    for (const holidays::Country each : countries)
        keys.append(holidays::key(each));
    // None is a choice, too.
    return values::set(database, observancesKey, keys.isEmpty() ? u"-"_s : keys.join(u','));
}

Result<Board> read(Database &database, Ask ask, Instant now)
{
    Board board;
    board.first = ask.first;
    board.days = ask.days;
    const Result<QTimeZone> zone = values::zone(database);
    if (!zone)
        return zone.error();
    board.zone = *zone;
    const Result<QList<plans::Card>> cards
        = plans::between(database, board.dayStart(0), board.dayStart(board.days));
    if (!cards)
        return cards.error();
    board.cards = *cards;
    const Result<QList<plans::Card>> drafts = plans::drafts(database);
    if (!drafts)
        return drafts.error();
    board.drafts = *drafts;
    const Result<QList<Free>> open = openSlots(database, board, now);
    if (!open)
        return open.error();
    board.open = *open;
    const Result<QList<holidays::Country>> whose = countries(database);
    if (!whose)
        return whose.error();
    board.countries = *whose;
    board.observed = observedIn(board, *whose);
    const Result<plans::Reliance> tonight
        = plans::reliance(database, now, morning(now, board.zone));
    if (!tonight)
        return tonight.error();
    board.tonight = *tonight;
    const Result<bool> held = publications::held(database);
    if (!held)
        return held.error();
    board.held = *held;
    const Result<> beside = readBeside(database, &board, now);
    if (!beside)
        return beside.error();
    const Result<> noted = noteClashes(database, &board, now);
    if (!noted)
        return noted.error();
    return board;
}

Result<std::optional<rhythm::Occurrence>> nextFree(Database &database, qint64 accountId,
                                                   Instant after)
{
    const Result<Rhythm> rhythm = rhythms::of(database, accountId);
    if (!rhythm)
        return rhythm.error();
    const Result<QList<Instant>> taken
        = plans::taken(database, accountId, after - rhythm::near);
    if (!taken)
        return taken.error();
    return rhythm::next(*rhythm, *taken, after);
}

} // namespace board
