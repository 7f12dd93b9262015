// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/understanding/learnt.h"

#include <memory>
#include <string>
#include <vector>

namespace understanding {

class Reader;

// One text and how it feels, as a person said or let stand.
struct Lesson
{
    std::string text;
    Tongue tongue = Tongue::Unknown;
    Label label = Label::Neutral;
    bool corrected = false; // else handled and left as it was
};

// Makes a model of what was learnt: every lesson replayed in its order over what the lexicons say.
// The same lessons make the same model, so that taking one back is replaying the others. It never
// learns from corrections alone: those are the engine's own mistakes, and a model of nothing else
// forgets what was right. Null when nothing was corrected or too little else was handled.
namespace learner {

constexpr int companions = 1; // handled messages each correction needs beside it

std::unique_ptr<Learnt> replay(const std::vector<Lesson> &lessons, const Reader &reader);

} // namespace learner
} // namespace understanding
