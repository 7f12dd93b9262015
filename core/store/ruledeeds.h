// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/rule.h"
#include "core/store/database.h"

#include <QHash>
#include <QTimeZone>

// Does to conversations what rules say, in the transaction of whoever asks, and writes it down. A
// rule never takes from a person what they decided: who sees to it, what is wanted, what they wrote.
// Nothing it does leaves the workspace: what is seen outside it proposes.
class RuleDeeds
{
public:
    RuleDeeds(Database &database, Instant now)
        : m_database(database)
        , m_now(now)
    {
    }

    // What was written down of it; 0 when nothing was to be done: the rule is not what was judged by any more, is off (unless
    // a person asks), or has seen to this message before.
    Result<qint64> carryOut(const rule::Verdict &verdict, qint64 messageId, qint64 conversationId,
                            bool asked = false);

private:
    struct Kept
    {
        Rule rule;
        bool known = false;
    };
    struct Standing; // of the conversation

    Result<const Kept *> rule(qint64 id);
    Result<bool> seenTo(qint64 ruleId, qint64 messageId);
    Result<Standing> standing(qint64 conversationId);
    Result<qint64> begin(const Rule &rule, const rule::Verdict &verdict, qint64 messageId,
                         qint64 conversationId);
    Result<> label(const Rule &rule, qint64 conversationId, QList<rule::Deed> *done);
    Result<> need(const Rule &rule, const Standing &now, QList<rule::Deed> *done);
    Result<> assign(const Rule &rule, const Standing &now, QList<rule::Deed> *done);
    Result<> prioritise(const Rule &rule, const Standing &now, QList<rule::Deed> *done);
    Result<> snooze(const Rule &rule, const Standing &now, QList<rule::Deed> *done);
    Result<> draft(const Rule &rule, const Standing &now, qint64 logId, QList<rule::Deed> *done);
    Result<> propose(const Rule &rule, qint64 logId, qint64 messageId, qint64 conversationId,
                     QList<rule::Deed> *done);

    Database &m_database;
    Instant m_now;
    QHash<qint64, Kept> m_rules;
    std::optional<QTimeZone> m_zone;
};
