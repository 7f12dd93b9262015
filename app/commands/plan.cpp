// SPDX-License-Identifier: GPL-3.0-or-later
// The plan as a file: in and out.
#include "app/commands/commands.h"
#include "core/pictures/pictures.h"
#include "core/schedule/planexport.h"
#include "core/schedule/planimport.h"
#include "core/store/accounts.h"
#include "core/store/batches.h"
#include "core/store/values.h"
#include "ui/planner/importwords.h"

#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace commands {

using commandline::Exit;
using commandline::Words;

namespace {

QJsonObject json(const planfile::Entry &entry, const QList<Account> &accounts, bool planned)
{
    QJsonArray to;
    QJsonArray faults;
    std::optional<Instant> due;
    for (const Account &each : accounts) {
        if (!entry.post.accounts.contains(each.id))
            continue;
        to.append(platform::key(each.platform));
        due = due ? due : entry.due.value(each.id);
    }
    for (const planfile::Fault &each : entry.faults)
        faults.append(QJsonObject { { u"line"_s, each.line },
                                    { u"column"_s, each.column },
                                    { u"kind"_s, planfile::key(each.kind) },
                                    { u"blocks"_s, planfile::blocks(each.kind) },
                                    { u"words"_s, describe::whatIsWrong(each, accounts) } });
    return { { u"line"_s, entry.line },
             { u"text"_s, entry.post.common.text },
             { u"accounts"_s, to },
             { u"state"_s, publication::stateKey(entry.state) },
             { u"due_at"_s, due ? QJsonValue(iso(*due)) : QJsonValue() },
             { u"planned"_s, planned },
             { u"faults"_s, faults } };
}

Task<int> takeBack(Call call)
{
    bool fine = false;
    const qint64 id = call.arguments.value(u"undo"_s).toLongLong(&fine);
    if (!fine || !call.arguments.words.isEmpty()) {
        call.complain(Words::tr("--undo takes the number of an import, and no file"));
        co_return Exit::Usage;
    }
    const Result<batches::Batch> batch = co_await call.app->store().read(&batches::one, id);
    if (!batch)
        co_return call.fail(batch.error(), QString::number(id));
    const Result<int> taken = co_await call.app->store().write(&batches::takeBack, id);
    if (!taken)
        co_return call.fail(taken.error(), QString::number(id));
    call.print(Words::tr("%n post(s) taken back", nullptr, *taken));
    if (*taken < batch->posts)
        call.complain(Words::tr("%n of it had left or been tried: that stays", nullptr,
                                batch->posts - *taken));
    co_return Exit::Done;
}

void complain(const Call &call, const planfile::Sheet &sheet, const QList<Account> &accounts)
{
    constexpr int most = 50;
    int said = 0;
    const auto say = [&](const planfile::Fault &fault) {
        if (said++ < most)
            call.complain(describe::fault(fault, accounts));
    };
    for (const planfile::Fault &each : sheet.faults)
        say(each);
    for (const planfile::Entry &entry : sheet.entries) {
        for (const planfile::Fault &each : entry.faults)
            say(each);
    }
    if (said > most)
        call.complain(Words::tr("and %n more", nullptr, said - most));
}

} // namespace

Task<int> importPlan(Call call)
{
    if (call.arguments.has(u"undo"_s)) {
        const int exit = co_await takeBack(call);
        co_return exit;
    }
    if (call.arguments.words.size() != 1) {
        call.complain(Words::tr("import takes one file"));
        co_return Exit::Usage;
    }
    const Result<QList<Account>> accounts = co_await call.app->store().read(&accounts::all);
    const Result<QTimeZone> zone = co_await call.app->store().read(&values::zone);
    if (!accounts || !zone)
        co_return call.fail(accounts ? zone.error() : accounts.error());
    planfile::Source source;
    source.path = call.arguments.words.first();
    source.workspace = call.app->folder();
    source.accounts = *accounts;
    source.zone = *zone;
    source.now = call.app->clock().now();
    source.fitted = &pictures::fittedFor;
    const planfile::Sheet sheet = co_await call.app->worker().run(&planfile::read, source);
    const Result<planfile::Sheet> known
        = co_await call.app->store().read(&planimport::compared, sheet);
    if (!known)
        co_return call.fail(known.error());
    complain(call, *known, *accounts);
    if (!known->fine())
        co_return Exit::Usage;
    planimport::Consent consent;
    consent.partly = call.arguments.has(u"partial"_s);
    consent.again = call.arguments.has(u"again"_s);
    consent.drafts = call.arguments.has(u"draft"_s);
    const bool dry = call.arguments.has(u"dry"_s);
    const planimport::Count count = planimport::count(*known);
    const bool refused = count.faulty > 0 && !consent.partly;
    const QList<publications::Plan> plans = planimport::plans(*known, consent);
    qint64 batch = 0;
    if (!plans.isEmpty() && !dry) {
        const QString name = QFileInfo(source.path).fileName();
        const Instant now = call.app->clock().now();
        const Result<qint64> made
            = co_await call.app->store().write(&batches::add, name, plans, now);
        if (!made)
            co_return call.fail(made.error());
        batch = *made;
    }
    if (call.json) {
        QJsonArray array;
        for (const planfile::Entry &each : known->entries)
            array.append(json(each, *accounts,
                              batch != 0 && each.fine() && (!each.planned || consent.again)));
        call.print(array);
    } else if (dry) {
        call.print(Words::tr("%n post(s) would be planned", nullptr, int(plans.size())));
    } else if (batch != 0) {
        call.print(Words::tr("%n post(s) planned", nullptr, int(plans.size())) + u". "_s
                   + Words::tr("Taken back by: parvis import --undo %1").arg(batch));
    }
    if (count.known > 0 && !consent.again)
        call.complain(Words::tr("%n planned already and left out; --again plans it once more", nullptr,
                                count.known));
    if (refused)
        call.complain(Words::tr("%n of %1 cannot be planned, so nothing was; --partial plans the others",
                                nullptr, count.faulty)
                          .arg(count.posts));
    co_return refused ? Exit::Usage : Exit::Done;
}

Task<int> exportPlan(Call call)
{
    planexport::Wanted wanted;
    wanted.path = call.arguments.value(u"plan"_s);
    wanted.draft = Words::tr("Draft");
    if (!call.arguments.words.isEmpty() || !planexport::known(wanted.path)) {
        call.complain(Words::tr("--plan takes a file that ends with .csv or .ics"));
        co_return Exit::Usage;
    }
    const Instant now = call.app->clock().now();
    const Result<int> written
        = co_await call.app->store().analyse(&planexport::write, wanted, now);
    if (!written)
        co_return call.fail(written.error(), wanted.path);
    call.print(Words::tr("%n post(s) written", nullptr, *written));
    co_return Exit::Done;
}

} // namespace commands
