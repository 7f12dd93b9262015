// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine.h"

#include "app/erasing.h"
#include "core/base/probe.h"
#include "core/inbox/deadlines.h"
#include "core/insight/tally.h"
#include "core/schedule/evergreen.h"
#include "core/schedule/repeating.h"
#include "core/store/accounts.h"
#include "core/store/conversations.h"
#include "core/store/mediafiles.h"
#include "core/store/requests.h"
#include "core/store/senses.h"
#include "core/store/values.h"
#include "core/store/watches.h"
#include "core/store/workspace.h"
#include "core/watch/alert.h"

#include <QCoreApplication>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

// Whoever asked to see a thread has read on by then.
constexpr milliseconds threadPatience = 2min;

// Where it stands what texts are read with, beside our own words.
const QSet<QByteArray> &taught()
{
    static const QSet<QByteArray> tables { "correction", "lesson",     "own_word",
                                           "own_phrase", "theme_word", "theme" };
    return tables;
}

} // namespace

Engine::Engine(Store &store, Vault &vault, Clock &clock, Worker &worker, QDir folder)
    : m_store(store)
    , m_vault(vault)
    , m_clock(clock)
    , m_worker(worker)
    , m_folder(folder)
    , m_lock(folder.filePath(u"engine.lock"_s))
    , m_fleet(vault, clock, worker, folder)
    , m_mind(store, worker)
    , m_rulebook(store, worker, m_mind)
    , m_collector(store, clock, m_fleet, &m_mind, &m_rulebook)
    , m_sampler(store, clock, m_fleet)
    , m_lending(m_mind)
    , m_watcher(store, clock, m_fleet, worker, m_lending)
    , m_mondays(store, clock, worker, folder, QCoreApplication::applicationFilePath())
    , m_publisher(store, clock, m_fleet,
                  QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    m_lock.setStaleLockTime(0); // only the death of its holder frees it
    connect(&m_store, &Store::changed, this, [this](const QSet<QByteArray> &tables) {
        if (tables.intersects(taught()))
            m_mind.relearn();
    });
}

Engine::~Engine() = default;

bool Engine::tryLock()
{
    if (!m_locked) {
        m_locked = m_lock.tryLock(0);
        if (m_locked)
            probe::point(16); // the lock stays behind
    }
    return m_locked;
}

void Engine::start()
{
    Q_ASSERT(m_locked && !m_started);
    m_started = true;
    m_polling = true;
    connect(&m_store, &Store::changed, this, &Engine::onChanged);
    m_tasks.start(run());
    m_tasks.start(keepUp());
    m_tasks.start(keepDeadlines());
    m_tasks.start(understand());
    m_tasks.start(keepTally());
    m_watcher.start();
    m_mondays.start();
    Q_EMIT started();
}

Task<> Engine::run()
{
    const Result<> mustered = co_await muster();
    Q_UNUSED(mustered)
    m_publisher.start();
    for (;;) {
        co_await serveRequests();
        co_await m_changes.rung();
        const Result<> again = co_await muster();
        Q_UNUSED(again)
    }
}

void Engine::onChanged(const QSet<QByteArray> &tables)
{
    const bool others = tables.contains("*");
    if (others || tables.contains("publication") || tables.contains("hold"))
        m_publisher.wake();
    if (others || tables.contains("request") || tables.contains("account"))
        m_changes.ring();
    if (others || tables.contains("conversation"))
        m_dues.ring();
    if (others || tables.contains("message") || tables.contains("conversation")
        || tables.contains("tally_post") || tables.contains("arrival") || tables.contains("mention"))
        m_counts.ring(); // and storms are looked for
    if (others || tables.contains("watch"))
        m_watcher.wakeAll();
    else if (tables.contains("message"))
        m_watcher.wake();
    if (tables.contains("evergreen") || tables.contains("slot"))
        m_repeatedAt.reset(); // within a minute
    if (others || tables.contains("conversation") || tables.contains("arrival")
        || tables.intersects(taught()))
        m_unread.ring();
}

