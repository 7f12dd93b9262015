// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QMutex>
#include <QString>

// A line as the log may keep it: without tokens, passwords, authorization values, the query and
// user part of URLs, or any long opaque word; control characters escaped, at most 8,000 characters.
// It cannot know a message's text: nobody hands one to the log.
QString redacted(const QString &line);

// While one lives, Qt's messages (qDebug to qFatal, ours and Qt's own) go to this file instead of
// the terminal, redacted; fatal ones to the terminal too. Two files of 2 MB, `path` and `path`.1,
// 0600, shared by processes. Lines that cannot be written are lost in silence. One at a time.
class LogFile
{
public:
    static constexpr qint64 maxBytes = 2 << 20;

    explicit LogFile(const QString &path);
    LogFile(const LogFile &) = delete;
    ~LogFile();

    bool isOpen() const { return m_file.isOpen(); }
    QString path() const { return m_file.fileName(); }

private:
    friend struct LogLine;
    void write(const QByteArray &line);
    bool open();
    void rotate();

    QMutex m_mutex;
    QFile m_file;
    QtMessageHandler m_previous;
};
