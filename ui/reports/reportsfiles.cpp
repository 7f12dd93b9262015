// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of reports writes: files, one every Monday, what somebody says about a time.
#include "ui/reports/reportspage.h"

#include "core/base/clock.h"
#include "core/store/reportcomments.h"
#include "core/store/store.h"
#include "ui/ask.h"
#include "ui/button.h"
#include "ui/notice.h"
#include "ui/pulse.h"
#include "ui/reports/reportwriter.h"
#include "ui/textbox.h"

#include <QFileInfo>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace {
constexpr auto unnoticed = std::chrono::milliseconds(400); // shorter work is not announced
}

void ReportsPage::offerMore()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Export HTML…"), this, [this] { ask(u"html"_s); });
    menu->addSeparator();
    menu->addAction(tr("What people said, as a digest…"), this, [this] { askDigest(digest::Names::Kept); });
    menu->addAction(tr("The same without names…"), this, [this] { askDigest(digest::Names::Removed); });
    menu->addSeparator();
    if (m_mondays.path.isEmpty())
        menu->addAction(tr("Write one every Monday…"), this, [this] {
            m_context.ask.saveFile(this, tr("The report of every week"), tr("report") + u".pdf"_s,
                                   [this](const QString &path) { wantMondays(path); });
        });
    else
        menu->addAction(tr("Write none on Mondays any more"), this, [this] { wantMondays({}); });
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 4)));
}

void ReportsPage::wantMondays(const QString &path)
{
    if (!path.isEmpty() && !reportfile::known(path))
        Q_EMIT failed(Error(Error::Invalid));
    else
        m_tasks.start(saveMondays(path));
}

Task<> ReportsPage::saveMondays(QString path)
{
    const auto saved = co_await m_context.store.write(&standingreport::want, path);
    if (!saved)
        Q_EMIT failed(saved.error());
    else if (path.isEmpty())
        Q_EMIT told(tr("No report is written on Mondays any more"));
    else
        Q_EMIT told(tr("Every Monday the report of the week before is written beside %1").arg(path));
    co_await readMondays();
}

Task<> ReportsPage::readMondays()
{
    const auto standing = co_await m_context.store.read(&standingreport::get);
    if (!standing)
        co_return; // the report itself tells
    m_mondays = *standing;
    if (m_writing.isEmpty())
        tellOfMondays();
}

void ReportsPage::tellOfMondays()
{
    if (m_mondays.failed && !m_mondays.path.isEmpty())
        m_notice->say(draw::Tone::Warning,
                      tr("The report of the week could not be written beside %1. It is tried again.")
                          .arg(m_mondays.path));
    else
        m_notice->clear();
}

Task<> ReportsPage::saveComment(Period period, QString text)
{
    const QDate first = period.first;
    const QDate last = period.last;
    const auto saved = co_await m_context.store.write(&reportcomments::set, first, last, text);
    if (!saved)
        Q_EMIT failed(saved.error());
}

void ReportsPage::ask(const QString &suffix)
{
    const QString title = suffix == "csv"_L1 ? tr("Report as CSV")
        : suffix == "pdf"_L1                 ? tr("Report as PDF")
                                             : tr("Report as HTML");
    const QString name = tr("report") + u'-' + period::key(m_period).replace(u".."_s, u"_"_s) + u'.' + suffix;
    m_context.ask.saveFile(this, title, name, [this](const QString &path) { exportTo(path); });
}

void ReportsPage::askDigest(digest::Names names)
{
    const Period when = m_period;
    m_context.ask.saveFile(this, digestTitle(), digestName(when),
                           [this, names](const QString &path) { digestTo(path, names); });
}

void ReportsPage::askDigestOf(const Period &when)
{
    m_context.ask.saveFile(this, digestTitle(), digestName(when), [this, when](const QString &path) {
        const QList<qint64> everyone;
        startDigest(path, when, everyone, digest::Names::Kept);
    });
}

QString ReportsPage::digestTitle()
{
    return tr("The digest, as PDF, HTML or Markdown (.md)");
}

