// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inbox/ruleset.h"

#include "core/base/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// Chinese, Japanese and Korean put no spaces between words: there a word is found anywhere.
bool holdsTogether(QChar c)
{
    return (c.isLetterOrNumber() || c.isMark()) && c.unicode() < 0x2e80;
}

QString timeOf(int minute)
{
    return u"%1:%2"_s.arg(minute / 60, 2, 10, QChar(u'0')).arg(minute % 60, 2, 10, QChar(u'0'));
}

} // namespace

struct Ruleset::Folded
{
    std::optional<QString> text;
    std::optional<QString> author;
    std::optional<QDateTime> wall;
};

Ruleset::Ruleset(const QList<Rule> &rules, const QTimeZone &zone)
    : m_zone(zone)
{
    for (const Rule &each : rules) {
        if (each.conditions.empty())
            continue;
        Ready ready;
        ready.rule = each;
        ready.words = termsOf(each.conditions.words);
        ready.without = termsOf(each.conditions.without);
        ready.authors = termsOf(each.conditions.authors);
        m_rules.push_back(std::move(ready));
    }
}

Ruleset::Terms Ruleset::termsOf(const QString &typed)
{
    Terms terms;
    QString all = typed;
    for (const QChar mark : u"\"“”„«»"_s)
        all.remove(mark);
    all.replace(u'\n', u',').replace(u';', u',').replace(u'،', u',');
    for (const QString &piece : all.split(u',')) {
        Term term;
        term.typed = piece.simplified();
        QString word = term.typed;
        while (word.endsWith(u'*')) {
            word.chop(1);
            term.beginning = true;
        }
        term.folded = text::folded(word).simplified();
        if (!term.folded.isEmpty())
            terms.push_back(term);
    }
    return terms;
}

// As whole words, or at the beginning of one.
const Ruleset::Term *Ruleset::found(const Terms &terms, const QString &text)
{
    for (const Term &term : terms) {
        const QString &word = term.folded;
        const bool opens = holdsTogether(word.front());
        const bool closes = !term.beginning && holdsTogether(word.back());
        for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            const qsizetype past = at + word.size();
            const bool before = !opens || at == 0 || !holdsTogether(text[at - 1]);
            const bool after = !closes || past == text.size() || !holdsTogether(text[past]);
            if (before && after)
                return &term;
        }
    }
    return nullptr;
}

QList<rule::Verdict> Ruleset::judge(const Incoming &message) const
{
    QList<rule::Verdict> verdicts;
    Folded folded;
    for (const Ready &each : m_rules) {
        const std::optional<QList<rule::Reason>> why = fits(each, message, &folded);
        if (!why)
            continue;
        rule::Verdict verdict;
        verdict.ruleId = each.rule.id;
        verdict.revision = each.rule.revision;
        verdict.why = *why;
        verdicts.append(verdict);
        if (each.rule.stop)
            break;
    }
    return verdicts;
}

// What was read of it before what has to be looked for in it.
std::optional<QList<rule::Reason>> Ruleset::fits(const Ready &rule, const Incoming &message,
                                                 Folded *folded) const
{
    const Rule::Conditions &asked = rule.rule.conditions;
    QList<rule::Reason> why;
    if (!readsFit(asked, message, &why) || !hourFits(asked, message.at, folded, &why))
        return std::nullopt;
    if (!rule.authors.empty()) {
        if (!folded->author)
            folded->author = text::folded(message.authorName.raw() + u'\n'
                                          + message.authorHandle.raw());
        const Term *term = found(rule.authors, *folded->author);
        if (!term)
            return std::nullopt;
        why.append({ u"author"_s, term->typed });
    } else if (!asked.authors.isEmpty()) {
        return std::nullopt; // nothing that anybody could be called
    }
    if (asked.words.isEmpty() && rule.without.empty())
        return why;
    if (!folded->text) {
        // White space is one space, so that a phrase is found over the end of a line.
        const QString all = message.warning.isEmpty()
            ? message.text.raw()
            : message.warning.raw() + u'\n' + message.text.raw();
        folded->text = text::folded(all).simplified();
    }
    if (found(rule.without, *folded->text))
        return std::nullopt;
    if (asked.words.isEmpty()) {
        why.append({ u"without"_s, asked.without });
        return why;
    }
    const Term *term = found(rule.words, *folded->text);
    if (!term)
        return std::nullopt;
    why.prepend({ u"words"_s, term->typed });
    return why;
}

bool Ruleset::readsFit(const Rule::Conditions &asked, const Incoming &message,
                       QList<rule::Reason> *why) const
{
    if (!asked.accounts.isEmpty()) {
        if (!asked.accounts.contains(message.accountId))
            return false;
        why->append({ u"account"_s, QString::number(message.accountId) });
    }
    if (!asked.languages.isEmpty()) {
        const QString language = message.language.left(2).toLower(); // "fr_CA" is French
        if (!asked.languages.contains(language))
            return false;
        why->append({ u"language"_s, language });
    }
    if (!asked.needs.isEmpty()) {
        const auto need = std::find_if(
            message.needs.begin(), message.needs.end(),
            [&asked](const QString &each) { return asked.needs.contains(each); });
        if (need == message.needs.end())
            return false;
        why->append({ u"need"_s, *need });
    }
    if (!asked.moods.isEmpty()) {
        if (!message.mood || !asked.moods.contains(*message.mood))
            return false;
        why->append({ u"mood"_s, rule::moodKey(*message.mood) });
    }
    if (asked.reach > 0) {
        if (message.followers < asked.reach)
            return false;
        why->append({ u"reach"_s, QString::number(message.followers) });
    }
    return true;
}

// The time it was written, there where the workspace is.
bool Ruleset::hourFits(const Rule::Conditions &asked, Instant at, Folded *folded,
                       QList<rule::Reason> *why) const
{
    if (!asked.from && asked.weekdays.isEmpty())
        return true;
    if (!folded->wall)
        folded->wall = walltime::at(at, m_zone);
    const int minute = folded->wall->time().hour() * 60 + folded->wall->time().minute();
    int day = folded->wall->date().dayOfWeek();
    if (asked.from && asked.to) {
        const bool overnight = *asked.from > *asked.to;
        const bool inside = overnight ? minute >= *asked.from || minute < *asked.to
                                      : minute >= *asked.from && minute < *asked.to;
        if (!inside)
            return false;
        if (overnight && minute < *asked.to)
            day = day == 1 ? Rule::days : day - 1; // Friday's night lasts into Saturday
    }
    if (!asked.weekdays.isEmpty() && !asked.weekdays.contains(day))
        return false;
    why->append({ u"hour"_s, timeOf(minute) });
    return true;
}
