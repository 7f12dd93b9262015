// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "core/base/file.h"
#include "core/insight/report.h"
#include "core/insight/tally.h"
#include "core/store/accounts.h"
#include "core/store/reportcomments.h"
#include "core/store/standingreport.h"
#include "core/store/values.h"
#include "ui/reports/reportfile.h"

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
    const Result<QList<Account>> known = co_await store.read(&accounts::all);
    if (!known)
        co_return call.fail(known.error());
    reportfile::Sheet sheet;
    sheet.madeAt = now;
    sheet.accounts = *known;
    report::Ask ask { *period, {}, *zone, now };
    if (call.arguments.has(u"account"_s)) {
        sheet.all = false;
        sheet.accounts.clear();
        for (const QString &each : call.arguments.values(u"account"_s)) {
            const Result<Account> account = co_await store.read(&accounts::named, each);
            if (!account)
                co_return call.fail(account.error(), each);
            sheet.accounts.append(*account);
            ask.accounts.append(account->id);
        }
    }
    const tally::Portion portion;
    for (;;) {
        const Result<bool> more = co_await store.write(&tally::settle, portion, now);
        if (!more)
            co_return call.fail(more.error());
        if (!*more)
            break;
    }
    const Result<report::Report> found = co_await store.analyse(&report::read, ask);
    if (!found)
        co_return call.fail(found.error());
    const Result<QString> name = co_await store.read(&values::name);
    sheet.brand = name ? *name : QString();
    const QDate first = period->first;
    const QDate last = period->last;
    const Result<QString> comment = co_await store.read(&reportcomments::get, first, last);
    sheet.comment = comment ? *comment : QString();
    const Result<QByteArray> bytes = reportfile::make(path, *found, sheet);
    if (!bytes)
        co_return call.fail(bytes.error(), path);
    const QByteArray whole = *bytes;
    const Result<> written = co_await call.app->worker().run(&file::write, path, whole);
    co_return written ? Exit::Done : call.fail(written.error(), path);
}

} // namespace commands
