// SPDX-License-Identifier: GPL-3.0-or-later
// What twenty rules cost: asking them of a message, and taking in messages they see to, against the
// same messages without rules.
#include "tests/bench/benches.h"
#include "tests/bench/benchworkspace.h"
#include "tests/bench/measure.h"

#include "core/inbox/ruleset.h"
#include "core/store/rules.h"

#include <QTemporaryDir>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int rulesThere = 20;

// Five words each, as common as any; every tenth looks at the author, every fifth stops.
QList<Rule> twenty()
{
    QList<Rule> made;
    for (int i = 0; i < rulesThere; ++i) {
        QStringList words;
        for (quint64 each = 0; each < 5; ++each)
            words.append(Generator::word(i % 2, quint64(i) * 97 + each * 13 + 400));
        Rule rule;
        rule.name = u"Rule %1"_s.arg(i);
        rule.conditions.words = words.join(u", "_s);
        if (i % 10 == 9)
            rule.conditions.authors = u"a1*"_s;
        rule.deeds.labels = { u"Label %1"_s.arg(i) };
        rule.deeds.priority = i % 3 - 1;
        rule.stop = i % 5 == 4;
        made.append(rule);
    }
    return made;
}

void judge(const Ruleset &set, qint64 accountId, messages::Placed *placed)
{
    Ruleset::Incoming incoming;
    incoming.accountId = accountId;
    incoming.text = placed->message.body.text;
    incoming.authorName = placed->message.author.name;
    incoming.authorHandle = placed->message.author.handle;
    incoming.at = placed->message.createdAt;
    placed->verdicts = set.judge(incoming);
}

// Seconds of the thread, in transactions as the collector makes them.
double deliver(const Generator &generator, qint64 count, const Ruleset *set, double *judging,
               int *ruled)
{
    constexpr int perTransaction = 200;
    QTemporaryDir folder;
    const std::unique_ptr<Database> database
        = benchworkspace::fresh(folder.filePath(u"rules.db"_s));
    const Instant now = instant(benchworkspace::lastMoment);
    must(rules::add(*database, twenty(), now));
    must(database->execute(u"UPDATE rule SET is_on = 1, tried = revision"_s));
    double spent = 0;
    qint64 number = 0;
    while (number < count) {
        messages::Delivery delivery;
        delivery.accountId = 1;
        delivery.zone = QTimeZone("Europe/Paris");
        for (int each = 0; each < perTransaction && number < count; ++each)
            delivery.messages.append(generator.make(number++));
        if (set) {
            const double before = cpuSeconds(RUSAGE_THREAD);
            for (messages::Placed &each : delivery.messages)
                judge(*set, delivery.accountId, &each);
            *judging += cpuSeconds(RUSAGE_THREAD) - before;
        }
        const double before = cpuSeconds(RUSAGE_THREAD);
        *ruled += must(messages::deliver(*database, delivery, now)).ruled;
        spent += cpuSeconds(RUSAGE_THREAD) - before;
    }
    return spent;
}

} // namespace

void benchRules(qint64 count)
{
    const Generator generator(count);
    QList<Rule> known = twenty();
    for (qsizetype each = 0; each < known.size(); ++each)
        known[each].id = each + 1;
    const Ruleset set(known, QTimeZone("Europe/Paris"));
    QList<double> judging;
    QList<double> with;
    QList<double> without;
    int ruled = 0;
    for (int round = 0; round < 3; ++round) {
        double judged = 0;
        int none = 0;
        ruled = 0;
        without.append(deliver(generator, count, nullptr, &judged, &none));
        with.append(deliver(generator, count, &set, &judged, &ruled));
        judging.append(judged);
    }
    print("20 rules asked of a message", median(judging) / double(count) * 1e6, "us");
    print("messages they saw to", double(ruled) * 100 / double(count), "%");
    print("taking in, with what they do", median(with), "cpu s", median(without));
}
