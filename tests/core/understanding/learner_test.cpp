// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/understanding/moods.h"
#include "tests/core/understanding/words.h"
#include "tests/catch.h"

#include "core/understanding/learner.h"
#include "core/understanding/practice.h"

#include <algorithm>
#include <cmath>
#include <iterator>

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

namespace {

// Every second text is a lesson: what was misread is corrected, what was not is let stand. The
// others are only looked at.
struct School
{
    School()
    {
        int index = 0;
        for (const Felt &felt : feltTexts()) {
            const Reading reading = readText(felt.text);
            Lesson lesson;
            lesson.text = felt.text;
            lesson.tongue = felt.tongue;
            lesson.label = felt.label;
            lesson.corrected = reading.mood.label != felt.label;
            (index++ % 2 == 0 ? lessons : others).push_back(lesson);
        }
        for (Lesson &lesson : others)
            lesson.corrected = false;
    }
    std::vector<Lesson> corrected() const
    {
        std::vector<Lesson> found;
        std::copy_if(lessons.begin(), lessons.end(), std::back_inserter(found),
                     [](const Lesson &lesson) { return lesson.corrected; });
        return found;
    }

    std::vector<Lesson> lessons;
    std::vector<Lesson> others;
};

// Read in its language, whatever it is told to be.
int rightInTheirLanguage(const std::vector<Lesson> &lessons, const Learnt *learnt)
{
    int count = 0;
    Tokens tokens;
    Mood mood;
    for (const Lesson &lesson : lessons) {
        tokens.read(lesson.text);
        mood::read(tokens, allWords()->words(lesson.tongue), allWords()->signs(), learnt,
                   fitted(), &mood);
        count += mood.label == lesson.label;
    }
    return count;
}

} // namespace

TEST_CASE("Corrections mend what was corrected and do not lower what nobody corrected")
{
    const School school;
    REQUIRE(school.others.size() >= 180);
    const std::vector<Lesson> corrected = school.corrected();
    REQUIRE(corrected.size() >= 25);
    const std::unique_ptr<Learnt> learnt = learner::replay(school.lessons, *allWords());
    REQUIRE(learnt);
    const int before = rightInTheirLanguage(school.others, nullptr);
    const int after = rightInTheirLanguage(school.others, learnt.get());
    INFO("unseen: " << before << " then " << after << " of " << school.others.size()
                    << "; corrected: " << rightInTheirLanguage(corrected, learnt.get()) << " of "
                    << corrected.size());
    CHECK((before - after) * 100 <= int(school.others.size()));
    CHECK(rightInTheirLanguage(corrected, nullptr) == 0);
    CHECK(rightInTheirLanguage(corrected, learnt.get()) * 100 >= int(corrected.size()) * 60);
}

TEST_CASE("Whatever was learnt, every explanation adds up to its score and its label")
{
    const School school;
    const std::shared_ptr<const Reader> reader
        = allWords()->with(learner::replay(school.lessons, *allWords()));
    REQUIRE(reader->hasLearnt());
    std::vector<std::string> texts;
    for (const Felt &felt : feltTexts()) {
        texts.push_back(felt.text);
        texts.push_back(felt.text + " " + texts[texts.size() / 2] + " 😡 👏 !!! mais merci…");
    }
    Reading reading;
    bool learnt = false;
    for (const std::string &text : texts) {
        INFO(text);
        reader->feel(text, {}, &reading);
        float sum = 0;
        for (const Reason &reason : reading.mood.why) {
            sum += reason.weight;
            learnt = learnt || reason.kind == Reason::Kind::Learnt;
            CHECK(reason.start + reason.length <= text.size());
        }
        CHECK(std::abs(sum - reading.mood.score) < 1e-4f);
        CHECK(std::abs(reading.mood.score) <= 1);
        CHECK(reading.mood.label == mood::label(reading.mood.score, reading.readAs, fitted()));
    }
    CHECK(learnt);
    CHECK(texts.size() > 900);
}

