// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QLocalServer>
#include <QObject>

// One window per workspace: a second start asks the first to come to the front, and ends. The
// socket is named by the workspace, open to the same user only, and reads 4 KB at most. Whoever says
// anything else, or nothing for two seconds, is shown the door.
class Instance : public QObject
{
    Q_OBJECT

public:
    explicit Instance(const QDir &workspace);

    // False when a window was there already; it has been asked to show itself.
    bool begin();
    QString address() const { return m_server.fullServerName(); }

Q_SIGNALS:
    void raised();

private:
    void onKnock();

    QString m_name;
    QLocalServer m_server;
};
