// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/understanding/learner.h"

#include "core/understanding/reader.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace understanding::learner {

namespace {

constexpr int rounds = 4;
constexpr float rate = 0.1f;
constexpr float firstSquare = 0.3f; // AdaGrad: steps begin small
constexpr float handledWeight = 0.6f; // less, and the few mistakes outweigh all that was right

struct Exercise
{
    std::vector<Learnt::Feature> features;
    Learnt::Pull ground {};
    float weight = 0;
    Label label = Label::Neutral;
};

Learnt::Pull likelihoods(const Learnt::Pull &drawn)
{
    const float most = *std::max_element(drawn.begin(), drawn.end());
    Learnt::Pull odds {};
    float sum = 0;
    for (std::size_t i = 0; i < odds.size(); ++i)
        sum += odds[i] = std::exp(drawn[i] - most);
    for (float &each : odds)
        each /= sum;
    return odds;
}

std::vector<Exercise> exercises(const std::vector<Lesson> &lessons, const Reader &reader)
{
    const Scale &scale = fitted();
    std::vector<Exercise> made;
    made.reserve(lessons.size());
    Tokens tokens;
    Mood mood;
    for (const Lesson &lesson : lessons) {
        tokens.read(lesson.text);
        mood::read(tokens, reader.words(lesson.tongue), reader.signs(), nullptr, scale, &mood);
        Exercise &exercise = made.emplace_back();
        Learnt::features(tokens, lesson.tongue, &exercise.features);
        const float sum = mood.score * std::sqrt(scale.softness / (1 - mood.score * mood.score));
        exercise.ground = Learnt::pull(mood::ground(sum, lesson.tongue, scale));
        exercise.weight = lesson.corrected ? 1 : handledWeight;
        exercise.label = lesson.label;
    }
    // Whatever most messages are, each label has the same say.
    std::array<float, 3> counts {};
    for (const Exercise &exercise : made)
        counts[std::size_t(exercise.label)] += 1;
    const float whole = float(made.size()) / 3;
    for (Exercise &exercise : made)
        exercise.weight *= (whole + 3) / (counts[std::size_t(exercise.label)] + 3);
    return made;
}

// One step towards the label (AdaGrad: the more a weight has moved, the less it moves).
void practise(const Exercise &exercise, Learnt *learnt, std::vector<Learnt::Pull> *squares)
{
    Learnt::Pull drawn = exercise.ground;
    for (const Learnt::Feature &feature : exercise.features) {
        for (std::size_t i = 0; i < drawn.size(); ++i)
            drawn[i] += feature.value * learnt->weight(feature.bucket)[i];
    }
    const Learnt::Pull likely = likelihoods(drawn);
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        const float wanted = i == std::size_t(exercise.label) ? 1 : 0;
        const float slope = exercise.weight * (wanted - likely[i]);
        for (const Learnt::Feature &feature : exercise.features) {
            const float step = slope * feature.value;
            float &square = (*squares)[feature.bucket][i];
            square += step * step;
            learnt->weight(feature.bucket)[i] += rate * step / std::sqrt(square);
        }
    }
}

} // namespace

std::unique_ptr<Learnt> replay(const std::vector<Lesson> &lessons, const Reader &reader)
{
    const auto corrected = [](const Lesson &lesson) { return lesson.corrected; };
    const auto corrections = std::count_if(lessons.begin(), lessons.end(), corrected);
    const auto handled = std::ptrdiff_t(lessons.size()) - corrections;
    if (corrections == 0 || handled < corrections * companions)
        return nullptr;
    const std::vector<Exercise> all = exercises(lessons, reader);
    auto learnt = std::make_unique<Learnt>();
    Learnt::Pull first;
    first.fill(firstSquare);
    std::vector<Learnt::Pull> squares(Learnt::buckets, first);
    for (int round = 0; round < rounds; ++round) {
        for (const Exercise &exercise : all)
            practise(exercise, learnt.get(), &squares);
    }
    return learnt;
}

} // namespace understanding::learner
