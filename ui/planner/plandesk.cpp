// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/plandesk.h"

#include "core/base/clock.h"
#include "core/schedule/approval.h"
#include "core/schedule/decisions.h"
#include "core/schedule/planexport.h"
#include "core/store/batches.h"
#include "core/store/store.h"
#include "ui/describe.h"
#include "ui/pulse.h"
#include "ui/signature.h"

using namespace Qt::StringLiterals;

#include <QFileInfo>

using namespace Qt::StringLiterals;

PlanDesk::PlanDesk(const Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
}

void PlanDesk::move(const QList<rearrange::Shift> &shifts)
{
    if (!shifts.isEmpty())
        m_tasks.start(moveAll(shifts));
}

void PlanDesk::cancel(const QList<qint64> &ids)
{
    if (!ids.isEmpty())
        m_tasks.start(cancelAll(ids));
}

void PlanDesk::schedule(const QList<qint64> &ids)
{
    if (!ids.isEmpty())
        m_tasks.start(scheduleAll(ids));
}

void PlanDesk::copy(const QList<qint64> &ids, int days)
{
    if (!ids.isEmpty())
        m_tasks.start(copyAll(ids, days));
}

void PlanDesk::submit(const QList<qint64> &ids)
{
    if (!ids.isEmpty())
        m_tasks.start(say(approvals::Word::Submitted, ids, {}));
}

void PlanDesk::approve(const QList<qint64> &ids)
{
    if (!ids.isEmpty())
        m_tasks.start(say(approvals::Word::Approved, ids, {}));
}

void PlanDesk::giveBack(const QList<qint64> &ids, const QString &reason)
{
    if (!ids.isEmpty())
        m_tasks.start(say(approvals::Word::Returned, ids, reason));
}

void PlanDesk::withdraw(const QList<qint64> &ids)
{
    if (!ids.isEmpty())
        m_tasks.start(say(approvals::Word::Withdrawn, ids, {}));
}

void PlanDesk::askForApproval(const approvals::Asked &where)
{
    m_tasks.start(ask(where));
}

void PlanDesk::planIdea(qint64 idea, Instant at)
{
    m_tasks.start(write(idea, {}, at));
}

void PlanDesk::draft(const QString &text, Instant at)
{
    m_tasks.start(write(0, text, at));
}

void PlanDesk::decide(qint64 id, Decision decision, const QUrl &url)
{
    m_tasks.start(decideOn(id, decision, url));
}

void PlanDesk::hold(bool on)
{
    m_tasks.start(holdAll(on));
}

void PlanDesk::planAll(const QString &name, const QList<publications::Plan> &plans)
{
    if (!plans.isEmpty())
        m_tasks.start(importAll(name, plans));
}

void PlanDesk::takeBackImport(qint64 batch)
{
    m_tasks.start(forget(batch));
}

void PlanDesk::exportTo(const QString &path)
{
    m_tasks.start(write(QFileInfo(path).suffix().isEmpty() ? path + u".csv"_s : path));
}

void PlanDesk::endAfter(qint64 postId)
{
    m_tasks.start(end(postId));
}

void PlanDesk::takeBack(const repeating::Change &change)
{
    m_tasks.start(undo(change));
}

void PlanDesk::keepEvergreen(qint64 postId)
{
    m_tasks.start(keep(postId));
}

void PlanDesk::removed(const evergreens::Evergreen &evergreen)
{
    Q_EMIT done(tr("It goes out no more"),
                [this, evergreen] { m_tasks.start(keepAgain(evergreen)); });
}

void PlanDesk::offer(const QString &what, const rearrange::Deed &deed)
{
    Q_EMIT done(what, [this, deed] { m_tasks.start(restore(deed)); });
}

Task<> PlanDesk::moveAll(QList<rearrange::Shift> shifts)
{
    const Instant now = m_context.clock.now();
    const Result<rearrange::Deed> deed
        = co_await m_context.store.write(&rearrange::move, shifts, now);
    if (!deed) {
        Q_EMIT failed(deed.error());
        co_return;
    }
    const QTimeZone &zone = m_context.pulse.zone();
    const bool together = std::all_of(shifts.begin(), shifts.end(), [&](const auto &each) {
        return each.to == shifts.first().to;
    });
    if (!deed->actions.isEmpty() && deed->traces.isEmpty())
        offer(tr("The platform is asked to hold it until %1")
                  .arg(describe::moment(shifts.first().to, now, zone)),
              *deed);
    else if (together)
        offer(tr("Moved: %1").arg(describe::exact(shifts.first().to, zone)), *deed);
    else
        offer(tr("%n post(s) moved", nullptr, int(shifts.size())), *deed);
    co_return;
}

Task<> PlanDesk::cancelAll(QList<qint64> ids)
{
    const Instant now = m_context.clock.now();
    const Result<rearrange::Deed> deed
        = co_await m_context.store.write(&rearrange::cancel, ids, now);
    if (!deed)
        Q_EMIT failed(deed.error());
    else if (!deed->actions.isEmpty())
        offer(tr("The platform is asked to let go of it"), *deed);
    else
        offer(tr("%n publication(s) cancelled", nullptr, int(ids.size())), *deed);
    co_return;
}

