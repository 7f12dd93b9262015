// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/listing.h"
#include "app/commands/named.h"
#include "core/library/starting.h"
#include "core/store/accounts.h"
#include "core/store/rulelog.h"
#include "core/store/rules.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace commands {

using commandline::Exit;
using commandline::Words;

namespace {

constexpr int usualDays = 30; // what a rule is tried on before it is switched on
constexpr qsizetype atATime = 200; // in one transaction

// A whole number from 1; 0 when it is not one.
int positive(const QString &text)
{
    bool fine = false;
    const int number = text.toInt(&fine);
    return fine && number > 0 ? number : 0;
}

QList<rulelog::Hit> hits(const QList<Rulebook::Found> &found, qsizetype from)
{
    QList<rulelog::Hit> some;
    for (const Rulebook::Found &each : found.mid(from, atATime))
        some.append({ each.text.messageId, each.text.conversationId, each.why });
    return some;
}

// Why a rule cannot be switched on, as one clear line.
QString objection(const Rule &rule)
{
    switch (rule.lack) {
    case Rule::Lack::Conditions: return Words::tr("it asks for nothing");
    case Rule::Lack::Deeds: return Words::tr("it does nothing");
    case Rule::Lack::Reply: return Words::tr("its saved reply has been deleted");
    case Rule::Lack::Account: return Words::tr("its account has been removed");
    case Rule::Lack::No: break;
    }
    return Words::tr("it is tried first: parvis rule run %1 --dry").arg(rule.id);
}

// Rules as `rule list --json` prints them: one object, or an array of them.
Result<QList<Rule>> rulesFrom(const QString &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError)
        return Error(Error::Invalid, error.errorString());
    const QJsonArray array = document.isArray() ? document.array()
                                                : QJsonArray { document.object() };
    QList<Rule> found;
    for (const QJsonValue &each : array) {
        Rule rule;
        rule.name = each["name"_L1].toString();
        rule.conditions = rule::conditionsFrom(each["if"_L1].toObject());
        rule.deeds = rule::deedsFrom(each["then"_L1].toObject());
        rule.stop = each["stop"_L1].toBool();
        if (rule.conditions.empty() || rule.deeds.empty())
            return Error(Error::Invalid, u"a rule needs \"if\" and \"then\""_s);
        found.append(rule);
    }
    return found;
}

Task<Result<Rulebook::Trial>> rehearse(Application *app, Rule rule, int days)
{
    const Instant since = app->clock().now() - std::chrono::days(days);
    Rulebook::Trial whole;
    std::optional<rules::Mark> from;
    do {
        const Result<Rulebook::Trial> page
            = co_await app->engine().rulebook().rehearse(rule, since, from);
        if (!page)
            co_return page.error();
        whole.read += page->read;
        whole.stopped += page->stopped;
        whole.found += page->found;
        from = page->next;
    } while (from);
    co_return whole;
}

Task<Result<>> applyAll(Application *app, Rule rule, QList<Rulebook::Found> found)
{
    for (qsizetype at = 0; at < found.size(); at += atATime) {
        const QList<rulelog::Hit> some = hits(found, at);
        const Instant now = app->clock().now();
        const Result<QList<qint64>> done = co_await app->store().write(
            &rulelog::apply, rule.id, rule.revision, some, now);
        if (!done)
            co_return done.error();
    }
    co_return Result<>();
}

void print(const Call &call, const QJsonArray &array)
{
    if (call.json)
        call.print(array);
}

} // namespace

Task<int> ruleList(Call call)
{
    const Result<QList<Rule>> all = co_await call.app->store().read(&rules::all);
    if (!all)
        co_return call.fail(all.error());
    QJsonArray array;
    for (const Rule &rule : *all) {
        if (call.json)
            array.append(listing::json(rule));
        else
            call.print(listing::line(rule));
    }
    print(call, array);
    co_return Exit::Done;
}

Task<int> ruleShow(Call call)
{
    const qint64 id = named::number(call);
    if (id == 0)
        co_return Exit::Usage;
    const Result<Rule> rule = co_await call.app->store().read(&rules::one, id);
    if (!rule)
        co_return call.fail(rule.error(), QString::number(id));
    if (call.json) {
        call.print(QJsonArray { listing::json(*rule) });
        co_return Exit::Done;
    }
    const Result<QList<Account>> accounts = co_await call.app->store().read(&accounts::all);
    call.print(listing::line(*rule));
    call.print(listing::sentence(*rule, accounts ? *accounts : QList<Account>()));
    co_return Exit::Done;
}

// From the standard input: new rules at the end, none of them on; or those Parvis proposes.
Task<int> ruleAdd(Call call)
{
    QList<Rule> fresh;
    if (call.arguments.has(u"starting"_s)) {
        const QString language = call.arguments.value(u"starting"_s);
        const Result<QList<Rule>> proposed = starting::rules(language);
        if (!proposed)
            co_return call.fail(proposed.error());
        fresh = *proposed;
    } else {
        const Result<QList<Rule>> given = rulesFrom(call.textFromInput());
        if (!given) {
            call.complain(Words::tr("rule add takes {\"name\", \"if\", \"then\"} as JSON: %1")
                              .arg(given.error().detail));
            co_return Exit::Usage;
        }
        fresh = *given;
    }
    const Instant now = call.app->clock().now();
    const Result<qint64> added = co_await call.app->store().write(&rules::add, fresh, now);
    co_return added ? Exit::Done : call.fail(added.error());
}

