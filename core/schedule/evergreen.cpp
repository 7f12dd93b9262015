// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/evergreen.h"

#include "core/schedule/check.h"
#include "core/schedule/clash.h"
#include "core/schedule/composition.h"
#include "core/schedule/rhythm.h"
#include "core/store/accounts.h"
#include "core/store/posts.h"
#include "core/store/rhythms.h"
#include "core/store/values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evergreen {

namespace {

using State = Publication::State;

constexpr milliseconds day = std::chrono::hours(24);
constexpr milliseconds week = 7 * day;
constexpr milliseconds notice = 30min; // nearer than that a slot is left free
constexpr milliseconds steady = day + 2h; // longer without a look: the clock moved, or the computer was off
constexpr milliseconds around = 60 * day; // looked at for what else is said
const QString capsKey = u"evergreen_caps"_s;
const QString seenKey = u"evergreen_seen"_s;

milliseconds apart(Instant a, Instant b)
{
    return a < b ? b - a : a - b;
}

bool counts(const Turn &turn, Instant at, milliseconds within)
{
    return apart(turn.at, at) < within || apart(turn.counted, at) < within;
}

Result<> forget(Database &database, const Result<QList<Turn>> &turns)
{
    if (!turns)
        return turns.error();
    for (const Turn &each : *turns) {
        const Result<> gone = posts::forget(database, each.postId);
        if (!gone)
            return gone;
        const Result<> forgotten = evergreens::forgetTurn(database, each.id);
        if (!forgotten)
            return forgotten;
    }
    return {};
}

// A look after a long while, or at an earlier time than the last: as if no time had passed between the two.
// What was made and still waits was made by another clock: it goes.
Result<> follow(Database &database, Instant now)
{
    const Result<QString> kept = values::get(database, seenKey);
    if (!kept)
        return kept.error();
    const Instant seen = kept->isEmpty() ? now : instant(kept->toLongLong());
    if (now < seen || now - seen > steady) {
        const Result<> gone = forget(database, evergreens::waiting(database));
        if (!gone)
            return gone;
        const Result<QList<Turn>> turns = evergreens::turns(database);
        if (!turns)
            return turns.error();
        for (const Turn &each : *turns) {
            if (apart(each.counted, seen) >= week)
                continue;
            const Result<> counted = evergreens::count(database, each.id, now - (seen - each.counted));
            if (!counted)
                return counted;
        }
    }
    return values::set(database, seenKey, QString::number(millis(now)));
}

Around aroundOf(const QList<plans::Said> &said, qint64 accountId, Instant at)
{
    Around found;
    for (const plans::Said &each : said) { // by time
        if (each.accountId != accountId)
            continue;
        if (each.at <= at) {
            found.before = each.text;
        } else {
            found.after = each.text;
            break;
        }
    }
    return found;
}

publications::Plan planOf(const Evergreen &evergreen, const Choice &choice, const Account &account,
                          Instant at, const QTimeZone &zone)
{
    publications::Plan plan;
    plan.wall = walltime::at(at, zone).toString(u"yyyy-MM-dd HH:mm"_s);
    plan.zone = QString::fromUtf8(zone.id());
    for (publications::Draft draft : evergreen.drafts) {
        if (draft.accountId != account.id || (choice.variant > 0 && draft.part > 0))
            continue;
        draft.outgoing.text = words(evergreen, draft.outgoing.text, choice.variant);
        draft.state = State::Scheduled;
        draft.dueAt = at;
        plan.drafts.append(draft);
    }
    if (!plan.drafts.isEmpty())
        plan.text = plan.drafts.first().outgoing.text;
    Composition written = Composition::fromJson(evergreen.composition);
    Composition::Content content = written.of(account.id);
    content.text = words(evergreen, content.text, choice.variant);
    Composition one;
    one.common = content;
    one.accounts = { account.id };
    one.campaign = written.campaign;
    one.wall = plan.wall;
    one.zone = plan.zone;
    plan.composition = one.toJson();
    return plan;
}

} // namespace

