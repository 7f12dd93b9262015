// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/understanding/learner.h"

#include "core/understanding/practice.h"
#include "core/understanding/reader.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace understanding::learner {

namespace {

struct Feeling : practice::Exercise
{
    Learnt::Pull ground {};
    Label label = Label::Neutral;
};

struct Wanting : practice::Exercise
{
    LearntNeeds::Pull ground {}; // strengths above what is enough
    std::array<qint8, needCount> wanted {}; // 1 yes, 0 no, -1 nobody said
};

constexpr float heaviest = 4; // what is seldom wanted may weigh so much more
constexpr int oftenEnough = 4; // put aside, before it tells anything that it was of theirs
constexpr int siftingRounds = 30; // there is nothing to unlearn: no words of ours say what is wanted
constexpr float saidAloud = 2; // that something is wanted: against letting it stand
constexpr float whoKnows = 0.5f; // what nobody had before their eyes

struct Sifting : practice::Exercise
{
    std::vector<quint32> beside; // buckets of who speaks and where
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

float likelihood(float odds)
{
    return 1 / (1 + std::exp(-odds));
}

// Whatever most messages are, each label has the same say.
void balance(std::vector<Feeling> *exercises)
{
    std::array<std::array<float, 3>, tongues + 1> counts {};
    for (const Feeling &each : *exercises)
        counts[std::size_t(each.tongue)][std::size_t(each.label)] += 1;
    for (Feeling &each : *exercises) {
        const std::array<float, 3> &labels = counts[std::size_t(each.tongue)];
        const float whole = (labels[0] + labels[1] + labels[2]) / 3;
        each.weight *= (whole + 3) / (labels[std::size_t(each.label)] + 3);
    }
}

std::vector<Feeling> feelings(const std::vector<Lesson> &lessons, const Reader &reader)
{
    const Scale &scale = fitted();
    std::vector<Feeling> made;
    made.reserve(lessons.size());
    Tokens tokens;
    Mood mood;
    for (const Lesson &lesson : lessons) {
        tokens.read(lesson.text);
        mood::read(tokens, reader.words(lesson.tongue), reader.signs(), nullptr, scale, &mood);
        Feeling &exercise = made.emplace_back();
        Learnt::features(tokens, lesson.tongue, &exercise.features);
        const float sum = mood.score * std::sqrt(scale.softness / (1 - mood.score * mood.score));
        exercise.ground = Learnt::pull(mood::ground(sum, lesson.tongue, scale));
        exercise.tongue = lesson.tongue;
        exercise.corrected = lesson.corrected;
        exercise.label = lesson.label;
    }
    practice::weigh(&made);
    balance(&made);
    return made;
}

// What a lesson says of each need. A person names the one that counts: what was read beside it and
// would have come before it was wrong, of what is less severe nobody spoke.
std::array<qint8, needCount> wantedBy(const NeedLesson &lesson, const LearntNeeds::Pull &strengths)
{
    std::array<qint8, needCount> wanted {};
    const std::size_t named = lesson.need ? std::size_t(*lesson.need) : needCount;
    for (std::size_t i = 0; i < needCount; ++i) {
        const bool read = strengths[i] >= NeedRules::enough;
        if (!lesson.corrected)
            wanted[i] = read ? 1 : 0;
        else if (i == named)
            wanted[i] = 1;
        else
            wanted[i] = read && i > named ? -1 : 0;
    }
    wanted[std::size_t(Need::Urgent)] = -1; // a flag of its own, never unlearnt
    return wanted;
}

std::vector<Wanting> wantings(const std::vector<NeedLesson> &lessons, const Reader &reader)
{
    std::vector<Wanting> made;
    made.reserve(lessons.size());
    Tokens tokens;
    Mood mood;
    for (const NeedLesson &lesson : lessons) {
        tokens.read(lesson.text);
        mood::read(tokens, reader.words(lesson.tongue), reader.signs(), nullptr, fitted(), &mood);
        const LearntNeeds::Pull strengths
            = reader.needs(lesson.tongue).strengths(tokens, mood.score);
        Wanting &exercise = made.emplace_back();
        Learnt::features(tokens, lesson.tongue, &exercise.features);
        exercise.tongue = lesson.tongue;
        exercise.corrected = lesson.corrected;
        exercise.wanted = wantedBy(lesson, strengths);
        for (std::size_t i = 0; i < needCount; ++i)
            exercise.ground[i] = LearntNeeds::odds(strengths[i]);
    }
    practice::weigh(&made);
    return made;
}

// How much a "yes" and a "no" weigh for each need of each language.
using Balance = std::array<std::array<std::array<float, 2>, needCount>, tongues + 1>;
Balance balanced(const std::vector<Wanting> &exercises)
{
    Balance made {};
    for (const Wanting &each : exercises) {
        for (std::size_t i = 0; i < needCount; ++i) {
            if (each.wanted[i] >= 0)
                made[std::size_t(each.tongue)][i][std::size_t(each.wanted[i])] += 1;
        }
    }
    for (auto &language : made) {
        for (auto &need : language) {
            const float half = (need[0] + need[1]) / 2;
            for (float &count : need)
                count = std::min((half + 3) / (count + 3), heaviest);
        }
    }
    return made;
}

template <typename Made>
bool nothingToLearn(const std::vector<Made> &exercises)
{
    return std::none_of(exercises.begin(), exercises.end(), [](const practice::Exercise &each) {
        return each.corrected && each.weight > 0;
    });
}

template <typename Made>
void hold(std::vector<Made> *exercises, const std::vector<float> &rare)
{
    for (practice::Exercise &each : *exercises) {
        for (Learnt::Feature &feature : each.features)
            feature.value *= rare[feature.bucket];
    }
}

void practise(const Feeling &exercise, practice::Table<3> *table)
{
    Learnt::Pull drawn = table->drawn(exercise);
    for (std::size_t i = 0; i < drawn.size(); ++i)
        drawn[i] += exercise.ground[i];
    const Learnt::Pull likely = likelihoods(drawn);
    Learnt::Pull slopes {};
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        const float wanted = i == std::size_t(exercise.label) ? 1 : 0;
        slopes[i] = exercise.weight * (wanted - likely[i]);
    }
    table->step(exercise, slopes);
}

void practise(const Wanting &exercise, const Balance &balance,
              practice::Table<needCount> *table)
{
    const LearntNeeds::Pull drawn = table->drawn(exercise);
    LearntNeeds::Pull slopes {};
    for (std::size_t i = 0; i < needCount; ++i) {
        if (exercise.wanted[i] < 0)
            continue;
        // However common what was said is, what a person said counts.
        const float common
            = balance[std::size_t(exercise.tongue)][i][std::size_t(exercise.wanted[i])];
        slopes[i] = exercise.weight * (exercise.corrected ? std::max(1.f, common) : common)
            * (float(exercise.wanted[i]) - likelihood(exercise.ground[i] + drawn[i]));
    }
    table->step(exercise, slopes);
}

std::vector<Sifting> siftings(const std::vector<FindingLesson> &lessons)
{
    using Said = FindingLesson::Said;
    std::vector<Sifting> made;
    made.reserve(lessons.size());
    Tokens tokens;
    for (const FindingLesson &lesson : lessons) {
        Sifting &exercise = made.emplace_back();
        Taste::features(lesson.finding, &tokens, &exercise.features);
        for (const Learnt::Feature &feature : exercise.features) {
            if (feature.token >= tokens.list().size())
                exercise.beside.push_back(feature.bucket);
        }
        exercise.corrected = lesson.said == Said::Unwanted;
    }
    practice::weigh(&made);
    for (std::size_t i = 0; i < lessons.size(); ++i) {
        if (lessons[i].said == Said::Wanted)
            made[i].weight *= saidAloud;
        else if (lessons[i].said == Said::Unread)
            made[i].weight *= whoKnows;
    }
    return made;
}

// Somebody of whom one text was put aside has not said their last word.
void silence(const std::vector<Sifting> &exercises, std::vector<float> *rare)
{
    std::vector<int> times(Learnt::buckets);
    for (const Sifting &each : exercises) {
        for (const quint32 bucket : each.beside)
            times[bucket] += each.corrected;
    }
    for (const Sifting &each : exercises) {
        for (const quint32 bucket : each.beside) {
            if (times[bucket] < oftenEnough)
                (*rare)[bucket] = 0;
        }
    }
}

void practise(const Sifting &exercise, practice::Table<1> *table)
{
    const float wanted = exercise.corrected ? 1 : 0;
    table->step(exercise, { exercise.weight * (wanted - likelihood(table->drawn(exercise)[0])) });
}

} // namespace

