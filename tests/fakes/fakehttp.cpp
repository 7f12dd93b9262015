// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakehttp.h"

#include "core/base/clock.h"

using namespace Qt::StringLiterals;

namespace {

QString name(Request::Method method)
{
    switch (method) {
    case Request::Method::Get: return u"GET"_s;
    case Request::Method::Head: return u"HEAD"_s;
    case Request::Method::Post: return u"POST"_s;
    case Request::Method::Put: return u"PUT"_s;
    case Request::Method::Patch: return u"PATCH"_s;
    case Request::Method::Delete: return u"DELETE"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

FakeHttp::Expectation &FakeHttp::Expectation::sees(std::function<void(const Request &)> look)
{
    looks.push_back(std::move(look));
    return *this;
}

FakeHttp::Expectation &FakeHttp::Expectation::header(QByteArray name, QByteArray value)
{
    reply.headers.append({ name.toLower(), value });
    return *this;
}

void FakeHttp::Expectation::answer(int status, QByteArray body, QByteArray contentType)
{
    reply.status = status;
    reply.body = body;
    reply.headers.append({ "content-type", contentType });
}

void FakeHttp::Expectation::fails(Error why)
{
    error = std::move(why);
}

FakeHttp::Expectation &FakeHttp::expect(const QString &line)
{
    m_expected.emplace_back();
    m_expected.back().line = line;
    return m_expected.back();
}

Task<Result<Reply>> FakeHttp::send(Request request)
{
    m_seen.append(request);
    const QString verb = name(request.method);
    const QString whole = verb + u' ' + request.url.toString(QUrl::FullyEncoded);
    QString local = verb + u' ' + request.url.path(QUrl::FullyEncoded);
    if (request.url.hasQuery())
        local += u'?' + request.url.query(QUrl::FullyEncoded);

    if (m_expected.empty() || (m_expected.front().line != local && m_expected.front().line != whole)) {
        m_unexpected.append(u"unexpected: "_s + whole
                            + (m_expected.empty() ? QString()
                                                  : u" instead of "_s + m_expected.front().line));
        co_await yieldNow();
        co_return Error(Error::Offline, u"FakeHttp: unexpected request"_s);
    }
    const Expectation now = std::move(m_expected.front());
    m_expected.pop_front();
    for (const auto &look : now.looks)
        look(request);
    co_await yieldNow();
    if (now.error)
        co_return *now.error;
    Reply reply = now.reply;
    reply.url = request.url;
    co_return reply;
}

QStringList FakeHttp::problems() const
{
    QStringList found = m_unexpected;
    for (const Expectation &each : m_expected)
        found.append(u"not asked: "_s + each.line);
    return found;
}
