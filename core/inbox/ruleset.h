// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/foreign.h"
#include "core/model/rule.h"

#include <vector>

// Rules made ready to be asked, once for many messages. Pure: says which apply, does nothing; any
// thread may ask.
class Ruleset
{
public:
    // An incoming message as rules look at it.
    struct Incoming
    {
        qint64 accountId = 0;
        Foreign text;
        Foreign warning;
        Foreign authorName;
        Foreign authorHandle;
        qint64 followers = -1; // -1: not known
        QString language;
        QStringList needs;
        std::optional<Rule::Mood> mood;
        Instant at; // when it was written
    };

    // In this order. A rule without a condition never applies.
    Ruleset(const QList<Rule> &rules, const QTimeZone &zone);

    bool isEmpty() const { return m_rules.empty(); }
    // Those that apply, each with what fitted, up to the first that stops.
    QList<rule::Verdict> judge(const Incoming &message) const;

private:
    // Words as typed, folded: alternatives, of which one is enough.
    struct Term
    {
        QString folded;
        QString typed;
        bool beginning = false;
    };
    using Terms = std::vector<Term>;
    struct Ready
    {
        Rule rule;
        Terms words;
        Terms without;
        Terms authors;
    };
    struct Folded; // what is worked out of a message when the first rule asks for it

    static Terms termsOf(const QString &typed);
    static const Term *found(const Terms &terms, const QString &text);
    std::optional<QList<rule::Reason>> fits(const Ready &rule, const Incoming &message,
                                            Folded *folded) const;
    bool readsFit(const Rule::Conditions &asked, const Incoming &message,
                  QList<rule::Reason> *why) const;
    bool hourFits(const Rule::Conditions &asked, Instant at, Folded *folded,
                  QList<rule::Reason> *why) const;

    std::vector<Ready> m_rules;
    QTimeZone m_zone;
};
