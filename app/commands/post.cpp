// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/listing.h"
#include "app/commands/named.h"
#include "app/compose.h"
#include "core/pictures/pictures.h"
#include "core/schedule/adopt.h"
#include "core/schedule/board.h"
#include "core/schedule/check.h"
#include "core/schedule/decisions.h"
#include "core/store/accounts.h"
#include "core/store/values.h"
#include "ui/problem.h"

using namespace Qt::StringLiterals;

namespace commands {

using commandline::Exit;
using commandline::Words;

namespace {

constexpr milliseconds pastIsNow = 15min;

// When a post is to leave, from --at and --zone; nothing = now.
struct Time
{
    bool fine = true;
    std::optional<Instant> at;
    QString wall;
    QString zone;
};

Time timeOf(const Call &call, const QTimeZone &usual, Instant now)
{
    Time time;
    if (!call.arguments.has(u"at"_s))
        return time;
    const auto wall = walltime::parse(call.arguments.value(u"at"_s));
    const bool named = call.arguments.has(u"zone"_s);
    const auto zone = named && call.arguments.value(u"zone"_s).isEmpty()
        ? std::nullopt
        : named ? walltime::zone(call.arguments.value(u"zone"_s))
                : std::optional(usual);
    if (!wall || !zone) {
        call.complain(!wall ? Words::tr("--at takes YYYY-MM-DD HH:MM")
                            : Words::tr("no such time zone"));
        time.fine = false;
        return time;
    }
    const walltime::Resolved resolved = walltime::resolve(*wall, *zone);
    if (resolved.at < now - pastIsNow) {
        call.complain(Words::tr("that time has gone by"));
        time.fine = false;
        return time;
    }
    if (resolved.fit == walltime::Fit::Gap)
        call.complain(Words::tr("clocks go forward then: it will be sent at %1")
                          .arg(walltime::at(resolved.at, *zone).toString(u"HH:mm"_s)));
    time.at = std::max(resolved.at, now);
    time.wall = wall->toString(u"yyyy-MM-dd HH:mm:ss"_s);
    time.zone = QString::fromUtf8(zone->id());
    return time;
}

// --media FILE and the --alt that follows it, pair by pair.
std::optional<QList<std::pair<QString, QString>>> mediaOf(const Call &call)
{
    QList<std::pair<QString, QString>> found;
    for (const auto &[name, value] : call.arguments.options) {
        if (name == "media"_L1) {
            found.append({ value, QString() });
        } else if (name == "alt"_L1) {
            if (found.isEmpty() || !found.last().second.isEmpty()) {
                call.complain(Words::tr("--alt follows the --media that it describes"));
                return std::nullopt;
            }
            found.last().second = value;
        }
    }
    return found;
}

bool takePoll(const Call &call, Outgoing *post)
{
    if (!call.arguments.has(u"poll"_s))
        return true;
    Poll poll;
    poll.options = call.arguments.values(u"poll"_s);
    if (call.arguments.has(u"poll-hours"_s)) {
        bool fine = false;
        const double hours = call.arguments.value(u"poll-hours"_s).toDouble(&fine);
        if (!fine || hours <= 0 || hours > 24 * 366) {
            call.complain(Words::tr("--poll-hours takes a number of hours"));
            return false;
        }
        poll.duration = std::chrono::seconds(qint64(hours * 3600));
    }
    post->poll = poll;
    return true;
}

QString told(const check::Problem &problem)
{
    return describe::problem(problem);
}

} // namespace

Task<int> post(Call call)
{
    const QStringList names
        = call.arguments.value(u"to"_s).split(u',', Qt::SkipEmptyParts);
    const auto files = mediaOf(call);
    if (names.isEmpty() || !files || !call.arguments.words.isEmpty()) {
        if (names.isEmpty())
            call.complain(Words::tr("--to names the accounts"));
        co_return Exit::Usage;
    }
    Outgoing outgoing;
    outgoing.warning = call.arguments.value(u"warning"_s);
    outgoing.language = call.arguments.value(u"language"_s);
    if (call.arguments.has(u"visibility"_s)) {
        const auto audience = audience::fromKey(call.arguments.value(u"visibility"_s));
        if (!audience) {
            call.complain(Words::tr("--visibility takes public, unlisted, followers or direct"));
            co_return Exit::Usage;
        }
        outgoing.audience = *audience;
    }
    if (!takePoll(call, &outgoing))
        co_return Exit::Usage;

    QStringList texts = call.arguments.values(u"text"_s); // several: the parts of a thread
    if (texts.isEmpty())
        texts = QStringList { call.textFromInput() };

    const Instant now = call.app->clock().now();
    const Result<QTimeZone> usual = co_await call.app->store().read(&values::zone);
    if (!usual)
        co_return call.fail(usual.error());
    const Time time = timeOf(call, *usual, now);
    if (!time.fine)
        co_return Exit::Usage;
    for (const auto &each : *files) {
        const QDir folder = call.app->folder();
        const QString path = each.first;
        Result<Media> media = co_await call.app->worker().run(&adopt, folder, path);
        if (!media)
            co_return call.fail(media.error(), path);
        media->altText = each.second;
        outgoing.media.append(*media);
    }

    publications::Plan plan;
    plan.text = texts.join(u"\n\n"_s);
    plan.wall = time.wall;
    plan.zone = time.zone;
    const bool native = call.arguments.has(u"native"_s);
    if (native && !time.at && !call.arguments.has(u"slot"_s)) {
        call.complain(Words::tr("--native goes with --at"));
        co_return Exit::Usage;
    }
    const bool queued = call.arguments.has(u"slot"_s);
    if (queued && (call.arguments.value(u"slot"_s) != "next"_L1 || time.at)) {
        call.complain(Words::tr("--slot takes next, and no --at beside it"));
        co_return Exit::Usage;
    }
    bool blocked = false;
    for (const QString &name : names) {
        const Result<Account> account = co_await call.app->store().read(&accounts::named, name);
        if (!account)
            co_return call.fail(account.error(), name);
        std::optional<Instant> slot;
        if (queued) {
            const qint64 id = account->id;
            const Result<std::optional<rhythm::Occurrence>> next
                = co_await call.app->store().read(&board::nextFree, id, now);
            if (!next)
                co_return call.fail(next.error(), name);
            if (!*next) {
                call.complain(name + u": "_s + Words::tr("no slot is free: parvis slot add makes one"));
                co_return Exit::Usage;
            }
            slot = (*next)->at;
        }
        for (int part = 0; part < texts.size(); ++part) {
            publications::Draft draft;
            draft.accountId = account->id;
            draft.part = part;
            draft.outgoing = outgoing;
            draft.outgoing.text = texts[part];
            draft.dueAt = slot ? *slot : time.at.value_or(now);
            if (part > 0) { // what is shown with the first part is not shown again
                draft.outgoing.media.clear();
                draft.outgoing.poll.reset();
            }
            for (Media &each : draft.outgoing.media) { // too large for this account: made to fit
                const pictures::Limits limits = pictures::limitsOf(account->capabilities);
                const Media original = each;
                const Result<Media> made
                    = co_await call.app->worker().run(&pictures::fitted, original, limits);
                if (made)
                    each = *made; // else the check says what is wrong with it
            }
            if (native) {
                draft.outgoing.nativeAt = draft.dueAt;
                draft.startAt = now;
            }
            const QList<check::Problem> problems = check::problems(draft.outgoing, *account, now);
            for (const check::Problem &problem : problems) {
                if (problem.blocks)
                    call.complain(name + u": "_s + told(problem));
            }
            blocked = blocked || check::blocked(problems);
            plan.drafts.append(draft);
        }
    }
    if (blocked)
        co_return Exit::Refused;

    const bool later = queued || (time.at && *time.at > now);
    if (later && !native) { // the engine will send it
        const Result<QList<qint64>> ids
            = co_await call.app->store().publish(&publications::plan, plan, now);
        if (!ids)
            co_return call.fail(ids.error());
        QList<Publication> planned;
        for (const qint64 id : *ids) {
            const Result<Publication> each
                = co_await call.app->store().publish(&::publications::one, id);
            if (!each)
                co_return call.fail(each.error());
            planned.append(*each);
        }
        co_return compose::tell(call, planned);
    }
    const int exit = co_await compose::sendAndTell(call, plan);
    co_return exit;
}

Task<int> publications(Call call)
{
    ::publications::Filter filter;
    if (call.arguments.has(u"state"_s)) {
        filter.state = publication::stateFromKey(call.arguments.value(u"state"_s));
        if (!filter.state) {
            call.complain(Words::tr("no such state"));
            co_return Exit::Usage;
        }
    }
    const Result<QList<Publication>> found
        = co_await call.app->store().read(&::publications::list, filter);
    if (!found)
        co_return call.fail(found.error());
    QJsonArray array;
    for (const Publication &publication : *found) {
        if (call.json)
            array.append(listing::json(publication));
        else
            call.print(listing::line(publication));
    }
    if (call.json)
        call.print(array);
    co_return Exit::Done;
}

Task<int> publicationRetry(Call call)
{
    const qint64 id = named::number(call);
    if (id == 0)
        co_return Exit::Usage;
    const Instant now = call.app->clock().now();
    const Result<> again = co_await call.app->store().publish(&decisions::sendNow, id, now);
    if (!again)
        co_return call.fail(again.error(), QString::number(id));
    const QList<qint64> ids { id };
    const milliseconds patience = 60s;
    const Result<QList<Publication>> outcomes = co_await call.app->outcomes(ids, patience);
    co_return outcomes ? compose::tell(call, *outcomes) : int(call.fail(outcomes.error()));
}

Task<int> publicationCancel(Call call)
{
    const qint64 id = named::number(call);
    if (id == 0)
        co_return Exit::Usage;
    const Instant now = call.app->clock().now();
    const Result<> cancelled = co_await call.app->store().publish(&decisions::cancel, id, now);
    co_return cancelled ? Exit::Done : call.fail(cancelled.error(), QString::number(id));
}

Task<int> publicationConfirm(Call call)
{
    const qint64 id = named::number(call);
    if (id == 0)
        co_return Exit::Usage;
    const QUrl url(call.arguments.value(u"url"_s));
    const Instant now = call.app->clock().now();
    const Result<> confirmed
        = co_await call.app->store().publish(&decisions::confirm, id, url, now);
    co_return confirmed ? Exit::Done : call.fail(confirmed.error(), QString::number(id));
}

namespace {

// What was sent, changed where it is now.
Task<int> change(Call call, Action::Kind kind, QString text)
{
    const qint64 id = named::number(call);
    if (id == 0)
        co_return Exit::Usage;
    const Result<Publication> sent = co_await call.app->store().read(&::publications::one, id);
    if (!sent)
        co_return call.fail(sent.error(), QString::number(id));
    if (sent->remoteId.isEmpty()) {
        call.complain(Words::tr("%1 has not been sent").arg(id));
        co_return Exit::Usage;
    }
    const Instant now = call.app->clock().now();
    const Result<::publications::Plan> plan = co_await call.app->store().read(
        &answer::change, sent->accountId, sent->remoteId, sent->conversationId, kind, text, now);
    if (!plan)
        co_return call.fail(plan.error(), QString::number(id));
    const ::publications::Plan planned = *plan;
    const int exit = co_await compose::sendAndTell(call, planned);
    co_return exit;
}

} // namespace

Task<int> publicationEdit(Call call)
{
    const QString text
        = call.arguments.has(u"text"_s) ? call.arguments.value(u"text"_s) : call.textFromInput();
    const int exit = co_await change(call, Action::Kind::Edit, text);
    co_return exit;
}

Task<int> publicationDelete(Call call)
{
    const QString nothing;
    const int exit = co_await change(call, Action::Kind::Delete, nothing);
    co_return exit;
}

Task<int> act(Call call)
{
    const QString verb = call.arguments.words.value(0);
    bool fine = false;
    const qint64 id = call.arguments.words.value(1).toLongLong(&fine);
    const auto kind = publication::actionFromKey(verb);
    if (!fine || !kind || call.arguments.words.size() != 2) {
        call.complain(Words::tr("act takes what to do and a conversation's number"));
        co_return Exit::Usage;
    }
    const Instant now = call.app->clock().now();
    const QString text = call.arguments.value(u"text"_s);
    const Result<::publications::Plan> plan
        = co_await call.app->store().read(&answer::act, id, *kind, text, now);
    if (!plan)
        co_return call.fail(plan.error(), verb);
    const ::publications::Plan planned = *plan;
    const int exit = co_await compose::sendAndTell(call, planned);
    co_return exit;
}

} // namespace commands
