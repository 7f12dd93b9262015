// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/inbox/rulebook.h"
#include "ui/context.h"

#include <QWidget>

#include <functional>

class Button;
class Card;
class LineView;
class QLabel;

// What a rule would have done in the last 30 days: how many, to whom, and by what. Looking changes
// nothing; only then may the rule be switched on, or asked to see to those that were found.
class RuleTrial : public QWidget
{
    Q_OBJECT

public:
    static constexpr int days = 30;

    RuleTrial(const Context &context, QWidget *parent);

    void forget(); // what was found is not this rule's any more
    void run(const Rule &rule); // as it is kept
    bool running() const { return m_running; }
    LineView &list() { return *m_list; }
    QString told() const; // what was found, in words
    void applyAll();

Q_SIGNALS:
    void tried(qint64 ruleId); // to its end, and noted
    void runningChanged();
    void conversationWanted(qint64 id);
    void done(const QString &what, const std::function<void()> &undo);
    void failed(const Error &error);

private:
    Task<> look(Rule rule);
    Task<> apply(Rule rule, QList<Rulebook::Found> found);
    Task<> takeBack(QList<qint64> entries);
    void show();
    void tellSoFar(int read);
    void setRunning(bool running);

    const Context m_context;
    Card *m_card;
    QLabel *m_words;
    QLabel *m_hint;
    LineView *m_list;
    Button *m_cancel;
    Button *m_apply;
    Rule m_rule;
    Rulebook::Trial m_trial;
    bool m_running = false;
    Tasks m_looking;
    Tasks m_tasks; // last: dies first
};
