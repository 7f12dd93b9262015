// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agent.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <csignal>
#include <memory>
#include <sys/socket.h>
#include <unistd.h>

namespace {

int wakeUp[2];

void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(wakeUp[0], &byte, 1);
}

// SIGTERM and SIGINT end the event loop, so that everything closes in order.
std::unique_ptr<QSocketNotifier> endOnSignal()
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, wakeUp) != 0)
        return nullptr;
    auto notifier = std::make_unique<QSocketNotifier>(wakeUp[1], QSocketNotifier::Read);
    QObject::connect(notifier.get(), &QSocketNotifier::activated, notifier.get(),
                     [] { QCoreApplication::exit(0); });
    std::signal(SIGTERM, &onSignal);
    std::signal(SIGINT, &onSignal);
    return notifier;
}

} // namespace

Task<int> runAgent(Application *app)
{
    const std::unique_ptr<QSocketNotifier> ending = endOnSignal();
    for (;;) {
        if (!app->engine().running() && app->engine().tryLock())
            app->engine().start();
        const Instant next = app->clock().now() + 2s;
        co_await app->clock().until(next);
    }
}

Task<Result<>> runAgentOnce(Application *app)
{
    const Instant now = app->clock().now();
    co_await app->clock().until(now);
    if (!app->engine().tryLock())
        co_return Result<>();
    const Result<> done = co_await app->engine().once();
    co_return done;
}
