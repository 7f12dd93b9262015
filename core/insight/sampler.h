// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/connectors/fleet.h"
#include "core/store/measures.h"
#include "core/store/store.h"

#include <QSet>

#include <map>
#include <memory>

// Reads how posts and accounts stand, again and again, and keeps every number for ever: often while
// a post is young, rarely when it is old. A missed day is made up for by the next reading, never
// invented. Leaves the last of what a platform allows to whoever sends. Only the holder of the
// engine's lock runs one.
class Sampler
{
public:
    Sampler(Store &store, Clock &clock, Fleet &fleet);
    ~Sampler();

    // Looks at this account for ever. Once more: looks at once.
    void serve(qint64 accountId);
    void forget(qint64 accountId);

    // One pass: what is due by now. How many posts were read.
    Task<Result<int>> sample(qint64 accountId);

    // How long a reading of a post of that age holds; none: it is not read any more.
    static std::optional<milliseconds> holds(milliseconds age);
    // Those whose reading does not hold any more, the youngest first.
    static QList<measures::Standing> due(const QList<measures::Standing> &posts, Instant now,
                                         qsizetype atMost);

    static constexpr milliseconds accountEvery = std::chrono::hours(6);
    static constexpr milliseconds every = std::chrono::minutes(10);
    static constexpr int atOnce = 40;
    static constexpr int keptBack = 60; // calls left to others

private:
    Task<> run(qint64 accountId);
    Task<Result<int>> samplePosts(qint64 accountId, Connector *connector);

    Store &m_store;
    Clock &m_clock;
    Fleet &m_fleet;
    QHash<qint64, QHash<QString, Instant>> m_asked; // also those nothing was said of
    std::map<qint64, std::unique_ptr<Tasks>> m_rounds; // last: they die first
};