QString ReportsPage::digestName(const Period &when)
{
    return tr("digest") + u'-' + period::key(when).replace(u".."_s, u"_"_s) + u".pdf"_s;
}

void ReportsPage::digestTo(const QString &path, digest::Names names)
{
    startDigest(path, m_period, m_accounts, names);
}

void ReportsPage::startDigest(const QString &path, const Period &when, const QList<qint64> &whose,
                              digest::Names names)
{
    if (!digestfile::known(path)) {
        Q_EMIT failed(Error(Error::Invalid));
        return;
    }
    queue(path);
    m_files.start(writeDigest(path, when, whose, names));
}

Task<> ReportsPage::writeDigest(QString path, Period when, QList<qint64> whose, digest::Names names)
{
    const Turnstile::Pass pass = co_await m_turn.enter();
    const report::Ask question { when, whose, m_context.pulse.zone(), m_context.clock.now() };
    digestfile::Sheet sheet;
    sheet.brand = m_context.pulse.values().name;
    sheet.madeAt = m_context.clock.now();
    sheet.accounts = accountsOf(whose);
    sheet.names = names;
    const auto found = co_await m_context.store.analyse(&digest::read, question, names);
    if (!found) {
        end(path, found.error());
        co_return;
    }
    const digest::Digest whole = *found;
    ReportWriter writer(m_context.worker, [this](int done, int of) { tellOfWriting(done, of); });
    const Result<> written = co_await writer.digest(path, whole, sheet);
    end(path, written);
}

void ReportsPage::exportTo(const QString &path)
{
    if (!m_known)
        return;
    queue(path);
    m_files.start(write(path));
}

// What is shown is what is exported.
Task<> ReportsPage::write(QString path)
{
    reportfile::Sheet sheet;
    sheet.brand = m_context.pulse.values().name;
    sheet.comment = m_comment->text();
    sheet.madeAt = m_context.clock.now();
    sheet.accounts = accountsOf(m_accounts);
    sheet.all = m_accounts.isEmpty();
    const report::Report shown = m_report;
    const Turnstile::Pass pass = co_await m_turn.enter();
    ReportWriter writer(m_context.worker, [this](int done, int of) { tellOfWriting(done, of); });
    const Result<> written = co_await writer.report(path, shown, sheet);
    end(path, written);
}

// One file after the other: the first of m_writing is under way.
void ReportsPage::queue(const QString &path)
{
    m_writing.append(QFileInfo(path).fileName());
    if (m_writing.size() == 1)
        begin();
}

void ReportsPage::begin()
{
    m_begun = m_context.clock.now();
    m_announcing.cancel();
    m_announcing.start(announce());
}

// Work that takes its time is shown, and can be given up.
Task<> ReportsPage::announce()
{
    const Instant soon = m_begun + unnoticed;
    co_await m_context.clock.until(soon);
    if (!m_announced)
        tellOfWriting(0, 0);
}

void ReportsPage::tellOfWriting(int done, int of)
{
    if (m_context.clock.now() < m_begun + unnoticed)
        return;
    m_announced = true;
    const QString &file = m_writing.constFirst();
    //: A report, a digest, and how far it has come: "Writing lumen.pdf: 2 of 6"
    m_notice->say(draw::Tone::Accent, of > 1 ? tr("Writing %1: %2 of %3").arg(file).arg(done + 1).arg(of)
                                             : tr("Writing %1…").arg(file));
    m_notice->offer(tr("Cancel"), [this] { giveUp(); });
}

void ReportsPage::giveUp()
{
    m_files.cancel();
    const QString files = m_writing.join(u", "_s);
    m_writing.clear();
    rest();
    Q_EMIT told(tr("Given up: %1 was not written").arg(files));
}

void ReportsPage::rest()
{
    m_announcing.cancel();
    if (!m_announced)
        return;
    m_announced = false;
    tellOfMondays();
}

void ReportsPage::end(const QString &path, const Result<> &written)
{
    m_writing.removeFirst();
    rest();
    if (!m_writing.isEmpty())
        begin();
    if (written)
        Q_EMIT told(tr("Written: %1").arg(path));
    else
        Q_EMIT failed(written.error());
}
