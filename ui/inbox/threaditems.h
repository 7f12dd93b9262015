// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/conversations.h"
#include "core/store/notes.h"
#include "core/store/rulelog.h"
#include "core/understanding/sense.h"
#include "ui/context.h"
#include "ui/theme.h"

#include <QWidget>

class Button;
class MoodRow;
class PollView;
class PassageView;
class PictureSlot;
class QBoxLayout;
class QLabel;
class TextLink;

// Something standing in a thread. Asked for its size at a width, then placed; no layout guesses.
class ThreadItem : public QWidget
{
    Q_OBJECT

public:
    enum class Side { Start, End, Middle };

    using QWidget::QWidget;
    virtual QSize fit(int available) = 0;
    virtual Side side() const = 0;
    virtual PassageView *passage() const { return nullptr; } // what of it is read and searched
};

// "Today"
class DayMark : public ThreadItem
{
    Q_OBJECT

public:
    DayMark(const Theme &theme, const QString &day, QWidget *parent);
    QSize fit(int available) override;
    Side side() const override { return Side::Middle; }

private:
    QLabel *m_label;
};

// What a colleague wrote between the messages; nobody outside sees it.
class NoteMark : public ThreadItem
{
    Q_OBJECT

public:
    NoteMark(const Context &context, const notes::Note &note, QWidget *parent);
    QSize fit(int available) override;
    Side side() const override { return Side::Middle; }
    QString text() const;
    PassageView *passage() const override { return m_text; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    PassageView *m_text;
};

// What a rule did to the message above, and why; what it proposes waits here for a person.
class RuleMark : public ThreadItem
{
    Q_OBJECT

public:
    RuleMark(const Context &context, const rulelog::Entry &entry, QWidget *parent);
    QSize fit(int available) override;
    Side side() const override { return Side::Middle; }
    QString text() const;
    Button *decide() const { return m_decide; } // null: there is nothing to decide

Q_SIGNALS:
    void opened(qint64 entryId);
    void decisionAsked(qint64 messageId);
    void dismissed(qint64 proposalId);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    TextLink *m_what;
    QLabel *m_why;
    Button *m_decide = nullptr;
    Button *m_leave = nullptr;
};

// One text: theirs at the start with their face, ours at the end on the accent's soft colour, the
// post that is answered as a wide card.
class Bubble : public ThreadItem
{
    Q_OBJECT

public:
    enum class Kind { Theirs, Ours, Subject };

    Bubble(const Context &context, Kind kind, qint64 accountId, QWidget *parent);

    // A message; pictures that were agreed to come back by themselves.
    void show(const conversations::Entry &entry, const QSet<QUrl> &agreed);
    void show(const Publication &reply); // of ours, under way or stuck
    // How it feels and by which words; `given` by a person instead.
    void feel(const understanding::Sense &sense, std::optional<understanding::Label> given);
    void follow(const Publication &change); // an edit or deletion of it that is not over
    void offerChanges(const QString &remoteId, bool edit, bool remove); // a menu, for ours
    QSize fit(int available) override;
    Side side() const override { return m_kind == Kind::Ours ? Side::End : Side::Start; }
    MoodRow *mood() const { return m_mood; } // null until it is known
    PassageView *passage() const override { return m_text; }
    PollView *poll() const { return m_poll; } // null where there is none
    QString footer() const;
    void setStanding(const QString &words, Token ink); // what moderation did to it
    QString standing() const;
    void setRinged(bool ringed); // it is spoken of elsewhere
    Button *more() const { return m_more; } // null where nothing can be changed

Q_SIGNALS:
    void linkChosen(const QUrl &url);
    void pictureAgreed(const QUrl &url);
    // cancel, again, confirm, now, move
    void decided(qint64 publicationId, const QString &decision);
    void forwarded(const QString &text); // to be kept as a note
    void moodGiven(understanding::Label label);
    void changeAsked(const QString &remoteId, Action::Kind kind); // edit, delete

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setHead(const QString &text);
    void setFooter(const QString &text, Token ink);
    void addDecision(const QString &text, const QString &decision, qint64 publicationId);
    void addAttachments(const QList<Attachment> &attachments, const QSet<QUrl> &agreed);

    const Context m_context;
    Kind m_kind;
    qint64 m_accountId;
    Foreign m_name;
    QUrl m_avatar;
    QLabel *m_head;
    PassageView *m_text;
    QLabel *m_footer;
    QLabel *m_standing;
    bool m_ringed = false;
    QWidget *m_actions;
    QBoxLayout *m_row;
    Button *m_more = nullptr;
    QList<PictureSlot *> m_pictures;
    MoodRow *m_mood = nullptr;
    PollView *m_poll = nullptr;
    QRect m_box;
};
