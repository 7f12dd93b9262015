// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/account.h"
#include "core/model/post.h"
#include "ui/context.h"

#include <QTimer>
#include <QWidget>

class Button;
class Card;
class EmojiPicker;
class MediaRow;
class Proofreader;
class QLabel;
class SlashReplies;
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
    QList<Media> media() const;
    void setMedia(const QList<Media> &media);
    bool loading() const { return m_loading; }
    SlashReplies &replies() { return *m_replies; }
    Proofreader &proofreader() { return *m_proofreader; }

Q_SIGNALS:
    void typed(); // settled for a moment: time to keep it
    void changed(); // with every key
    void mediaChanged();
    void failed(const Error &error);
    void asked(bool close);
    void lookAsked(); // at the news, before it is sent
    void anywayAsked(); // sent, whatever the news

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void count();
    QString objection() const; // to what is attached; empty when there is none

    const Context m_context;
    Card *m_card;
    TextBox *m_box;
    MediaRow *m_media;
    QLabel *m_trouble;
    Button *m_slash;
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
    SlashReplies *m_replies;
    EmojiPicker *m_picker = nullptr;
    QTimer m_settle;
    Account m_account;
    Outgoing m_outgoing;
    bool m_canSend = false;
    bool m_open = false;
    bool m_loading = false;
};
