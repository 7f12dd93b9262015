// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/listing.h"
#include "app/commands/named.h"
#include "app/compose.h"
#include "core/base/me.h"
#include "core/inbox/snooze.h"
#include "core/store/accounts.h"
#include "core/store/values.h"

using namespace Qt::StringLiterals;

namespace commands {

using commandline::Exit;
using commandline::Words;

namespace {

constexpr int everything = 1'000'000'000;

std::optional<conversations::Filter> filterFor(const QString &view)
{
    conversations::Filter filter;
    if (view == "all"_L1)
        return filter;
    filter.state = conversation::stateFromKey(view.isEmpty() ? u"todo"_s : view);
    return filter.state ? std::optional(filter) : std::nullopt;
}

// A whole number from 1; 0 when it is not one.
qint64 positive(const QString &text)
{
    bool fine = false;
    const qint64 number = text.toLongLong(&fine);
    return fine && number > 0 ? number : 0;
}

} // namespace

Task<int> sync(Call call)
{
    const Result<QList<Account>> all = co_await call.app->store().read(&accounts::all);
    if (!all)
        co_return call.fail(all.error());
    QList<Account> wanted = *all;
    if (call.arguments.has(u"account"_s)) {
        const QString name = call.arguments.value(u"account"_s);
        const Result<Account> account = co_await call.app->store().read(&accounts::named, name);
        if (!account)
            co_return call.fail(account.error(), name);
        wanted = { *account };
    }
    Exit worst = Exit::Done;
    for (const Account &each : wanted) {
        const qint64 id = each.id;
        const Result<> synced = co_await call.app->sync(id);
        if (!synced)
            worst = commandline::worse(worst,
                                       call.fail(synced.error(), platform::name(each.platform)));
    }
    co_return worst;
}

Task<int> inbox(Call call)
{
    const auto filter = filterFor(call.arguments.value(u"view"_s));
    const bool limited = call.arguments.has(u"limit"_s);
    const qint64 limit = limited ? positive(call.arguments.value(u"limit"_s)) : everything;
    if (!filter || limit == 0 || !call.arguments.words.isEmpty()) {
        call.complain(Words::tr("inbox takes --view todo|waiting|snoozed|done|all and --limit N"));
        co_return Exit::Usage;
    }
    const conversations::Filter wanted = *filter;
    const std::optional<conversations::Place> newest;
    const int count = int(std::min<qint64>(limit, everything));
    const Result<QList<Conversation>> page = co_await call.app->store().read(
        &conversations::page, wanted, newest, conversations::Way::Older, count);
    if (!page)
        co_return call.fail(page.error());
    QJsonArray array;
    for (const Conversation &conversation : *page) {
        if (call.json)
            array.append(listing::json(conversation));
        else
            call.print(listing::line(conversation));
    }
    if (call.json)
        call.print(array);
    co_return Exit::Done;
}

Task<int> show(Call call)
{
    const qint64 id = named::number(call);
    if (id == 0)
        co_return Exit::Usage;
    if (call.arguments.has(u"refresh"_s)) {
        const Result<> read = co_await call.app->refresh(id);
        if (!read)
            co_return call.fail(read.error(), QString::number(id));
    }
    const Result<Conversation> conversation
        = co_await call.app->store().read(&conversations::one, id);
    if (!conversation)
        co_return call.fail(conversation.error(), QString::number(id));
    const Result<QList<conversations::Entry>> entries
        = co_await call.app->store().read(&conversations::thread, id);
    if (!entries)
        co_return call.fail(entries.error());
    QJsonArray array;
    QList<Foreign> texts;
    for (const conversations::Entry &entry : *entries)
        texts.append(entry.message.body.text);
    QList<understanding::Sense> senses;
    if (call.json) {
        const QList<understanding::Sense> read
            = co_await call.app->engine().mind().understand(texts);
        senses = read;
    }
    for (qsizetype i = 0; i < entries->size(); ++i) {
        const conversations::Entry &entry = entries->at(i);
        if (call.json)
            array.append(listing::json(entry, entry.message.own ? nullptr : &senses[i]));
        else
            call.print(listing::line(entry));
    }
    if (call.json)
        call.print(array);
    co_return Exit::Done;
}

Task<int> done(Call call)
{
    const qint64 id = named::number(call);
    if (id == 0)
        co_return Exit::Usage;
    const Result<conversations::Triage> before = co_await call.app->store().write(
        &conversations::setState, id, Conversation::State::Done);
    co_return before ? Exit::Done : call.fail(before.error(), QString::number(id));
}

// Without a time: until they write again.
Task<int> snooze(Call call)
{
    const qint64 id = named::number(call);
    if (id == 0)
        co_return Exit::Usage;
    conversations::Triage to;
    to.state = Conversation::State::Snoozed;
    if (call.arguments.has(u"until"_s)) {
        const Result<QTimeZone> zone = co_await call.app->store().read(&values::zone);
        if (!zone)
            co_return call.fail(zone.error());
        const Instant now = call.app->clock().now();
        const QString typed = call.arguments.value(u"until"_s);
        const auto wall = walltime::parse(typed);
        to.snoozedUntil = wall ? std::optional(walltime::resolve(*wall, *zone).at)
                               : snooze::parse(typed, now, *zone);
        if (!to.snoozedUntil || *to.snoozedUntil <= now) {
            call.complain(Words::tr("snooze needs a time to come: \"2026-12-01 14:30\", 14:30, 3 d"));
            co_return Exit::Usage;
        }
    }
    const QList<qint64> ids { id };
    const Result<QList<conversations::Triaged>> done
        = co_await call.app->store().write(&conversations::setAll, ids, to);
    if (!done)
        co_return call.fail(done.error(), QString::number(id));
    if (done->isEmpty())
        co_return call.fail(Error(Error::NotFound), QString::number(id));
    co_return Exit::Done;
}

namespace {

// The thread as it stands on its platform: nothing is sent when it went on after the message that
// was read last.
Task<int> lookAgain(Call call, qint64 id)
{
    const qint64 seen = positive(call.arguments.value(u"after"_s));
    if (seen == 0) {
        call.complain(Words::tr("--after takes the number of a message, as show prints it"));
        co_return Exit::Usage;
    }
    const Result<> read = co_await call.app->refresh(id);
    if (!read)
        co_return call.fail(read.error(), QString::number(id));
    const Result<conversations::Entry> newest
        = co_await call.app->store().read(&conversations::newestFromOutside, id);
    if (!newest)
        co_return call.fail(newest.error(), QString::number(id));
    if (newest->id == seen)
        co_return Exit::Done;
    call.complain(Words::tr("not sent, the conversation went on: %1").arg(listing::line(*newest)));
    co_return Exit::Refused;
}

} // namespace

Task<int> reply(Call call)
{
    const qint64 id = named::number(call);
    if (id == 0)
        co_return Exit::Usage;
    const QString text
        = call.arguments.has(u"text"_s) ? call.arguments.value(u"text"_s) : call.textFromInput();
    if (call.arguments.has(u"after"_s)) {
        const int news = co_await lookAgain(call, id);
        if (news != Exit::Done)
            co_return news;
    }
    const Instant now = call.app->clock().now();
    const Result<publications::Plan> plan
        = co_await call.app->store().read(&answer::reply, id, text, now);
    if (!plan)
        co_return call.fail(plan.error(), QString::number(id));
    publications::Plan planned = *plan;
    for (publications::Draft &each : planned.drafts)
        each.writer = me::name();
    const int exit = co_await compose::sendAndTell(call, planned);
    co_return exit;
}

Task<int> search(Call call)
{
    const QString typed = call.arguments.words.join(u' ');
    const bool limited = call.arguments.has(u"limit"_s);
    const qint64 limit = limited ? positive(call.arguments.value(u"limit"_s)) : 100'000;
    if (typed.trimmed().isEmpty() || limit == 0) {
        call.complain(Words::tr("search needs words"));
        co_return Exit::Usage;
    }
    const Result<QList<search::Hit>> hits = co_await call.app->store().read(
        &search::find, typed, qint64(0), qint64(0), int(limit));
    if (!hits)
        co_return call.fail(hits.error());
    QJsonArray array;
    for (const search::Hit &hit : *hits) {
        if (call.json)
            array.append(listing::json(hit));
        else
            call.print(listing::line(hit));
    }
    if (call.json)
        call.print(array);
    co_return Exit::Done;
}

} // namespace commands
