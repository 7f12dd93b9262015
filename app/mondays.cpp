// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mondays.h"

#include "core/insight/period.h"
#include "core/store/standingreport.h"
#include "core/store/values.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace {

constexpr milliseconds lookEvery = 30min; // also for a folder that was not there
constexpr int patience = 60'000; // milliseconds

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

} // namespace

Mondays::Mondays(Store &store, Clock &clock, Worker &worker, QDir folder)
    : m_store(store)
    , m_clock(clock)
    , m_worker(worker)
    , m_folder(folder)
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
    const Period week = period::week(today).before();
    const QString key = period::key(week);
    if (standing->done == key)
        co_return;
    const QString program = QCoreApplication::applicationFilePath();
    const QStringList arguments { u"--workspace"_s, m_folder.absolutePath(), u"report"_s,
                                  u"--week"_s,      key,                     u"--out"_s,
                                  named(standing->path, week) };
    const bool written = co_await m_worker.run(&runs, program, arguments);
    const Result<> noted = co_await m_store.write(&standingreport::note, key, written);
    Q_UNUSED(noted)
}