// Reads what came before there were readings, and again what is open when there is something new
// to read it with. A batch at a time: whatever is urgent goes between.
Task<> Engine::understand()
{
    for (;;) {
        co_await lookForLessons();
        const Result<int> read = co_await m_mind.catchUp();
        if (read && *read > 0)
            continue;
        const Result<int> themed = co_await m_mind.catchUpThemes();
        if (themed && *themed > 0)
            continue;
        const Result<int> apart = co_await m_mind.catchUpTexts();
        if (apart && *apart > 0)
            continue;
        co_await m_unread.rung();
    }
}

Task<> Engine::lookForLessons()
{
    const Result<QString> stamp = co_await m_store.read(&corrections::stamp);
    if (!stamp || *stamp == m_lessons)
        co_return;
    const bool first = m_lessons.isEmpty();
    m_lessons = *stamp;
    if (first)
        co_return; // at the start everything is as it was left
    m_mind.relearn();
    const int newest = 2000;
    const Result<int> marked = co_await m_store.write(&senses::readAgain, newest);
    Q_UNUSED(marked)
}

// Posts that come again are made some weeks ahead, evergreen ones the day before; an hour more or less
// is nothing.
Task<> Engine::repeat()
{
    const Instant now = m_clock.now();
    if (m_repeatedAt && now >= *m_repeatedAt && now < *m_repeatedAt + 1h)
        co_return;
    const Result<int> made = co_await m_store.write(&repeating::extend, now);
    const Result<int> filled = co_await m_store.write(&evergreen::fill, now);
    if (made && filled)
        m_repeatedAt = now;
}

// Accounts may come, go and be signed in again, from here or from another process.
Task<Result<>> Engine::muster()
{
    const Result<QHash<qint64, int>> generations = co_await m_store.read(&accounts::generations);
    if (!generations)
        co_return generations.error();
    for (const qint64 gone : m_generations.keys()) {
        if (generations->contains(gone))
            continue;
        m_collector.forget(gone);
        m_sampler.forget(gone);
        m_watcher.forget(gone);
        m_fleet.drop(gone);
    }
    QHash<qint64, int> known = *generations;
    const QList<qint64> ids = generations->keys();
    for (const qint64 id : ids) {
        if (m_generations.value(id, -1) == generations->value(id))
            continue;
        const Result<Account> account = co_await m_store.read(&accounts::one, id);
        if (!account) {
            known.remove(id); // the store did not answer: at the next muster
            continue;
        }
        m_collector.forget(id);
        m_sampler.forget(id);
        m_watcher.forget(id);
        m_fleet.put(*account);
        if (m_polling) {
            m_collector.serve(id);
            m_sampler.serve(id);
            m_watcher.serve(id);
        }
        const Instant now = m_clock.now();
        const Result<int> released = co_await m_store.write(&publications::release, id, now);
        Q_UNUSED(released)
    }
    m_generations = known;
    co_return Result<>();
}

Task<> Engine::serveRequests()
{
    const Result<QList<requests::Request>> open = co_await m_store.read(&requests::open);
    if (!open)
        co_return;
    for (const requests::Request &request : *open) {
        if (const std::optional<qint64> conversation = requests::threadOf(request.kind)) {
            if (m_rereading.contains(request.id))
                continue;
            m_rereading.insert(request.id);
            // Beside the others: nobody waits for it. One that was asked long ago is only answered.
            const bool late = m_clock.now() - request.askedAt > threadPatience;
            m_tasks.start(serveThread(request.id, request.accountId, late ? 0 : *conversation));
            continue;
        }
        if (const std::optional<qint64> watch = requests::watchOf(request.kind)) {
            const qint64 watchId = *watch;
            const Result<> looked = co_await watchOnce(watchId);
            std::optional<Error> failure;
            if (!looked)
                failure = looked.error();
            const Instant then = m_clock.now();
            const qint64 requestId = request.id;
            const Result<> said
                = co_await m_store.write(&requests::answer, requestId, failure, then);
            Q_UNUSED(said)
            continue;
        }
        QList<qint64> ids { request.accountId };
        if (request.accountId == 0)
            ids = m_generations.keys();
        std::optional<Error> error;
        for (const qint64 id : ids) {
            if (request.kind == u"check"_s) {
                const Result<> checked = co_await checkAccount(id);
                if (!checked)
                    error = checked.error();
            } else {
                const Result<Collector::Tally> synced = co_await syncAccount(id);
                if (!synced)
                    error = synced.error();
            }
        }
        const Instant now = m_clock.now();
        const qint64 id = request.id;
        const Result<> answered = co_await m_store.write(&requests::answer, id, error, now);
        Q_UNUSED(answered)
    }
}

