// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/sample/connector.h"

#include "core/connectors/sample/chance.h"
#include "core/connectors/sample/dialect.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace network = sample::network;

QString sample::worldFile(const QDir &workspace)
{
    return workspace.filePath(u"sample/world.db"_s);
}

SampleConnector::SampleConnector(Platform platform, Clock &clock, sample::Door door)
    : m_platform(platform)
    , m_guard(sample::dialect::member(platform).guard)
    , m_clock(clock)
    , m_door(std::move(door))
{
}

Task<Result<Identity>> SampleConnector::identify()
{
    const network::Caller from = caller();
    Result<Identity> answer = co_await m_door.ask(&network::identify, from);
    co_return answer;
}

Task<Result<Batch>> SampleConnector::fetch(Cursor since)
{
    const network::Caller from = caller();
    Result<Batch> answer = co_await m_door.ask(&network::fetch, from, since);
    co_return answer;
}

Task<Result<Batch>> SampleConnector::reread(QList<MessageRef> messages)
{
    const network::Caller from = caller();
    Result<Batch> answer = co_await m_door.ask(&network::reread, from, messages);
    co_return answer;
}

Task<Result<Batch>> SampleConnector::thread(MessageRef message)
{
    const network::Caller from = caller();
    Result<Batch> answer = co_await m_door.ask(&network::thread, from, message);
    co_return answer;
}

Task<Result<Prepared>> SampleConnector::prepare(Outgoing post, QByteArray soFar)
{
    const network::Caller from = caller();
    Result<Prepared> answer = co_await m_door.ask(&network::prepare, from, post, soFar);
    co_return answer;
}

QByteArray SampleConnector::makeKey(const QByteArray &seed, Instant now) const
{
    const QByteArray hash = QCryptographicHash::hash(seed, QCryptographicHash::Sha256);
    if (m_guard != sample::Guard::Record)
        return hash.toHex().first(32);
    // A record key sorts by time, as Bluesky's do: microseconds, then ten bits of its own.
    constexpr QByteArrayView alphabet = "234567abcdefghijklmnopqrstuvwxyz";
    sample::Chance chance(sample::seedOf(hash));
    quint64 number = (quint64(millis(now)) * 1000 + chance.next() % 1000) << 10
        | chance.next() % 1024;
    QByteArray key(13, '2');
    for (int place = 12; place >= 0; --place) {
        key[place] = alphabet[qsizetype(number % 32)];
        number /= 32;
    }
    return key;
}

std::chrono::seconds SampleConnector::keyWindow() const
{
    switch (m_guard) {
    case sample::Guard::Key: return 50min;
    case sample::Guard::Record: return 24h * 3650;
    case sample::Guard::Search:
    case sample::Guard::Blind: return 0s;
    }
    Q_UNREACHABLE();
}

Task<Result<Receipt>> SampleConnector::publish(Outgoing post, QByteArray prepared, PublishKey key)
{
    const network::Caller from = caller();
    Result<Receipt> answer = co_await m_door.ask(&network::publish, from, post, prepared, key);
    co_return answer;
}

Task<Result<Sighting>> SampleConnector::find(Outgoing post, PublishKey key)
{
    const network::Caller from = caller();
    Result<Sighting> answer = co_await m_door.ask(&network::find, from, post, key);
    co_return answer;
}

Task<Result<Sighting>> SampleConnector::findHanded(Outgoing, Receipt handed)
{
    const network::Caller from = caller();
    Result<Sighting> answer = co_await m_door.ask(&network::findHanded, from, handed);
    co_return answer;
}

Task<Result<Receipt>> SampleConnector::act(Action action)
{
    const network::Caller from = caller();
    Result<Receipt> answer = co_await m_door.ask(&network::act, from, action);
    co_return answer;
}

Task<Result<Batch>> SampleConnector::search(WatchQuery query, Cursor since)
{
    const network::Caller from = caller();
    Result<Batch> answer = co_await m_door.ask(&network::search, from, query, since);
    co_return answer;
}

Task<Result<QList<Measure>>> SampleConnector::measure(QList<MessageRef> posts)
{
    const network::Caller from = caller();
    Result<QList<Measure>> answer = co_await m_door.ask(&network::measure, from, posts);
    co_return answer;
}

Task<Result<QList<Measure>>> SampleConnector::history()
{
    const network::Caller from = caller();
    Result<QList<Measure>> answer = co_await m_door.ask(&network::history, from);
    co_return answer;
}

std::unique_ptr<Connector> makeSample(Surroundings surroundings)
{
    const sample::Door door(surroundings.worker, sample::worldFile(surroundings.workspace));
    return std::make_unique<SampleConnector>(surroundings.account.platform, surroundings.clock,
                                             door);
}
