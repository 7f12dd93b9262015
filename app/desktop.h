// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"
#include "app/instance.h"
#include "ui/ask.h"
#include "ui/faces.h"
#include "ui/language.h"
#include "ui/mainwindow.h"
#include "ui/pulse.h"
#include "ui/theme.h"

#include <QSystemTrayIcon>

#include <memory>

class QApplication;

// The program with its window: one workspace at a time, the tray, and what ends it.
class Desktop : public QObject
{
    Q_OBJECT

public:
    Desktop(QApplication &application, Secret passphrase);
    ~Desktop() override;

    // False when another window has that workspace and was raised instead. Hidden: in the tray, or
    // minimised where there is none.
    bool start(const QDir &folder, bool hidden);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openFolder(const QDir &folder);
    void opened(const QDir &folder, std::unique_ptr<Desk> desk);
    void showWindow();
    void refused(const QDir &folder, const Error &error);
    Task<> openSampleFolder();
    Task<> nameWorkspace(QString name);
    Task<> askToEnd();
    void closeWorkspace();
    void makeTray();
    void tellNews();
    Task<> announce(int fresh);
    void announcePosts(const QList<plans::Card> &cards);
    void announceAlert(const alerts::Alert &alert);
    void openNews(); // what the last notification was about
    void hideOrMinimise();
    void bringForward();
    void leave(); // asks first when something depends on it
    void end();

    QApplication &m_application;
    Secret m_passphrase; // from the environment, for every workspace of this run
    Settings m_settings;
    Language m_language;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<AskDialogs> m_ask;
    std::shared_ptr<Speller> m_speller;
    std::unique_ptr<Instance> m_instance;
    std::unique_ptr<QSystemTrayIcon> m_tray;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Pulse> m_pulse;
    std::unique_ptr<PulseReader> m_reader;
    std::unique_ptr<Faces> m_faces;
    std::unique_ptr<MainWindow> m_window;
    qint64 m_newsPost = 0; // what the last notification was about; 0: messages
    qint64 m_newsAlert = 0; // or an alert
    int m_unread = -1; // as last told
    bool m_hidden = false; // begun with the session, not shown yet
    Tasks m_news;
    Tasks m_tasks; // last: dies first
};
