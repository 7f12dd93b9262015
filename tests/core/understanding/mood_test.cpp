// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/understanding/moods.h"
#include "tests/core/understanding/words.h"
#include "tests/catch.h"

#include <QFile>

#include <cmath>

using namespace understanding;
using namespace Qt::StringLiterals;

namespace {

float felt(std::string_view text)
{
    return readText(text).mood.score;
}

float sum(const Mood &mood)
{
    float sum = 0;
    for (const Reason &reason : mood.why)
        sum += reason.weight;
    return sum;
}

std::vector<std::string> reasons(const std::string &text)
{
    const Reading reading = readText(text);
    std::vector<std::string> found;
    for (const Reason &reason : reading.mood.why)
        found.push_back(text.substr(reason.start, reason.length));
    return found;
}

} // namespace

TEST_CASE("The words that make a mood are named as they were written")
{
    CHECK(reasons("Rien reçu depuis 3 semaines, c'est INADMISSIBLE")
          == std::vector<std::string> { "Rien reçu", "INADMISSIBLE" });
    CHECK(reasons("Ce n'est vraiment pas bon")
          == std::vector<std::string> { "n'est vraiment pas bon" });
}

TEST_CASE("Mood follows what is said")
{
    CHECK(readText("Service client inadmissible, une honte").mood.label == Label::Negative);
    CHECK(readText("Merci beaucoup, équipe au top, je recommande").mood.label == Label::Positive);
    CHECK(readText("Le magasin ouvre à 9h le lundi").mood.label == Label::Neutral);
    CHECK(readText("Terrible service, never again").mood.label == Label::Negative);
    CHECK(readText("I love this, best coffee in town").mood.label == Label::Positive);
    CHECK(readText("").mood.score == 0);
    CHECK(readText("").mood.label == Label::Neutral);
}

TEST_CASE("Denials turn, strong words strengthen, a but weighs what follows")
{
    CHECK(felt("C'est bon") > 0);
    CHECK(felt("C'est pas bon") < 0);
    CHECK(felt("J'aime pas") < 0);
    CHECK(felt("C'est très bon") > felt("C'est bon"));
    CHECK(felt("C'est un peu lent") > felt("C'est lent"));
    CHECK(felt("Pas de problème") > felt("Un problème"));
    CHECK(felt("Joli mais nul") < felt("Nul mais joli"));
    CHECK(felt("This is not good") < 0);
    CHECK(felt("don't like it") < 0);
    CHECK(felt("GREAT") > felt("great"));
    CHECK(felt("great!!!") > felt("great"));
    CHECK(felt("suuuuper") > 0);
    CHECK(felt("😡") < 0);
    CHECK(felt("😍😍😍") > felt("😍"));
}

TEST_CASE("Accents may be left away")
{
    CHECK(felt("tres decu, c'est honteux") < 0);
    CHECK(felt("genial") > 0);
}

TEST_CASE("Every explanation adds up to its score")
{
    int texts = 0;
    for (const QString &name : { u"fr"_s, u"en"_s, u"es"_s, u"de"_s, u"it"_s, u"pt"_s, u"ar"_s,
                                 u"ru"_s }) {
        QFile file(u":/language/%1.txt"_s.arg(name));
        REQUIRE(file.open(QFile::ReadOnly));
        QByteArray before = "J'adore 😡 NULLLL !!! mais merci… ";
        for (const QByteArray &line : file.readAll().split('\n')) {
            for (const QByteArray &text : { line, before + line, line + line + line + before }) {
                const Reading reading
                    = readText({ text.constData(), std::size_t(text.size()) });
                CHECK(std::abs(sum(reading.mood) - reading.mood.score) < 1e-4f);
                CHECK(std::abs(reading.mood.score) <= 1);
                for (const Reason &reason : reading.mood.why)
                    CHECK(reason.start + reason.length <= quint32(text.size()));
                ++texts;
            }
            before = line + ' ';
        }
    }
    CHECK(texts > 1000);
}

TEST_CASE("Applause over bad news is mockery, over good news it is not")
{
    CHECK(felt("Encore deux heures de retard 👏") < felt("Encore deux heures de retard"));
    CHECK(felt("Ennesimo treno in ritardo, che vergogna 🙃") < 0);
    CHECK(felt("Merci à toute l'équipe 👏") > felt("Merci à toute l'équipe"));
    CHECK(felt("👏👏") > 0);
    const Reading reading = readText("Colis perdu, service lamentable 👏👏👏 bravo");
    CHECK(std::abs(sum(reading.mood) - reading.mood.score) < 1e-4f);
}

TEST_CASE("Messages of our own are felt as their readers feel them")
{
    struct Count
    {
        int right = 0;
        int all = 0;
        int opposite = 0; // good for bad or bad for good
    };
    std::array<Count, tongues> counts;
    for (const Felt &text : feltTexts()) {
        const Reading reading = readText(text.text);
        Count &count = counts[std::size_t(text.tongue)];
        ++count.all;
        count.right += reading.mood.label == text.label;
        count.opposite += std::abs(int(reading.mood.label) - int(text.label)) == 2;
        CHECK(std::abs(sum(reading.mood) - reading.mood.score) < 1e-4f);
    }
    for (std::size_t i = 0; i < tongues; ++i) {
        INFO(tongueKeys[i] << ": " << counts[i].right << " of " << counts[i].all << ", opposite "
                           << counts[i].opposite);
        CHECK(counts[i].all >= 40);
        CHECK(counts[i].right * 100 >= counts[i].all * 65); // some say it without a word for it
        CHECK(counts[i].opposite * 100 <= counts[i].all * 4);
    }
}
