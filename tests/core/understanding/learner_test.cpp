// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/understanding/words.h"
#include "tests/catch.h"

#include "core/understanding/learner.h"

#include <cmath>

using namespace understanding;

namespace {

// A small world: things that people say of a bakery, with what the lexicons read in them.
std::vector<Lesson> everyday(int count)
{
    constexpr const char *says[] {
        "Le pain de ce matin était excellent, merci",  "Trop d'attente, c'est pénible",
        "Ouvert à midi ?",                              "Les croissants sont délicieux",
        "La vendeuse est désagréable",                  "Je passe demain avec ma sœur",
        "Un régal comme toujours, bravo",               "Le gâteau était sec, déçu",
        "Vous êtes rue de la gare je crois",            "Super accueil, on reviendra",
        "Pain brûlé encore une fois, c'est nul",        "Le marché est le mardi",
    };
    std::vector<Lesson> lessons;
    for (int i = 0; i < count; ++i) {
        Lesson lesson;
        lesson.text = says[i % 12];
        lesson.text += " numéro " + std::to_string(i);
        lesson.tongue = Tongue::French;
        lesson.label = readText(lesson.text).mood.label;
        lessons.push_back(lesson);
    }
    return lessons;
}

Lesson correction(const std::string &text, Label label)
{
    Lesson lesson;
    lesson.text = text;
    lesson.tongue = Tongue::French;
    lesson.label = label;
    lesson.corrected = true;
    return lesson;
}

float score(const Reader &reader, const char *text)
{
    Reading reading;
    reader.feel(text, {}, &reading);
    return reading.mood.score;
}

int right(const Reader &reader, const std::vector<Lesson> &lessons)
{
    int count = 0;
    Reading reading;
    for (const Lesson &lesson : lessons) {
        reader.feel(lesson.text, {}, &reading);
        count += reading.mood.label == lesson.label;
    }
    return count;
}

} // namespace

TEST_CASE("A correction teaches, and what was right stays right")
{
    std::vector<Lesson> lessons = everyday(60);
    for (int i = 0; i < 4; ++i)
        lessons.push_back(correction("Encore une tournée de briques, " + std::to_string(i),
                                     Label::Negative));
    const std::shared_ptr<const Learnt> learnt = learner::replay(lessons, *allWords());
    REQUIRE(learnt);
    const std::shared_ptr<const Reader> reader = allWords()->with(learnt);
    CHECK(reader->hasLearnt());
    CHECK(score(*reader, "Une tournée de briques") < score(*allWords(), "Une tournée de briques"));
    Reading reading;
    reader->feel("Encore une tournée de briques, 9", {}, &reading);
    CHECK(reading.mood.label == Label::Negative);
    CHECK(right(*reader, everyday(120)) >= right(*allWords(), everyday(120)) - 1);
}

TEST_CASE("What was learnt is explained, and adds up")
{
    std::vector<Lesson> lessons = everyday(60);
    for (int i = 0; i < 6; ++i)
        lessons.push_back(correction("De vraies briques ces miches", Label::Negative));
    const std::shared_ptr<const Reader> reader
        = allWords()->with(learner::replay(lessons, *allWords()));
    Reading reading;
    bool learnt = false;
    for (const char *text : { "De vraies briques ces miches", "Des briques, mais un régal 😍",
                              "Super pain", "", "😂 !!! briques briques briques" }) {
        reader->feel(text, {}, &reading);
        float sum = 0;
        for (const Reason &reason : reading.mood.why) {
            sum += reason.weight;
            learnt = learnt || reason.kind == Reason::Kind::Learnt;
        }
        CHECK(std::abs(sum - reading.mood.score) < 1e-4f);
        CHECK(reading.mood.label
              == mood::label(reading.mood.score, reading.readAs, fitted()));
    }
    CHECK(learnt);
}

TEST_CASE("Fifty corrections do not lower what was understood")
{
    std::vector<Lesson> lessons = everyday(150);
    for (int i = 0; i < 50; ++i)
        lessons.push_back(correction("La file d'attente " + std::to_string(i) + " jusqu'au coin",
                                     Label(i % 3)));
    const std::shared_ptr<const Learnt> learnt = learner::replay(lessons, *allWords());
    REQUIRE(learnt);
    const std::vector<Lesson> before = everyday(240);
    CHECK(right(*allWords()->with(learnt), before) * 100
          >= right(*allWords(), before) * 99 - 100);
}

TEST_CASE("Nothing is learnt from corrections alone")
{
    std::vector<Lesson> lessons;
    for (int i = 0; i < 50; ++i)
        lessons.push_back(correction("Une phrase " + std::to_string(i), Label(i % 3)));
    CHECK(learner::replay(lessons, *allWords()) == nullptr);
    const std::vector<Lesson> handled = everyday(49);
    lessons.insert(lessons.end(), handled.begin(), handled.end());
    CHECK(learner::replay(lessons, *allWords()) == nullptr); // still more corrected than handled
    CHECK(learner::replay(everyday(50), *allWords()) == nullptr); // nothing was corrected
    CHECK(learner::replay({}, *allWords()) == nullptr);
}

TEST_CASE("The same lessons make the same model, whatever was learnt before")
{
    std::vector<Lesson> lessons = everyday(40);
    lessons.push_back(correction("Une tournée de briques", Label::Negative));
    const auto first = learner::replay(lessons, *allWords());
    const auto second = learner::replay(lessons, *allWords()->with(learner::replay(lessons,
                                                                                  *allWords())));
    REQUIRE(first);
    REQUIRE(second);
    for (quint32 i = 0; i < Learnt::buckets; ++i) {
        if (first->weight(i) != second->weight(i))
            FAIL("bucket " << i);
    }
}
