// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bell.h"
#include "core/base/clock.h"
#include "core/base/worker.h"
#include "core/connectors/fleet.h"
#include "core/store/mentions.h"
#include "core/store/store.h"
#include "core/watch/matcher.h"

#include <map>
#include <memory>

namespace understanding {
class Reader;
class Taste;
}

namespace watch {

// Whoever lends what texts are read with: a person's own words and lessons among it.
class Lender
{
public:
    using Reader = std::shared_ptr<const understanding::Reader>;
    virtual ~Lender() = default;
    virtual Task<Reader> reader() = 0;
};

// The queries of watches, made once for each of their editions.
struct Running
{
    QList<Watch> watches;
    Matcher matcher;
    QHash<qint64, Part> parts; // of those whose query can be read
};

// What was learnt of each watch from what a person put aside.
using Tastes = QHash<qint64, std::shared_ptr<const understanding::Taste>>;

} // namespace watch

// Runs the watches: over whatever is new in the workspace, and over what platforms that can be searched
// answer, each watch at its own rhythm: sooner where it found something, later where it did not or
// where the platform failed. What is clearly like what a person put aside is put aside. Leaves the last of what a platform allows to whoever sends. Only the
// holder of the engine's lock runs one.
class Watcher
{
public:
    Watcher(Store &store, Clock &clock, Fleet &fleet, Worker &worker, watch::Lender &lender);
    ~Watcher();

    void start(); // reads what is new, for ever
    void wake(); // messages may be new
    void wakeAll(); // watches may be
    void serve(qint64 accountId); // searches on this account, for ever; once more: looks at once
    void forget(qint64 accountId);

    // Everything that is new by now. How many mentions were found.
    Task<Result<int>> settle();
    // One search for each watch that is due on that account; when the next is due.
    Task<Result<Instant>> look(qint64 accountId);

    // How long to wait after a look that brought so much, when it was `before` that.
    static std::chrono::seconds pause(std::chrono::seconds before, int brought);
    static std::chrono::seconds patience(int failures);

    static constexpr auto soonest = std::chrono::minutes(5);
    static constexpr auto latest = std::chrono::hours(1);
    static constexpr int keptBack = 80; // calls left to others
    static constexpr qsizetype mostQuestions = 8; // for one watch on one platform, by turns
    static constexpr int pagesAtMost = 5; // of one answer
    static constexpr int textsAtOnce = 1000;

private:
    struct Round; // one account's looks
    using Running = std::shared_ptr<const watch::Running>;
    Task<> run();
    Task<> goRound(qint64 accountId);
    Task<> ringAt(qint64 accountId, Instant when);
    Task<Result<int>> settleSome();
    Task<Running> running(QList<Watch> watches);
    Task<Result<>> learn(QHash<qint64, QString> lessons);
    Task<Result<int>> search(Connector *connector, Account account, watches::Look look, Watch watch,
                             Running with);
    Task<Result<int>> take(watches::Look look, Watch watch, Running with, QList<Message> messages);

    Store &m_store;
    Clock &m_clock;
    Fleet &m_fleet;
    Worker &m_worker;
    watch::Lender &m_lender;
    Running m_running;
    watch::Tastes m_tastes;
    QHash<qint64, QString> m_lessons; // they were learnt from
    Bell m_bell;
    std::map<qint64, std::unique_ptr<Round>> m_rounds;
    Tasks m_tasks; // last: dies first
};
