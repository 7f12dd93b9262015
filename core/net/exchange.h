// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/base/time.h"

#include <QIODevice>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

#include <memory>

// The body of a changing request, given out once. It is sequential and cannot go back, so that
// QNetworkAccessManager, which would send the whole request again when a connection ends without
// an answer, cannot: it fails with ContentReSendError instead.
class Upload : public QIODevice
{
public:
    explicit Upload(QByteArray body);
    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    qint64 bytesAvailable() const override;
    bool begun() const { return m_begun; } // the first byte has been asked for

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_body;
    qint64 m_position = 0;
    bool m_begun = false;
};

// What came of one request on the wire.
struct Outcome
{
    enum class Stop { None, Deadline, TooLarge, HugeHeaders };

    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    Stop stop = Stop::None; // why we ended it ourselves
    bool left = false; // something of the request may have reached the server
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QString tls; // what was wrong with the certificate
};

// Leaf awaiter: waits for a reply, reads it within its limits and ends it at its deadline, whatever
// trickles in. Destroying it aborts the request.
class Exchange
{
public:
    Exchange(QNetworkReply *reply, Upload *upload, milliseconds deadline, qint64 maxBytes);
    Exchange(const Exchange &) = delete;
    ~Exchange();

    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> handle);
    Outcome await_resume() { return std::move(m_outcome); }

private:
    void look(); // at the headers
    void read();
    void end(Outcome::Stop why);
    void finish();

    QPointer<QNetworkReply> m_reply;
    QPointer<Upload> m_upload;
    qint64 m_maxBytes;
    Outcome m_outcome;
    QObject m_context;
    QTimer m_deadline;
    bool m_finished = false;
    std::coroutine_handle<> m_handle;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};
