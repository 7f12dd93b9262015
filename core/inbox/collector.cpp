// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inbox/collector.h"

#include "core/base/turnstile.h"
#include "core/inbox/threading.h"
#include "core/store/accounts.h"
#include "core/store/publications.h"
#include "core/store/values.h"

using namespace Qt::StringLiterals;

namespace {

constexpr milliseconds quickest = 30s; // while people write
constexpr milliseconds slowest = 5min;
constexpr milliseconds rereadEvery = 10min;
constexpr milliseconds checkEvery = 1h;
constexpr int pagesAtMost = 200;
constexpr int emptyPagesAtMost = 5;
constexpr qsizetype rowsPerTransaction = 200;
constexpr int rereadAtMost = 40;
constexpr milliseconds wrongClock = 5min;

} // namespace

struct Collector::Round
{
    Bell bell;
    Turnstile turn; // one pass at a time
    milliseconds pause = quickest;
    int failures = 0;
    bool rereadWanted = false;
    std::optional<Instant> checkedAt;
    Tasks alarm;
    Tasks tasks; // last: dies first
};

Collector::Collector(Store &store, Clock &clock, Fleet &fleet, Mind *mind, Rulebook *rulebook)
    : m_store(store)
    , m_clock(clock)
    , m_fleet(fleet)
    , m_mind(mind)
    , m_rulebook(rulebook)
{
}

Collector::~Collector() = default;

Collector::Round &Collector::round(qint64 accountId)
{
    std::unique_ptr<Round> &round = m_rounds[accountId];
    if (!round)
        round = std::make_unique<Round>();
    return *round;
}

void Collector::serve(qint64 accountId)
{
    Round &round = this->round(accountId);
    round.failures = 0;
    round.pause = quickest;
    if (round.tasks.size() == 0)
        round.tasks.start(poll(accountId));
    else
        round.bell.ring();
}

void Collector::rereadNext(qint64 accountId)
{
    round(accountId).rereadWanted = true;
}

void Collector::forget(qint64 accountId)
{
    const auto round = m_rounds.find(accountId);
    if (round == m_rounds.end())
        return;
    round->second->tasks.cancel(); // explicitly: this may be asked from another coroutine
    round->second->alarm.cancel();
    m_rounds.erase(round);
}

Task<> Collector::poll(qint64 accountId)
{
    for (;;) {
        Round &round = *m_rounds.at(accountId);
        const Instant now = m_clock.now();
        if (!round.checkedAt || now - *round.checkedAt > checkEvery) {
            const Result<> checked = co_await check(accountId);
            if (checked)
                round.checkedAt = now;
        }
        const Result<Tally> tally = co_await sync(accountId);
        Instant next = m_clock.now();
        if (tally) {
            round.failures = 0;
            round.pause = tally->added > 0 ? quickest
                                           : std::min<milliseconds>(round.pause * 3 / 2, slowest);
            const QString key = values::polling;
            const Result<QString> chosen = co_await m_store.read(&values::get, key);
            const int minutes = chosen ? chosen->toInt() : 0;
            if (minutes > 0)
                round.pause = std::chrono::minutes(minutes);
            next += round.pause;
        } else {
            ++round.failures;
            round.checkedAt.reset();
            const milliseconds wait
                = std::min<milliseconds>(slowest * 6, 15s * (1 << std::min(round.failures, 7)));
            next = tally.error().until.value_or(next + wait);
            if (tally.error().kind == Error::NeedsSignIn)
                next = m_clock.now() + 24h; // serve() wakes it when somebody has signed in
        }
        round.alarm.cancel();
        round.alarm.start(ringAt(accountId, next));
        co_await round.bell.rung();
    }
}

Task<> Collector::ringAt(qint64 accountId, Instant when)
{
    co_await m_clock.until(when);
    m_rounds.at(accountId)->bell.ring();
}

