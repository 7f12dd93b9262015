// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/fleet.h"
#include "app/mondays.h"
#include "core/inbox/collector.h"
#include "core/insight/sampler.h"
#include "core/schedule/publisher.h"
#include "core/watch/watcher.h"

#include <QLockFile>
#include <QObject>

#include <memory>

// What syncs and sends for a workspace. Exactly one process has it: whoever holds W/engine.lock.
// The others write rows (posts, replies, requests) that this one picks up.
class Engine : public QObject
{
    Q_OBJECT

public:
    Engine(Store &store, Vault &vault, Clock &clock, Worker &worker, QDir folder);
    ~Engine() override;

    // Takes the lock if nobody has it. False: another process has.
    bool tryLock();
    bool running() const { return m_locked; }

    // For ever: polls, sends, answers requests.
    void start();
    // Only what leaves: for a command that sends and ends.
    void startPublishing();
    // One account (0: all), once.
    Task<Result<>> syncOnce(qint64 accountId);
    // Once: settles, syncs each account, sends what is due now.
    Task<Result<>> once();

    // The fleet as the accounts are now; called by itself when accounts change.
    Task<Result<>> muster();
    Task<Result<Collector::Tally>> syncAccount(qint64 accountId);
    Task<Result<>> checkAccount(qint64 accountId);
    Task<Result<>> readThread(qint64 accountId, qint64 conversationId); // as it stands there
    // Looks for a watch (0: all) everywhere at once, due or not.
    Task<Result<>> watchOnce(qint64 watchId);
    // Runs the watches over what is new here.
    Task<Result<int>> settleWatches();
    // All that reports stand on, up to now.
    Task<Result<>> addUp();
    Publisher &publisher() { return m_publisher; }
    Fleet &fleet() { return m_fleet; }
    Mind &mind() { return m_mind; }
    Rulebook &rulebook() { return m_rulebook; }
    watch::Lender &lender() { return m_lending; }

Q_SIGNALS:
    void started();
    void syncingChanged(bool syncing);

private:
    // The watches read texts with what the mind has learnt.
    class Lending : public watch::Lender
    {
    public:
        explicit Lending(Mind &mind)
            : m_mind(mind)
        {
        }
        Task<Reader> reader() override { return m_mind.reader(); }

    private:
        Mind &m_mind;
    };

    Task<> run();
    Task<> publishOnly();
    Task<> serveRequests();
    Task<> serveThread(qint64 requestId, qint64 accountId, qint64 conversationId);
    Task<> wakeSleepers();
    Task<> keepUp();
    Task<> repeat();
    Task<> keepDeadlines();
    Task<> settleDeadlines();
    Task<> keepTally();
    Task<> settleTally();
    Task<> lookForStorms();
    Task<> upkeep();
    Task<> keepErasures();
    Task<> understand();
    Task<> lookForLessons();
    void onChanged(const QSet<QByteArray> &tables);

    Store &m_store;
    Vault &m_vault;
    Clock &m_clock;
    Worker &m_worker;
    QDir m_folder;
    QLockFile m_lock;
    bool m_locked = false;
    bool m_started = false;
    bool m_polling = false; // not only publishing
    QHash<qint64, int> m_generations; // as of the last muster
    QSet<qint64> m_rereading; // requests for threads under way
    WorkspaceFleet m_fleet;
    Mind m_mind;
    Rulebook m_rulebook;
    Collector m_collector;
    Sampler m_sampler;
    Lending m_lending;
    Watcher m_watcher;
    Mondays m_mondays;
    Publisher m_publisher;
    Bell m_changes;
    Bell m_unread; // conversations may be there that nobody has read
    QString m_lessons; // what was learnt from
    Bell m_dues;
    Bell m_counts; // reports are behind
    std::optional<Instant> m_repeatedAt;
    Tasks m_tasks; // last: dies first
};
