// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent.h"
#include "app/commands/commands.h"
#include "app/samplestart.h"
#include "app/terminal.h"
#include "core/base/text.h"
#include "core/store/accounts.h"
#include "core/store/values.h"
#include "core/store/workspace.h"
#include "ui/describe.h"

#include <QLockFile>
#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace commands {

using commandline::Exit;
using commandline::Words;

Task<int> agent(Call call)
{
    if (!call.arguments.has(u"once"_s)) {
        const int ended = co_await runAgent(call.app);
        co_return ended;
    }
    const Result<> done = co_await runAgentOnce(call.app);
    co_return done ? Exit::Done : call.fail(done.error());
}

Task<int> sample(Call call)
{
    SystemClock clock;
    Instant now = clock.now();
    co_await clock.until(now);
    if (call.arguments.has(u"now"_s)) {
        const auto given = fromIso(call.arguments.value(u"now"_s));
        const auto wall = walltime::parse(call.arguments.value(u"now"_s));
        if (!given && !wall) {
            call.complain(Words::tr("--now takes a time like 2026-11-20T15:00:00Z"));
            co_return Exit::Usage;
        }
        now = given ? *given : walltime::resolve(*wall, QTimeZone::systemTimeZone()).at;
    }
    if (call.folder == Application::defaultFolder()) {
        call.complain(Words::tr("the sample needs a folder of its own: --workspace DIR"));
        co_return Exit::Usage;
    }
    const Result<> made = co_await makeSample(call.folder, now);
    co_return made ? Exit::Done : call.fail(made.error(), call.folder.path());
}

Task<int> backup(Call call)
{
    SystemClock clock;
    const Instant now = clock.now();
    co_await clock.until(now);
    const QString file = call.arguments.words.value(0);
    if (file.isEmpty()) {
        call.complain(Words::tr("backup needs a file"));
        co_return Exit::Usage;
    }
    const Result<> done = workspace::backup(call.folder, file);
    co_return done ? Exit::Done : call.fail(done.error(), file);
}

Task<int> restore(Call call)
{
    SystemClock clock;
    const Instant now = clock.now();
    co_await clock.until(now);
    const QString file = call.arguments.words.value(0);
    if (file.isEmpty()) {
        call.complain(Words::tr("restore needs a file"));
        co_return Exit::Usage;
    }
    const bool there = call.folder.exists();
    QLockFile lock(call.folder.filePath(u"engine.lock"_s));
    lock.setStaleLockTime(0);
    if (there && !lock.tryLock(0)) {
        call.complain(Words::tr("Parvis is running on this workspace"));
        co_return Exit::Other;
    }
    const Result<> done = workspace::restore(call.folder, file, now);
    co_return done ? Exit::Done : call.fail(done.error(), file);
}

namespace {

// One line of the doctor's report.
struct Finding
{
    QString what;
    QString state; // ok, warning, problem
    QString detail;
};

QJsonObject json(const Finding &finding)
{
    return { { u"check"_s, finding.what },
             { u"state"_s, finding.state },
             { u"detail"_s, finding.detail } };
}

Finding workspaceFinding(const QDir &folder)
{
    if (!workspace::exists(folder))
        return { u"workspace"_s, u"warning"_s, Words::tr("none yet in %1").arg(folder.path()) };
    const Result<> checked = workspace::check(folder, workspace::Check::Full);
    return checked ? Finding { u"workspace"_s, u"ok"_s, folder.path() }
                   : Finding { u"workspace"_s, u"problem"_s, describe::error(checked.error()) };
}

Finding zoneFinding()
{
    const QTimeZone paris("Europe/Paris");
    return paris.isValid() ? Finding { u"time zones"_s, u"ok"_s,
                                       QString::fromUtf8(QTimeZone::systemTimeZoneId()) }
                           : Finding { u"time zones"_s, u"problem"_s,
                                       Words::tr("the package tzdata is missing") };
}

Finding accountFinding(const Account &account)
{
    const bool good = account.health == Account::Health::Good;
    return { u"account "_s + platform::key(account.platform), good ? u"ok"_s : u"warning"_s,
             describe::health(account.health) + u" · "_s + account.handle };
}

} // namespace

Task<int> doctor(Call call)
{
    SystemClock clock;
    const Instant now = clock.now();
    co_await clock.until(now);
    QList<Finding> findings {
        { u"versions"_s, u"ok"_s,
          u"Parvis %1, Qt %2, SQLite driver %3"_s.arg(
              QString::fromLatin1(PARVIS_VERSION), QString::fromLatin1(qVersion()),
              QSqlDatabase::isDriverAvailable(u"QSQLITE"_s) ? u"QSQLITE"_s
                                                            : Words::tr("missing")) },
        workspaceFinding(call.folder),
        zoneFinding(),
    };
    if (workspace::exists(call.folder) && findings[1].state == "ok"_L1) {
        Terminal terminal(clock);
        Secret passphrase = takePassphraseFromEnvironment();
        Result<std::unique_ptr<Application>> app
            = Application::open(call.folder, terminal, passphrase);
        if (app) {
            Application *opened = app->get();
            const Result<QList<Account>> all = co_await opened->store().read(&accounts::all);
            if (all && !all->isEmpty()) {
                const bool needsVault = std::any_of(
                    all->begin(), all->end(),
                    [](const Account &each) { return each.connector != "sample"_L1; });
                if (needsVault) {
                    const Result<> vault = co_await opened->vault().open();
                    findings.append({ u"vault"_s, vault ? u"ok"_s : u"warning"_s,
                                      vault ? (opened->vault().kind() == LazyVault::Kind::Keyring
                                                   ? Words::tr("the desktop's keyring")
                                                   : Words::tr("a file sealed by a passphrase"))
                                            : describe::error(vault.error()) });
                }
                for (const Account &account : *all) {
                    const qint64 id = account.id;
                    const Result<> checked = co_await opened->check(id);
                    Q_UNUSED(checked)
                    const Result<Account> fresh
                        = co_await opened->store().write(&accounts::one, id);
                    if (fresh)
                        findings.append(accountFinding(*fresh));
                    const auto skew = opened->engine().fleet().skew(id);
                    if (skew && (*skew > 5min || *skew < -5min)) {
                        findings.append(
                            { u"clock"_s, u"problem"_s,
                              Words::tr("this computer's clock is %n minute(s) off", nullptr,
                                        int(std::abs(skew->count()) / 60000)) });
                    }
                }
            }
        }
    }
    Exit worst = Exit::Done;
    QJsonArray array;
    for (const Finding &finding : findings) {
        if (finding.state == "problem"_L1)
            worst = Exit::Other;
        array.append(json(finding));
        if (!call.json)
            call.print(u"%1  %2  %3"_s.arg(finding.state.leftJustified(8),
                                           finding.what.leftJustified(18), finding.detail));
    }
    if (call.json)
        call.print(array);
    co_return worst;
}

} // namespace commands
