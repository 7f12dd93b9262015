// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ruledeeds.h"

#include "core/model/conversation.h"
#include "core/store/labels.h"
#include "core/store/rules.h"

using namespace Qt::StringLiterals;

struct RuleDeeds::Standing
{
    qint64 id = 0;
    Conversation::State state = Conversation::State::Todo;
    bool unread = false;
    QString need;
    bool needByHand = false;
    QString assignee;
    int priority = 0;
    bool drafted = false; // something is being written
};

Result<qint64> RuleDeeds::carryOut(const rule::Verdict &verdict, qint64 messageId,
                                   qint64 conversationId, bool asked)
{
    const Result<const Kept *> kept = rule(verdict.ruleId);
    if (!kept)
        return kept.error();
    const Rule &rule = (*kept)->rule;
    if (!(*kept)->known || rule.revision != verdict.revision || rule.lack != Rule::Lack::No
        || (!rule.on && !asked))
        return 0;
    const Result<bool> before = seenTo(rule.id, messageId);
    if (!before || *before)
        return before ? Result<qint64>(0) : Result<qint64>(before.error());
    const Result<Standing> now = standing(conversationId);
    if (!now)
        return now.error();
    const Result<qint64> logId = begin(rule, verdict, messageId, conversationId);
    if (!logId)
        return logId.error();

    QList<rule::Deed> done;
    for (const Result<> &step : { label(rule, conversationId, &done), need(rule, *now, &done),
                                  assign(rule, *now, &done), prioritise(rule, *now, &done),
                                  draft(rule, *now, *logId, &done), snooze(rule, *now, &done),
                                  propose(rule, *logId, messageId, conversationId, &done) }) {
        if (!step)
            return step.error();
    }
    Statement update = m_database.prepare(u"UPDATE rule_log SET deeds = ? WHERE id = ?"_s);
    const Result<> noted = update.run(QString::fromUtf8(rule::pack(done)), *logId);
    if (!noted)
        return noted.error();
    return *logId;
}

// As it is now, once for many messages: within one transaction nobody changes it. Those that are on
// are read together; any other only when somebody asks for it.
Result<const RuleDeeds::Kept *> RuleDeeds::rule(qint64 id)
{
    if (!m_zone) {
        const Result<rules::Running> running = rules::running(m_database);
        if (!running)
            return running.error();
        m_zone = running->zone;
        for (const Rule &each : running->rules)
            m_rules.insert(each.id, { each, true });
    }
    auto found = m_rules.constFind(id);
    if (found == m_rules.constEnd()) {
        Kept kept;
        const Result<Rule> rule = rules::one(m_database, id);
        if (!rule && rule.error().kind != Error::NotFound)
            return rule.error();
        if (rule) {
            kept.rule = *rule;
            kept.known = true;
        }
        found = m_rules.insert(id, kept);
    }
    return &*found;
}

Result<bool> RuleDeeds::seenTo(qint64 ruleId, qint64 messageId)
{
    Statement query = m_database.prepare(
        uR"(SELECT 1 FROM rule_log WHERE message_id = ? AND +rule_id = ? AND undone_at IS NULL)"_s);
    const Result<> run = query.run(messageId, ruleId);
    if (!run)
        return run.error();
    const bool found = query.next();
    if (query.failure())
        return *query.failure();
    return found;
}

Result<RuleDeeds::Standing> RuleDeeds::standing(qint64 conversationId)
{
    Statement query = m_database.prepare(
        uR"(SELECT state, unread, need, need_by_hand, assignee, priority,
                draft <> '' OR draft_media NOT IN ('', '[]')
            FROM conversation WHERE id = ?)"_s);
    const Result<> run = query.run(conversationId);
    if (!run)
        return run.error();
    if (!query.next())
        return query.failure().value_or(Error(Error::NotFound, u"a lost conversation"_s));
    Standing now;
    now.id = conversationId;
    now.state = Conversation::State(query.integer(0));
    now.unread = query.integer(1) != 0;
    now.need = query.text(2);
    now.needByHand = query.integer(3) == 1;
    now.assignee = query.text(4);
    now.priority = int(query.integer(5));
    now.drafted = query.integer(6) != 0;
    return now;
}

Result<qint64> RuleDeeds::begin(const Rule &rule, const rule::Verdict &verdict, qint64 messageId,
                                qint64 conversationId)
{
    Statement insert = m_database.prepare(
        uR"(INSERT INTO rule_log (rule_id, rule, conversation_id, message_id, done_at, why, deeds)
            VALUES (?, ?, ?, ?, ?, ?, '[]'))"_s);
    const Result<> run = insert.run(rule.id, rule.name, conversationId, messageId, m_now,
                                    QString::fromUtf8(rule::pack(verdict.why)));
    if (!run)
        return run.error();
    return insert.insertedId();
}

