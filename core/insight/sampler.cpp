// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/sampler.h"

#include "core/store/accounts.h"

using namespace Qt::StringLiterals;

namespace {

constexpr auto aDay = std::chrono::hours(24);
constexpr auto aYear = 365 * aDay;

} // namespace

Sampler::Sampler(Store &store, Clock &clock, Fleet &fleet)
    : m_store(store)
    , m_clock(clock)
    , m_fleet(fleet)
{
}

Sampler::~Sampler() = default;

void Sampler::serve(qint64 accountId)
{
    std::unique_ptr<Tasks> &round = m_rounds[accountId];
    if (!round)
        round = std::make_unique<Tasks>();
    round->cancel();
    round->start(run(accountId));
}

void Sampler::forget(qint64 accountId)
{
    const auto round = m_rounds.find(accountId);
    if (round == m_rounds.end())
        return;
    round->second->cancel();
    m_rounds.erase(round);
    m_asked.remove(accountId);
}

std::optional<milliseconds> Sampler::holds(milliseconds age)
{
    if (age < 6h)
        return 1h;
    if (age < 48h)
        return 4h;
    if (age < 7 * aDay)
        return aDay;
    if (age < 30 * aDay)
        return 3 * aDay;
    if (age < aYear)
        return 30 * aDay;
    return std::nullopt;
}

QList<measures::Standing> Sampler::due(const QList<measures::Standing> &posts, Instant now,
                                       qsizetype atMost)
{
    QList<measures::Standing> found;
    for (const measures::Standing &post : posts) {
        const std::optional<milliseconds> lasts = holds(now - post.publishedAt);
        if (!lasts || (post.readAt && now - *post.readAt < *lasts))
            continue;
        found.append(post);
        if (found.size() >= atMost)
            break;
    }
    return found;
}

Task<> Sampler::run(qint64 accountId)
{
    for (;;) {
        const Result<int> read = co_await sample(accountId);
        const Instant now = m_clock.now();
        Instant next = now + every;
        if (read && *read >= atOnce)
            next = now + 10s; // there is more that is due
        if (!read && read.error().kind == Error::Unsupported)
            next = now + aDay;
        else if (!read)
            next = std::max(next, read.error().until.value_or(next));
        co_await m_clock.until(next);
    }
}

Task<Result<int>> Sampler::sample(qint64 accountId)
{
    Connector *connector = m_fleet.connector(accountId);
    if (!connector)
        co_return Error(Error::Unsupported, u"no connector"_s);
    const Result<Account> account = co_await m_store.read(&accounts::one, accountId);
    if (!account)
        co_return account.error();
    if (account->health == Account::Health::NeedsSignIn)
        co_return 0; // a token that was refused is not tried again and again
    const int left = m_fleet.limitLeft(accountId);
    if (left >= 0 && left < keptBack)
        co_return 0;
    const Instant now = m_clock.now();
    if (account->capabilities.can(Capabilities::AccountMeasures)) {
        const Result<std::optional<Instant>> last
            = co_await m_store.read(&measures::lastOfAccount, accountId, now);
        if (!last)
            co_return last.error();
        if (!*last || now - **last >= accountEvery) {
            const QList<MessageRef> itself;
            const Result<QList<Measure>> numbers = co_await connector->measure(itself);
            if (!numbers)
                co_return numbers.error();
            const QList<Measure> kept = *numbers;
            const Result<> saved = co_await m_store.write(&measures::add, accountId, kept);
            if (!saved)
                co_return saved.error();
        }
    }
    if (!account->capabilities.can(Capabilities::PostMeasures))
        co_return 0;
    const Result<int> posts = co_await samplePosts(accountId, connector);
    co_return posts;
}

Task<Result<int>> Sampler::samplePosts(qint64 accountId, Connector *connector)
{
    const Instant now = m_clock.now();
    const Instant since = now - aYear;
    Result<QList<measures::Standing>> posts
        = co_await m_store.read(&measures::posts, accountId, since, now);
    if (!posts)
        co_return posts.error();
    QHash<QString, Instant> &asked = m_asked[accountId];
    for (measures::Standing &each : *posts) {
        const auto before = asked.constFind(each.remoteId);
        if (before != asked.constEnd() && *before <= now)
            each.readAt = std::max(each.readAt.value_or(*before), *before);
    }
    const QList<measures::Standing> wanted = due(*posts, now, atOnce);
    if (wanted.isEmpty())
        co_return 0;
    QList<MessageRef> refs;
    for (const measures::Standing &each : wanted) {
        MessageRef ref;
        ref.remoteId = each.remoteId;
        ref.apiId = each.apiId;
        ref.ref = each.ref;
        refs.append(ref);
    }
    const Result<QList<Measure>> numbers = co_await connector->measure(refs);
    if (!numbers)
        co_return numbers.error();
    QHash<QString, Instant> &answered = m_asked[accountId];
    for (const measures::Standing &each : wanted)
        answered.insert(each.remoteId, now);
    const QList<Measure> kept = *numbers;
    const Result<> saved = co_await m_store.write(&measures::add, accountId, kept);
    if (!saved)
        co_return saved.error();
    co_return int(wanted.size());
}
