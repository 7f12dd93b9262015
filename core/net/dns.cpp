// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/dns.h"

#include <QDnsLookup>
#include <QTimer>

using namespace std::chrono_literals;

namespace {

// A leaf awaiter. It lives in the coroutine's frame; destroying it gives the question up. The
// coroutine is woken from the event loop, never from inside the look-up's own signal.
class Lookup
{
public:
    explicit Lookup(const QString &name)
        : m_lookup(QDnsLookup::TXT, name)
    {
        m_limit.setSingleShot(true);
        m_limit.setInterval(10s);
        QObject::connect(&m_limit, &QTimer::timeout, &m_lookup, &QDnsLookup::abort);
        QObject::connect(&m_lookup, &QDnsLookup::finished, &m_context, [this] {
            m_limit.stop();
            if (const auto handle = std::exchange(m_waiting, {}))
                resume(handle);
        }, Qt::QueuedConnection);
    }
    Lookup(const Lookup &) = delete;

    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> handle)
    {
        m_waiting = handle;
        m_limit.start();
        m_lookup.lookup();
    }
    void await_resume() const { }

    const QDnsLookup &answer() const { return m_lookup; }

private:
    QDnsLookup m_lookup;
    QTimer m_limit;
    QObject m_context; // dies first, so that nothing queued is delivered
    std::coroutine_handle<> m_waiting;
};

} // namespace

Task<Result<QStringList>> SystemDns::texts(QString name)
{
    Lookup lookup(name);
    co_await lookup;
    const QDnsLookup &answer = lookup.answer();
    if (answer.error() == QDnsLookup::NotFoundError)
        co_return Error(Error::NotFound);
    if (answer.error() != QDnsLookup::NoError)
        co_return Error(Error::Offline, answer.errorString());
    QStringList texts;
    for (const QDnsTextRecord &record : answer.textRecords()) {
        QByteArray whole;
        for (const QByteArray &part : record.values())
            whole += part;
        texts.append(QString::fromUtf8(whole));
    }
    if (texts.isEmpty())
        co_return Error(Error::NotFound);
    co_return texts;
}
