// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/repeating.h"

#include "core/schedule/composition.h"
#include "core/store/accounts.h"
#include "core/store/posts.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace repeating {

namespace {

using series::Series;
using State = Publication::State;

// A series with its words understood.
struct Known
{
    Series series;
    Recurrence rule;
    QDateTime first; // wall time
    QTimeZone zone = QTimeZone::utc();
};
Result<Known> known(const Series &series)
{
    const auto rule = recurrence::fromText(series.rule);
    const auto first = walltime::parse(series.first);
    const auto zone = walltime::zone(series.zone);
    if (!rule || !first || !zone || series.zone.isEmpty())
        return Error(Error::Invalid, u"%1 %2 %3"_s.arg(series.rule, series.first, series.zone));
    return Known { series, *rule, *first, *zone };
}

Instant momentOf(const Known &known, QDate day)
{
    return walltime::resolve(day, known.first.time(), known.zone).at;
}

// The post of one of its days.
publications::Plan planOf(const Known &known, QDate day, const QSet<qint64> &accounts)
{
    publications::Plan plan;
    plan.text = known.series.text;
    plan.wall = QDateTime(day, known.first.time(), Qt::UTC).toString(u"yyyy-MM-dd HH:mm"_s);
    plan.zone = known.series.zone;
    Composition written = Composition::fromJson(known.series.composition);
    written.wall = plan.wall;
    written.zone = plan.zone;
    plan.composition = written.toJson();
    for (publications::Draft draft : known.series.drafts) {
        if (!accounts.contains(draft.accountId))
            continue; // it is gone
        draft.state = State::Scheduled;
        draft.dueAt = momentOf(known, day);
        plan.drafts.append(draft);
    }
    return plan;
}

Series seriesOf(const publications::Plan &plan, const Recurrence &rule)
{
    Series made;
    made.text = plan.text;
    made.composition = plan.composition;
    made.drafts = plan.drafts;
    for (publications::Draft &each : made.drafts)
        each.outgoing.nativeAt.reset(); // this computer sends what comes again
    made.rule = recurrence::toText(rule);
    made.first = plan.wall.left(16);
    made.zone = plan.zone;
    return made;
}

Result<QSet<qint64>> accountsOf(Database &database)
{
    const Result<QList<Account>> accounts = accounts::all(database);
    if (!accounts)
        return accounts.error();
    QSet<qint64> found;
    for (const Account &each : *accounts)
        found.insert(each.id);
    return found;
}

Result<int> extendOne(Database &database, const Series &series, Instant now)
{
    const Result<Known> is = known(series);
    if (!is)
        return is.error();
    const Result<QSet<qint64>> accounts = accountsOf(database);
    if (!accounts)
        return accounts.error();
    const QDate today = walltime::at(now, is->zone).date();
    const Result<QList<series::Day>> there = series::days(database, series.id, today);
    if (!there)
        return there.error();
    QSet<QDate> taken;
    for (const series::Day &each : *there)
        taken.insert(each.day);
    int made = 0;
    for (const QDate day : recurrence::days(is->rule, is->first.date(), today,
                                            today.addDays(horizon), most)) {
        if (taken.contains(day) || momentOf(*is, day) <= now)
            continue;
        const publications::Plan plan = planOf(*is, day, *accounts);
        if (plan.drafts.isEmpty())
            break;
        const Result<qint64> post = posts::add(database, plan, now);
        if (!post)
            return post.error();
        series::Day row;
        row.day = day;
        row.postId = *post;
        const Result<> added = series::addDay(database, series.id, row);
        if (!added)
            return added.error();
        ++made;
    }
    return made;
}

// Still as it was made: where and when the series put it, and nobody has done anything about it.
Result<bool> untouched(Database &database, const Known &known, const series::Day &day)
{
    if (day.alone || day.postId == 0)
        return false;
    publications::Filter filter;
    filter.postId = day.postId;
    const Result<QList<Publication>> rows = publications::list(database, filter);
    if (!rows)
        return rows.error();
    const Instant due = momentOf(known, day.day);
    for (const Publication &each : *rows) {
        const Result<QList<Attempt>> attempts = publications::attempts(database, each.id);
        if (!attempts)
            return attempts.error();
        const bool resting = each.state == State::Scheduled || each.state == State::Held;
        if (!resting || each.dueAt != due || !attempts->isEmpty())
            return false;
    }
    return !rows->isEmpty();
}

// What is still as it was made, from that day on, is gone and may be made anew.
Result<> clear(Database &database, const Series &series, QDate from)
{
    const Result<Known> is = known(series);
    if (!is)
        return is.error();
    const Result<QList<series::Day>> there = series::days(database, series.id, from);
    if (!there)
        return there.error();
    for (const series::Day &each : *there) {
        const Result<bool> free = untouched(database, *is, each);
        if (!free)
            return free.error();
        if (!*free)
            continue;
        const Result<> forgotten = series::forgetDay(database, series.id, each.day);
        if (!forgotten)
            return forgotten;
        const Result<> gone = posts::forget(database, each.postId);
        if (!gone)
            return gone;
    }
    return {};
}

Result<> lay(Database &database, const Series &was, const Series &is, QDate from, Instant now)
{
    const Result<> cleared = clear(database, was, from);
    if (!cleared)
        return cleared;
    const Result<> put = series::put(database, is);
    if (!put)
        return put;
    const Result<int> made = extendOne(database, is, now);
    if (!made)
        return made.error();
    return {};
}

// How many days of a rule with a number are left from that day on.
int countFrom(const Known &known, QDate day)
{
    if (known.rule.count == 0)
        return 0;
    const qsizetype before = recurrence::days(known.rule, known.first.date(), known.first.date(),
                                              day.addDays(-1), known.rule.count)
                                 .size();
    return known.rule.count - int(before);
}

struct Place
{
    Known known;
    series::Day day;
};
Result<Place> placeOf(Database &database, qint64 postId)
{
    const Result<series::Of> of = series::of(database, postId);
    if (!of)
        return of.error();
    if (of->id == 0)
        return Error(Error::NotFound, u"post %1 does not come again"_s.arg(postId));
    const Result<Series> series = series::one(database, of->id);
    if (!series)
        return series.error();
    const Result<Known> is = known(*series);
    if (!is)
        return is.error();
    return Place { *is, of->day };
}

Result<> takeAway(Database &database, qint64 postId, Change *change)
{
    const Result<posts::Post> post = posts::one(database, postId);
    if (!post)
        return post.error();
    publications::Filter filter;
    filter.postId = postId;
    const Result<QList<Publication>> rows = publications::list(database, filter);
    if (!rows)
        return rows.error();
    publications::Plan plan;
    plan.text = post->text;
    plan.wall = post->wall;
    plan.zone = post->zone;
    plan.composition = post->composition;
    for (const Publication &each : *rows) {
        const Result<QList<Attempt>> attempts = publications::attempts(database, each.id);
        if (!attempts)
            return attempts.error();
        if (each.state == State::Cancelled && attempts->isEmpty())
            continue;
        if (!posts::open(each.state) || !attempts->isEmpty())
            return Error(Error::Busy, u"it has just moved on"_s);
        publications::Draft draft;
        draft.accountId = each.accountId;
        draft.part = each.part;
        draft.outgoing = each.outgoing;
        draft.state = each.state;
        draft.dueAt = each.dueAt.value_or(each.createdAt);
        draft.startAt = each.nextAt;
        plan.drafts.append(draft);
    }
    change->instead = plan;
    change->insteadId = postId;
    return posts::forget(database, postId);
}

} // namespace

