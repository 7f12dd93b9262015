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
class MentionList;
class PictureFit;
class Proofreader;
class QBoxLayout;
class QLabel;
class QScrollArea;
class ReplyNotice;
class SlashReplies;
class TextBox;

// Where an answer is written: counts as its account counts, takes pictures, keeps what is typed,
// sends nothing itself.
class ReplyBox : public QWidget
{
    Q_OBJECT

public:
    enum class Sending { Reply, Close, Later };

    ReplyBox(const Context &context, QWidget *parent);

    // For this conversation: the reply without its text, and what was being written.
    void begin(qint64 conversation, const Account &account, const Outgoing &reply,
               const QString &draft);
    void refuse(const QString &why); // nothing can be answered here
    void clear();
    QString text() const;
    void setText(const QString &text);
    bool canSend() const { return m_canSend; }
    void chooseFiles();
    void ask(Sending how); // as by its buttons: a picture without a description is asked about once
    // The thread went on while this was written. `asking`: it was to be sent and waits for an answer.
    void tellNews(const QString &news, bool asking);
    void clearNews();
    QString news() const; // as shown, empty when there is none
    TextBox &box() { return *m_box; }
    bool completing() const; // something is being chosen to be put into the text
    QList<Media> media() const;
    QList<Media> leaving() const; // as the account takes them
    void setMedia(const QList<Media> &media);
    bool loading() const { return m_loading; }
    QString trouble() const; // with what is attached, as shown
    SlashReplies &replies() { return *m_replies; }
    MentionList &mentions() { return *m_mentions; }
    MediaRow &mediaRow() { return *m_media; }
    ReplyNotice &undescribed() { return *m_undescribed; }
    Proofreader &proofreader() { return *m_proofreader; }
    Button &laterButton() { return *m_later; }

Q_SIGNALS:
    void typed(); // settled for a moment: time to keep it
    void changed(); // with every key
    void mediaChanged();
    void strayed(qint64 conversation, const Media &media); // attached there, kept too late
    void failed(const Error &error);
    void told(const QString &what);
    void asked(Sending how);
    void lookAsked(); // at the news, before it is sent
    void anywayAsked(); // sent, whatever the news

protected:
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    QBoxLayout *buildRow();
    void joinFiles();
    void arrangeMedia();
    void enable(bool on);
    void count();
    QStringList objections() const; // to what is attached, and what is being done about it
    bool hindered() const;

    const Context m_context;
    Card *m_card;
    TextBox *m_box;
    QScrollArea *m_files;
    MediaRow *m_media;
    PictureFit *m_fit;
    QLabel *m_trouble;
    Button *m_slash;
    ReplyNotice *m_news;
    ReplyNotice *m_undescribed;
    Button *m_emoji;
    Button *m_attach;
    Button *m_language;
    QLabel *m_counter;
    Button *m_later;
    Button *m_reply;
    Button *m_close;
    Proofreader *m_proofreader;
    SlashReplies *m_replies;
    MentionList *m_mentions;
    EmojiPicker *m_picker = nullptr;
    QTimer m_settle;
    Account m_account;
    Outgoing m_outgoing;
    Sending m_how = Sending::Reply; // what was asked while a description is
    bool m_bare = false; // it was said that a picture goes without one
    bool m_canSend = false;
    bool m_open = false;
    bool m_loading = false;
};
