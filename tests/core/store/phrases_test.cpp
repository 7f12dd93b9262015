// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/store/corrections.h"
#include "core/store/phrases.h"
#include "tests/fakes/workspacefixture.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;
using understanding::Need;
using understanding::Phrase;
using understanding::Tongue;

namespace {

Phrase phrase(std::string pattern, Need need, float weight, Tongue tongue = Tongue::French)
{
    Phrase made;
    made.tongue = tongue;
    made.pattern = std::move(pattern);
    made.need = need;
    made.weight = weight;
    return made;
}

} // namespace

TEST_CASE("A person's phrases are one for each need, however they are written")
{
    WorkspaceFixture w;
    REQUIRE(phrases::set(*w.database, { phrase("où_est..colis", Need::Question, 1.6f) }));
    REQUIRE(phrases::set(*w.database, { phrase("Ou_est..colis", Need::Question, 0.6f),
                                        phrase("où_est..colis", Need::Exchange, 0.6f),
                                        phrase("^où_est..colis", Need::Question, 1),
                                        phrase("où_est..colis", Need::Question, 1, Tongue::Italian) }));
    auto all = *phrases::all(*w.database);
    REQUIRE(all.size() == 4);
    CHECK(all[0].pattern == "^où_est..colis");
    CHECK(all[1].need == Need::Exchange);
    CHECK(all[2].pattern == "Ou_est..colis");
    CHECK(all[2].weight == 0.6f); // to the last digit
    CHECK(all[3].tongue == Tongue::Italian);
    REQUIRE(phrases::drop(*w.database, phrase("OÙ est .. colis", Need::Question, 9)));
    all = *phrases::all(*w.database);
    REQUIRE(all.size() == 3);
    CHECK(all[1].need == Need::Exchange);
    REQUIRE(phrases::drop(*w.database, phrase("never_said", Need::Question, 1)));
    CHECK(corrections::taught(*w.database)->phrases.size() == 3);
}

TEST_CASE("A list of phrases is taken whole or not at all")
{
    WorkspaceFixture w;
    const Phrase good = phrase("colis", Need::Question, 1);
    for (const Phrase &bad : { phrase("..", Need::Question, 1), phrase("r*", Need::Question, 1),
                               phrase("colis", Need::Question, 4),
                               phrase("colis", Need::Question,
                                      std::numeric_limits<float>::quiet_NaN()),
                               phrase("colis", Need::Question, 1, Tongue::Unknown) }) {
        const Result<> set = phrases::set(*w.database, { good, bad });
        REQUIRE_FALSE(set);
        CHECK(set.error().kind == Error::Invalid);
        CHECK(set.error().detail == QString::fromStdString(bad.pattern));
    }
    CHECK(phrases::all(*w.database)->empty());
}

TEST_CASE("A phrase and a mood word that are the same are two")
{
    WorkspaceFixture w;
    REQUIRE(corrections::setWord(*w.database, u"fr"_s, u"brique"_s, u"-2"_s));
    REQUIRE(phrases::set(*w.database, { phrase("brique", Need::Technical, 1) }));
    const auto taught = corrections::taught(*w.database);
    CHECK(taught->words.size() == 1);
    CHECK(taught->phrases.size() == 1);
    const QString both = *corrections::stamp(*w.database);
    REQUIRE(phrases::set(*w.database, { phrase("brique", Need::Technical, 0) }));
    CHECK(*corrections::stamp(*w.database) != both);
    REQUIRE(phrases::drop(*w.database, phrase("brique", Need::Technical, 1)));
    CHECK(corrections::words(*w.database)->size() == 1);
    // A word that means the same in another language is another lesson.
    const QString french = *corrections::stamp(*w.database);
    REQUIRE(corrections::setWord(*w.database, u"fr"_s, u"brique"_s, {}));
    REQUIRE(corrections::setWord(*w.database, u"it"_s, u"brique"_s, u"-2"_s));
    CHECK(*corrections::stamp(*w.database) != french);
}

TEST_CASE("What came in last, in a language, is at hand to look for a phrase in")
{
    WorkspaceFixture w;
    const qint64 account = w.addAccount(Platform::Mastodon);
    const auto say = [&w](const QString &id, const QString &language) {
        messages::Placed placed = w.mention(id, u"claire-"_s + id, u"Texte "_s + id, w.now - 1h);
        placed.sense = understanding::Sense();
        placed.sense->language = language;
        return placed;
    };
    w.deliver(account, { say(u"m1"_s, u"fr"_s), say(u"m2"_s, u"en"_s), say(u"m3"_s, u"fr"_s) });
    const auto found = *phrases::latest(*w.database, u"fr"_s);
    REQUIRE(found.size() == 2);
    CHECK(std::any_of(found.begin(), found.end(),
                      [](const Foreign &each) { return each.raw() == u"Texte m3"_s; }));
    CHECK(phrases::latest(*w.database, u"de"_s)->isEmpty());
}
