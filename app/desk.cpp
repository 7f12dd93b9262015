// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk.h"

#include "app/erasing.h"
#include "app/terminal.h"
#include "app/workspaces.h"
#include "core/base/autostart.h"
#include "core/schedule/adopt.h"
#include "core/store/accounts.h"
#include "core/store/workspace.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

Desk::Desk(Settings &settings)
    : m_settings(settings)
{
}

Desk::~Desk()
{
    m_tasks.cancel();
    m_pictures.reset();
    m_app.reset();
}

void Desk::open(std::unique_ptr<Application> app)
{
    m_app = std::move(app);
    MediaFetcher::Options options;
    options.folder = workspaces::pictureFolder(m_app->folder());
    m_pictures = std::make_unique<MediaFetcher>(m_app->clock(), m_app->worker(), options);
    m_tasks.start(runEngine());
}

// The engine is this window's as soon as no other process has it. The inbox comes first: somebody waits
// for it, and nobody for what is added up, looked for and sent a moment later.
Task<> Desk::runEngine()
{
    const Instant settled = m_app->clock().now() + 1s;
    co_await m_app->clock().until(settled);
    for (;;) {
        if (!m_app->engine().running() && m_app->engine().tryLock())
            m_app->engine().start();
        if (m_app->engine().running())
            co_return;
        const Instant next = m_app->clock().now() + 2s;
        co_await m_app->clock().until(next);
    }
}

QList<Offer> Desk::offers() const
{
    QList<Offer> found;
    for (const directory::Entry &entry : directory::entries()) {
        if (!entry.enter)
            continue;
        Offer offer;
        offer.platform = entry.platform;
        offer.connector = QString::fromLatin1(entry.connector);
        offer.kind = entry.signIn == directory::SignIn::Browser ? Offer::Kind::Browser
                                                                : Offer::Kind::AppPassword;
        found.append(offer);
    }
    return found;
}

Task<Result<qint64>> Desk::signIn(SignIn with)
{
    Application::Credentials credentials;
    credentials.connector = with.connector;
    credentials.accountId = with.accountId;
    credentials.server = with.server;
    credentials.handle = with.handle;
    credentials.secret = with.secret;
    credentials.doorkeeper = this;
    m_app->vault().askAgain();
    const Result<qint64> id = co_await m_app->signIn(credentials);
    co_return id;
}

void Desk::giveCode(const QString &code)
{
    m_code = code.trimmed();
    m_codeGiven.ring();
}

Task<Result<>> Desk::check(qint64 accountId)
{
    const Result<> checked = co_await m_app->check(accountId);
    co_return checked;
}

Task<Result<>> Desk::remove(qint64 accountId)
{
    const Result<> removed = co_await m_app->removeAccount(accountId);
    co_return removed;
}

void Desk::sync()
{
    if (m_syncing)
        return;
    m_syncing = true;
    Q_EMIT syncingChanged();
    m_tasks.start(syncAll());
}

Task<> Desk::syncAll()
{
    const qint64 everyAccount = 0;
    const Result<> synced = co_await m_app->sync(everyAccount);
    Q_UNUSED(synced) // each account's row says how it went
    m_syncing = false;
    Q_EMIT syncingChanged();
}

Task<QList<understanding::Sense>> Desk::understand(QList<Foreign> texts)
{
    QList<understanding::Sense> read = co_await m_app->engine().mind().understand(texts);
    co_return read;
}

Task<Result<Rulebook::Trial>> Desk::rehearse(Rule rule, Instant since,
                                             std::optional<rules::Mark> from)
{
    const Result<Rulebook::Trial> trial
        = co_await m_app->engine().rulebook().rehearse(rule, since, from);
    co_return trial;
}

Task<Result<erasures::Erasure>> Desk::erasePerson(qint64 personId, QString who)
{
    Application *app = m_app.get();
    Result<erasures::Erasure> erased = co_await ::erasePerson(app, personId, who);
    co_return erased;
}

Task<Result<Media>> Desk::keep(QString file)
{
    const QDir folder = m_app->folder();
    Result<Media> media = co_await m_app->worker().run(&adopt, folder, file);
    co_return media;
}

Task<Result<QByteArray>> Desk::picture(QUrl url)
{
    const Result<QList<Account>> accounts = co_await m_app->store().read(&accounts::all);
    if (!accounts)
        co_return accounts.error();
    QList<QUrl> origins;
    for (const Account &account : *accounts)
        origins.append(account.server);
    m_pictures->setOrigins(origins);
    Result<QByteArray> bytes = co_await m_pictures->fetch(url);
    co_return bytes;
}

void Desk::openUrl(const QUrl &url)
{
    // The only way out to other programs: never anything but the web.
    if (url.scheme() == "https"_L1 || url.scheme() == "http"_L1)
        QDesktopServices::openUrl(url);
}

QList<Workspace> Desk::workspaces() const
{
    return workspaces::known(m_settings, m_app->folder());
}

bool Desk::sealed() const
{
    return m_app->vault().kind() == LazyVault::Kind::Sealed
        || m_app->folder().exists(u"vault.sealed"_s);
}

void Desk::givePassphrase(Secret passphrase)
{
    m_passphrase = std::move(passphrase);
    m_passphraseGiven.ring();
}

void Desk::declinePassphrase()
{
    m_passphrase = {};
    m_passphraseGiven.ring();
}

Task<Result<>> Desk::changePassphrase(Secret from, Secret to)
{
    const Result<> changed = co_await m_app->vault().changePassphrase(from, to);
    co_return changed;
}

Task<Result<>> Desk::backup(QString file)
{
    const QDir folder = m_app->folder();
    const Result<> done = co_await m_app->worker().run(&workspace::backup, folder, file);
    co_return done;
}

bool Desk::startsAtLogin() const
{
    return autostart::isOn(autostart::folder());
}

Result<> Desk::startAtLogin(bool on)
{
    // An AppImage lies elsewhere each time it runs.
    const QString image = qEnvironmentVariable("APPIMAGE");
    const QString program = image.isEmpty() ? QCoreApplication::applicationFilePath() : image;
    return autostart::set(autostart::folder(), program, on);
}

void Desk::openBrowser(const QUrl &url)
{
    Q_EMIT browserOpened(url);
    openUrl(url);
}

Task<Result<QString>> Desk::askCode()
{
    Q_EMIT codeWanted();
    co_await m_codeGiven.rung();
    if (m_code.isEmpty())
        co_return Error(Error::Invalid, u"no code"_s);
    co_return m_code;
}

QByteArray Desk::donePage() const
{
    return browserPage(tr("Parvis is signed in. This page may be closed."));
}

QByteArray Desk::refusedPage() const
{
    return browserPage(tr("Parvis was not signed in. This page may be closed."));
}

Task<Result<Secret>> Desk::passphrase(Reason reason)
{
    m_passphrase = {};
    Q_EMIT passphraseWanted(reason == Reason::Create        ? Passphrase::Create
                                : reason == Reason::TryAgain ? Passphrase::TryAgain
                                                             : Passphrase::Unlock);
    co_await m_passphraseGiven.rung();
    if (m_passphrase.isEmpty())
        co_return Error(Error::Locked);
    const Secret given = std::exchange(m_passphrase, Secret());
    co_return given;
}