// What a rule, or each of them, finds in what is there; without --dry, one sees to it.
Task<int> ruleRun(Call call)
{
    const bool dry = call.arguments.has(u"dry"_s);
    const int days = call.arguments.has(u"days"_s) ? positive(call.arguments.value(u"days"_s))
                                                   : usualDays;
    const bool every = call.arguments.words.isEmpty();
    if (days == 0 || (every && !dry)) {
        call.complain(Words::tr("rule run takes a rule's number and --days N; with --dry it only looks"));
        co_return Exit::Usage;
    }
    QList<Rule> wanted;
    if (every) {
        const Result<QList<Rule>> all = co_await call.app->store().read(&rules::all);
        if (!all)
            co_return call.fail(all.error());
        wanted = *all;
    } else {
        const qint64 id = named::number(call);
        if (id == 0)
            co_return Exit::Usage;
        const Result<Rule> one = co_await call.app->store().read(&rules::one, id);
        if (!one)
            co_return call.fail(one.error(), QString::number(id));
        if (!dry && one->lack != Rule::Lack::No) {
            call.complain(objection(*one));
            co_return Exit::Usage;
        }
        wanted = { *one };
    }
    QJsonArray array;
    for (const Rule &each : std::as_const(wanted)) {
        const Rule rule = each;
        const Result<Rulebook::Trial> trial = co_await rehearse(call.app, rule, days);
        if (!trial)
            co_return call.fail(trial.error(), rule.name);
        if (dry && days >= usualDays) {
            const Result<> noted
                = co_await call.app->store().write(&rules::setTried, rule.id, rule.revision);
            if (!noted)
                co_return call.fail(noted.error());
        } else if (!dry) {
            const QList<Rulebook::Found> found = trial->found;
            const Result<> applied = co_await applyAll(call.app, rule, found);
            if (!applied)
                co_return call.fail(applied.error());
        }
        for (const Rulebook::Found &found : trial->found) {
            if (call.json)
                array.append(listing::json(rule.id, found));
            else
                call.print(listing::line(rule.id, found));
        }
        if (!call.json)
            call.print(Words::tr("%1: %2 of %3 messages of the last %4 days")
                           .arg(rule.name, QString::number(trial->found.size()),
                                QString::number(trial->read), QString::number(days)));
    }
    print(call, array);
    co_return Exit::Done;
}

namespace {

Task<int> switchTo(Call call, bool on)
{
    const qint64 id = named::number(call);
    if (id == 0)
        co_return Exit::Usage;
    const Instant now = call.app->clock().now();
    const Result<> done = co_await call.app->store().write(&rules::setOn, id, on, now);
    if (done)
        co_return Exit::Done;
    const Result<Rule> rule = co_await call.app->store().read(&rules::one, id);
    if (done.error().kind != Error::Invalid || !rule)
        co_return call.fail(done.error(), QString::number(id));
    call.complain(objection(*rule));
    co_return Exit::Usage;
}

} // namespace

Task<int> ruleOn(Call call)
{
    const bool on = true;
    const int exit = co_await switchTo(call, on);
    co_return exit;
}

Task<int> ruleOff(Call call)
{
    const bool on = false;
    const int exit = co_await switchTo(call, on);
    co_return exit;
}

Task<int> ruleLog(Call call)
{
    rulelog::Filter filter;
    const bool limited = call.arguments.has(u"limit"_s);
    filter.limit = limited ? positive(call.arguments.value(u"limit"_s)) : 100'000;
    if (call.arguments.has(u"rule"_s))
        filter.ruleId = positive(call.arguments.value(u"rule"_s));
    const bool named = !call.arguments.has(u"rule"_s) || filter.ruleId > 0;
    if (filter.limit == 0 || !named || !call.arguments.words.isEmpty()) {
        call.complain(Words::tr("rule log takes --rule N and --limit N"));
        co_return Exit::Usage;
    }
    const Result<QList<rulelog::Entry>> entries
        = co_await call.app->store().read(&rulelog::list, filter);
    if (!entries)
        co_return call.fail(entries.error());
    QJsonArray array;
    for (const rulelog::Entry &entry : *entries) {
        if (call.json)
            array.append(listing::json(entry));
        else
            call.print(listing::line(entry));
    }
    print(call, array);
    co_return Exit::Done;
}

Task<int> ruleUndo(Call call)
{
    const qint64 id = named::number(call);
    if (id == 0)
        co_return Exit::Usage;
    const Instant now = call.app->clock().now();
    const Result<QList<rule::Deed>> taken
        = co_await call.app->store().write(&rulelog::undo, id, now);
    co_return taken ? Exit::Done : call.fail(taken.error(), QString::number(id));
}

} // namespace commands
