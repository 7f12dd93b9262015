// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/net/http.h"

#include <map>

// Keeps one account within what its platform allows, per lane (the requests that share a limit).
//
// A lane is held after 429, after 503 with Retry-After, and as soon as a header says that nothing
// is left: until the moment the platform names, or 60 s doubling to an hour when it names none.
// While it is held a reading request waits up to 5 s; any other is answered RateLimited(until)
// without being sent. Five reads in a row answered 5xx close a lane to reading but for one probe a
// minute; changing requests still pass, their fate is not for us to guess.
class Throttled : public Http
{
public:
    Throttled(Http &inner, Clock &clock);
    Task<Result<Reply>> send(Request request) override;

    // Calls left in the default lane's window, -1 = not said.
    int limitLeft() const;
    // The moment until which the whole account, or its default lane, is held.
    std::optional<Instant> heldUntil() const;
    std::optional<Instant> heldUntil(const QByteArray &lane) const;
    // A hold that was stored with the account: for all lanes, six hours at most.
    void restore(Instant until);
    // How far the server's clock is ahead of ours, as of the last answer with a Date.
    std::optional<milliseconds> skew() const { return m_skew; }

private:
    struct Lane
    {
        Instant held;
        int left = -1;
        Instant reset; // when `left` stops being true
        int unexplained = 0; // 429 in a row that named no moment
        int broken = 0; // reads in a row answered 5xx
        Instant probe; // next read while closed
    };

    std::optional<Error> refused(const Request &request);
    void learn(const Request &request, Instant sent, Reply &reply);
    void refuse(Lane &lane, Reply &reply);
    void count(Lane &lane, const Reply &reply);
    void measure(Instant sent, const Reply &reply);

    Http &m_inner;
    Clock &m_clock;
    Instant m_held;
    std::map<QByteArray, Lane> m_lanes;
    std::optional<milliseconds> m_skew;
};
