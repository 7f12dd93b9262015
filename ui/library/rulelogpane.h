// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/rulelog.h"
#include "ui/library/librarypane.h"

class Button;
class QComboBox;

// What rules did: when, which one, to whom, why; what they propose; and the way back.
class RuleLogPane : public LibraryPane
{
    Q_OBJECT

public:
    RuleLogPane(const Context &context, QWidget *parent);
    ~RuleLogPane() override;

    QList<QWidget *> actions() override { return {}; }
    void openRule(qint64 ruleId); // what this one did
    void openEntry(qint64 entryId);
    void undo(); // of the entry that is open
    void dismiss();
    QComboBox &which() { return *m_which; }

Q_SIGNALS:
    void conversationWanted(qint64 id);
    void ruleWanted(qint64 id);
    void decisionWanted(qint64 conversationId, qint64 messageId); // a proposal is to be decided

protected:
    Task<> read() override;
    QSet<QByteArray> tables() const override { return { "rule", "rule_log", "proposal" }; }

private:
    struct Facts
    {
        QList<rulelog::Entry> entries;
        QList<std::pair<qint64, QString>> rules; // id, name
        int open = 0; // proposals
    };
    static Result<Facts> facts(Database &database, rulelog::Filter filter);

    void show();
    void choose(qint64 id);
    void offerRules();
    QWidget *detail(const rulelog::Entry &entry);
    const rulelog::Entry *find(qint64 id) const;
    Task<> takeBack(qint64 id);
    Task<> leave(qint64 proposalId);
    Task<> reopen(qint64 proposalId);

    QComboBox *m_which;
    Facts m_facts;
    QWidget *m_shown = nullptr;
    std::optional<rulelog::Entry> m_described;
    qint64 m_rule = 0; // only what this one did; -1: what waits for a person
    qint64 m_wanted = 0;
    bool m_known = false;
};
