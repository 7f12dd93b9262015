// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/worker.h"
#include "core/store/database.h"

#include <QObject>
#include <QTimer>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

// The only class that knows threads: three lanes, each a thread with its own connection, running
// the plain functions of core/store.
//
//   const auto page = co_await store.read(&conversations::page, filter, before, 100);
//
// `write` for whatever changes rows, in the order asked; `publish` is the same lane, ahead of
// everything that waits; `read` for what the window needs now; `analyse` for long questions.
// After a commit, here or in another process, `changed` is emitted on the application's thread.
class Store : public QObject
{
    Q_OBJECT

public:
    static Result<std::unique_ptr<Store>> open(const QString &path);
    ~Store() override;

    template <typename R, typename... P, typename... A>
    Task<R> write(R (*function)(Database &, P...), A... arguments)
    {
        return run<R>(m_write.get(), false, function, std::move(arguments)...);
    }
    template <typename R, typename... P, typename... A>
    Task<R> publish(R (*function)(Database &, P...), A... arguments)
    {
        return run<R>(m_write.get(), true, function, std::move(arguments)...);
    }
    template <typename R, typename... P, typename... A>
    Task<R> read(R (*function)(Database &, P...), A... arguments)
    {
        return run<R>(m_read.get(), false, function, std::move(arguments)...);
    }
    template <typename R, typename... P, typename... A>
    Task<R> analyse(R (*function)(Database &, P...), A... arguments)
    {
        return run<R>(m_analyse.get(), false, function, std::move(arguments)...);
    }

    QString path() const { return m_path; }

Q_SIGNALS:
    // Names of the tables written; "*" when another process wrote.
    void changed(const QSet<QByteArray> &tables);

private:
    class Lane
    {
    public:
        // Opens its connection on its own thread; waits for that.
        static Result<std::unique_ptr<Lane>> open(const QString &path, Database::Mode mode);
        ~Lane();
        void post(std::function<void()> job, bool first);
        Database &database() { return *m_database; }

    private:
        Lane() = default;
        void work();

        std::unique_ptr<Database> m_database;
        std::mutex m_mutex;
        std::condition_variable m_wake;
        std::deque<std::function<void()>> m_first;
        std::deque<std::function<void()>> m_rest;
        bool m_ending = false;
        std::thread m_thread;
    };

    explicit Store(const QString &path);
    void report(Lane &lane);
    Task<> lookForOthers();

    template <typename R, typename... P, typename... A>
    Task<R> run(Lane *lane, bool first, R (*function)(Database &, P...), A... arguments)
    {
        Job<R> job([lane, first](auto work) { lane->post(std::move(work), first); },
                   [this, lane, function,
                    packed = std::make_tuple(std::move(arguments)...)]() mutable {
                       R result = std::apply(
                           [lane, function](auto &...each) {
                               return function(lane->database(), std::move(each)...);
                           },
                           packed);
                       report(*lane);
                       return result;
                   });
        R result = co_await job;
        co_return result;
    }

    QString m_path;
    std::unique_ptr<Lane> m_write;
    std::unique_ptr<Lane> m_read;
    std::unique_ptr<Lane> m_analyse;
    QTimer m_poll;
    qint64 m_dataVersion = 0;
    Tasks m_tasks; // last: dies first
};
