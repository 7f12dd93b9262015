// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/following.h"
#include "core/base/probe.h"
#include "core/base/text.h"
#include "core/store/accounts.h"
#include "core/store/conversations.h"
#include "core/store/requests.h"
#include "core/store/values.h"
#include "core/store/workspace.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 60; // of a workspace, as its button shows it

// Holds the new secret while the account it belongs to is not known yet.
class Pocket : public Vault
{
public:
    Pocket(Clock &clock, Secret secret)
        : m_clock(clock)
        , m_secret(std::move(secret))
    {
    }
    Task<Result<Secret>> read(QString) override
    {
        const Instant now = m_clock.now();
        co_await m_clock.until(now);
        co_return m_secret;
    }
    Task<Result<>> write(QString, Secret secret) override
    {
        const Instant now = m_clock.now();
        co_await m_clock.until(now);
        m_secret = secret;
        co_return Result<>();
    }
    Task<Result<>> erase(QString) override
    {
        const Instant now = m_clock.now();
        co_await m_clock.until(now);
        co_return Result<>();
    }
    Secret secret() const { return m_secret; }

private:
    Clock &m_clock;
    Secret m_secret;
};

bool settled(const Publication &publication)
{
    switch (publication.state) {
    case Publication::State::Scheduled:
    case Publication::State::Preparing:
    case Publication::State::Sending:
    case Publication::State::Unknown: return false;
    default: return true;
    }
}

// Nothing to sign in to: the address is a feed's, the handle the file of another reader's list.
Task<Result<qint64>> followWith(Application *app, Application::Credentials with)
{
    QList<Source> found;
    if (!with.handle.isEmpty()) {
        const QString file = with.handle;
        const Result<QList<Source>> listed = co_await following::listed(app, file);
        if (!listed)
            co_return listed.error();
        found = *listed;
    } else {
        const QString address = with.server.toString();
        const Result<Source> source = co_await following::find(app, address);
        if (!source)
            co_return source.error();
        found = { *source };
    }
    const Result<int> added = co_await following::follow(app, found);
    if (!added)
        co_return added.error();
    const Result<qint64> id = co_await following::account(app);
    co_return id;
}

NetworkHttp::Options optionsFor(const QUrl &server)
{
    NetworkHttp::Options options;
    options.origins = { server };
    return options;
}

} // namespace

Application::Application(QDir folder)
    : m_folder(std::move(folder))
{
}

Application::~Application()
{
    m_engine.reset();
}

QDir Application::defaultFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
                + u"/parvis/default"_s);
}

Result<std::unique_ptr<Application>> Application::open(const QDir &folder,
                                                       PassphraseSource &source,
                                                       Secret fromEnvironment)
{
    const Result<> prepared = workspace::prepare(folder);
    if (!prepared)
        return prepared.error();
    if (workspace::exists(folder)) {
        const Result<> readable = workspace::check(folder, workspace::Check::Cheap);
        if (!readable)
            return readable.error();
    }
    std::unique_ptr<Application> app(new Application(folder));
    Result<std::unique_ptr<Store>> store = Store::open(workspace::databasePath(folder));
    if (!store)
        return store.error();
    workspace::seal(folder); // the files made meanwhile, too
    app->m_store = std::move(*store);
    const seal::Cost cost = probe::harness() ? seal::Cost::minimal() : seal::Cost::interactive();
    app->m_vault = std::make_unique<LazyVault>(folder, app->m_worker, app->m_clock, source,
                                               std::move(fromEnvironment), cost);
    app->m_engine = std::make_unique<Engine>(*app->m_store, *app->m_vault, app->m_clock,
                                             app->m_worker, folder);
    return app;
}

Task<Result<qint64>> Application::signIn(Credentials with)
{
    const directory::Entry *entry = directory::find(with.connector);
    if (!entry || !entry->enter)
        co_return Error(Error::Unsupported, with.connector);
    if (entry->signIn == directory::SignIn::None) {
        const Result<qint64> following = co_await followWith(this, with);
        co_return following;
    }
    NetworkHttp http(optionsFor(with.server));
    Entrance entrance;
    entrance.http = &http;
    entrance.clock = &m_clock;
    entrance.worker = &m_worker;
    entrance.doorkeeper = with.doorkeeper;
    entrance.server = with.server;
    entrance.handle = with.handle;
    entrance.secret = with.secret;
    const Result<Entered> entered = co_await entry->enter(entrance);
    if (!entered)
        co_return entered.error();
    const Result<Identity> identity = co_await whoIs(entry, *entered);
    if (!identity)
        co_return identity.error();
    const Result<qint64> kept = co_await keep(with, entry, *entered, *identity);
    co_return kept;
}

// Asks with the new secret alone: nothing is kept of somebody who turns out to be another.
Task<Result<Identity>> Application::whoIs(const directory::Entry *entry, Entered entered)
{
    NetworkHttp network(optionsFor(entered.server));
    Throttled throttled(network, m_clock);
    Pocket pocket(m_clock, entered.secret);
    Account account;
    account.platform = entry->platform;
    account.connector = QString::fromLatin1(entry->connector);
    account.server = entered.server;
    const std::unique_ptr<Connector> connector = entry->make(Surroundings {
        account, throttled, pocket, u"new"_s, m_clock, m_worker, m_folder });
    Result<Identity> identity = co_await connector->identify();
    co_return identity;
}