Result<> RuleDeeds::label(const Rule &rule, qint64 conversationId, QList<rule::Deed> *done)
{
    for (const QString &name : rule.deeds.labels) {
        const Result<bool> put = labels::attach(m_database, conversationId, name);
        if (!put)
            return put.error();
        if (*put)
            done->append({ u"label"_s, name, {}, false });
    }
    return {};
}

Result<> RuleDeeds::need(const Rule &rule, const Standing &now, QList<rule::Deed> *done)
{
    if (rule.deeds.need.isEmpty() || rule.deeds.need == now.need)
        return {};
    done->append({ u"need"_s, rule.deeds.need, now.need, now.needByHand });
    if (now.needByHand)
        return {};
    // 2: said by a rule. A later reading leaves it, a person or the next message does not.
    Statement update = m_database.prepare(
        u"UPDATE conversation SET need = ?, need_by_hand = 2 WHERE id = ?"_s);
    return update.run(rule.deeds.need, now.id);
}

Result<> RuleDeeds::assign(const Rule &rule, const Standing &now, QList<rule::Deed> *done)
{
    if (rule.deeds.assignee.isEmpty() || rule.deeds.assignee == now.assignee)
        return {};
    done->append({ u"assign"_s, rule.deeds.assignee, now.assignee, !now.assignee.isEmpty() });
    if (!now.assignee.isEmpty())
        return {};
    Statement update = m_database.prepare(u"UPDATE conversation SET assignee = ? WHERE id = ?"_s);
    return update.run(rule.deeds.assignee, now.id);
}

Result<> RuleDeeds::prioritise(const Rule &rule, const Standing &now, QList<rule::Deed> *done)
{
    if (!rule.deeds.priority || *rule.deeds.priority == now.priority)
        return {};
    done->append({ u"priority"_s, rule::priorityKey(*rule.deeds.priority),
                   rule::priorityKey(now.priority), false });
    Statement update = m_database.prepare(u"UPDATE conversation SET priority = ? WHERE id = ?"_s);
    return update.run(*rule.deeds.priority, now.id);
}

// Only what waits for us can wait longer.
Result<> RuleDeeds::snooze(const Rule &rule, const Standing &now, QList<rule::Deed> *done)
{
    if (rule.deeds.snooze == Rule::Snooze::No)
        return {};
    const std::optional<Instant> until = rule::until(rule.deeds.snooze, m_now, *m_zone);
    const bool waits = now.state == Conversation::State::Todo;
    done->append({ u"snooze"_s, until ? QString::number(millis(*until)) : QString(),
                   now.unread ? u"unread"_s : QString(), !waits });
    if (!waits)
        return {};
    Statement update = m_database.prepare(
        uR"(UPDATE conversation SET state = 2, unread = 0, snoozed_until = ?, back = '',
                back_from = NULL WHERE id = ?)"_s);
    return update.run(until, now.id);
}

// Whoever writes already goes on writing.
Result<> RuleDeeds::draft(const Rule &rule, const Standing &now, qint64 logId,
                          QList<rule::Deed> *done)
{
    if (rule.deeds.reply == 0)
        return {};
    const bool waits = now.state == Conversation::State::Todo && !now.drafted;
    done->append({ u"reply"_s, rule.deeds.replyTitle, {}, !waits });
    if (!waits)
        return {};
    Statement update = m_database.prepare(
        uR"(UPDATE conversation SET draft = r.body, draft_media = r.media
            FROM (SELECT body, media FROM saved_reply WHERE id = ?) r WHERE conversation.id = ?)"_s);
    const Result<> written = update.run(rule.deeds.reply, now.id);
    if (!written)
        return written;
    Statement by = m_database.prepare(u"UPDATE conversation SET draft_by = ? WHERE id = ?"_s);
    return by.run(logId, now.id);
}

Result<> RuleDeeds::propose(const Rule &rule, qint64 logId, qint64 messageId, qint64 conversationId,
                            QList<rule::Deed> *done)
{
    if (!rule.deeds.hide)
        return {};
    Statement insert = m_database.prepare(
        uR"(INSERT INTO proposal (log_id, conversation_id, message_id, kind)
            SELECT ?, ?, ?, 'hide' WHERE NOT EXISTS
                (SELECT 1 FROM proposal WHERE message_id = ? AND settled <> 'withdrawn'))"_s);
    const Result<> run = insert.run(logId, conversationId, messageId, messageId);
    if (!run)
        return run;
    done->append({ u"hide"_s, {}, {}, insert.affected() == 0 });
    return {};
}