Result<Change> begin(Database &database, qint64 instead, publications::Plan plan, Recurrence rule,
                     Instant now)
{
    const Series made = seriesOf(plan, rule);
    const Result<Known> is = known(made);
    if (!is)
        return is.error();
    return database.transact([&]() -> Result<Change> {
        Change change;
        if (instead != 0) {
            const Result<> gone = takeAway(database, instead, &change);
            if (!gone)
                return gone.error();
        }
        const Result<qint64> id = series::add(database, made, now);
        if (!id)
            return id.error();
        change.made = *id;
        Series kept = made;
        kept.id = *id;
        const Result<int> posts = extendOne(database, kept, now);
        if (!posts)
            return posts.error();
        return change;
    });
}

Result<int> extend(Database &database, Instant now)
{
    const Result<QList<Series>> all = series::all(database);
    if (!all)
        return all.error();
    int made = 0;
    for (const Series &each : *all) { // each by itself: one that fails keeps no other from coming
        const Result<int> more = database.transact([&] { return extendOne(database, each, now); });
        if (more)
            made += *more;
        else if (more.error().kind != Error::Invalid)
            return more.error();
    }
    return made;
}

Result<Change> change(Database &database, qint64 postId, Scope scope, publications::Plan plan,
                      Recurrence rule, Instant now)
{
    return database.transact([&]() -> Result<Change> {
        const Result<Place> at = placeOf(database, postId);
        if (!at)
            return at.error();
        const Known &was = at->known;
        Change change;
        change.before = was.series;
        Series is = seriesOf(plan, rule);
        is.id = was.series.id;
        const QDate today = walltime::at(now, was.zone).date();
        if (scope == Scope::All || at->day.day <= was.first.date()) {
            if (scope == Scope::All) // each keeps its day
                is.first = was.series.first.left(10) + is.first.mid(10);
            const Result<Known> fine = known(is);
            if (!fine)
                return fine.error();
            const Result<> laid = lay(database, was.series, is, today, now);
            if (!laid)
                return laid.error();
            return change;
        }
        if (rule.count > 0 && rule.count == was.rule.count) { // unchanged: what is left of it
            rule.count = std::max(1, countFrom(was, at->day.day));
            is.rule = recurrence::toText(rule);
        }
        const Result<Known> fine = known(is);
        if (!fine)
            return fine.error();
        Series ended = was.series;
        Recurrence end = was.rule;
        end.count = 0;
        end.until = at->day.day.addDays(-1);
        ended.rule = recurrence::toText(end);
        const Result<> cleared = clear(database, was.series, at->day.day);
        if (!cleared)
            return cleared.error();
        const Result<> put = series::put(database, ended);
        if (!put)
            return put.error();
        const Result<qint64> id = series::add(database, is, now);
        if (!id)
            return id.error();
        change.made = *id;
        is.id = *id;
        const Result<int> made = extendOne(database, is, now);
        if (!made)
            return made.error();
        return change;
    });
}

