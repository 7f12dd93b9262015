// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http.h"

#include <QJsonDocument>
#include <QStringList>

#include <deque>
#include <functional>

// A network that is a dialogue: every request must be expected, in order, and every expectation
// met. What went wrong is in problems(), to be required empty at the end.
//
//   http.expect("GET /api/v1/accounts/verify_credentials").answer(200, body);
//   http.expect("POST /api/v1/statuses").sees([](const Request &r) { … }).answer(200, body);
//   http.expect("POST /api/v1/statuses").fails(Error::UnknownOutcome);
class FakeHttp : public Http
{
public:
    class Expectation
    {
    public:
        Expectation &sees(std::function<void(const Request &)> look);
        Expectation &header(QByteArray name, QByteArray value); // of the answer
        void answer(int status, QByteArray body, QByteArray contentType = "application/json");
        void fails(Error error);

    private:
        friend class FakeHttp;
        QString line; // "GET /path?query" or "GET https://host/path"
        std::vector<std::function<void(const Request &)>> looks;
        Reply reply;
        std::optional<Error> error;
    };

    // `line`: method, then path and query (any host), or a whole URL.
    Expectation &expect(const QString &line);
    Task<Result<Reply>> send(Request request) override;

    QStringList problems() const; // unexpected requests and unmet expectations
    QList<Request> seen() const { return m_seen; }

private:
    std::deque<Expectation> m_expected;
    QStringList m_unexpected;
    QList<Request> m_seen;
};
