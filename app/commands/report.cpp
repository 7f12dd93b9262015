// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "core/insight/digest.h"
#include "core/insight/report.h"
#include "core/insight/tally.h"
#include "core/store/accounts.h"
#include "core/store/reportcomments.h"
#include "core/store/standingreport.h"
#include "core/store/values.h"
#include "ui/reports/reportwriter.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace commands {

using commandline::Exit;
using commandline::Words;

namespace {

// What was asked for; without anything the last whole week.
std::optional<Period> periodOf(const commandline::Arguments &given, const QDate &today)
{
    for (const QString &name : { u"week"_s, u"month"_s }) {
        if (!given.has(name))
            continue;
        const std::optional<Period> found = period::parse(given.value(name));
        return found && (name == "week"_L1 ? found->isWeek() : found->isMonth()) ? found : std::nullopt;
    }
    if (given.has(u"from"_s) || given.has(u"to"_s))
        return period::parse(given.value(u"from"_s) + u".."_s + given.value(u"to"_s));
    return period::week(today).before();
}

// What is asked of the store, by the words given.
struct Question
{
    report::Ask ask;
    QList<Account> accounts; // those it is of
    bool all = true;
    QString brand;
};

// Fills it in; another exit than Done was told already.
Task<int> takeQuestion(Call call, Question *question)
{
    Store &store = call.app->store();
    const Result<QTimeZone> zone = co_await store.read(&values::zone);
    if (!zone)
        co_return call.fail(zone.error());
    const Instant now = call.app->clock().now();
    const std::optional<Period> period = periodOf(call.arguments, walltime::at(now, *zone).date());
    if (!period) {
        call.complain(Words::tr("a time is --week 2026-W46, --month 2026-11 or --from 2026-11-03 --to 2026-11-19"));
        co_return Exit::Usage;
    }
    question->ask = report::Ask { *period, {}, *zone, now };
    const Result<QList<Account>> known = co_await store.read(&accounts::all);
    if (!known)
        co_return call.fail(known.error());
    question->accounts = *known;
    if (call.arguments.has(u"account"_s)) {
        question->all = false;
        question->accounts.clear();
        for (const QString &each : call.arguments.values(u"account"_s)) {
            const Result<Account> account = co_await store.read(&accounts::named, each);
            if (!account)
                co_return call.fail(account.error(), each);
            question->accounts.append(*account);
            question->ask.accounts.append(account->id);
        }
    }
    const Result<> settled = co_await store.write(&tally::settleAll, now);
    if (!settled)
        co_return call.fail(settled.error());
    const Result<QString> name = co_await store.read(&values::name);
    if (!name)
        co_return call.fail(name.error());
    question->brand = *name;
    co_return Exit::Done;
}

} // namespace

// A report as a file, drawn without a window.
Task<int> report(Call call)
{
    if (call.arguments.has(u"every-monday"_s)) {
        const QString given = call.arguments.value(u"every-monday"_s);
        const QString wanted = given == "off"_L1 ? QString() : QFileInfo(given).absoluteFilePath();
        if (!wanted.isEmpty() && !reportfile::known(wanted)) {
            call.complain(Words::tr("--every-monday needs off, or a name that ends with .pdf, .csv or .html"));
            co_return Exit::Usage;
        }
        const Result<> set = co_await call.app->store().write(&standingreport::want, wanted);
        co_return set ? Exit::Done : call.fail(set.error());
    }
    const QString path = call.arguments.value(u"out"_s);
    if (!reportfile::known(path)) {
        call.complain(Words::tr("report needs --out with a name that ends with .pdf, .csv or .html"));
        co_return Exit::Usage;
    }
    Question question;
    const int taken = co_await takeQuestion(call, &question);
    if (taken != Exit::Done)
        co_return taken;
    Store &store = call.app->store();
    const report::Ask ask = question.ask;
    const Result<report::Report> found = co_await store.analyse(&report::read, ask);
    if (!found)
        co_return call.fail(found.error());
    const QDate first = ask.period.first;
    const QDate last = ask.period.last;
    const Result<QString> comment = co_await store.read(&reportcomments::get, first, last);
    if (!comment)
        co_return call.fail(comment.error());
    reportfile::Sheet sheet;
    sheet.brand = question.brand;
    sheet.comment = *comment;
    sheet.madeAt = ask.now;
    sheet.accounts = question.accounts;
    sheet.all = question.all;
    const report::Report whole = *found;
    ReportWriter writer(call.app->worker(), {});
    const Result<> written = co_await writer.report(path, whole, sheet);
    co_return written ? Exit::Done : call.fail(written.error(), path);
}

// What people said, as a file for those who lead.
Task<int> digest(Call call)
{
    const QString path = call.arguments.value(u"out"_s);
    if (!digestfile::known(path)) {
        call.complain(Words::tr("digest needs --out with a name that ends with .pdf, .html or .md"));
        co_return Exit::Usage;
    }
    Question question;
    const int taken = co_await takeQuestion(call, &question);
    if (taken != Exit::Done)
        co_return taken;
    const report::Ask ask = question.ask;
    digestfile::Sheet sheet;
    sheet.brand = question.brand;
    sheet.madeAt = ask.now;
    sheet.accounts = question.accounts;
    sheet.names = call.arguments.has(u"anonymous"_s) ? ::digest::Names::Removed : ::digest::Names::Kept;
    const ::digest::Names names = sheet.names;
    const Result<::digest::Digest> found = co_await call.app->store().analyse(&::digest::read, ask, names);
    if (!found)
        co_return call.fail(found.error());
    const ::digest::Digest whole = *found;
    ReportWriter writer(call.app->worker(), {});
    const Result<> written = co_await writer.digest(path, whole, sheet);
    co_return written ? Exit::Done : call.fail(written.error(), path);
}

} // namespace commands
