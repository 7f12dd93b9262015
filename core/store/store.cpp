// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include <future>

using namespace Qt::StringLiterals;

namespace {

// Moves when another connection has committed. Asked on the write lane, whose own commits do not
// move it.
Result<qint64> dataVersion(Database &database)
{
    Statement query = database.prepare(u"PRAGMA data_version"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    return query.next() ? query.integer(0) : 0;
}

} // namespace

Result<std::unique_ptr<Store::Lane>> Store::Lane::open(const QString &path, Database::Mode mode)
{
    std::unique_ptr<Lane> lane(new Lane);
    std::promise<Result<>> opened;
    lane->m_thread = std::thread([&opened, lane = lane.get(), path, mode] {
        Result<std::unique_ptr<Database>> database = Database::open(path, mode);
        if (database)
            lane->m_database = std::move(*database);
        opened.set_value(database ? Result<>() : Result<>(database.error()));
        lane->work();
    });
    const Result<> result = opened.get_future().get();
    if (!result)
        return result.error();
    return lane;
}

Store::Lane::~Lane()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void Store::Lane::post(std::function<void()> job, bool first)
{
    {
        const std::lock_guard lock(m_mutex);
        (first ? m_first : m_rest).push_back(std::move(job));
    }
    m_wake.notify_one();
}

void Store::Lane::work()
{
    for (;;) {
        std::function<void()> job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_ending || !m_first.empty() || !m_rest.empty(); });
            std::deque<std::function<void()>> &queue = m_first.empty() ? m_rest : m_first;
            if (queue.empty())
                break; // ending, and everything asked has been done
            job = std::move(queue.front());
            queue.pop_front();
        }
        job();
    }
    m_database.reset(); // a connection is closed on the thread that used it
}

Store::Store(const QString &path)
    : m_path(path)
{
    m_poll.setInterval(250);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        if (m_tasks.size() == 0)
            m_tasks.start(lookForOthers());
    });
}

Result<std::unique_ptr<Store>> Store::open(const QString &path)
{
    std::unique_ptr<Store> store(new Store(path));
    std::unique_ptr<Lane> *const lanes[] { &store->m_write, &store->m_read, &store->m_analyse };
    for (std::unique_ptr<Lane> *lane : lanes) {
        const bool writes = lane == &store->m_write;
        Result<std::unique_ptr<Lane>> opened
            = Lane::open(path, writes ? Database::Mode::Write : Database::Mode::Read);
        if (!opened)
            return opened.error();
        *lane = std::move(*opened);
    }
    store->m_poll.start();
    return store;
}

Store::~Store()
{
    m_poll.stop();
    m_tasks.cancel();
    m_write.reset();
}

void Store::report(Lane &lane)
{
    const QSet<QByteArray> touched = lane.database().takeTouched();
    if (touched.isEmpty())
        return;
    QMetaObject::invokeMethod(
        this, [this, touched] { Q_EMIT changed(touched); }, Qt::QueuedConnection);
}

Task<> Store::lookForOthers()
{
    const Result<qint64> version = co_await write(&dataVersion);
    if (!version)
        co_return;
    const bool moved = m_dataVersion != 0 && *version != m_dataVersion;
    m_dataVersion = *version;
    if (moved)
        Q_EMIT changed({ "*" });
}