Task<Result<>> Collector::check(qint64 accountId)
{
    Connector *connector = m_fleet.connector(accountId);
    if (!connector)
        co_return Error(Error::Unsupported, u"no connector"_s);
    const Result<Account> stored = co_await m_store.read(&accounts::one, accountId);
    if (!stored)
        co_return stored.error();
    const Result<Identity> identity = co_await connector->identify();
    if (!identity) {
        const Error error = identity.error();
        co_await note(accountId, error);
        co_return error;
    }
    if (identity->remoteId != stored->remoteId) {
        const Error other(Error::Forbidden, u"signed in as somebody else"_s);
        co_await note(accountId, other);
        co_return other;
    }
    Account account = *stored;
    account.handle = identity->handle;
    account.name = identity->name;
    account.url = identity->url;
    account.server = identity->server.isEmpty() ? account.server : identity->server;
    account.scopes = identity->scopes.isEmpty() ? account.scopes : identity->scopes;
    account.software = identity->software;
    account.capabilities = identity->capabilities;
    account.followers = identity->followers;
    account.limitLeft = identity->limitLeft;
    const Instant now = m_clock.now();
    const Result<> saved = co_await m_store.write(&accounts::identified, account, now);
    co_return saved;
}

Task<Result<Collector::Tally>> Collector::sync(qint64 accountId)
{
    Round &round = this->round(accountId);
    const Turnstile::Pass turn = co_await round.turn.enter();
    Connector *connector = m_fleet.connector(accountId);
    if (!connector)
        co_return Error(Error::Unsupported, u"no connector"_s);
    Result<Tally> fetched = co_await fetchAll(accountId, connector);
    if (!fetched) {
        const Error error = fetched.error();
        co_await note(accountId, error);
        co_return fetched;
    }
    const Result<accounts::Progress> progress
        = co_await m_store.read(&accounts::progress, accountId);
    if (!progress)
        co_return progress.error();
    const Instant now = m_clock.now();
    const bool wanted = std::exchange(round.rereadWanted, false);
    if (wanted || !progress->rereadAt || now - *progress->rereadAt > rereadEvery) {
        const Result<Tally> reread = co_await this->reread(accountId, connector);
        if (!reread) {
            const Error error = reread.error();
            co_await note(accountId, error);
            co_return reread;
        }
        fetched->edited += reread->edited;
        fetched->deleted += reread->deleted;
    }
    co_await note(accountId, std::nullopt);
    co_return fetched;
}

Task<Result<Collector::Tally>> Collector::fetchAll(qint64 accountId, Connector *connector)
{
    Tally tally;
    Cursor last;
    int empty = 0;
    for (int page = 0; page < pagesAtMost; ++page) {
        const Result<accounts::Progress> progress
            = co_await m_store.write(&accounts::progress, accountId);
        if (!progress)
            co_return progress.error();
        if (page > 0 && progress->cursor == last)
            break; // the platform sends us round in a circle
        last = progress->cursor;
        const Result<Batch> batch = co_await connector->fetch(last);
        if (!batch)
            co_return batch.error();
        const QStringList none;
        const Result<Tally> taken = co_await take(accountId, *batch, true, none);
        if (!taken)
            co_return taken.error();
        tally.added += taken->added;
        tally.edited += taken->edited;
        tally.deleted += taken->deleted;
        tally.skipped += batch->skipped;
        empty = batch->messages.isEmpty() ? empty + 1 : 0;
        if (!batch->more || empty >= emptyPagesAtMost)
            break;
    }
    co_return tally;
}

// Edits and deletions are not announced: the newest messages of open conversations are asked for
// again, unless that would eat into the last tenth of what the platform allows.
Task<Result<Collector::Tally>> Collector::reread(qint64 accountId, Connector *connector)
{
    const Result<QList<messages::Ref>> open
        = co_await m_store.read(&messages::toReread, accountId, rereadAtMost);
    if (!open)
        co_return open.error();
    const int left = m_fleet.limitLeft(accountId);
    if (open->isEmpty() || (left >= 0 && left < rereadAtMost))
        co_return Tally();
    QList<MessageRef> refs;
    QStringList missing;
    for (const messages::Ref &each : *open) {
        MessageRef ref;
        ref.remoteId = each.remoteId;
        ref.apiId = each.apiId;
        ref.ref = each.ref;
        refs.append(ref);
        missing.append(each.remoteId);
    }
    const Result<Batch> batch = co_await connector->reread(refs);
    if (!batch && batch.error().kind == Error::Unsupported)
        co_return Tally();
    if (!batch)
        co_return batch.error();
    for (const Message &message : batch->messages)
        missing.removeAll(message.remoteId);
    for (const QString &gone : batch->deleted)
        missing.removeAll(gone);
    for (const QString &unsaid : batch->unknown)
        missing.removeAll(unsaid);
    const Result<Tally> taken = co_await take(accountId, *batch, false, missing);
    if (!taken)
        co_return taken.error();
    const Instant now = m_clock.now();
    const Result<> noted = co_await m_store.write(&accounts::setRereadAt, accountId, now);
    if (!noted)
        co_return noted.error();
    co_return *taken;
}