// Most mistakes are complaints without a word of the lexicon. Learnt as they come they would move
// where negative begins, and every text that says nothing would become one.
TEST_CASE("Complaints that were missed do not make complaints of questions")
{
    School school;
    school.lessons.erase(std::remove_if(school.lessons.begin(), school.lessons.end(),
                                        [](const Lesson &lesson) {
                                            return lesson.corrected
                                                && lesson.label != Label::Negative;
                                        }),
                         school.lessons.end());
    std::vector<Lesson> plain;
    std::copy_if(school.others.begin(), school.others.end(), std::back_inserter(plain),
                 [](const Lesson &lesson) { return lesson.label == Label::Neutral; });
    REQUIRE(plain.size() >= 45);
    const std::unique_ptr<Learnt> learnt = learner::replay(school.lessons, *allWords());
    REQUIRE(learnt);
    const int before = rightInTheirLanguage(plain, nullptr);
    const int after = rightInTheirLanguage(plain, learnt.get());
    INFO(before << " then " << after << " of " << plain.size());
    CHECK(before - after <= 1);
}

TEST_CASE("A language in which nothing else was handled waits, the others learn")
{
    std::vector<Lesson> lessons = everyday(40);
    for (int i = 0; i < 6; ++i)
        lessons.push_back(correction("De vraies briques ces miches", Label::Negative));
    Lesson english = correction("such bricks, these loaves", Label::Negative);
    english.tongue = Tongue::English;
    lessons.push_back(english);
    const std::shared_ptr<const Reader> reader
        = allWords()->with(learner::replay(lessons, *allWords()));
    CHECK(score(*reader, "De vraies briques") < score(*allWords(), "De vraies briques"));
    CHECK(score(*reader, "such bricks, these loaves")
          == score(*allWords(), "such bricks, these loaves"));
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

namespace {

NeedLesson wants(const std::string &text, std::optional<Need> need, bool corrected)
{
    NeedLesson lesson;
    lesson.text = text;
    lesson.tongue = Tongue::French;
    lesson.need = need;
    lesson.corrected = corrected;
    return lesson;
}

std::vector<NeedLesson> everydayNeeds(int count)
{
    std::vector<NeedLesson> lessons;
    for (const Lesson &each : everyday(count))
        lessons.push_back(wants(each.text, {}, false));
    return lessons;
}

std::vector<Need> needsOf(const Reader &reader, const char *text)
{
    Reading reading;
    reader.read(text, {}, &reading);
    std::vector<Need> found;
    for (const NeedFound &each : reading.needs)
        found.push_back(each.need);
    return found;
}

} // namespace

TEST_CASE("Needs are learnt the same way")
{
    constexpr const char *asked = "La tournée de mardi, vous la faites";
    REQUIRE(needsOf(*allWords(), asked).empty());
    std::vector<NeedLesson> lessons = everydayNeeds(60);
    for (const char *text : { "La tournée de lundi, vous la faites", "Et la tournée du quartier",
                              "Notre tournée passe chez nous", "La tournée de samedi" })
        lessons.push_back(wants(text, Need::Sale, true));
    const std::shared_ptr<const LearntNeeds> learnt
        = learner::replayNeeds(lessons, *allWords());
    REQUIRE(learnt);
    const std::shared_ptr<const Reader> reader = allWords()->with(nullptr, learnt);
    CHECK(reader->hasLearntNeeds());
    CHECK(needsOf(*reader, asked) == std::vector { Need::Sale });
    Reading reading;
    reader->read(asked, {}, &reading);
    REQUIRE(!reading.needs.empty());
    CHECK(std::string_view(asked).substr(reading.needs[0].start, reading.needs[0].length)
          == "tournée"); // the word that says so
    // What was right stays right, in the lessons and beside them.
    for (const Lesson &each : everyday(120)) {
        INFO(each.text);
        CHECK(needsOf(*reader, each.text.c_str()) == needsOf(*allWords(), each.text.c_str()));
    }
}

TEST_CASE("A need that was read wrongly is unlearnt, urgent never")
{
    constexpr const char *rated = "Quelle note donnez-vous aux brioches ?";
    constexpr const char *urgent = "Quelle note ? Mon fils a été brûlé, c'est urgent";
    const std::vector<Need> before = needsOf(*allWords(), rated);
    REQUIRE(before == std::vector { Need::Question });
    std::vector<NeedLesson> lessons = everydayNeeds(60);
    for (const char *text : { "Quelle note pour ce pain ?", "Quelle note donnez-vous ?",
                              "La note, quelle note ?", "Quelle note pour les brioches ?",
                              "Quelle note aujourd'hui ?", "Quelle note cette fois ?" })
        lessons.push_back(wants(text, {}, true));
    const std::shared_ptr<const Reader> reader
        = allWords()->with(nullptr, learner::replayNeeds(lessons, *allWords()));
    CHECK(needsOf(*reader, rated).empty());
    CHECK(needsOf(*reader, "À quelle heure ouvrez-vous ?") == std::vector { Need::Question });
    const std::vector<Need> still = needsOf(*reader, urgent);
    CHECK(std::find(still.begin(), still.end(), Need::Urgent) != still.end());
}

TEST_CASE("What phrases of one's own say is where learning needs begins")
{
    constexpr const char *asked = "La tournée de mardi, vous la faites";
    Phrase phrase;
    phrase.tongue = Tongue::French;
    phrase.pattern = "la_tournée_de";
    phrase.need = Need::Sale;
    phrase.weight = 1.6f;
    const std::shared_ptr<const Reader> own = Reader::load({}, { phrase });
    REQUIRE(needsOf(*own, asked) == std::vector { Need::Sale });
    std::vector<NeedLesson> lessons = everydayNeeds(60);
    for (const char *text : { "La tournée de lundi, vous la faites", "La tournée de samedi",
                              "Encore la tournée de Paul", "La tournée de jeudi" })
        lessons.push_back(wants(text, {}, true)); // it wants nothing, they say
    const std::shared_ptr<const LearntNeeds> learnt = learner::replayNeeds(lessons, *own);
    const std::shared_ptr<const LearntNeeds> elsewhere
        = learner::replayNeeds(lessons, *allWords());
    REQUIRE(learnt);
    REQUIRE(elsewhere);
    CHECK(needsOf(*own->with(nullptr, learnt), asked).empty());
    // Where the phrase says nothing there is next to nothing to unlearn.
    const auto drawn = [](const LearntNeeds &needs) {
        float most = 0;
        for (quint32 i = 0; i < Learnt::buckets; ++i)
            most = std::min(most, needs.weight(i)[std::size_t(Need::Sale)]);
        return most;
    };
    CHECK(drawn(*learnt) < 2 * drawn(*elsewhere));
}

TEST_CASE("Needs are not learnt from corrections alone, and the same lessons teach the same")
{
    std::vector<NeedLesson> lessons;
    for (int i = 0; i < 20; ++i)
        lessons.push_back(wants("Une phrase " + std::to_string(i), Need::Idea, true));
    CHECK(learner::replayNeeds(lessons, *allWords()) == nullptr);
    CHECK(learner::replayNeeds(everydayNeeds(50), *allWords()) == nullptr);
    const std::vector<NeedLesson> handled = everydayNeeds(20);
    lessons.insert(lessons.end(), handled.begin(), handled.end());
    const auto first = learner::replayNeeds(lessons, *allWords());
    const auto second = learner::replayNeeds(lessons, *allWords());
    REQUIRE(first);
    REQUIRE(second);
    for (quint32 i = 0; i < Learnt::buckets; ++i) {
        if (first->weight(i) != second->weight(i))
            FAIL("bucket " << i);
    }
}
