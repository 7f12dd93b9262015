// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/lazyvault.h"

#include <QFile>
#include <QSaveFile>
#include <QUuid>

#include <cstdlib>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace {

constexpr milliseconds keyringPatience = 3s;
constexpr auto passphraseVariable = "PARVIS_PASSPHRASE";

// The workspace's name in the keyring is written beside it, so that it survives moving the folder
// and two workspaces do not meet. It is no secret.
Result<QString> keyringName(const QString &record)
{
    QFile before(record);
    if (before.open(QIODevice::ReadOnly)) {
        const QUuid id = QUuid::fromString(QString::fromLatin1(before.read(64)).trimmed());
        if (!id.isNull())
            return u"parvis "_s + id.toString(QUuid::WithoutBraces);
    }
    const QUuid id = QUuid::createUuid();
    QSaveFile file(record);
    const bool saved = file.open(QIODevice::WriteOnly)
        && file.write(id.toByteArray(QUuid::WithoutBraces) + '\n') > 0 && file.commit();
    if (!saved)
        return Error(Error::ReadOnly, u"the workspace folder cannot be written"_s);
    return u"parvis "_s + id.toString(QUuid::WithoutBraces);
}

} // namespace

Secret takePassphraseFromEnvironment()
{
    char *value = std::getenv(passphraseVariable);
    if (!value)
        return {};
    const QByteArrayView words(value);
    const Secret secret(words);
    sodium_memzero(value, std::size_t(words.size())); // /proc/<pid>/environ shows this very memory
    qunsetenv(passphraseVariable);
    return secret;
}

LazyVault::LazyVault(const QDir &workspace, Worker &worker, Clock &clock, PassphraseSource &source,
                     Secret fromEnvironment, seal::Cost cost)
    : m_record(workspace.filePath(u"vault.keyring"_s))
    , m_sealed(workspace.filePath(u"vault.sealed"_s), worker, clock, cost)
    , m_source(source)
    , m_fromEnvironment(std::move(fromEnvironment))
{
}

Task<Result<>> LazyVault::open()
{
    const Turnstile::Pass turn = co_await m_opening.enter();
    if (m_kind != Kind::Closed)
        co_return Result<>();
    if (m_declined)
        co_return Error(Error::Locked);
    const Result<> chosen = co_await choose();
    co_return chosen;
}

Task<Result<>> LazyVault::choose()
{
    if (m_sealed.exists()) {
        const Result<> unlocked = co_await unlockSealed();
        co_return unlocked;
    }
    if (m_fromEnvironment.isEmpty()) {
        const Result<QString> name = keyringName(m_record);
        if (!name)
            co_return name.error();
        m_keychain = std::make_unique<Keychain>(*name);
        const bool answers = co_await m_keychain->answers(keyringPatience);
        if (answers) {
            m_kind = Kind::Keyring;
            co_return Result<>();
        }
    }
    const Result<> created = co_await createSealed();
    co_return created;
}

Task<Result<Secret>> LazyVault::ask(PassphraseSource::Reason reason)
{
    Result<Secret> given = co_await m_source.passphrase(reason);
    if (!given)
        m_declined = true;
    co_return given;
}

Task<Result<>> LazyVault::unlockSealed()
{
    auto reason = PassphraseSource::Reason::Unlock;
    for (;;) {
        Secret passphrase = m_fromEnvironment;
        if (m_fromEnvironment.isEmpty()) {
            const Result<Secret> given = co_await ask(reason);
            if (!given)
                co_return given.error();
            passphrase = *given;
        }
        const Result<> unlocked = co_await m_sealed.unlock(passphrase);
        if (unlocked) {
            m_kind = Kind::Sealed;
            co_return Result<>();
        }
        const bool wrong = unlocked.error().kind == Error::WrongPassphrase;
        if (!wrong || !m_fromEnvironment.isEmpty())
            co_return unlocked.error();
        reason = PassphraseSource::Reason::TryAgain;
    }
}

Task<Result<>> LazyVault::createSealed()
{
    Secret passphrase = m_fromEnvironment;
    if (passphrase.isEmpty()) {
        const auto reason = PassphraseSource::Reason::Create;
        const Result<Secret> given = co_await ask(reason);
        if (!given)
            co_return given.error();
        passphrase = *given;
    }
    const Result<> created = co_await m_sealed.create(passphrase);
    if (!created && created.error().kind == Error::Busy && m_sealed.exists()) {
        // Another process was faster.
        const Result<> unlocked = co_await unlockSealed();
        co_return unlocked;
    }
    if (created)
        m_kind = Kind::Sealed;
    co_return created;
}

void LazyVault::lock()
{
    if (m_kind != Kind::Sealed)
        return;
    m_sealed.lock();
    m_kind = Kind::Closed;
}

Task<Result<>> LazyVault::changePassphrase(Secret before, Secret after)
{
    const Result<> opened = co_await open();
    if (!opened)
        co_return opened.error();
    if (m_kind != Kind::Sealed)
        co_return Error(Error::Unsupported, u"a keyring has no passphrase of ours"_s);
    Result<> changed = co_await m_sealed.change(before, after);
    if (changed)
        m_fromEnvironment = Secret();
    co_return changed;
}

Vault &LazyVault::current()
{
    if (m_kind == Kind::Keyring)
        return *m_keychain;
    return m_sealed;
}

// Another process has sealed the file anew: the next access asks.
Error LazyVault::noticed(const Error &error)
{
    if (error.kind == Error::Locked && m_kind == Kind::Sealed)
        m_kind = Kind::Closed;
    return error;
}

Task<Result<Secret>> LazyVault::read(QString key)
{
    const Result<> opened = co_await open();
    if (!opened)
        co_return opened.error();
    Result<Secret> found = co_await current().read(key);
    if (!found)
        co_return noticed(found.error());
    co_return found;
}

Task<Result<>> LazyVault::write(QString key, Secret secret)
{
    const Result<> opened = co_await open();
    if (!opened)
        co_return opened.error();
    const Result<> written = co_await current().write(key, secret);
    if (!written)
        co_return noticed(written.error());
    co_return Result<>();
}

Task<Result<>> LazyVault::erase(QString key)
{
    const Result<> opened = co_await open();
    if (!opened)
        co_return opened.error();
    const Result<> erased = co_await current().erase(key);
    if (!erased)
        co_return noticed(erased.error());
    co_return Result<>();
}
