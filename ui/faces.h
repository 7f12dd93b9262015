// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/base/worker.h"

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QTimer>
#include <QUrl>

class Pulse;
class Services;
class Settings;

// People's pictures. Asking for one begins to fetch it, from the account's own server only unless
// the person agreed to others: a picture elsewhere would tell its host who is read, and when. What
// is here is handed out at once; the rest arrives later, or never.
class Faces : public QObject
{
    Q_OBJECT

public:
    Faces(Services &services, Worker &worker, const Pulse &pulse, const Settings &settings);

    // Null: initials stand in its place.
    const QPixmap *face(qint64 accountId, const QUrl &avatar);
    void forget(const QUrl &avatar); // somebody was erased
    // Also the server's own machines for pictures: files.example.org of example.org.
    static bool allowed(const QUrl &avatar, const QUrl &server, bool elsewhere);

Q_SIGNALS:
    void arrived();

private:
    Task<> fetch(QUrl avatar);
    Task<> fetchWaiting();

    Services &m_services;
    Worker &m_worker;
    const Pulse &m_pulse;
    const Settings &m_settings;
    QCache<QUrl, QPixmap> m_faces { 600 };
    QList<QUrl> m_waiting; // what was asked for last is fetched first
    QSet<QUrl> m_fetching;
    QSet<QUrl> m_failed; // left alone for a while
    QTimer m_again;
    int m_under = 0;
    Tasks m_tasks; // last: dies first
};
