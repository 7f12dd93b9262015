// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/store/mentions.h"
#include "core/understanding/sense.h"
#include "ui/context.h"

#include <QWidget>

class Button;
class MoodRow;
class QLabel;
class QScrollArea;
class TextLink;

// One mention as a whole, beside the page: who, where, how far it reaches, all of its text, its mood
// with the words that made it, which can be corrected, what was said of it, and what can be done. Esc goes
// back to the list.
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
    TextLink &unfolder() { return *m_showAlike; }
    Button &asider() { return *m_aside; }
    Button &keeper() { return *m_keep; }
    Button &forwarder() { return *m_forward; }
    MoodRow &mood() { return *m_mood; }
    QString said() const; // what was said of it

Q_SIGNALS:
    void left();
    void answerWanted();
    void asideWanted(); // or, of what a person put aside, back
    void keepWanted(); // it is relevant
    void forwardWanted(); // to the digest; or not any more
    void moodGiven(understanding::Label label);
    void pageWanted();
    void alikeWanted(); // all that say the same

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void present();
    void presentSaid();
    void presentMood();
    Task<> understand(Foreign body);

    const Context m_context;
    QLabel *m_author;
    QLabel *m_handle;
    QLabel *m_facts;
    QScrollArea *m_area;
    QLabel *m_text;
    MoodRow *m_mood;
    QLabel *m_said;
    QLabel *m_alike;
    TextLink *m_showAlike;
    Button *m_answer;
    Button *m_page;
    Button *m_forward;
    Button *m_keep;
    Button *m_aside;
    mentions::Entry m_entry;
    std::optional<understanding::Sense> m_sense;
    bool m_open = false;
    Tasks m_tasks; // last: dies first
};
