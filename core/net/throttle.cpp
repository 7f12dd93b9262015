// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/throttle.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr milliseconds patience = 5s; // a read waits as long for its lane
constexpr milliseconds firstHold = 60s;
constexpr milliseconds longestHold = 1h; // when the platform names no moment
constexpr int brokenAfter = 5;
constexpr milliseconds betweenProbes = 60s;

bool namesMoment(const Reply &reply)
{
    for (const char *name : { "retry-after", "x-ratelimit-reset", "ratelimit-reset" }) {
        if (!reply.header(name).isEmpty())
            return true;
    }
    return false;
}

// 60 s, 2 min, 4 min ... an hour, and up to a fifth more so that clients do not come back together.
milliseconds unexplainedHold(int times)
{
    const milliseconds hold = std::min(firstHold * (1 << std::min(times, 6)), longestHold);
    const double jitter = QRandomGenerator::global()->generateDouble() / 5;
    return hold + milliseconds(qint64(double(hold.count()) * jitter));
}

// So that failure() reads the moment until which the lane is held.
void tell(Reply &reply, milliseconds wait)
{
    reply.headers.removeIf([](const auto &each) { return each.first == "retry-after"; });
    reply.headers.append({ "retry-after", QByteArray::number(double(wait.count()) / 1000, 'f', 3) });
}

} // namespace

Throttled::Throttled(Http &inner, Clock &clock)
    : m_inner(inner)
    , m_clock(clock)
{
}

Task<Result<Reply>> Throttled::send(Request request)
{
    const Instant patient = m_clock.now() + patience;
    for (;;) {
        const std::optional<Instant> held = heldUntil(request.lane);
        if (!held)
            break;
        if (request.changes() || *held > patient) {
            co_await yieldNow();
            co_return Error(Error::RateLimited, u"held"_s).withUntil(*held);
        }
        const Instant until = *held;
        co_await m_clock.until(until);
    }
    if (const std::optional<Error> error = refused(request)) {
        co_await yieldNow();
        co_return *error;
    }
    const Instant sent = m_clock.now();
    Result<Reply> reply = co_await m_inner.send(request);
    if (reply)
        learn(request, sent, *reply);
    co_return reply;
}

int Throttled::limitLeft() const
{
    const auto lane = m_lanes.find("default");
    return lane == m_lanes.end() || lane->second.reset <= m_clock.now() ? -1 : lane->second.left;
}

std::optional<Instant> Throttled::heldUntil() const
{
    return heldUntil("default");
}

std::optional<Instant> Throttled::heldUntil(const QByteArray &lane) const
{
    Instant until = m_held;
    if (const auto found = m_lanes.find(lane); found != m_lanes.end())
        until = std::max(until, found->second.held);
    if (until <= m_clock.now())
        return std::nullopt;
    return until;
}

void Throttled::restore(Instant until)
{
    m_held = std::min<Instant>(until, m_clock.now() + 6h);
}

// The circuit of a lane whose reads keep failing.
std::optional<Error> Throttled::refused(const Request &request)
{
    Lane &lane = m_lanes[request.lane];
    if (request.changes() || lane.broken < brokenAfter)
        return std::nullopt;
    const Instant now = m_clock.now();
    if (now < lane.probe)
        return Error(Error::Offline, u"the server keeps failing"_s).withUntil(lane.probe);
    lane.probe = now + betweenProbes;
    return std::nullopt;
}

void Throttled::learn(const Request &request, Instant sent, Reply &reply)
{
    Lane &lane = m_lanes[request.lane];
    measure(sent, reply);
    count(lane, reply);
    if (reply.status == 429 || (reply.status == 503 && !reply.header("retry-after").isEmpty()))
        return refuse(lane, reply);
    lane.unexplained = 0;
    if (request.changes())
        return;
    if (reply.status < 500) {
        lane.broken = 0;
    } else if (++lane.broken == brokenAfter) {
        lane.probe = m_clock.now() + betweenProbes;
    }
}

void Throttled::refuse(Lane &lane, Reply &reply)
{
    const Instant now = m_clock.now();
    Instant until = retryAt(reply, now);
    if (namesMoment(reply))
        lane.unexplained = 0;
    else
        until = now + unexplainedHold(lane.unexplained++);
    lane.held = std::max(lane.held, until);
    tell(reply, lane.held - now);
}

void Throttled::count(Lane &lane, const Reply &reply)
{
    for (const char *name : { "x-ratelimit-remaining", "ratelimit-remaining" }) {
        bool number = false;
        const double left = reply.header(name).trimmed().toDouble(&number); // Reddit says "599.0"
        if (!number || left < 0 || left > 1e9)
            continue;
        Reply window = reply; // without what this one answer asks of us
        window.headers.removeIf([](const auto &each) { return each.first == "retry-after"; });
        lane.left = int(left);
        lane.reset = retryAt(window, m_clock.now());
        if (lane.left == 0)
            lane.held = std::max(lane.held, lane.reset);
        return;
    }
}

void Throttled::measure(Instant sent, const Reply &reply)
{
    const std::optional<Instant> date = httpDate(reply.header("date"));
    if (!date)
        return;
    const Instant middle = sent + (m_clock.now() - sent) / 2; // of the way there and back
    const auto age = std::chrono::seconds(reply.header("age").toUInt()); // it lay in a cache
    m_skew = *date + age - middle;
}
