// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/account.h"
#include "core/model/post.h"
#include "ui/context.h"

#include <QTimer>
#include <QWidget>

class Button;
class Card;
class EmojiPicker;
class Proofreader;
class QLabel;
class TextBox;

// Where an answer is written: counts as its account counts, keeps what is typed, sends nothing
// itself.
class ReplyBox : public QWidget
{
    Q_OBJECT

public:
    ReplyBox(const Context &context, QWidget *parent);

    // For this conversation: the reply without its text, and what was being written.
    void begin(const Account &account, const Outgoing &reply, const QString &draft);
    void refuse(const QString &why); // nothing can be answered here
    void clear();
    QString text() const;
    void setText(const QString &text);
    bool canSend() const { return m_canSend; }
    // The thread went on while this was written. `asking`: it was to be sent and waits for an answer.
    void tellNews(const QString &news, bool asking);
    void clearNews();
    QString news() const; // as shown, empty when there is none
    TextBox &box() { return *m_box; }
    Proofreader &proofreader() { return *m_proofreader; }

Q_SIGNALS:
    void typed(); // settled for a moment: time to keep it
    void changed(); // with every key
    void asked(bool close);
    void lookAsked(); // at the news, before it is sent
    void anywayAsked(); // sent, whatever the news

private:
    void count();

    const Context m_context;
    Card *m_card;
    TextBox *m_box;
    QWidget *m_news;
    QLabel *m_newsText;
    Button *m_look;
    Button *m_anyway;
    Button *m_emoji;
    Button *m_language;
    QLabel *m_counter;
    Button *m_reply;
    Button *m_close;
    Proofreader *m_proofreader;
    EmojiPicker *m_picker = nullptr;
    QTimer m_settle;
    Account m_account;
    Outgoing m_outgoing;
    bool m_canSend = false;
    bool m_open = false;
    bool m_loading = false;
};
