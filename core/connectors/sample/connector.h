// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/connectors/sample/network.h"

#include <type_traits>

namespace sample {

// The way to a world: a file opened anew on a worker's thread for each call (a database connection
// belongs to one thread), or a world at hand, for tests on one thread.
class Door
{
public:
    Door(Worker &worker, QString file)
        : m_worker(&worker)
        , m_file(std::move(file))
    {
    }
    explicit Door(World &inside)
        : m_inside(&inside)
    {
    }

    template <typename R, typename... P>
    Task<Result<R>> ask(Result<R> (*question)(World &, P...), std::type_identity_t<P>... words)
    {
        if (m_inside) {
            co_await yieldNow();
            Result<R> answer = question(*m_inside, words...);
            co_return answer;
        }
        const auto opened = &Door::opened<R, P...>;
        Result<R> answer = co_await m_worker->run(opened, m_file, question, words...);
        co_return answer;
    }

private:
    template <typename R, typename... P>
    static Result<R> opened(QString file, Result<R> (*question)(World &, P...), P... words)
    {
        if (!QFile::exists(file))
            return Error(Error::Unavailable, QStringLiteral("no sample world here: ") + file);
        World world(file);
        return question(world, std::move(words)...);
    }

    Worker *m_worker = nullptr;
    QString m_file;
    World *m_inside = nullptr;
};

QString worldFile(const QDir &workspace);

} // namespace sample

// An account on the network inside the program. Speaks for any platform; which one it is told by
// its account. Needs no network, no secret, and knows nothing but its world.
class SampleConnector : public Connector
{
public:
    SampleConnector(Platform platform, Clock &clock, sample::Door door);

    Task<Result<Identity>> identify() override;
    Task<Result<Batch>> fetch(Cursor since) override;
    Task<Result<Batch>> reread(QList<MessageRef> messages) override;
    Task<Result<Batch>> thread(MessageRef message) override;
    Task<Result<Prepared>> prepare(Outgoing post, QByteArray soFar) override;
    QByteArray makeKey(const QByteArray &seed, Instant now) const override;
    std::chrono::seconds keyWindow() const override;
    Task<Result<Receipt>> publish(Outgoing post, QByteArray prepared, PublishKey key) override;
    Task<Result<Sighting>> find(Outgoing post, PublishKey key) override;
    Task<Result<Sighting>> findHanded(Outgoing post, Receipt handed) override;
    Task<Result<Receipt>> act(Action action) override;
    Task<Result<Batch>> search(WatchQuery query, Cursor since) override;
    Task<Result<QList<Measure>>> measure(QList<MessageRef> posts) override;
    // Beyond the interface: what a sampler would have stored since the world's first day.
    Task<Result<QList<Measure>>> history();

    // Tests give a platform another guard than its own.
    void setGuard(sample::Guard guard) { m_guard = guard; }

private:
    sample::network::Caller caller() const { return { m_platform, m_clock.now() }; }

    Platform m_platform;
    sample::Guard m_guard;
    Clock &m_clock;
    sample::Door m_door;
};

std::unique_ptr<Connector> makeSample(Surroundings surroundings);