Task<Result<Collector::Tally>> Collector::refresh(qint64 accountId, MessageRef message)
{
    Connector *connector = m_fleet.connector(accountId);
    if (!connector)
        co_return Error(Error::Unsupported, u"no connector"_s);
    const int left = m_fleet.limitLeft(accountId);
    if (left >= 0 && left < rereadAtMost)
        co_return Error(Error::RateLimited); // what is left is for sending
    const Result<Batch> batch = co_await connector->thread(message);
    const bool gone = !batch && batch.error().kind == Error::NotFound;
    if (!batch && !gone)
        co_return batch.error();
    QStringList missing;
    Batch around;
    if (gone)
        missing.append(message.remoteId);
    else
        around = *batch;
    const Result<Tally> taken = co_await take(accountId, around, false, missing);
    co_return taken;
}

// Threads a batch and stores it, in transactions short enough for a post that is due meanwhile.
// The cursor moves with the last of them.
Task<Result<Collector::Tally>> Collector::take(qint64 accountId, Batch batch, bool moveCursor,
                                               QStringList missing)
{
    const QStringList asked = threading::wanted(batch.messages);
    const Result<QHash<QString, messages::Known>> known
        = co_await m_store.write(&messages::known, accountId, asked);
    if (!known)
        co_return known.error();
    const Result<QTimeZone> zone = co_await m_store.read(&values::zone);
    if (!zone)
        co_return zone.error();
    QList<messages::Placed> placed = threading::arrange(batch.messages, *known);
    if (m_mind) {
        const QList<messages::Placed> read = co_await m_mind->read(accountId, placed);
        placed = read;
    }
    if (m_rulebook) {
        const Result<QList<messages::Placed>> judged
            = co_await m_rulebook->judge(accountId, placed);
        if (!judged)
            co_return judged.error();
        placed = *judged;
    }

    Tally tally;
    qsizetype start = 0;
    do {
        messages::Delivery delivery;
        delivery.accountId = accountId;
        delivery.messages = placed.mid(start, rowsPerTransaction);
        delivery.zone = *zone;
        delivery.reread = !moveCursor;
        start += rowsPerTransaction;
        const bool last = start >= placed.size();
        if (last) {
            delivery.deleted = batch.deleted;
            delivery.missing = missing;
            if (moveCursor) {
                delivery.cursor = batch.next;
                delivery.caughtUp = !batch.more;
            }
        }
        const Instant now = m_clock.now();
        const Result<messages::Delivered> done
            = co_await m_store.write(&messages::deliver, delivery, now);
        if (!done)
            co_return done.error();
        tally.added += done->added;
        tally.edited += done->edited;
        tally.deleted += done->deleted;
    } while (start < placed.size());
    co_return tally;
}

Task<> Collector::note(qint64 accountId, std::optional<Error> error)
{
    const Instant now = m_clock.now();
    if (error) {
        const Error what = *error;
        const Result<> noted
            = co_await m_store.write(&accounts::failed, accountId, what, now);
        Q_UNUSED(noted)
        co_return;
    }
    const int left = m_fleet.limitLeft(accountId);
    const Result<> noted = co_await m_store.write(&accounts::succeeded, accountId, left, now);
    Q_UNUSED(noted)
    // It answers and knows us: what waited for that goes on, unless the clocks still disagree.
    const std::optional<milliseconds> skew = m_fleet.skew(accountId);
    if (skew && (*skew > wrongClock || *skew < -wrongClock))
        co_return;
    const Result<int> released = co_await m_store.write(&publications::release, accountId, now);
    Q_UNUSED(released)
}
