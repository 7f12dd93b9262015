// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/schedule/moderate.h"
#include "core/store/charter.h"
#include "ui/context.h"

#include <QWidget>

class Button;
class Card;
class ElidedLabel;
class LineView;
class QBoxLayout;
class QCheckBox;
class QLabel;
class QLineEdit;

// What may be done to one message, by keyboard: a digit chooses what, the arrows the article of the
// charter it goes by, Enter does it. Up and Down before that choose another message.
class ModerationPanel : public QWidget
{
    Q_OBJECT

public:
    ModerationPanel(const Context &context, QWidget *parent);

    // On these messages of a conversation, oldest first; begins with the newest.
    void begin(const QList<conversations::Entry> &entries);
    // The same on what a rule proposes: that message, and hiding it where that can be done.
    void beginProposed(const QList<conversations::Entry> &entries, qint64 messageId,
                       const QString &rule);
    void end();
    qint64 message() const; // 0 = closed
    QList<Action::Kind> offered() const { return m_offered; }
    LineView &articles() { return *m_articles; }
    QLineEdit &reason() { return *m_reason; }
    QCheckBox &others() { return *m_others; }
    void choose(Action::Kind kind);
    void confirm();

Q_SIGNALS:
    void pointed(qint64 messageId); // it is about this one; 0 = none any more
    void ordered(const moderate::Order &order);
    void undoAsked(qint64 entryId);
    void unlikeAsked(qint64 messageId);
    void charterWanted();
    void failed(const Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Facts
    {
        moderate::Subject subject;
        QList<moderations::Standing> standing;
        QList<charter::Article> charter;
        QList<qint64> alike;
    };
    static Result<Facts> facts(Database &database, qint64 messageId);

    QWidget *buildHead();
    void buildChoice(QBoxLayout &column);
    void step(int by);
    void offer();
    moderate::Order approval(qint64 messageId) const;
    void press(int number);
    void back();
    const moderations::Standing *standing(Action::Kind kind) const;
    Task<> read(qint64 messageId);

    const Context m_context;
    Card *m_card;
    QLabel *m_title;
    ElidedLabel *m_about;
    QWidget *m_actions;
    QBoxLayout *m_row;
    QLabel *m_nothing;
    QWidget *m_choice; // of the article
    LineView *m_articles;
    QLineEdit *m_reason;
    QCheckBox *m_others;
    Button *m_charter;
    Button *m_do;
    QList<conversations::Entry> m_entries;
    int m_at = 0;
    std::optional<Facts> m_facts;
    QList<Action::Kind> m_offered;
    std::optional<Action::Kind> m_kind;
    QString m_rule; // that proposes it
    bool m_hideWanted = false;
    Tasks m_tasks; // last: dies first
};