Task<> PlanDesk::scheduleAll(QList<qint64> ids)
{
    const Instant now = m_context.clock.now();
    const Result<rearrange::Deed> deed
        = co_await m_context.store.write(&rearrange::schedule, ids, now);
    if (!deed)
        Q_EMIT failed(deed.error());
    else
        offer(tr("%n publication(s) scheduled", nullptr, int(ids.size())), *deed);
    co_return;
}

Task<> PlanDesk::copyAll(QList<qint64> ids, int days)
{
    const Instant now = m_context.clock.now();
    const QString zone = QString::fromUtf8(m_context.pulse.zone().id());
    const Result<rearrange::Deed> deed
        = co_await m_context.store.write(&rearrange::copy, ids, days, zone, now);
    if (!deed)
        Q_EMIT failed(deed.error());
    else
        offer(tr("%n draft(s) made: they leave once they are scheduled", nullptr,
                 int(deed->made.size())),
              *deed);
    co_return;
}

Task<> PlanDesk::say(approvals::Word word, QList<qint64> ids, QString reason)
{
    const Instant now = m_context.clock.now();
    const QString person = signature::of(m_context.settings);
    Result<rearrange::Deed> deed = Error(Error::Invalid);
    QString what;
    switch (word) {
    case approvals::Word::Submitted: {
        const auto made = co_await m_context.store.write(&approval::submit, ids, person, now);
        deed = made;
        what = tr("Approval is asked for");
        break;
    }
    case approvals::Word::Approved: {
        const auto made = co_await m_context.store.write(&approval::approve, ids, person, now);
        deed = made;
        what = tr("Approved: it leaves at its time");
        break;
    }
    case approvals::Word::Returned: {
        const auto made
            = co_await m_context.store.write(&approval::giveBack, ids, person, reason, now);
        deed = made;
        what = tr("Sent back: it is a draft again");
        break;
    }
    case approvals::Word::Withdrawn: {
        const auto made = co_await m_context.store.write(&approval::withdraw, ids, person, now);
        deed = made;
        what = tr("The approval is taken back");
        break;
    }
    }
    if (deed)
        offer(what, *deed);
    else if (deed.error().kind == Error::Busy)
        Q_EMIT told(tr("It has moved on since: nothing was changed"));
    else
        Q_EMIT failed(deed.error());
    co_return;
}

Task<> PlanDesk::ask(approvals::Asked where)
{
    const Instant now = m_context.clock.now();
    const Result<approvals::Asked> before = co_await m_context.store.read(&approvals::asked);
    const Result<> asked = co_await m_context.store.write(&approvals::ask, where, now);
    if (!before || !asked) {
        Q_EMIT failed(before ? asked.error() : before.error());
        co_return;
    }
    const bool on = where.everywhere || !where.accounts.isEmpty();
    Q_EMIT done(on ? tr("Posts wait for approval before they leave")
                   : tr("Posts leave without approval"),
                [this, was = *before] { askForApproval(was); });
    co_return;
}

Task<> PlanDesk::write(qint64 idea, QString text, Instant at)
{
    const Instant now = m_context.clock.now();
    const QString zone = QString::fromUtf8(m_context.pulse.zone().id());
    const QString person = signature::of(m_context.settings);
    Result<tray::Written> written = Error(Error::Invalid);
    if (idea != 0) {
        const auto made = co_await m_context.store.write(&tray::plan, idea, at, zone, person, now);
        written = made;
    } else {
        const auto made = co_await m_context.store.write(&tray::draft, text, at, zone, person, now);
        written = made;
    }
    if (!written) {
        if (written.error().detail == "account"_L1)
            Q_EMIT told(tr("There is no account to publish on yet"));
        else if (written.error().kind == Error::Invalid)
            Q_EMIT told(tr("That time has gone by"));
        else
            Q_EMIT failed(written.error());
        co_return;
    }
    Q_EMIT drafted(written->postId, at);
    Q_EMIT done(tr("A draft for %1: it leaves once it is scheduled")
                    .arg(describe::moment(at, now, m_context.pulse.zone())),
                [this, made = *written] { m_tasks.start(unwrite(made)); });
    co_return;
}

Task<> PlanDesk::unwrite(tray::Written written)
{
    const Instant now = m_context.clock.now();
    const Result<> undone = co_await m_context.store.write(&tray::undo, written, now);
    tellUndone(undone);
    co_return;
}

Task<> PlanDesk::decideOn(qint64 id, Decision decision, QUrl url)
{
    const Instant now = m_context.clock.now();
    Result<> made;
    switch (decision) {
    case Decision::SendNow: {
        const Result<> sent = co_await m_context.store.write(&decisions::sendNow, id, now);
        made = sent;
        break;
    }
    case Decision::Cancel: {
        const Result<> cancelled = co_await m_context.store.write(&decisions::cancel, id, now);
        made = cancelled;
        break;
    }
    case Decision::LookAgain: {
        const Result<> looked = co_await m_context.store.write(&decisions::lookAgain, id, now);
        made = looked;
        break;
    }
    case Decision::Confirm: {
        const Result<> confirmed
            = co_await m_context.store.write(&decisions::confirm, id, url, now);
        made = confirmed;
        break;
    }
    }
    if (made)
        co_return;
    if (made.error().kind == Error::Forbidden)
        Q_EMIT told(tr("It has to be approved first, and may be there already: look again"));
    else
        Q_EMIT failed(made.error());
    co_return;
}

