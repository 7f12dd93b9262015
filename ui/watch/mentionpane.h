// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/store/mentions.h"
#include "core/understanding/sense.h"
#include "ui/context.h"

#include <QWidget>

class Button;
class QLabel;
class QScrollArea;

// One mention as a whole, beside the page: who, where, how far it reaches, all of its text, its mood
// with the words that made it, and what can be done. Esc goes back to the list.
class MentionPane : public QWidget
{
    Q_OBJECT

public:
    MentionPane(const Context &context, QWidget *parent);

    void open(const mentions::Entry &entry);
    void leave();
    bool isOpen() const { return m_open; }
    qint64 shown() const { return m_open ? m_entry.id : 0; }
    const mentions::Entry &entry() const { return m_entry; }
    Button &answerer() { return *m_answer; }
    Button &asider() { return *m_aside; }
    QString mood() const; // as it is explained

Q_SIGNALS:
    void left();
    void answerWanted();
    void asideWanted(); // or, of what was put aside, back
    void pageWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void present();
    Task<> understand(Foreign body);

    const Context m_context;
    QLabel *m_author;
    QLabel *m_handle;
    QLabel *m_facts;
    QScrollArea *m_area;
    QLabel *m_text;
    QLabel *m_mood;
    QLabel *m_alike;
    Button *m_answer;
    Button *m_page;
    Button *m_aside;
    mentions::Entry m_entry;
    bool m_open = false;
    Tasks m_tasks; // last: dies first
};
