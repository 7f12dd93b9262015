// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/listing.h"
#include "app/commands/named.h"
#include "app/compose.h"
#include "core/pictures/pictures.h"
#include "core/schedule/adopt.h"
#include "core/schedule/board.h"
#include "core/schedule/composition.h"
#include "core/schedule/decisions.h"
#include "core/schedule/split.h"
#include "core/store/accounts.h"
#include "core/store/values.h"
#include "ui/problem.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace commands {

using commandline::Exit;
using commandline::Words;

namespace {

constexpr milliseconds pastIsNow = 15min;
constexpr qint64 longestThread = 1 << 20; // bytes

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

bool takePoll(const Call &call, std::optional<Poll> *taken)
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
    *taken = poll;
    return true;
}

// What is said everywhere: the text or the thread, and what goes with it.
bool takeContent(const Call &call, Composition *post)
{
    Composition::Content &content = post->common;
    content.warning = call.arguments.value(u"warning"_s);
    content.language = call.arguments.value(u"language"_s);
    if (call.arguments.has(u"visibility"_s)) {
        const auto audience = audience::fromKey(call.arguments.value(u"visibility"_s));
        if (!audience) {
            call.complain(Words::tr("--visibility takes public, unlisted, followers or direct"));
            return false;
        }
        content.audience = *audience;
    }
    if (!takePoll(call, &content.poll))
        return false;
    QStringList texts = call.arguments.values(u"text"_s); // several: the parts of a thread
    content.thread = texts.size() > 1;
    if (call.arguments.has(u"thread"_s)) {
        QFile file(call.arguments.value(u"thread"_s));
        if (!texts.isEmpty() || !file.open(QFile::ReadOnly)) {
            call.complain(texts.isEmpty() ? Words::tr("%1 cannot be read").arg(file.fileName())
                                          : Words::tr("--thread takes the place of --text"));
            return false;
        }
        texts = QStringList { QString::fromUtf8(file.read(longestThread)).trimmed() };
        content.thread = true;
    }
    if (texts.isEmpty())
        texts = QStringList { call.textFromInput() };
    content.text = texts.join(u"\n---\n"_s);
    content.numbered = call.arguments.has(u"numbered"_s);
    content.comment = call.arguments.value(u"first-comment"_s);
    if (call.arguments.has(u"comment-after"_s)) {
        bool fine = false;
        const double minutes = call.arguments.value(u"comment-after"_s).toDouble(&fine);
        if (!fine || minutes < 0 || minutes > 7 * 24 * 60) {
            call.complain(Words::tr("--comment-after takes a number of minutes"));
            return false;
        }
        content.commentAfter = std::chrono::seconds(qint64(minutes * 60));
    }
    post->campaign.name = call.arguments.value(u"campaign"_s);
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
    Composition composition;
    if (!takeContent(call, &composition))
        co_return Exit::Usage;

    const Instant now = call.app->clock().now();
    const Result<QTimeZone> usual = co_await call.app->store().read(&values::zone);
    if (!usual)
        co_return call.fail(usual.error());
    const Time time = timeOf(call, *usual, now);
    if (!time.fine)
        co_return Exit::Usage;
    composition.wall = time.wall;
    composition.zone = time.zone;
    composition.native = call.arguments.has(u"native"_s);
    const bool queued = call.arguments.has(u"slot"_s);
    if (composition.native && !time.at && !queued) {
        call.complain(Words::tr("--native goes with --at"));
        co_return Exit::Usage;
    }
    if (queued && (call.arguments.value(u"slot"_s) != "next"_L1 || time.at)) {
        call.complain(Words::tr("--slot takes next, and no --at beside it"));
        co_return Exit::Usage;
    }
    for (const auto &each : *files) {
        const QDir folder = call.app->folder();
        const QString path = each.first;
        Result<Media> media = co_await call.app->worker().run(&adopt, folder, path);
        if (!media)
            co_return call.fail(media.error(), path);
        media->altText = each.second;
        composition.common.media.append(*media);
    }

    QList<Account> accounts;
    QList<Instant> dues;
    for (const QString &name : names) {
        const Result<Account> account = co_await call.app->store().read(&accounts::named, name);
        if (!account)
            co_return call.fail(account.error(), name);
        Instant due = time.at.value_or(now);
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
            due = (*next)->at;
        }
        accounts.append(*account);
        dues.append(due);
        composition.accounts.append(account->id);
    }
    const auto versions = call.arguments.pairs(u"text-for"_s);
    for (const auto &each : versions) {
        const QString whose = each.first;
        const QString words = each.second;
        const Result<Account> account = co_await call.app->store().read(&accounts::named, whose);
        if (!account)
            co_return call.fail(account.error(), whose);
        if (!composition.accounts.contains(account->id)) {
            call.complain(Words::tr("--text-for %1 is not among those of --to").arg(whose));
            co_return Exit::Usage;
        }
        Composition::Content own = composition.common;
        own.text = words;
        composition.own.insert(account->id, own);
    }

    publications::Plan plan;
    plan.text = split::whole(composition.common.text);
    plan.wall = time.wall;
    plan.zone = time.zone;
    plan.composition = composition.toJson();
    bool blocked = false;
    for (qsizetype i = 0; i < accounts.size(); ++i) {
        const Account account = accounts[i];
        composition::Leaving leaving = composition::leaving(composition, account);
        for (Media &each : leaving.parts.first().media) { // too large for this account: made to fit
            const pictures::Limits limits = pictures::limitsOf(account.capabilities);
            const Media original = each;
            const Result<Media> made
                = co_await call.app->worker().run(&pictures::fitted, original, limits);
            if (made)
                each = *made; // else the check says what is wrong with it
        }
        const Instant due = dues[i];
        if (composition.native && leaving.thread() > 1) {
            call.complain(names[i] + u": "_s + Words::tr("a platform does not hold a thread"));
            co_return Exit::Usage;
        }
        QList<publications::Draft> drafts = composition::drafts(
            composition, leaving, account, Publication::State::Scheduled, due, now);
        if (composition.native) { // asked for by name: the check says where it cannot be
            drafts.first().outgoing.nativeAt = due;
            drafts.first().startAt = now;
            leaving.parts.first().nativeAt = due;
        }
        const QList<check::Problem> problems = composition::problems(leaving, account, now);
        for (const check::Problem &problem : problems) {
            if (problem.blocks || problem.kind == check::Problem::Kind::NoComment
                || problem.kind == check::Problem::Kind::RepliesOpen)
                call.complain(names[i] + u": "_s + told(problem));
        }
        blocked = blocked || check::blocked(problems);
        plan.drafts += drafts;
    }
    if (blocked)
        co_return Exit::Refused;

    const bool later = queued || (time.at && *time.at > now);
    if (later && !composition.native) { // the engine will send it
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