// Nothing is asked of a conversation that is gone, and 0 is one.
Task<Result<>> Engine::readThread(qint64 accountId, qint64 conversationId)
{
    const Result<conversations::Entry> newest
        = co_await m_store.read(&conversations::newestIncoming, conversationId);
    if (!newest)
        co_return Result<>();
    MessageRef message;
    message.remoteId = newest->message.remoteId;
    message.apiId = newest->message.apiId;
    message.ref = newest->message.ref;
    const Result<Collector::Tally> read = co_await m_collector.refresh(accountId, message);
    if (!read)
        co_return read.error();
    co_return Result<>();
}

// A conversation as it stands on the platform: asked for when somebody reads it.
Task<> Engine::serveThread(qint64 requestId, qint64 accountId, qint64 conversationId)
{
    const Result<> read = co_await readThread(accountId, conversationId);
    std::optional<Error> error;
    if (!read)
        error = read.error();
    const Instant now = m_clock.now();
    const Result<> answered
        = co_await m_store.write(&requests::answer, requestId, error, now);
    Q_UNUSED(answered)
    m_rereading.remove(requestId);
}

Task<> Engine::wakeSleepers()
{
    const Instant now = m_clock.now();
    const Result<int> woken = co_await m_store.write(&conversations::wake, now);
    Q_UNUSED(woken)
}

// What came in or was sorted differently is due anew.
Task<> Engine::settleDeadlines()
{
    const int some = 200;
    for (;;) {
        const Result<int> settled = co_await m_store.write(&deadlines::settle, some);
        if (!settled || *settled < some)
            co_return;
    }
}

Task<> Engine::keepDeadlines()
{
    for (;;) {
        co_await settleDeadlines();
        co_await m_dues.rung();
    }
}

// What reports are added up from follows what came, a step at a time.
Task<> Engine::settleTally()
{
    const tally::Portion portion;
    for (;;) {
        const Instant now = m_clock.now();
        const Result<bool> more = co_await m_store.write(&tally::settle, portion, now);
        if (!more || !*more)
            co_return;
    }
}

Task<Result<>> Engine::addUp()
{
    for (;;) {
        const Instant now = m_clock.now();
        const Result<> settled = co_await m_store.write(&tally::settleAll, now);
        if (!settled)
            co_return settled;
        bool more = false;
        for (;;) { // what texts wanted that had not been read by themselves
            const Result<int> read = co_await m_mind.catchUpTexts();
            if (!read)
                co_return read.error();
            if (*read == 0)
                break;
            more = true;
        }
        if (!more)
            co_return Result<>();
    }
}

Task<> Engine::keepTally()
{
    for (;;) {
        co_await settleTally();
        co_await lookForStorms();
        co_await m_counts.rung();
        const Instant soon = m_clock.now() + 1s; // what comes together is added up together
        co_await m_clock.until(soon);
    }
}

// With every text that came in, not only on the hour.
Task<> Engine::lookForStorms()
{
    const Instant now = m_clock.now();
    const Result<int> raised = co_await alert::keepUp(&m_store, now);
    if (!raised)
        qWarning("looking for alerts: %s", qUtf8Printable(raised.error().detail));
}

// Snoozed conversations come back at their time, within a minute; once a week the whole workspace
// is checked and copied.
Task<> Engine::keepUp()
{
    for (;;) {
        co_await wakeSleepers();
        co_await repeat();
        co_await upkeep();
        co_await keepErasures();
        const Instant next = m_clock.now() + 1min;
        co_await m_clock.until(next);
    }
}

// What became too old, and what an erasure could not finish: here or in another process.
Task<> Engine::keepErasures()
{
    Store *store = &m_store;
    Worker *worker = &m_worker;
    const QDir folder = m_folder;
    const Instant now = m_clock.now();
    const Result<> aged = co_await eraseWhatIsOld(store, now);
    const Result<> finished = co_await finishErasures(store, worker, folder, now);
    if (!aged || !finished)
        qCritical("erasing: %s", qUtf8Printable((aged ? finished : aged).error().detail));
}

