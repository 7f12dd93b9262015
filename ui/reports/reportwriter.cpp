// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportwriter.h"

#include "core/base/clock.h"
#include "core/base/file.h"

void ReportWriter::tell(int done, int of) const
{
    if (m_progress)
        m_progress(done, of);
}

Task<Result<>> ReportWriter::report(QString path, report::Report report, reportfile::Sheet sheet)
{
    reportfile::Drawings drawings;
    const int steps = int(drawings.size()) + 1;
    if (reportfile::isDrawn(path)) {
        for (std::size_t i = 0; i < drawings.size(); ++i) {
            tell(int(i), steps);
            co_await yieldNow();
            drawings[i] = reportfile::draw(reportpictures::Chart(i), path, report, sheet);
        }
    }
    tell(steps - 1, steps);
    const Result<QByteArray> bytes = co_await m_worker.run(&reportfile::make, path, report, sheet, drawings);
    if (!bytes)
        co_return bytes.error();
    const QByteArray whole = *bytes;
    const std::shared_ptr<const std::atomic<bool>> givenUp = m_givenUp;
    const Result<> written = co_await m_worker.run(&file::writeUnless, givenUp, path, whole);
    co_return written;
}

Task<Result<>> ReportWriter::digest(QString path, digest::Digest digest, digestfile::Sheet sheet)
{
    tell(0, 1);
    const Result<QByteArray> bytes = co_await m_worker.run(&digestfile::make, path, digest, sheet);
    if (!bytes)
        co_return bytes.error();
    const QByteArray whole = *bytes;
    const std::shared_ptr<const std::atomic<bool>> givenUp = m_givenUp;
    const Result<> written = co_await m_worker.run(&file::writeUnless, givenUp, path, whole);
    co_return written;
}
