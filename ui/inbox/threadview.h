// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/conversations.h"
#include "core/store/moderations.h"
#include "core/store/notes.h"
#include "core/store/publications.h"
#include "core/store/rulelog.h"
#include "core/understanding/sense.h"
#include "ui/context.h"

#include <QHash>
#include <QPointer>
#include <QScrollArea>

class Bubble;
class ThreadItem;

// A conversation as it is known here: the post it answers, their texts and ours, and our replies
// that are still under way. Shows; decides nothing.
class ThreadView : public QScrollArea
{
    Q_OBJECT

public:
    struct Thread
    {
        qint64 accountId = 0;
        QList<conversations::Entry> entries;
        QList<notes::Note> notes; // by time
        QList<Publication> replies; // not yet, or not, there
        QList<moderations::Standing> standing; // what was done to its messages and people
        QList<rulelog::Entry> rules; // what they did here, and stands
        QList<Publication> changes; // edits and deletions of ours that are not over
        bool canEdit = false; // what the account allows with our own
        bool canDelete = false;
    };

    // Nothing a reader would see is different.
    static bool same(const Thread &a, const Thread &b);

    ThreadView(const Context &context, QWidget *parent);

    void show(const Thread &thread, bool toEnd);
    // What was understood of its messages, and what a person said instead, by their ids.
    void feel(const QHash<qint64, understanding::Sense> &senses,
              const QHash<qint64, QString> &given);
    void give(const QHash<qint64, QString> &given) { feel(QHash(m_senses), given); }
    void clear();
    void point(qint64 messageId); // rings it and brings it into view; 0 = none
    void toEnd();
    // Marks these wherever they stand and goes to the last of them; none marks nothing any more.
    void find(const QStringList &terms);
    bool finding() const { return !m_terms.isEmpty(); }
    int found() const { return m_places; }
    int foundAt() const { return m_at; } // from 0
    void goOn(int by); // round and round
    QList<ThreadItem *> items() const { return m_items; }

Q_SIGNALS:
    void linkChosen(const QUrl &url);
    void decided(qint64 publicationId, const QString &decision);
    void moodGiven(qint64 messageId, understanding::Label label);
    void changeAsked(const QString &remoteId, Action::Kind kind);
    void forwarded(qint64 messageId, const QString &text); // to be kept as a note
    void foundChanged();
    void ruleChosen(qint64 entryId);
    void decisionAsked(qint64 messageId); // on what a rule proposes
    void proposalDismissed(qint64 proposalId);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void dropItems();
    void add(ThreadItem *item);
    void addDay(Instant when);
    void addRules(qint64 messageId);
    void showChange(Bubble &bubble, const QString &remoteId);
    void arrange();
    void mark();
    void goTo(int place);
    void showStanding(Bubble &bubble, const conversations::Entry &entry) const;

    const Context m_context;
    QWidget *m_column;
    QList<ThreadItem *> m_items;
    QHash<qint64, Bubble *> m_theirs; // by message
    QHash<qint64, understanding::Sense> m_senses;
    QHash<qint64, QString> m_given;
    std::optional<qint64> m_day;
    Thread m_shown;
    QHash<qint64, QPointer<Bubble>> m_bubbles; // by message
    qint64 m_pointed = 0;
    qint64 m_newest = 0; // their newest message
    QSet<QUrl> m_agreed; // pictures the person wanted to see
    bool m_all = false;
    QStringList m_terms; // looked for
    int m_places = 0; // where they stand
    int m_at = -1; // the one that is looked at
};
