// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/alerts.h"
#include "ui/library/librarypane.h"

class AlertDesk;
class QLabel;
class TextLink;

// The log of alerts: what was raised and when, what stands behind it, and what was done about it.
class AlertsPane : public LibraryPane
{
    Q_OBJECT

public:
    AlertsPane(const Context &context, QWidget *parent);
    ~AlertsPane() override;

    void open(qint64 id);
    LineView &texts() { return *m_texts; } // behind the alert that is chosen
    TextLink &inWatch() { return *m_inWatch; } // them on the page of their watch
    QString heading() const; // of them
    void handle(); // what was done, asked for
    void dismiss();
    void mute();
    void reopen();

Q_SIGNALS:
    void conversationWanted(qint64 id);
    void mentionsWanted(const alerts::Alert &alert, qint64 messageId); // of a watch; 0: none above the others
    void settingsWanted();

protected:
    Task<> read() override;
    QSet<QByteArray> tables() const override { return { "alert", "arrival", "mention", "watch" }; }

private:
    void show();
    void choose(qint64 id);
    QWidget *detail(const alerts::Alert &alert);
    QWidget *deeds(const alerts::Alert &alert, QWidget *parent);
    const alerts::Alert *find(qint64 id) const;
    void listTexts();
    void openText(qint64 messageId);
    void showInWatch(qint64 messageId);
    Task<> readBehind(alerts::Alert alert);

    AlertDesk *m_desk;
    QList<alerts::Alert> m_alerts;
    alerts::Behind m_behind;
    QWidget *m_shown = nullptr;
    QLabel *m_heading;
    TextLink *m_inWatch;
    LineView *m_texts;
    std::optional<alerts::Alert> m_described;
    qint64 m_wanted = 0;
    bool m_known = false;
    Tasks m_looking; // last: dies first
};