Task<Result<qint64>> Application::keep(Credentials with, const directory::Entry *entry,
                                       Entered entered, Identity identity)
{
    Account account;
    account.id = with.accountId;
    account.platform = entry->platform;
    account.connector = QString::fromLatin1(entry->connector);
    account.server = identity.server.isEmpty() ? entered.server : identity.server;
    account.remoteId = identity.remoteId;
    account.handle = identity.handle;
    account.name = identity.name;
    account.url = identity.url;
    account.scopes = identity.scopes;
    account.software = identity.software;
    account.capabilities = identity.capabilities;
    account.followers = identity.followers;
    account.limitLeft = identity.limitLeft;

    const Result<QList<Account>> all = co_await m_store->read(&accounts::all);
    if (!all)
        co_return all.error();
    for (const Account &each : *all) {
        if (each.platform != entry->platform)
            continue;
        if (each.remoteId != identity.remoteId) // another identity would wipe a history
            co_return Error(Error::Forbidden, u"somebody else"_s, Foreign(identity.handle));
        account.id = each.id;
    }
    const Instant now = m_clock.now();
    const bool fresh = account.id == 0;
    if (fresh) {
        const Result<qint64> added = co_await m_store->write(&accounts::add, account, now);
        if (!added)
            co_return added.error();
        account.id = *added;
    }
    const QString key = WorkspaceFleet::vaultKey(account.id);
    const Secret secret = entered.secret;
    const Result<> written = co_await m_vault->write(key, secret);
    if (!written) {
        const qint64 id = account.id;
        if (fresh) { // an account whose secret is nowhere would be a promise broken
            const Result<> taken = co_await m_store->write(&accounts::remove, id);
            Q_UNUSED(taken)
        }
        co_return written.error();
    }
    if (!fresh) {
        const Result<> known = co_await m_store->write(&accounts::identified, account, now);
        if (!known)
            co_return known.error();
    }
    const qint64 id = account.id;
    const Result<> signedIn = co_await m_store->write(&accounts::signedIn, id, now);
    if (!signedIn)
        co_return signedIn.error();
    const QString brand = text::printable(account.name).simplified().left(longestName);
    if (fresh && !brand.isEmpty()) { // a workspace is of one brand, and here is its name
        const Result<> named = co_await m_store->write(&values::nameOnce, brand);
        Q_UNUSED(named) // the account is kept, under whatever name
    }
    co_return id;
}

Task<Result<>> Application::removeAccount(qint64 accountId)
{
    const QString key = WorkspaceFleet::vaultKey(accountId);
    const Result<> erased = co_await m_vault->erase(key);
    Q_UNUSED(erased) // a vault that stays closed must not keep the account here
    const Result<> removed = co_await m_store->write(&accounts::remove, accountId);
    co_return removed;
}

Task<Result<QList<Publication>>> Application::outcomes(QList<qint64> ids, milliseconds limit)
{
    if (m_engine->tryLock())
        m_engine->startPublishing();
    const Instant end = m_clock.now() + limit;
    for (;;) {
        QList<Publication> found;
        bool waiting = false;
        for (const qint64 id : ids) {
            const Result<Publication> each = co_await m_store->publish(&publications::one, id);
            if (!each)
                co_return each.error();
            waiting = waiting || !settled(*each);
            found.append(*each);
        }
        if (!waiting || m_clock.now() >= end)
            co_return found;
        const Instant next = m_clock.now() + 50ms;
        co_await m_clock.until(next);
    }
}

Task<Result<>> Application::sync(qint64 accountId)
{
    if (!m_engine->tryLock()) {
        const QString kind = u"sync"_s;
        const Result<> done = co_await byRequest(kind, accountId);
        co_return done;
    }
    const Result<> synced = co_await m_engine->syncOnce(accountId);
    co_return synced;
}

Task<Result<>> Application::check(qint64 accountId)
{
    if (!m_engine->tryLock()) {
        const QString kind = u"check"_s;
        const Result<> done = co_await byRequest(kind, accountId);
        co_return done;
    }
    const Result<> mustered = co_await m_engine->muster();
    if (!mustered)
        co_return mustered;
    const Result<> checked = co_await m_engine->checkAccount(accountId);
    co_return checked;
}

Task<Result<>> Application::lookFor(qint64 watchId)
{
    if (!m_engine->tryLock()) {
        const QString kind = requests::watch(watchId);
        const qint64 anyAccount = 0;
        const Result<> done = co_await byRequest(kind, anyAccount);
        co_return done;
    }
    const Result<> looked = co_await m_engine->watchOnce(watchId);
    co_return looked;
}

Task<Result<>> Application::refresh(qint64 conversationId)
{
    const Result<Conversation> conversation
        = co_await m_store->read(&conversations::one, conversationId);
    if (!conversation)
        co_return conversation.error();
    const qint64 accountId = conversation->accountId;
    if (!m_engine->tryLock()) {
        const QString kind = requests::thread(conversationId);
        const Result<> done = co_await byRequest(kind, accountId);
        co_return done;
    }
    const Result<> mustered = co_await m_engine->muster();
    if (!mustered)
        co_return mustered;
    const Result<> read = co_await m_engine->readThread(accountId, conversationId);
    co_return read;
}

// Whoever has the engine answers in the request's row.
Task<Result<>> Application::byRequest(QString kind, qint64 accountId)
{
    const Instant asked = m_clock.now();
    const Result<qint64> id = co_await m_store->write(&requests::ask, kind, accountId, asked);
    if (!id)
        co_return id.error();
    while (m_clock.now() < asked + 60s) {
        const Instant next = m_clock.now() + 100ms;
        co_await m_clock.until(next);
        const qint64 request = *id;
        const Result<requests::Request> answer
            = co_await m_store->write(&requests::one, request);
        if (!answer)
            co_return answer.error();
        if (answer->doneAt && answer->errorKind)
            co_return Error(*answer->errorKind, QString(), answer->error);
        if (answer->doneAt)
            co_return Result<>();
    }
    co_return Error(Error::Busy, u"the running Parvis did not answer"_s);
}
