// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine.h"
#include "core/base/worker.h"
#include "core/connectors/entrance.h"
#include "core/store/store.h"
#include "core/vault/lazyvault.h"

#include <QDir>
#include <QObject>

#include <memory>


// A workspace that is open, with everything that works on it: the only place where parts are built
// and joined. The window and the command line both stand on one.
class Application : public QObject
{
    Q_OBJECT

public:
    // Makes the workspace when there is none. Damaged and NewerVersion leave it untouched.
    // `source` is asked for a passphrase when one is needed; it outlives the application.
    static Result<std::unique_ptr<Application>> open(const QDir &folder, PassphraseSource &source,
                                                     Secret fromEnvironment);
    ~Application() override;

    static QDir defaultFolder(); // of the platform's data location

    QDir folder() const { return m_folder; }
    Store &store() { return *m_store; }
    Clock &clock() { return m_clock; }
    Worker &worker() { return m_worker; }
    LazyVault &vault() { return *m_vault; }
    Engine &engine() { return *m_engine; }

    struct Credentials
    {
        QString connector;
        qint64 accountId = 0; // signing in again: has to turn out to be the same identity
        QUrl server;
        QString handle;
        Secret secret;
        Doorkeeper *doorkeeper = nullptr;
    };
    // Signs in, asks who that is, and keeps the account. Invalid: there is one on that platform
    // already; Forbidden: somebody else signed in.
    Task<Result<qint64>> signIn(Credentials with);
    Task<Result<>> removeAccount(qint64 accountId);

    // Waits until the publications have an outcome, at most `limit`; runs the engine meanwhile when
    // nobody else does.
    Task<Result<QList<Publication>>> outcomes(QList<qint64> ids, milliseconds limit);
    // Syncs (0: all accounts): itself with the lock, else by asking whoever has it.
    Task<Result<>> sync(qint64 accountId);
    Task<Result<>> check(qint64 accountId);
    // Looks for a watch (0: all) everywhere, likewise.
    Task<Result<>> lookFor(qint64 watchId);
    // Reads a conversation's thread again where it is.
    Task<Result<>> refresh(qint64 conversationId);

private:
    explicit Application(QDir folder);
    Task<Result<Identity>> whoIs(const directory::Entry *entry, Entered entered);
    Task<Result<qint64>> keep(Credentials with, const directory::Entry *entry, Entered entered,
                              Identity identity);
    Task<Result<>> byRequest(QString kind, qint64 accountId);

    QDir m_folder;
    SystemClock m_clock;
    Worker m_worker;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<LazyVault> m_vault;
    std::unique_ptr<Engine> m_engine;
};