QString words(const Evergreen &evergreen, const QString &own, int variant)
{
    return variant > 0 && variant <= int(evergreen.variants.size()) ? evergreen.variants[variant - 1]
                                                                    : own;
}

bool room(const QList<Turn> &turns, qint64 accountId, Instant at, Caps caps)
{
    int ofDay = 0;
    int ofWeek = 0;
    for (const Turn &each : turns) {
        if (each.accountId != accountId)
            continue;
        ofDay += counts(each, at, day) ? 1 : 0;
        ofWeek += counts(each, at, week) ? 1 : 0;
    }
    return ofDay < caps.day && ofWeek < caps.week;
}

std::optional<Choice> choose(const QList<Evergreen> &pool, const QList<Turn> &turns,
                             const Account &account, Instant at, const Around &around)
{
    std::optional<Choice> best;
    Instant longest = Instant::max();
    for (const Evergreen &each : pool) {
        const auto draft = std::find_if(
            each.drafts.begin(), each.drafts.end(),
            [&account](const publications::Draft &one) { return one.accountId == account.id; });
        if (each.paused || draft == each.drafts.end())
            continue;
        Instant last = Instant::min();
        int variant = -1;
        bool resting = false;
        for (const Turn &turn : turns) {
            if (turn.evergreenId != each.id || turn.accountId != account.id)
                continue;
            resting = resting || counts(turn, at, each.rest * day);
            if (turn.at >= last) {
                last = turn.at;
                variant = turn.variant;
            }
        }
        if (resting || (best && last >= longest))
            continue;
        // The next of its wordings that is neither said already nor too long there.
        const int many = int(each.variants.size()) + 1;
        for (int step = 1; step <= many; ++step) {
            const int next = (std::max(variant, -1) + step) % many;
            Outgoing outgoing = draft->outgoing;
            outgoing.text = words(each, outgoing.text, next);
            if (clash::sameWords(outgoing.text, around.before)
                || clash::sameWords(outgoing.text, around.after) || !check::fits(outgoing, account))
                continue;
            best = Choice { each.id, next };
            longest = last;
            break;
        }
    }
    return best;
}

Result<Caps> caps(Database &database)
{
    const Result<QString> kept = values::get(database, capsKey);
    if (!kept)
        return kept.error();
    Caps found;
    const QStringList two = kept->split(u' ');
    if (two.size() == 2) {
        found.day = std::clamp(two[0].toInt(), 0, 24);
        found.week = std::clamp(two[1].toInt(), 0, 99);
    }
    return found;
}

Result<> setCaps(Database &database, Caps caps)
{
    return values::set(database, capsKey, u"%1 %2"_s.arg(caps.day).arg(caps.week));
}

