// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/foreign.h"
#include "core/understanding/mood.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace understanding {

class Reader;

// What was understood of one text, as the rest of the program keeps and shows it.
struct Sense
{
    struct Word // that made the mood
    {
        Foreign text;
        double weight = 0;
        Reason::Kind kind = Reason::Kind::Lexicon;
    };

    QString language; // empty when it could not be told
    double mood = 0;
    Label label = Label::Neutral;
    qint64 echo = 0; // the same for texts that say the same; 0 too short to tell
    bool hostile = false; // says what no charter bears
    QString need; // the most severe but urgent; empty when none
    bool urgent = false;
    QStringList needs; // all of them, most severe first
    QList<Word> why; // the strongest first; adds up to the mood
    QList<qint64> themes; // a person's, by number
};

// `said`: the language the platform gives it; `before`: of what its author wrote earlier.
Sense sense(const Reader &reader, const Foreign &text, const QString &said = {},
            Tongue before = Tongue::Unknown);
// From here on a text tells its language by itself.
constexpr qsizetype tellsItself = 60; // characters
// The language of a text alone, when it can be told.
Tongue tongueOf(const Reader &reader, const Foreign &text);
QString labelKey(Label label); // "negative"
std::optional<Label> labelFrom(const QString &key);

} // namespace understanding
