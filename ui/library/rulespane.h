// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/rules.h"
#include "ui/library/librarypane.h"
#include "ui/library/ruleeditor.h"

class Button;
class QLabel;
class RuleTrial;

// Rules: their order, the one that is open in plain words, what it would have done, and its switch.
// What is typed is kept by itself; a rule that changes is off until it has been tried again.
class RulesPane : public LibraryPane
{
    Q_OBJECT

public:
    RulesPane(const Context &context, QWidget *parent);
    ~RulesPane() override;

    QList<QWidget *> actions() override { return {}; }
    void create();
    void duplicate();
    void remove();
    void begin(); // with rules of ours
    void tryOut();
    void toggle(); // on or off
    RuleEditor &editor() { return *m_editor; }
    RuleTrial &trial() { return *m_trial; }
    Button &tryButton() { return *m_try; }
    Button &switchButton() { return *m_switch; }
    QString status() const;
    void open(qint64 id);

Q_SIGNALS:
    void conversationWanted(qint64 id);
    void logWanted(qint64 ruleId);

protected:
    Task<> read() override;
    QSet<QByteArray> tables() const override
    {
        return { "rule", "rule_log", "saved_reply", "label", "account" };
    }
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Facts
    {
        QList<Rule> rules;
        RuleEditor::Known known;
    };
    static Result<Facts> facts(Database &database);

    void build();
    void show();
    void choose(qint64 id);
    void tell(const Rule &rule);
    void keep(); // what is in the editor, now
    void shift(int by);
    const Rule *find(qint64 id) const;
    Task<> save(Rule rule);
    Task<> add(Rule rule);
    Task<> erase(qint64 id);
    Task<> restore(Rule rule);
    Task<> move(qint64 id, int place);
    Task<> start();
    Task<> test(qint64 id);
    Task<> switchTo(qint64 id, bool on);

    RuleEditor *m_editor;
    RuleTrial *m_trial;
    QWidget *m_state;
    QLabel *m_sign;
    QLabel *m_status;
    Button *m_try;
    Button *m_switch;
    Button *m_log;
    QList<Rule> m_rules;
    qint64 m_wanted = 0; // made just now: to be chosen when it is read
    bool m_known = false;
};