std::unique_ptr<Learnt> replay(const std::vector<Lesson> &lessons, const Reader &reader)
{
    std::vector<Feeling> all = feelings(lessons, reader);
    if (nothingToLearn(all))
        return nullptr;
    const std::vector<float> rare = practice::rarity(all, practice::Among::All);
    hold(&all, rare);
    practice::Table<3> table;
    for (int round = 0; round < practice::rounds; ++round) {
        for (const Feeling &exercise : all) {
            if (exercise.weight > 0)
                practise(exercise, &table);
        }
    }
    auto learnt = std::make_unique<Learnt>();
    for (quint32 bucket = 0; bucket < Learnt::buckets; ++bucket) {
        for (std::size_t i = 0; i < 3; ++i)
            learnt->weight(bucket)[i] = table.weight(bucket)[i] * rare[bucket];
    }
    return learnt;
}

std::unique_ptr<LearntNeeds> replayNeeds(const std::vector<NeedLesson> &lessons,
                                         const Reader &reader)
{
    std::vector<Wanting> all = wantings(lessons, reader);
    if (nothingToLearn(all))
        return nullptr;
    const std::vector<float> rare = practice::rarity(all, practice::Among::Handled);
    hold(&all, rare);
    const Balance balance = balanced(all);
    practice::Table<needCount> table;
    for (int round = 0; round < practice::rounds; ++round) {
        for (const Wanting &exercise : all) {
            if (exercise.weight > 0)
                practise(exercise, balance, &table);
        }
    }
    auto learnt = std::make_unique<LearntNeeds>();
    for (quint32 bucket = 0; bucket < Learnt::buckets; ++bucket) {
        for (std::size_t i = 0; i < needCount; ++i)
            learnt->weight(bucket)[i] = table.weight(bucket)[i] * rare[bucket];
    }
    return learnt;
}

std::unique_ptr<Taste> replayTaste(const std::vector<FindingLesson> &lessons)
{
    std::vector<Sifting> all = siftings(lessons);
    const auto unwanted = std::count_if(all.begin(), all.end(), [](const Sifting &each) { return each.corrected; });
    if (unwanted < Taste::leastUnwanted || nothingToLearn(all))
        return nullptr;
    std::vector<float> rare = practice::rarity(all, practice::Among::Handled);
    silence(all, &rare);
    hold(&all, rare);
    practice::Table<1> table;
    for (int round = 0; round < siftingRounds; ++round) {
        for (const Sifting &exercise : all) {
            if (exercise.weight > 0)
                practise(exercise, &table);
        }
    }
    auto taste = std::make_unique<Taste>();
    for (quint32 bucket = 0; bucket < Learnt::buckets; ++bucket)
        taste->weight(bucket) = table.weight(bucket)[0] * rare[bucket];
    return taste;
}

} // namespace understanding::learner
