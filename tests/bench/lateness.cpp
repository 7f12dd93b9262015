// SPDX-License-Identifier: GPL-3.0-or-later
// How long after its time a post leaves, by the publisher itself, a store on the disk and the clock
// of this computer: 10,000 posts of an account of every platform, spread over some minutes.
#include "core/schedule/publisher.h"
#include "core/store/accounts.h"
#include "tests/bench/benches.h"
#include "tests/bench/benchworkspace.h"
#include "tests/bench/measure.h"
#include "tests/fakes/fakeplatform.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

class Everyone : public Fleet
{
public:
    Connector *connector(qint64 accountId) override { return connectors.value(accountId); }
    int limitLeft(qint64) const override { return -1; }
    std::optional<milliseconds> skew(qint64) const override { return std::nullopt; }

    QHash<qint64, Connector *> connectors;
};

// All posts, due at random moments between `from` and `until`.
void plan(const QString &path, const QList<qint64> &accounts, int count, Instant from, Instant until)
{
    const std::unique_ptr<Database> database = must(Database::open(path, Database::Mode::Write));
    QRandomGenerator random(7);
    publications::Plan plan;
    plan.text = u"Bonjour"_s;
    for (int i = 0; i < count; ++i) {
        publications::Draft draft;
        draft.accountId = accounts[i % accounts.size()];
        draft.outgoing.text = u"Bonjour %1"_s.arg(i);
        draft.dueAt = from + milliseconds(random.bounded(int((until - from).count())));
        plan.drafts.append(draft);
    }
    must(publications::plan(*database, plan, from));
}

Result<QList<double>> lateness(Database &database)
{
    Statement query = database.prepare(
        u"SELECT updated_at - due_at FROM publication WHERE state = 'sent'"_s);
    const Result<> run = query.run();
    if (!run)
        return run.error();
    QList<double> late;
    while (query.next())
        late.append(double(query.integer(0)));
    return late;
}

Task<> untilAllLeft(Store *store, SystemClock *clock, int count, Instant until, QList<double> *late)
{
    while (late->size() < count && clock->now() < until + 60s) {
        const Instant next = clock->now() + 1s;
        co_await clock->until(next);
        if (next < until)
            continue;
        const Result<QList<double>> found = co_await store->read(&lateness);
        *late = must(found);
    }
    QCoreApplication::quit();
}

} // namespace

void benchLateness(int count, int seconds)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"parvis.db"_s);
    SystemClock clock;
    const std::unique_ptr<Store> store = must(Store::open(path));
    Everyone fleet;
    std::vector<std::unique_ptr<FakePlatform>> platforms;
    QList<qint64> accounts;
    {
        const std::unique_ptr<Database> database = must(Database::open(path, Database::Mode::Write));
        for (const Platform each : platform::all()) {
            platforms.push_back(std::make_unique<FakePlatform>(clock));
            Account account = platforms.back()->account();
            account.platform = each;
            accounts.append(must(accounts::add(*database, account, clock.now())));
            fleet.connectors.insert(accounts.last(), &platforms.back()->connector());
        }
    }
    const Instant from = clock.now() + 30s; // planned by then
    const Instant until = from + std::chrono::seconds(seconds);
    plan(path, accounts, count, from, until);
    if (clock.now() > from)
        qFatal("planning took too long");
    Publisher publisher(*store, clock, fleet, u"bench"_s);
    publisher.start();
    QList<double> late;
    Tasks tasks;
    tasks.start(untilAllLeft(store.get(), &clock, count, until, &late));
    QCoreApplication::exec();
    print("sent", double(late.size()), "posts");
    print("late p50", median(late), "ms");
    print("late p99", percentile(late, 99), "ms");
    print("late at most", most(late), "ms");
}
