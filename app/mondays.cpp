// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mondays.h"

#include "core/insight/period.h"
#include "core/store/standingreport.h"
#include "core/store/values.h"

#include <QFileInfo>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace {

constexpr milliseconds lookEvery = 30min; // also for a folder that was not there
constexpr int patience = 60'000; // milliseconds
constexpr int mostMissed = 26; // weeks; who was away for longer asks for what they want

// On a worker's thread.
bool runs(QString program, QStringList arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished();
        return false;
    }
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

// "reports/lumen.pdf" of a week: "reports/lumen-2026-W46.pdf".
QString named(const QString &path, const Period &week)
{
    const QFileInfo file(path);
    return file.dir().filePath(u"%1-%2.%3"_s.arg(file.completeBaseName(), period::key(week),
                                                 file.suffix()));
}

// The weeks that have ended and were not written, the oldest first.
QList<Period> missing(const standingreport::Standing &standing, const QDate &today)
{
    const Period last = period::week(today).before();
    const std::optional<Period> done = period::parse(standing.done);
    QList<Period> weeks;
    for (Period week = last; weeks.size() < (done ? mostMissed : 1); week = week.before()) {
        if (done && week.first <= done->first)
            break;
        weeks.prepend(week);
    }
    return weeks;
}

} // namespace

Mondays::Mondays(Store &store, Clock &clock, Worker &worker, QDir folder, QString program)
    : m_store(store)
    , m_clock(clock)
    , m_worker(worker)
    , m_folder(folder)
    , m_program(program)
{
}

void Mondays::start()
{
    m_tasks.start(keep());
}

Task<> Mondays::keep()
{
    for (;;) {
        co_await writeDue();
        const Instant next = m_clock.now() + lookEvery;
        co_await m_clock.until(next);
    }
}

Task<> Mondays::writeDue()
{
    const Result<standingreport::Standing> standing
        = co_await m_store.read(&standingreport::get);
    if (!standing || standing->path.isEmpty())
        co_return;
    const Result<QTimeZone> zone = co_await m_store.read(&values::zone);
    if (!zone)
        co_return;
    const QDate today = walltime::at(m_clock.now(), *zone).date();
    const QList<Period> weeks = missing(*standing, today);
    const QString path = standing->path;
    for (const Period &week : weeks) {
        const Result<standingreport::Standing> still = co_await m_store.read(&standingreport::get);
        if (!still || still->path != path)
            co_return; // another file is wanted by now, or none
        const QString key = period::key(week);
        const QString program = m_program;
        const QStringList arguments { u"--workspace"_s, m_folder.absolutePath(), u"report"_s,
                                      u"--week"_s,      key,                     u"--out"_s,
                                      named(path, week) };
        const bool written = co_await m_worker.run(&runs, program, arguments);
        const Result<> noted = co_await m_store.write(&standingreport::note, path, key, written);
        if (!written || !noted)
            co_return; // the others after it, in their order
    }
}
