// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/understanding/sense.h"

#include "core/understanding/echo.h"
#include "core/understanding/reader.h"

#include <algorithm>
#include <cmath>

namespace understanding {

namespace {

QString string(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace

Sense sense(const Reader &reader, const Foreign &text, const QString &said, Tongue before)
{
    thread_local Reading reading;
    const QByteArray bytes = text.raw().toUtf8();
    const QByteArray language = said.toLatin1();
    Hints hints;
    hints.said = tongueFrom({ language.constData(), std::size_t(language.size()) });
    if (text.raw().size() < tellsItself)
        hints.before = before;
    reader.read({ bytes.constData(), std::size_t(bytes.size()) }, hints, &reading);

    Sense sense;
    if (reading.language != Tongue::Unknown)
        sense.language = string(key(reading.language));
    sense.mood = double(reading.mood.score);
    sense.label = reading.mood.label;
    sense.echo = echo(text.raw());
    sense.hostile = hostile(text.raw());
    for (const NeedFound &each : reading.needs) {
        const QString need = string(key(each.need));
        sense.needs.append(need);
        sense.urgent = sense.urgent || each.need == Need::Urgent;
        if (sense.need.isEmpty() && each.need != Need::Urgent)
            sense.need = need;
    }
    if (reader.themes())
        sense.themes = reader.themes()->of(reading.tokens, reading.readAs);
    for (const Reason &reason : reading.mood.why) {
        Sense::Word word;
        word.text = Foreign(string(reading.tokens.text().substr(reason.start, reason.length)));
        word.weight = double(reason.weight);
        word.kind = reason.kind;
        sense.why.append(word);
    }
    std::stable_sort(sense.why.begin(), sense.why.end(),
                     [](const Sense::Word &a, const Sense::Word &b) {
                         return std::abs(a.weight) > std::abs(b.weight);
                     });
    return sense;
}

Tongue tongueOf(const Reader &reader, const Foreign &text)
{
    thread_local Tokens tokens;
    const QByteArray bytes = text.raw().toUtf8();
    tokens.read({ bytes.constData(), std::size_t(bytes.size()) });
    return reader.languages().guess(tokens).tongue;
}

QString labelKey(Label label)
{
    return string(mood::key(label));
}

std::optional<Label> labelFrom(const QString &key)
{
    for (const Label each : { Label::Negative, Label::Neutral, Label::Positive }) {
        if (labelKey(each) == key)
            return each;
    }
    return std::nullopt;
}

} // namespace understanding
