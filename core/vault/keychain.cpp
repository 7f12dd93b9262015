// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/keychain.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// A leaf awaiter for one job of QtKeychain. A job that does not answer is left alone: libsecret
// keeps a pointer to it, so it may only go when it has finished, and then deletes itself.
class Answer
{
    struct State
    {
        std::optional<QKeychain::Error> error; // nothing: no answer in time
        QByteArray data;
        std::coroutine_handle<> waiting;

        void wake()
        {
            if (const auto handle = std::exchange(waiting, {}))
                resume(handle);
        }
    };

public:
    template <typename Job>
    Answer(std::unique_ptr<Job> job, const QString &key, milliseconds patience)
        : m_state(std::make_shared<State>())
        , m_patience(patience)
    {
        Job *started = job.release(); // deletes itself
        started->setAutoDelete(true);
        started->setInsecureFallback(false);
        started->setKey(key);
        QObject::connect(started, &QKeychain::Job::finished, started,
                         [state = m_state, started] { finished(state, *started); });
        started->start();
    }
    Answer(const Answer &) = delete;
    ~Answer() { m_state->waiting = {}; }

    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> handle)
    {
        m_state->waiting = handle;
        QTimer::singleShot(std::max(m_patience, milliseconds(0)), QCoreApplication::instance(),
                           [state = m_state] { state->wake(); });
    }
    Result<Secret> await_resume();

private:
    template <typename Job>
    static void finished(const std::shared_ptr<State> &state, Job &job)
    {
        state->error = job.error();
        if constexpr (std::is_same_v<Job, QKeychain::ReadPasswordJob>)
            state->data = job.binaryData();
        QMetaObject::invokeMethod(
            QCoreApplication::instance(), [state] { state->wake(); }, Qt::QueuedConnection);
    }

    std::shared_ptr<State> m_state;
    milliseconds m_patience;
};

Result<Secret> Answer::await_resume()
{
    if (!m_state->error)
        return Error(Error::Unavailable, u"the keyring does not answer"_s);
    switch (*m_state->error) {
    case QKeychain::NoError: return Secret::taking(m_state->data);
    case QKeychain::EntryNotFound: return Error(Error::NotFound);
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser: return Error(Error::Locked, u"keyring"_s);
    default: return Error(Error::Unavailable, u"keyring error %1"_s.arg(*m_state->error));
    }
}

Task<Result<Secret>> readWithin(milliseconds patience, QString service, QString key)
{
    Answer answer(std::make_unique<QKeychain::ReadPasswordJob>(service), key, patience);
    Result<Secret> found = co_await answer;
    co_return found;
}

Task<Result<>> writeWithin(milliseconds patience, QString service, QString key, Secret secret)
{
    auto job = std::make_unique<QKeychain::WritePasswordJob>(service);
    job->setBinaryData(secret.exposed());
    Answer answer(std::move(job), key, patience);
    const Result<Secret> written = co_await answer;
    if (!written)
        co_return written.error();
    co_return Result<>();
}

const QString probe = u"probe"_s;

} // namespace

Keychain::Keychain(QString service, milliseconds patience)
    : m_service(std::move(service))
    , m_patience(patience)
{
}

Task<bool> Keychain::answers(milliseconds patience)
{
    QElapsedTimer timer;
    timer.start();
    const Result<Secret> before = co_await readWithin(patience, m_service, probe);
    if (before)
        co_return true;
    if (before.error().kind != Error::NotFound)
        co_return false;
    // A Secret Service without a collection reads happily and keeps nothing.
    const milliseconds left = patience - milliseconds(timer.elapsed());
    const Secret word("parvis");
    const Result<> written = co_await writeWithin(left, m_service, probe, word);
    if (!written)
        co_return false;
    const milliseconds rest = patience - milliseconds(timer.elapsed());
    const Result<Secret> after = co_await readWithin(rest, m_service, probe);
    co_return after && after->view() == word.view();
}

Task<Result<Secret>> Keychain::read(QString key)
{
    Result<Secret> found = co_await readWithin(m_patience, m_service, key);
    co_return found;
}

Task<Result<>> Keychain::write(QString key, Secret secret)
{
    Q_ASSERT(!secret.isEmpty());
    Result<> written = co_await writeWithin(m_patience, m_service, key, secret);
    co_return written;
}

Task<Result<>> Keychain::erase(QString key)
{
    Answer answer(std::make_unique<QKeychain::DeletePasswordJob>(m_service), key, m_patience);
    const Result<Secret> erased = co_await answer;
    if (!erased && erased.error().kind != Error::NotFound)
        co_return erased.error();
    co_return Result<>();
}
