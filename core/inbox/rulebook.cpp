// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inbox/rulebook.h"

namespace {

constexpr int page = 2000;

using Rules = std::shared_ptr<const Ruleset>;

void take(const understanding::Sense &sense, const QString &said, Ruleset::Incoming *to)
{
    to->language = sense.language.isEmpty() ? said : sense.language;
    to->needs = sense.needs;
    switch (sense.label) {
    case understanding::Label::Negative: to->mood = Rule::Mood::Negative; break;
    case understanding::Label::Neutral: to->mood = Rule::Mood::Neutral; break;
    case understanding::Label::Positive: to->mood = Rule::Mood::Positive; break;
    }
}

QList<messages::Placed> judgeAll(Rules set, qint64 accountId, QList<messages::Placed> placed)
{
    for (messages::Placed &each : placed) {
        const Message &message = each.message;
        if (message.own || each.threadKey.isEmpty())
            continue;
        Ruleset::Incoming incoming;
        incoming.accountId = accountId;
        incoming.text = message.body.text;
        incoming.warning = message.warning;
        incoming.authorName = message.author.name;
        incoming.authorHandle = message.author.handle;
        incoming.followers = message.author.followers;
        incoming.language = message.language;
        incoming.at = message.createdAt;
        if (each.sense)
            take(*each.sense, message.language, &incoming);
        each.verdicts = set->judge(incoming);
    }
    return placed;
}

// The rule is the last of the set; those before it only stop.
Rulebook::Trial tryAll(Rules set, qint64 ruleId, Mind::Reader reader, rules::Texts texts)
{
    Rulebook::Trial trial;
    trial.read = int(texts.texts.size());
    trial.next = texts.next;
    for (const rules::Text &each : texts.texts) {
        Ruleset::Incoming incoming;
        incoming.accountId = each.accountId;
        incoming.text = each.text;
        incoming.warning = each.warning;
        incoming.authorName = each.authorName;
        incoming.authorHandle = each.authorHandle;
        incoming.followers = each.followers;
        incoming.at = each.at;
        take(understanding::sense(*reader, each.text, each.language), each.language, &incoming);
        const QList<rule::Verdict> verdicts = set->judge(incoming);
        if (verdicts.isEmpty())
            continue;
        if (verdicts.last().ruleId != ruleId) {
            ++trial.stopped;
            continue;
        }
        Rulebook::Found found;
        found.text = each;
        found.why = verdicts.last().why;
        trial.found.append(found);
    }
    return trial;
}

Rules compile(rules::Running running)
{
    return std::make_shared<const Ruleset>(running.rules, running.zone);
}

// A rule on trial behind those that stop before it.
Rules compileTrial(rules::Running running, Rule rule)
{
    QList<Rule> set;
    for (const Rule &each : std::as_const(running.rules)) {
        if (each.stop && each.id != rule.id && (rule.place == 0 || each.place < rule.place))
            set.append(each);
    }
    set.append(rule);
    return std::make_shared<const Ruleset>(set, running.zone);
}

} // namespace

Task<Result<Rulebook::Rules>> Rulebook::current()
{
    const Result<rules::Running> running = co_await m_store.read(&rules::running);
    if (!running)
        co_return running.error();
    if (!m_rules || !(*running == m_running)) {
        const rules::Running now = *running;
        const Rules made = co_await m_worker.run(&compile, now);
        m_rules = made;
        m_running = now;
    }
    co_return m_rules;
}

Task<Result<QList<messages::Placed>>> Rulebook::judge(qint64 accountId,
                                                      QList<messages::Placed> placed)
{
    const Result<Rules> rules = co_await current();
    if (!rules)
        co_return rules.error();
    const Rules set = *rules;
    if (set->isEmpty() || placed.isEmpty())
        co_return placed;
    const QList<messages::Placed> judged
        = co_await m_worker.run(&judgeAll, set, accountId, placed);
    co_return judged;
}

Task<Result<Rulebook::Trial>> Rulebook::rehearse(Rule rule, Instant since,
                                                 std::optional<rules::Mark> from)
{
    const Result<rules::Running> running = co_await m_store.read(&rules::running);
    if (!running)
        co_return running.error();
    const Result<rules::Texts> texts
        = co_await m_store.analyse(&rules::texts, since, from, page);
    if (!texts)
        co_return texts.error();
    const rules::Running around = *running;
    const rules::Texts whole = *texts;
    const qint64 id = rule.id;
    const Rules set = co_await m_worker.run(&compileTrial, around, rule);
    const Mind::Reader reader = co_await m_mind.reader();
    const Trial trial = co_await m_worker.run(&tryAll, set, id, reader, whole);
    co_return trial;
}
