// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samplestart.h"

#include "app/application.h"
#include "core/connectors/sample/connector.h"
#include "core/connectors/sample/story.h"
#include "core/library/exchange.h"
#include "core/library/starting.h"
#include "core/schedule/adopt.h"
#include "core/store/accounts.h"
#include "core/store/conversations.h"
#include "core/store/labels.h"
#include "core/store/measures.h"
#include "core/store/messages.h"
#include "core/store/notes.h"
#include "core/store/rhythms.h"
#include "core/store/values.h"
#include "core/store/workspace.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace {

// A clock that stands at the moment the sample is told for.
class StoryClock : public SystemClock
{
public:
    explicit StoryClock(Instant now)
        : m_now(now)
    {
    }
    Instant now() const override { return m_now; }

private:
    Instant m_now;
};

class NobodyToAsk : public PassphraseSource
{
public:
    Task<Result<Secret>> passphrase(Reason) override
    {
        co_await yieldNow();
        co_return Error(Error::Locked);
    }
};

// What the story says of conversations and plans, in one go on the store's own thread.
Result<> furnish(Database &database, sample::story::Tale tale, QHash<QString, qint64> accountIds,
                 QDir folder, Instant now)
{
    for (const sample::story::Mark &mark : tale.marks) {
        const qint64 account = accountIds.value(platform::key(mark.platform));
        Statement query = database.prepare(
            u"SELECT conversation_id FROM message WHERE account_id = ? AND remote_id = ?"_s);
        const Result<> run = query.run(account, mark.remoteId);
        if (!run)
            return run;
        if (!query.next() || query.isNull(0))
            continue;
        const qint64 conversation = query.integer(0);
        for (const QString &label : mark.labels) {
            const Result<> added = labels::add(database, conversation, label);
            if (!added)
                return added;
        }
        if (!mark.note.isEmpty()) {
            const Result<qint64> noted
                = notes::add(database, conversation, u"Inès"_s, mark.note, now - 8min);
            if (!noted)
                return noted.error();
        }
        if (mark.state) {
            conversations::Triage triage;
            triage.state = *mark.state;
            triage.unread = *mark.state == Conversation::State::Todo;
            if (*mark.state == Conversation::State::Snoozed)
                triage.snoozedUntil = now + 20h;
            const Result<conversations::Triage> set
                = conversations::set(database, conversation, triage);
            if (!set)
                return set.error();
        }
    }
    for (const qint64 account : accountIds) {
        const Result<> mornings = rhythms::add(database, account, { 1, 2, 3, 4, 5 }, 9 * 60 + 30);
        if (!mornings)
            return mornings;
        const Result<> evenings = rhythms::add(database, account, { 1, 4, 5, 6 }, 18 * 60);
        if (!evenings)
            return evenings;
    }
    for (const sample::story::Plan &told : tale.plans) {
        publications::Plan plan;
        plan.text = told.text;
        for (const Platform platform : told.platforms) {
            publications::Draft draft;
            draft.accountId = accountIds.value(platform::key(platform));
            draft.outgoing.text = told.text;
            draft.state = told.state;
            draft.dueAt = told.dueAt;
            if (!told.picture.isEmpty()) {
                Result<Media> media = adopt(folder, told.picture);
                if (!media)
                    return media.error();
                media->altText = told.altText;
                draft.outgoing.media = { *media };
            }
            plan.drafts.append(draft);
        }
        const Result<QList<qint64>> planned = publications::plan(database, plan, now);
        if (!planned)
            return planned.error();
    }
    return {};
}

// The team's library, and what it had to moderate when the storm came.
Result<> stock(Database &database, Instant now)
{
    QFile file(u":/sample/replies.json"_s);
    if (!file.open(QFile::ReadOnly))
        return Error(Error::Unavailable, file.fileName());
    const auto replies = exchange::replies(file.readAll());
    if (!replies)
        return replies.error();
    const Result<qint64> added = savedreplies::add(database, *replies, now - 700h);
    if (!added)
        return added.error();
    const auto articles = starting::articles(starting::languages());
    if (!articles)
        return articles.error();
    return charter::addAll(database, *articles);
}

} // namespace

Task<Result<>> makeSample(QDir folder, Instant now)
{
    StoryClock clock(now);
    co_await yieldNow();
    if (workspace::exists(folder) || folder.exists(u"sample"_s))
        co_return Error(Error::Invalid, u"there is a workspace already"_s);
    NobodyToAsk nobody;
    Result<std::unique_ptr<Application>> opened = Application::open(folder, nobody, Secret());
    if (!opened)
        co_return opened.error();
    Application *app = opened->get();
    Store &store = app->store();
    const QTimeZone zone("Europe/Paris");
    const Result<sample::story::Tale> tale
        = co_await app->worker().run(&sample::story::create, folder, now, zone);
    if (!tale)
        co_return tale.error();

    const QString nameKey = u"name"_s;
    const QString zoneKey = u"zone"_s;
    const QString name = u"Maison Lumen"_s;
    const QString zoneName = u"Europe/Paris"_s;
    const Result<> named = co_await store.write(&values::set, nameKey, name);
    if (!named)
        co_return named;
    const Result<> zoned = co_await store.write(&values::set, zoneKey, zoneName);
    if (!zoned)
        co_return zoned;

    WorkspaceFleet fleet(app->vault(), clock, app->worker(), folder);
    Collector collector(store, clock, fleet, &app->engine().mind());
    QHash<QString, qint64> ids;
    for (const Account &told : tale->accounts) {
        Account account = told;
        const Result<qint64> id = co_await store.write(&accounts::add, account, now);
        if (!id)
            co_return id.error();
        account.id = *id;
        ids.insert(platform::key(account.platform), account.id);
        fleet.put(account);
        const qint64 accountId = account.id;
        const Result<> checked = co_await collector.check(accountId);
        if (!checked)
            co_return checked;
        const Result<Collector::Tally> synced = co_await collector.sync(accountId);
        if (!synced)
            co_return synced.error();
        // What a sampler would have kept since the story began.
        auto *network = static_cast<SampleConnector *>(fleet.connector(accountId));
        const Result<QList<Measure>> history = co_await network->history();
        if (!history)
            co_return history.error();
        const QList<Measure> numbers = *history;
        const Result<> kept = co_await store.write(&measures::add, accountId, numbers);
        if (!kept)
            co_return kept;
    }
    const sample::story::Tale whole = *tale;
    const Result<> furnished = co_await store.write(&furnish, whole, ids, folder, now);
    if (!furnished)
        co_return furnished;
    const Result<> stocked = co_await store.write(&stock, now);
    co_return stocked;
}
