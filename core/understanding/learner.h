// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/understanding/learnt.h"
#include "core/understanding/learntneeds.h"
#include "core/understanding/taste.h"

#include <memory>
#include <optional>
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

// One text and what it wants above all, as a person said, or left as it was read.
struct NeedLesson
{
    std::string text;
    Tongue tongue = Tongue::Unknown;
    std::optional<Need> need; // of a correction: none of them when empty
    bool corrected = false;
};

// Makes a model of what was learnt: every lesson replayed in its order over what the lexicons and
// the rules say. The same lessons make the same model, so that taking one back is replaying the
// others. It never learns from corrections alone: those are the engine's own mistakes, and a model of
// nothing else forgets what was right. A language in which too little else was handled waits; null
// when none is left, or nothing was corrected.
namespace learner {

std::unique_ptr<Learnt> replay(const std::vector<Lesson> &lessons, const Reader &reader);
std::unique_ptr<LearntNeeds> replayNeeds(const std::vector<NeedLesson> &lessons,
                                         const Reader &reader);
// Of one watch. Null too while less than Taste::leastUnwanted was put aside.
std::unique_ptr<Taste> replayTaste(const std::vector<FindingLesson> &lessons);

} // namespace learner
} // namespace understanding
