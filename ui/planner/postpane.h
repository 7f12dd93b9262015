// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/plans.h"
#include "ui/button.h"
#include "ui/context.h"
#include "ui/planner/plandesk.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QScrollArea;
class QVBoxLayout;

// What is selected in the calendar, beside it: the text, how it stands on each account, who sends it,
// and what can be done.
class PostPane : public QWidget
{
    Q_OBJECT

public:
    PostPane(const Context &context, PlanDesk &desk, QWidget *parent);

    void setAsked(const approvals::Asked &where); // approval is
    // None: nothing. `warnings` is what the only one should know of.
    void show(const QList<plans::Card> &cards, const QStringList &warnings);
    const QList<plans::Card> &cards() const { return m_cards; }
    const QStringList &warnings() const { return m_warnings; }
    void enter(); // the focus goes to its first control
    void copy(); // a draft a week later
    void cancel();
    void submit(); // for approval
    void approve();
    void giveBack(); // asks for the reason

Q_SIGNALS:
    void left(); // closed by its button or Esc
    void editWanted(qint64 postId);
    void historyWanted(const QList<qint64> &ids);
    void slotWanted(const plans::Card &card); // its next free one
    void told(const QString &what);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void clear();
    void showOne(const plans::Card &card);
    void showSeveral();
    void addHead(const QString &title, const plans::Card *card);
    void addPart(const plans::Card &card, const plans::Part &part);
    void addFact(QBoxLayout &rows, const QString &name, QWidget *value);
    void addFacts(const plans::Card &card);
    void addApproval(QBoxLayout &rows, const plans::Card &card);
    void addFoot();
    void addSchedule(const QList<qint64> &drafts);
    Button *addButton(Button::Kind kind, const QString &words, std::function<void()> act);
    bool waits(const plans::Card &card) const; // for approval, before it leaves
    void offer(QBoxLayout &row, const QString &name, PlanDesk::Decision decision, qint64 id);
    void askTime(const plans::Card &card);
    void askAddress(qint64 id);
    QList<qint64> in(std::initializer_list<Publication::State> states) const;

    const Context m_context;
    PlanDesk &m_desk;
    QScrollArea *m_area;
    QWidget *m_inside = nullptr;
    QVBoxLayout *m_column = nullptr;
    QWidget *m_head;
    QWidget *m_foot;
    QList<plans::Card> m_cards;
    approvals::Asked m_asked;
    QStringList m_warnings;
};
