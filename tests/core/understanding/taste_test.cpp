// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/understanding/taste.h"

#include "core/understanding/learner.h"
#include "tests/catch.h"
#include "tests/core/understanding/twosenses.h"

#include <algorithm>
#include <cstdio>
#include <random>

using namespace understanding;
using twosenses::shop;
using twosenses::square;

namespace {

struct Measured
{
    int found = 0; // of the square, put aside
    int lost = 0; // of the shop, put aside
    int there = 0;
    int kept = 0;
    double precision() const { return found + lost > 0 ? double(found) / (found + lost) : 1; }
    double recall() const { return there > 0 ? double(found) / there : 0; }
};

Finding finding(const char *text, int who)
{
    Finding made;
    made.text = text;
    made.author = "who" + std::to_string(who);
    made.hosts = { "toots.example" };
    return made;
}

// Somebody goes through what was found, newest first, and puts aside `marks` of the square; one of `misses`
// they do not notice. What they went past was let stand.
std::vector<FindingLesson> goneThrough(int marks, int misses, unsigned seed)
{
    std::mt19937 random(seed);
    std::vector<FindingLesson> lessons;
    std::vector<std::pair<const char *, bool>> stream;
    for (std::size_t i = 0; i < shop.size() / 2; ++i)
        stream.push_back({ shop[i], false });
    for (std::size_t i = 0; i < square.size() / 2; ++i)
        stream.push_back({ square[i], true });
    std::shuffle(stream.begin(), stream.end(), random);
    int said = 0;
    int seen = 0;
    for (const auto &[text, meant] : stream) {
        FindingLesson lesson;
        lesson.finding = finding(text, int(random() % 60));
        if (said == marks) {
            lesson.said = FindingLesson::Said::Unread;
        } else if (meant && (misses == 0 || ++seen % misses != 0)) {
            lesson.said = FindingLesson::Said::Unwanted;
            ++said;
        }
        lessons.push_back(lesson);
    }
    return lessons;
}

Measured measured(const Taste *taste, unsigned seed)
{
    std::mt19937 random(seed);
    Measured made;
    for (std::size_t i = square.size() / 2; i < square.size(); ++i) {
        ++made.there;
        made.found += taste && taste->of(finding(square[i], int(random() % 60))).unwanted;
    }
    for (std::size_t i = shop.size() / 2; i < shop.size(); ++i) {
        ++made.kept;
        made.lost += taste && taste->of(finding(shop[i], int(random() % 60))).unwanted;
    }
    return made;
}

} // namespace

TEST_CASE("What is like what was put aside is told from what is meant, and hardly ever wrongly", "[watch][taste]")
{
    std::printf("put aside  noticed  precision  recall   of what comes later\n");
    struct Least
    {
        int marks;
        double all; // recall, when everything is noticed
        double some; // when one of four is let stand by mistake
    };
    for (const Least &least : { Least { 5, 0.01, 0.01 }, { 8, 0.08, 0.05 }, { 12, 0.25, 0.18 }, { 18, 0.75, 0.35 } }) {
        for (const int misses : { 0, 4 }) {
            Measured all;
            for (unsigned seed = 1; seed <= 20; ++seed) {
                const Measured one = measured(learner::replayTaste(goneThrough(least.marks, misses, seed)).get(), seed);
                all.found += one.found;
                all.lost += one.lost;
                all.there += one.there;
                all.kept += one.kept;
            }
            std::printf("%9d  %7s  %8.1f %%  %4.0f %%\n", least.marks, misses != 0 ? "3 of 4" : "all",
                        100 * all.precision(), 100 * all.recall());
            CHECK(all.precision() >= 0.97);
            CHECK(all.lost * 100 <= all.kept); // one of a hundred that are meant
            CHECK(all.recall() >= (misses != 0 ? least.some : least.all));
        }
    }
}

TEST_CASE("Nothing is learnt from few, from what was put aside alone, or where there is nothing to learn",
          "[watch][taste]")
{
    CHECK_FALSE(learner::replayTaste({}));
    CHECK_FALSE(learner::replayTaste(goneThrough(4, 0, 1)));
    std::vector<FindingLesson> alone;
    for (const char *text : square) {
        FindingLesson lesson;
        lesson.finding = finding(text, 1);
        lesson.said = FindingLesson::Said::Unwanted;
        alone.push_back(lesson);
    }
    CHECK_FALSE(learner::replayTaste(alone));

    // Put aside for no reason that is in the texts: the others stay.
    int gone = 0;
    int there = 0;
    for (unsigned seed = 1; seed <= 40; ++seed) {
        std::mt19937 random(seed);
        std::vector<const char *> all(shop.begin(), shop.end());
        std::shuffle(all.begin(), all.end(), random);
        std::vector<FindingLesson> lessons;
        for (std::size_t i = 0; i < 30; ++i) {
            FindingLesson lesson;
            lesson.finding = finding(all[i], int(random() % 60));
            if (i % 3 == 0)
                lesson.said = FindingLesson::Said::Unwanted;
            lessons.push_back(lesson);
        }
        const auto taste = learner::replayTaste(lessons);
        REQUIRE(taste);
        for (std::size_t i = 30; i < all.size(); ++i, ++there)
            gone += taste->of(finding(all[i], int(random() % 60))).unwanted;
    }
    std::printf("put aside at random: %d of %d others follow\n", gone, there);
    CHECK(gone * 100 <= there * 2);
}

TEST_CASE("Who is always put aside is put aside, and it is said why", "[watch][taste]")
{
    std::vector<FindingLesson> lessons;
    for (std::size_t i = 0; i < 20; ++i) {
        FindingLesson lesson;
        lesson.finding = finding(shop[i], int(i));
        if (i % 3 == 0) {
            lesson.finding.author = "robot@toots.example";
            lesson.said = FindingLesson::Said::Unwanted;
        }
        lessons.push_back(lesson);
    }
    const auto taste = learner::replayTaste(lessons);
    REQUIRE(taste);
    Finding said = finding(shop[30], 0);
    CHECK_FALSE(taste->of(said).unwanted);
    said.author = "robot@toots.example";
    const Taste::Verdict verdict = taste->of(said);
    CHECK(verdict.unwanted);
    REQUIRE_FALSE(verdict.why.empty());
    CHECK(verdict.why.front() == "robot@toots.example");

    const auto sifted = learner::replayTaste(goneThrough(18, 0, 3));
    REQUIRE(sifted);
    const Taste::Verdict church = sifted->of(finding("La messe sur le parvis de la cathédrale, puis un concert", 99));
    CHECK(church.unwanted);
    CHECK(church.why.size() <= std::size_t(Taste::mostReasons));
    CHECK(std::find(church.why.begin(), church.why.end(), "cathédrale") != church.why.end());
    // The same lessons make the same taste.
    const auto again = learner::replayTaste(goneThrough(18, 0, 3));
    CHECK(again->of(finding(shop[33], 4)).odds == sifted->of(finding(shop[33], 4)).odds);
    CHECK_FALSE(taste->of({}).unwanted);
}