Result<int> fill(Database &database, Instant now)
{
    return database.transact([&]() -> Result<int> {
        // Nobody is asked to send late what fills a gap.
        const Result<> gone = forget(database, evergreens::missed(database));
        if (!gone)
            return gone.error();
        const Result<> followed = follow(database, now);
        if (!followed)
            return followed.error();
        Result<QList<Turn>> turns = evergreens::turns(database);
        if (!turns)
            return turns.error();
        const Result<QList<Evergreen>> pool = evergreens::all(database);
        const Result<QList<Rhythm>> rhythms = rhythms::all(database);
        const Result<QList<Account>> accounts = accounts::all(database);
        const Result<Caps> most = caps(database);
        Result<QList<plans::Said>> said = plans::said(database, now - around, now + around);
        if (!pool || !rhythms || !accounts || !most || !said)
            return !pool       ? pool.error()
                : !rhythms     ? rhythms.error()
                : !accounts    ? accounts.error()
                : !most        ? most.error()
                               : said.error();
        int made = 0;
        for (const Account &account : *accounts) {
            const auto rhythm = std::find_if(
                rhythms->begin(), rhythms->end(),
                [&account](const Rhythm &each) { return each.accountId == account.id; });
            if (pool->isEmpty() || rhythm == rhythms->end())
                continue;
            const Result<QList<Instant>> taken
                = plans::taken(database, account.id, now - rhythm::near);
            if (!taken)
                return taken.error();
            for (const rhythm::Occurrence &slot :
                 rhythm::freeOnes(rhythm::between(*rhythm, now + notice, now + ahead), *taken)) {
                if (!room(*turns, account.id, slot.at, *most))
                    continue;
                const auto choice
                    = choose(*pool, *turns, account, slot.at, aroundOf(*said, account.id, slot.at));
                if (!choice)
                    continue;
                const auto chosen
                    = std::find_if(pool->begin(), pool->end(),
                                   [&choice](const Evergreen &each) { return each.id == choice->id; });
                const publications::Plan plan
                    = planOf(*chosen, *choice, account, slot.at, rhythm->zone);
                const Result<qint64> post = posts::add(database, plan, now);
                if (!post)
                    return post.error();
                Turn turn;
                turn.evergreenId = choice->id;
                turn.accountId = account.id;
                turn.postId = *post;
                turn.variant = choice->variant;
                turn.at = slot.at;
                turn.counted = slot.at;
                const Result<> added = evergreens::addTurn(database, turn);
                if (!added)
                    return added.error();
                turns->append(turn);
                plans::Said words;
                words.postId = *post;
                words.accountId = account.id;
                words.at = slot.at;
                words.text = plan.drafts.first().outgoing.text;
                const auto behind = std::upper_bound(
                    said->begin(), said->end(), slot.at,
                    [](Instant when, const plans::Said &each) { return when < each.at; });
                said->insert(behind, words);
                ++made;
            }
        }
        return made;
    });
}

Result<qint64> keep(Database &database, qint64 postId, int rest, QStringList variants, Instant now)
{
    return database.transact([&]() -> Result<qint64> {
        const Result<posts::Post> post = posts::one(database, postId);
        if (!post)
            return post.error();
        publications::Filter filter;
        filter.postId = postId;
        Result<QList<Publication>> rows = publications::list(database, filter);
        if (!rows)
            return rows.error();
        std::sort(rows->begin(), rows->end(), [](const Publication &a, const Publication &b) {
            return std::pair(a.accountId, a.part) < std::pair(b.accountId, b.part);
        });
        const Result<QList<Evergreen>> pool = evergreens::all(database);
        if (!pool)
            return pool.error();
        for (const Evergreen &each : *pool) {
            if (clash::sameWords(each.text, post->text))
                return Error(Error::Invalid, u"it is evergreen already"_s);
        }
        Evergreen kept;
        kept.text = post->text;
        kept.composition = post->composition;
        kept.rest = std::clamp(rest, shortestRest, longestRest);
        kept.variants = variants;
        QHash<qint64, Instant> last;
        for (const Publication &row : *rows) {
            if (row.state == State::Cancelled || row.kind != Publication::Kind::Post)
                continue;
            publications::Draft draft;
            draft.accountId = row.accountId;
            draft.part = row.part;
            draft.outgoing = row.outgoing;
            draft.outgoing.nativeAt.reset();
            if (draft.part > 0) { // it answers the one that goes out then
                draft.outgoing.parentId.clear();
                draft.outgoing.parentApiId.clear();
                draft.outgoing.parentRef.clear();
            }
            kept.drafts.append(draft);
            if (row.part == 0)
                last.insert(row.accountId, row.dueAt.value_or(now));
        }
        if (kept.drafts.isEmpty())
            return Error(Error::NotFound, u"post %1"_s.arg(postId));
        if (kept.composition.isEmpty())
            kept.composition = composition::recalled(*rows).toJson();
        const Result<qint64> id = evergreens::add(database, kept, now);
        if (!id)
            return id;
        for (auto each = last.cbegin(); each != last.cend(); ++each) {
            Turn turn; // it has just been, or is about to be, seen
            turn.evergreenId = *id;
            turn.accountId = each.key();
            turn.at = each.value();
            turn.counted = each.value();
            const Result<> added = evergreens::addTurn(database, turn);
            if (!added)
                return added.error();
        }
        return id;
    });
}

} // namespace evergreen
