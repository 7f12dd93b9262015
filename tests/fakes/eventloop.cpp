// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/eventloop.h"

#include "core/base/worker.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QThread>

void settle(std::chrono::milliseconds quiet)
{
    const QDeadlineTimer limit(std::chrono::seconds(20));
    QDeadlineTimer calm(quiet);
    while (!limit.hasExpired() && (!calm.hasExpired() || detail::jobsUnderWay > 0)) {
        const bool worked = QCoreApplication::eventDispatcher()
            && QCoreApplication::eventDispatcher()->processEvents(QEventLoop::AllEvents);
        QCoreApplication::sendPostedEvents();
        if (worked || detail::jobsUnderWay > 0)
            calm.setRemainingTime(quiet);
        else
            QThread::usleep(100);
    }
}

bool waitFor(const std::function<bool()> &done, std::chrono::milliseconds limit)
{
    const QDeadlineTimer deadline(limit);
    while (!done()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 5);
    }
    return true;
}