Task<> Engine::upkeep()
{
    const QString key = u"checked_at"_s;
    const Result<QString> last = co_await m_store.read(&values::get, key);
    const Instant now = m_clock.now();
    if (!last || (!last->isEmpty() && now - instant(last->toLongLong()) < std::chrono::days(7)))
        co_return;
    const QString value = QString::number(millis(now));
    const Result<> noted = co_await m_store.write(&values::set, key, value);
    if (!noted || last->isEmpty())
        co_return; // a new workspace has nothing to check yet
    const QDir folder = m_folder;
    const Result<> kept = co_await m_worker.run(&workspace::keepCopy, folder, now);
    if (!kept)
        qCritical("the weekly check: %s", qUtf8Printable(kept.error().detail));
    const Instant before = now - std::chrono::days(30);
    const Result<int> swept = co_await m_store.write(&mediafiles::sweep, before);
    Q_UNUSED(swept) // next week again
}

Task<Result<Collector::Tally>> Engine::syncAccount(qint64 accountId)
{
    Q_EMIT syncingChanged(true);
    m_collector.rereadNext(accountId); // who asks by hand sees edits and deletions at once
    Result<Collector::Tally> tally = co_await m_collector.sync(accountId);
    Q_EMIT syncingChanged(false);
    co_return tally;
}

Task<Result<>> Engine::checkAccount(qint64 accountId)
{
    const Result<> checked = co_await m_collector.check(accountId);
    co_return checked;
}

void Engine::startPublishing()
{
    if (m_started)
        return;
    m_started = true;
    connect(&m_store, &Store::changed, this, &Engine::onChanged);
    m_tasks.start(publishOnly());
}

Task<> Engine::publishOnly()
{
    const Result<> mustered = co_await muster();
    Q_UNUSED(mustered)
    m_publisher.start();
}

Task<Result<>> Engine::syncOnce(qint64 accountId)
{
    Result<> outcome = co_await muster();
    if (!outcome)
        co_return outcome;
    const QList<qint64> ids = accountId != 0 ? QList { accountId } : m_generations.keys();
    for (const qint64 id : ids) {
        const Result<Collector::Tally> tally = co_await syncAccount(id);
        if (!tally && outcome)
            outcome = tally.error();
    }
    const Result<int> found = co_await m_watcher.settle();
    if (!found && outcome)
        outcome = found.error();
    co_return outcome;
}

Task<Result<int>> Engine::settleWatches()
{
    const Result<int> found = co_await m_watcher.settle();
    co_return found;
}

Task<Result<>> Engine::watchOnce(qint64 watchId)
{
    Result<> outcome = co_await muster();
    if (!outcome)
        co_return outcome;
    const Result<> hurried = co_await m_store.write(&watches::hurry, watchId);
    if (!hurried)
        co_return hurried;
    const QList<qint64> ids = m_generations.keys();
    for (const qint64 id : ids) {
        const Result<Instant> looked = co_await m_watcher.look(id);
        if (!looked && outcome)
            outcome = looked.error();
    }
    const Result<int> found = co_await m_watcher.settle();
    if (!found && outcome)
        outcome = found.error();
    co_return outcome;
}

Task<Result<>> Engine::once()
{
    Result<> outcome = co_await muster();
    const QList<qint64> ids = m_generations.keys();
    for (const qint64 id : ids) {
        const Result<Collector::Tally> tally = co_await m_collector.sync(id);
        if (!tally && outcome)
            outcome = tally.error();
        const Result<int> sampled = co_await m_sampler.sample(id);
        Q_UNUSED(sampled) // the next time
        const Result<Instant> looked = co_await m_watcher.look(id);
        Q_UNUSED(looked)
    }
    const Result<int> mentions = co_await m_watcher.settle();
    if (!mentions && outcome)
        outcome = mentions.error();
    co_await wakeSleepers();
    co_await repeat();
    co_await settleDeadlines();
    co_await settleTally();
    co_await lookForStorms();
    co_await m_mondays.writeDue();
    co_await serveRequests();
    co_await m_publisher.drain();
    co_await keepErasures(); // last: the file is made anew while nobody waits
    co_return outcome;
}
