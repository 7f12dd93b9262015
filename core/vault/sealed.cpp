// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/sealed.h"

#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr auto privateFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr int lockPatience = 10'000; // ms; another process holds it for a few
constexpr milliseconds longestDelay = 30s;

Result<QByteArray> load(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Error(Error::Unavailable, u"no vault"_s);
    if (!file.open(QIODevice::ReadOnly))
        return Error(Error::Unavailable, u"the vault cannot be read"_s);
    if (file.size() > seal::maxBytes)
        return Error(Error::Damaged, u"vault: too large"_s);
    return file.readAll();
}

Result<> save(const QString &path, const QByteArray &bytes)
{
    if (bytes.size() > seal::maxBytes)
        return Error(Error::Full, u"vault: too large"_s);
    QSaveFile file(path);
    const bool saved = file.open(QIODevice::WriteOnly) && file.setPermissions(privateFile)
        && file.write(bytes) == bytes.size() && file.commit();
    if (saved)
        return {};
    return Error(file.error() == QFileDevice::OpenError ? Error::ReadOnly : Error::Full,
                 u"the vault cannot be written"_s);
}

// The functions below run on the worker.

Result<seal::Opened> make(QString path, Secret passphrase, seal::Cost cost)
{
    const Result<seal::Opened> opened = seal::fresh(passphrase, cost);
    if (!opened)
        return opened.error();
    QLockFile lock(path + u".lock"_s);
    if (!lock.tryLock(lockPatience) || QFileInfo::exists(path))
        return Error(Error::Busy, u"there is a vault already"_s);
    if (const Result<> saved = save(path, seal::empty(*opened)); !saved)
        return saved.error();
    return opened;
}

Result<seal::Opened> open(QString path, Secret passphrase)
{
    const Result<QByteArray> bytes = load(path);
    if (!bytes)
        return bytes.error();
    return seal::opened(*bytes, passphrase);
}

Result<seal::Opened> sealAnew(QString path, Secret before, Secret after, seal::Cost cost)
{
    const Result<seal::Opened> anew = seal::fresh(after, cost);
    if (!anew)
        return anew.error();
    QLockFile lock(path + u".lock"_s);
    if (!lock.tryLock(lockPatience))
        return Error(Error::Busy, u"vault"_s);
    const Result<QByteArray> bytes = load(path);
    if (!bytes)
        return bytes.error();
    const Result<seal::Opened> opened = seal::opened(*bytes, before);
    if (!opened)
        return opened.error();
    const Result<QByteArray> resealed = seal::resealed(*bytes, *opened, *anew);
    if (!resealed)
        return resealed.error();
    if (const Result<> saved = save(path, *resealed); !saved)
        return saved.error();
    return anew;
}

Result<Secret> lookUp(QString path, seal::Opened by, QString key)
{
    const Result<QByteArray> bytes = load(path);
    if (!bytes)
        return bytes.error();
    return seal::entry(*bytes, by, key);
}

Result<> put(QString path, seal::Opened by, QString key, Secret secret)
{
    QLockFile lock(path + u".lock"_s);
    if (!lock.tryLock(lockPatience))
        return Error(Error::Busy, u"vault"_s);
    const Result<QByteArray> bytes = load(path);
    if (!bytes)
        return bytes.error();
    const Result<QByteArray> changed = seal::with(*bytes, by, key, secret);
    if (!changed)
        return changed.error();
    return save(path, *changed);
}

} // namespace

SealedFile::SealedFile(QString path, Worker &worker, Clock &clock, seal::Cost cost)
    : m_path(std::move(path))
    , m_worker(worker)
    , m_clock(clock)
    , m_cost(cost)
{
}

bool SealedFile::exists() const
{
    return QFileInfo::exists(m_path);
}

Task<Result<>> SealedFile::create(Secret passphrase)
{
    const Result<seal::Opened> made = co_await m_worker.run(&make, m_path, passphrase, m_cost);
    if (!made)
        co_return made.error();
    m_opened = *made;
    co_return Result<>();
}

Task<Result<>> SealedFile::unlock(Secret passphrase)
{
    const Turnstile::Pass turn = co_await m_guessing.enter();
    const Result<seal::Opened> answer = co_await m_worker.run(&open, m_path, passphrase);
    const Result<> accepted = co_await accept(answer);
    co_return accepted;
}

Task<Result<>> SealedFile::change(Secret before, Secret after)
{
    const Turnstile::Pass turn = co_await m_guessing.enter();
    const Result<seal::Opened> answer
        = co_await m_worker.run(&sealAnew, m_path, before, after, m_cost);
    const Result<> accepted = co_await accept(answer);
    co_return accepted;
}

Task<Result<>> SealedFile::accept(Result<seal::Opened> answer)
{
    if (answer) {
        m_opened = *answer;
        m_wrong = 0;
        co_return Result<>();
    }
    if (answer.error().kind == Error::WrongPassphrase) {
        const milliseconds delay = 500ms * (1 << std::min(m_wrong, 6));
        ++m_wrong;
        const Instant when = m_clock.now() + std::min(delay, longestDelay);
        co_await m_clock.until(when);
    }
    co_return answer.error();
}

Task<Result<Secret>> SealedFile::read(QString key)
{
    if (!m_opened)
        co_return Error(Error::Locked);
    const seal::Opened by = *m_opened;
    Result<Secret> found = co_await m_worker.run(&lookUp, m_path, by, key);
    if (!found && found.error().kind == Error::Locked)
        m_opened.reset();
    co_return found;
}

Task<Result<>> SealedFile::replace(QString key, Secret secret)
{
    if (!m_opened)
        co_return Error(Error::Locked);
    const seal::Opened by = *m_opened;
    Result<> done = co_await m_worker.run(&put, m_path, by, key, secret);
    if (!done && done.error().kind == Error::Locked)
        m_opened.reset();
    co_return done;
}

Task<Result<>> SealedFile::write(QString key, Secret secret)
{
    Q_ASSERT(!secret.isEmpty());
    Result<> done = co_await replace(key, secret);
    co_return done;
}

Task<Result<>> SealedFile::erase(QString key)
{
    const Secret none;
    Result<> done = co_await replace(key, none);
    co_return done;
}
