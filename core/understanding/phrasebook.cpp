// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/understanding/phrasebook.h"

#include "core/understanding/reader.h"

#include <map>
#include <tuple>

namespace understanding::phrasebook {

namespace {

constexpr qsizetype shown = 3; // of what is found

} // namespace

std::vector<Entry> of(Tongue tongue, std::vector<Phrase> own)
{
    std::map<std::tuple<std::string, bool, Need>, Entry> all;
    const auto entry = [&all](const Phrase &phrase) -> Entry * {
        const NeedRules::Form form = NeedRules::form(phrase.pattern);
        if (form.flaw)
            return nullptr;
        const bool atStart = form.reading.front() == '^';
        Entry &known = all[{ form.reading.substr(atStart ? 1 : 0), atStart, phrase.need }];
        known.reading = form.reading;
        return &known;
    };
    for (const Phrase &each : Reader::phrases(tongue)) {
        if (Entry *known = entry(each)) {
            if (!known->ours)
                known->phrase = each;
            known->ours = known->ours.value_or(0) + each.weight;
            known->phrase.weight = *known->ours;
        }
    }
    for (const Phrase &each : own) {
        Entry *known = each.tongue == tongue ? entry(each) : nullptr;
        if (known) {
            known->phrase = each;
            known->mine = each.weight;
        }
    }
    std::vector<Entry> found;
    found.reserve(all.size());
    for (auto &[key, each] : all)
        found.push_back(std::move(each));
    return found;
}

Found find(Phrase phrase, QList<Foreign> texts)
{
    Found found;
    found.of = int(texts.size());
    phrase.weight = NeedRules::enough;
    NeedRules rules;
    if (!rules.add(phrase))
        return found;
    Tokens tokens;
    for (const Foreign &text : texts) {
        const QByteArray bytes = text.raw().toUtf8();
        tokens.read({ bytes.constData(), std::size_t(bytes.size()) });
        if (rules.strengths(tokens, 0)[std::size_t(phrase.need)] < NeedRules::enough)
            continue;
        ++found.count;
        if (found.some.size() < shown)
            found.some.append(text);
    }
    return found;
}

} // namespace understanding::phrasebook
