// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/schedule/rearrange.h"
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
    void decide(qint64 id, Decision decision, const QUrl &url = {});
    void hold(bool on); // all sending

Q_SIGNALS:
    void done(const QString &what, const std::function<void()> &undo);
    void told(const QString &what);
    void failed(const Error &error);

private:
    void offer(const QString &what, const rearrange::Deed &deed);
    Task<> moveAll(QList<rearrange::Shift> shifts);
    Task<> cancelAll(QList<qint64> ids);
    Task<> scheduleAll(QList<qint64> ids);
    Task<> copyAll(QList<qint64> ids, int days);
    Task<> decideOn(qint64 id, Decision decision, QUrl url);
    Task<> takeBack(rearrange::Deed deed);
    Task<> holdAll(bool on);

    const Context m_context;
    Tasks m_tasks; // last: dies first
};
