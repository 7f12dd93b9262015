// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/schedule/evergreen.h"
#include "core/schedule/rearrange.h"
#include "core/schedule/tray.h"
#include "core/schedule/repeating.h"
#include "ui/context.h"

#include <QObject>
#include <QUrl>

#include <functional>

// What is done to the plan, from whichever view: each deed is done at once and can be taken back for
// ten seconds. Decisions about what went wrong cannot.
class PlanDesk : public QObject
{
    Q_OBJECT

public:
    enum class Decision { SendNow, Cancel, LookAgain, Confirm };

    PlanDesk(const Context &context, QObject *parent);

    void move(const QList<rearrange::Shift> &shifts);
    void cancel(const QList<qint64> &ids);
    void schedule(const QList<qint64> &ids);
    void copy(const QList<qint64> &ids, int days);
    void submit(const QList<qint64> &ids); // for approval
    void approve(const QList<qint64> &ids);
    void giveBack(const QList<qint64> &ids, const QString &reason);
    void withdraw(const QList<qint64> &ids); // an approval
    void askForApproval(const approvals::Asked &where);
    void planIdea(qint64 idea, Instant at);
    void draft(const QString &text, Instant at); // of an event
    void decide(qint64 id, Decision decision, const QUrl &url = {});
    void hold(bool on); // all sending
    void planAll(const QString &name, const QList<publications::Plan> &plans); // taken back as one
    void takeBackImport(qint64 batch);
    void exportTo(const QString &path);
    void endAfter(qint64 postId); // of those that come again none follows it
    void takeBack(const repeating::Change &change);
    void keepEvergreen(qint64 postId);
    void removed(const evergreens::Evergreen &evergreen); // has been: offers the way back

Q_SIGNALS:
    void drafted(qint64 postId, Instant at); // out of an idea or an event
    void done(const QString &what, const std::function<void()> &undo);
    void told(const QString &what);
    void failed(const Error &error);

private:
    void offer(const QString &what, const rearrange::Deed &deed);
    Task<> moveAll(QList<rearrange::Shift> shifts);
    Task<> cancelAll(QList<qint64> ids);
    Task<> scheduleAll(QList<qint64> ids);
    Task<> copyAll(QList<qint64> ids, int days);
    Task<> say(approvals::Word word, QList<qint64> ids, QString reason);
    Task<> ask(approvals::Asked where);
    Task<> write(qint64 idea, QString text, Instant at);
    Task<> unwrite(tray::Written written);
    Task<> decideOn(qint64 id, Decision decision, QUrl url);
    Task<> restore(rearrange::Deed deed);
    Task<> takeBack(rearrange::Deed deed);
    void tellUndone(const Result<> &undone);
    Task<> holdAll(bool on);
    Task<> importAll(QString name, QList<publications::Plan> plans);
    Task<> forget(qint64 batch);
    Task<> write(QString path);
    Task<> end(qint64 postId);
    Task<> undo(repeating::Change change);
    Task<> keep(qint64 postId);
    Task<> keepNoMore(qint64 evergreen);
    Task<> keepAgain(evergreens::Evergreen evergreen);

    const Context m_context;
    Tasks m_tasks; // last: dies first
};