// Only while nothing has happened since.
Task<> PlanDesk::restore(rearrange::Deed deed)
{
    const Instant now = m_context.clock.now();
    const Result<> undone = co_await m_context.store.write(&rearrange::undo, deed, now);
    tellUndone(undone);
    co_return;
}

void PlanDesk::tellUndone(const Result<> &undone)
{
    if (undone)
        return;
    if (undone.error().kind == Error::Busy)
        Q_EMIT told(tr("It has moved on since: nothing was taken back"));
    else
        Q_EMIT failed(undone.error());
}

Task<> PlanDesk::holdAll(bool on)
{
    const Result<> held = co_await m_context.store.write(&publications::hold, on);
    if (!held) {
        Q_EMIT failed(held.error());
        co_return;
    }
    Q_EMIT done(on ? tr("All posts are held") : tr("Posts leave again"),
                [this, on] { hold(!on); });
    co_return;
}

Task<> PlanDesk::importAll(QString name, QList<publications::Plan> plans)
{
    const Instant now = m_context.clock.now();
    const Result<qint64> batch = co_await m_context.store.write(&batches::add, name, plans, now);
    if (!batch) {
        Q_EMIT failed(batch.error());
        co_return;
    }
    Q_EMIT done(tr("%n post(s) planned from %1", nullptr, int(plans.size())).arg(name),
                [this, id = *batch] { takeBackImport(id); });
    co_return;
}

Task<> PlanDesk::forget(qint64 batch)
{
    const Result<batches::Batch> known = co_await m_context.store.read(&batches::one, batch);
    const Result<int> taken = co_await m_context.store.write(&batches::takeBack, batch);
    if (!known || !taken) {
        Q_EMIT failed(known ? taken.error() : known.error());
        co_return;
    }
    const QString what = tr("%n post(s) taken back", nullptr, *taken);
    const int stayed = known->posts - *taken;
    Q_EMIT told(stayed == 0 ? what
                            : tr("%1; %n had left or been tried", nullptr, stayed).arg(what));
    co_return;
}

Task<> PlanDesk::write(QString path)
{
    planexport::Wanted wanted;
    wanted.path = path;
    wanted.draft = tr("Draft");
    const Instant now = m_context.clock.now();
    const Result<int> written
        = co_await m_context.store.analyse(&planexport::write, wanted, now);
    const QString name = QFileInfo(path).fileName();
    if (written)
        Q_EMIT told(tr("%n post(s) written to %1", nullptr, *written).arg(name));
    else if (written.error().kind == Error::Invalid)
        Q_EMIT told(tr("Its name has to end with .csv or .ics"));
    else
        Q_EMIT failed(written.error());
    co_return;
}

Task<> PlanDesk::end(qint64 postId)
{
    const Instant now = m_context.clock.now();
    const Result<repeating::Change> ended
        = co_await m_context.store.write(&repeating::endAfter, postId, now);
    if (ended)
        Q_EMIT done(tr("It stops after this one"),
                    [this, change = *ended] { takeBack(change); });
    else
        Q_EMIT failed(ended.error());
    co_return;
}

Task<> PlanDesk::undo(repeating::Change change)
{
    const Instant now = m_context.clock.now();
    const Result<> undone = co_await m_context.store.write(&repeating::undo, change, now);
    if (!undone)
        Q_EMIT failed(undone.error());
    co_return;
}

Task<> PlanDesk::keep(qint64 postId)
{
    const int rest = evergreens::Evergreen().rest;
    const QStringList variants;
    const Instant now = m_context.clock.now();
    const Result<qint64> id
        = co_await m_context.store.write(&evergreen::keep, postId, rest, variants, now);
    if (id)
        Q_EMIT done(tr("It goes out again in free slots, after %n day(s)", nullptr, rest),
                    [this, kept = *id] { m_tasks.start(keepNoMore(kept)); });
    else if (id.error().kind == Error::Invalid)
        Q_EMIT told(tr("Those words are evergreen already"));
    else
        Q_EMIT failed(id.error());
    co_return;
}

Task<> PlanDesk::keepNoMore(qint64 evergreen)
{
    const Result<> removed = co_await m_context.store.write(&evergreens::remove, evergreen);
    if (!removed)
        Q_EMIT failed(removed.error());
    co_return;
}

Task<> PlanDesk::keepAgain(evergreens::Evergreen evergreen)
{
    const Instant now = m_context.clock.now();
    const Result<qint64> id = co_await m_context.store.write(&evergreens::add, evergreen, now);
    if (!id)
        Q_EMIT failed(id.error());
    co_return;
}
