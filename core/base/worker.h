// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <optional>
#include <tuple>

namespace detail {
// Work posted to another thread whose end has not come back yet: what tests wait for, so that no
// outcome hangs on how busy the machine is.
inline std::atomic<int> jobsUnderWay { 0 };
} // namespace detail

// A leaf awaiter for work done on another thread. `post` is handed a copyable function and must see
// to it that it is called once, on any thread. Coroutines live on the application's thread and are
// woken there, from the event loop; when one has gone by then, its result is dropped.
template <typename R>
class Job
{
    struct State
    {
        std::optional<R> result;
        std::coroutine_handle<> waiting; // touched on the application's thread only
    };

public:
    template <typename Post, typename Work>
    Job(const Post &post, Work work)
        : m_state(std::make_shared<State>())
    {
        ++detail::jobsUnderWay;
        post([state = m_state, work = std::make_shared<Work>(std::move(work)),
              home = QCoreApplication::instance()] {
            state->result.emplace((*work)());
            QMetaObject::invokeMethod(
                home,
                [state] {
                    --detail::jobsUnderWay;
                    if (const auto handle = std::exchange(state->waiting, {}))
                        resume(handle);
                },
                Qt::QueuedConnection);
        });
    }
    Job(const Job &) = delete;
    ~Job() { m_state->waiting = {}; }

    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> handle) { m_state->waiting = handle; }
    R await_resume() { return std::move(*m_state->result); }

private:
    std::shared_ptr<State> m_state;
};

// Two threads for whatever would hold up the window: decoding, understanding, key derivation,
// pictures, imports. Functions are plain; arguments are moved in, the result is moved out.
//   const auto batch = co_await worker.run(&decode::notifications, body);
class Worker
{
public:
    Worker() { m_pool.setMaxThreadCount(2); }
    ~Worker() { m_pool.waitForDone(); }

    template <typename R, typename... P, typename... A>
    Task<R> run(R (*function)(P...), A... arguments)
    {
        Job<R> job([this](auto work) { m_pool.start(std::move(work)); },
                   [function, packed = std::make_tuple(std::move(arguments)...)]() mutable {
                       return std::apply([function](auto &...each) {
                           return function(std::move(each)...);
                       }, packed);
                   });
        R result = co_await job;
        co_return result;
    }

private:
    QThreadPool m_pool;
};
