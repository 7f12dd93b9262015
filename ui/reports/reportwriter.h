// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/base/worker.h"
#include "ui/reports/digestfile.h"
#include "ui/reports/reportfile.h"

#include <atomic>
#include <functional>
#include <memory>

// Puts a report or a digest into a file, whole or not at all. Qt Charts lays a scene out, which is for the
// application's thread: so each chart is drawn in a turn of the event loop of its own, and those strokes are
// put on paper, like all the rest, by a worker. Who destroys the writer before its end has no file.
class ReportWriter
{
public:
    // Told before each step: how many are done, of how many.
    using Progress = std::function<void(int, int)>;

    ReportWriter(Worker &worker, Progress progress)
        : m_worker(worker)
        , m_progress(std::move(progress))
        , m_givenUp(std::make_shared<std::atomic<bool>>(false))
    {
    }
    ~ReportWriter() { *m_givenUp = true; }
    ReportWriter(const ReportWriter &) = delete;
    ReportWriter &operator=(const ReportWriter &) = delete;

    Task<Result<>> report(QString path, report::Report report, reportfile::Sheet sheet);
    Task<Result<>> digest(QString path, digest::Digest digest, digestfile::Sheet sheet);

private:
    void tell(int done, int of) const;

    Worker &m_worker;
    Progress m_progress;
    std::shared_ptr<std::atomic<bool>> m_givenUp; // what a worker has in hand outlives the task
};