Result<Change> endAfter(Database &database, qint64 postId, Instant now)
{
    Q_UNUSED(now)
    return database.transact([&]() -> Result<Change> {
        const Result<Place> at = placeOf(database, postId);
        if (!at)
            return at.error();
        Change change;
        change.before = at->known.series;
        Series is = at->known.series;
        Recurrence rule = at->known.rule;
        rule.count = 0;
        rule.until = at->day.day;
        is.rule = recurrence::toText(rule);
        const Result<> cleared = clear(database, at->known.series, at->day.day.addDays(1));
        if (!cleared)
            return cleared.error();
        const Result<> put = series::put(database, is);
        if (!put)
            return put.error();
        return change;
    });
}

Result<> undo(Database &database, Change change, Instant now)
{
    return database.transact([&]() -> Result<> {
        if (change.made != 0) {
            const Result<Series> made = series::one(database, change.made);
            if (!made)
                return made.error();
            const Result<> cleared = clear(database, *made, QDate(1970, 1, 1));
            if (!cleared)
                return cleared;
            const Result<> gone = series::remove(database, change.made);
            if (!gone)
                return gone;
        }
        if (change.instead) {
            const Result<qint64> back = posts::add(database, *change.instead, now);
            if (!back)
                return back.error();
        }
        if (!change.before)
            return {};
        const Result<Series> present = series::one(database, change.before->id);
        if (!present)
            return present.error();
        const Result<Known> was = known(*change.before);
        if (!was)
            return was.error();
        return lay(database, *present, *change.before, walltime::at(now, was->zone).date(), now);
    });
}

Result<Repeats> of(Database &database, qint64 postId)
{
    const Result<series::Of> of = series::of(database, postId);
    if (!of)
        return of.error();
    Repeats found;
    if (of->id == 0)
        return found;
    const Result<Series> series = series::one(database, of->id);
    if (!series)
        return series.error();
    found.id = of->id;
    found.rule = series->rule;
    found.first = walltime::parse(series->first).value_or(QDateTime());
    found.alone = of->day.alone;
    return found;
}

Result<> setAlone(Database &database, qint64 postId)
{
    return series::setAlone(database, postId);
}

} // namespace repeating
