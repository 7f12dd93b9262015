// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/community/identities.h"
#include "core/store/conversations.h"
#include "tests/fakes/workspacefixture.h"

using namespace Qt::StringLiterals;
using identities::Hint;

namespace {

// Some people on three platforms, of whom two may be one.
struct Square : WorkspaceFixture
{
    Square()
    {
        const qint64 mastodon = addAccount(Platform::Mastodon);
        const qint64 bluesky = addAccount(Platform::Bluesky);
        const qint64 feeds = addAccount(Platform::WordPress);
        says(mastodon, u"tilleul@mastodon.design"_s, u"Studio Tilleul"_s);
        says(bluesky, u"tilleul.bsky.social"_s, u"Studio Tilleul"_s);
        says(feeds, u"st"_s, u"studio tilleul"_s);
        says(bluesky, u"anna"_s, u"Anna"_s);
        says(mastodon, u"anna.b@mastodon.design"_s, u"Anna"_s);
    }
    void says(qint64 account, const QString &handle, const QString &name)
    {
        auto placed = mention(u"%1 %2"_s.arg(account).arg(handle), handle, u"Bonjour de "_s + handle, now - 1h);
        placed.message.author.name = Foreign(name);
        deliver(account, { placed });
    }
    qint64 author(const QString &handle) const
    {
        Statement query = database->prepare(u"SELECT id FROM author WHERE handle = ?"_s);
        REQUIRE(query.run(handle));
        return query.next() ? query.integer(0) : 0;
    }
    qint64 personOfConversation(const QString &handle) const
    {
        Statement query = database->prepare(
            u"SELECT c.person_id FROM conversation c JOIN author au ON au.id = c.author_id WHERE au.handle = ?"_s);
        REQUIRE(query.run(handle));
        return query.next() ? query.integer(0) : 0;
    }
    people::Profile profile(qint64 person) const { return *people::one(*database, person); }
};

} // namespace

TEST_CASE("The same handle or name elsewhere is suggested, the likelier first", "[identities]")
{
    Square s;
    const qint64 tilleul = s.author(u"tilleul@mastodon.design"_s);
    const auto found = *identities::suggestions(*s.database, tilleul);
    REQUIRE(found.size() == 2);
    CHECK(found[0].face.handle.raw() == u"tilleul.bsky.social"_s);
    CHECK(found[0].hints == QList<Hint> { Hint::Handle, Hint::Name });
    CHECK(found[1].hints == QList<Hint> { Hint::Name });
    // A first name alone is nobody's in particular.
    CHECK(identities::suggestions(*s.database, s.author(u"anna"_s))->isEmpty());

    REQUIRE(identities::tellApart(*s.database, tilleul, found[1].face.authorId, true));
    CHECK(identities::suggestions(*s.database, tilleul)->size() == 1);
    REQUIRE(identities::tellApart(*s.database, found[1].face.authorId, tilleul, false));
    CHECK(identities::suggestions(*s.database, tilleul)->size() == 2);
}

TEST_CASE("Two that are one have one history, one note and one set of labels, and part as they were", "[identities]")
{
    Square s;
    const qint64 one = s.author(u"tilleul@mastodon.design"_s);
    const qint64 other = s.author(u"tilleul.bsky.social"_s);
    REQUIRE(people::setNote(*s.database, one, u"Nantes"_s, s.now));
    REQUIRE(people::setNote(*s.database, other, u"Tél. le matin"_s, s.now));
    REQUIRE(people::label(*s.database, one, u"presse"_s));
    REQUIRE(people::label(*s.database, other, u"partenaire"_s));
    const qint64 merging = *identities::merge(*s.database, other, one, s.now);
    const people::Profile both = s.profile(one);
    CHECK(both.faces.size() == 2);
    CHECK(both.messages == 2);
    CHECK(both.note == u"Nantes\nTél. le matin"_s);
    CHECK(both.labels == QStringList { u"partenaire"_s, u"presse"_s });
    CHECK(s.personOfConversation(u"tilleul.bsky.social"_s) == one);
    // Their account there is theirs: it is not suggested again.
    const auto still = *identities::suggestions(*s.database, one);
    for (const identities::Suggestion &each : still)
        CHECK(each.face.platform == Platform::WordPress);
    // What comes next is theirs too.
    s.says(2, u"tilleul.bsky.social"_s, u"Studio Tilleul"_s);
    CHECK(s.personOfConversation(u"tilleul.bsky.social"_s) == one);

    REQUIRE(people::label(*s.database, one, u"nouveau"_s));
    REQUIRE(identities::part(*s.database, merging));
    CHECK(s.profile(one).note == u"Nantes"_s);
    CHECK(s.profile(one).labels == QStringList { u"nouveau"_s, u"presse"_s });
    CHECK(s.profile(other).note == u"Tél. le matin"_s);
    CHECK(s.profile(other).labels == QStringList { u"partenaire"_s });
    CHECK(s.profile(one).faces.size() == 1);
    CHECK(s.personOfConversation(u"tilleul.bsky.social"_s) == other);
    CHECK(identities::part(*s.database, merging).error().kind == Error::NotFound);
}

TEST_CASE("An account is taken out of a person, whichever it was called by", "[identities]")
{
    Square s;
    const qint64 one = s.author(u"tilleul@mastodon.design"_s);
    const qint64 other = s.author(u"tilleul.bsky.social"_s);
    const qint64 third = s.author(u"st"_s);
    REQUIRE(people::setNote(*s.database, one, u"Nantes"_s, s.now));
    REQUIRE(identities::merge(*s.database, one, other, s.now));
    REQUIRE(identities::merge(*s.database, one, third, s.now));
    CHECK(s.profile(one).faces.size() == 3);
    CHECK(*identities::separate(*s.database, one) == other); // the rest needs another number
    CHECK(s.profile(other).faces.size() == 2);
    CHECK(s.profile(other).note == u"Nantes"_s);
    CHECK(s.profile(one).faces.size() == 1);
    CHECK(s.profile(one).note.isEmpty());
    CHECK(s.personOfConversation(u"st"_s) == other);
    CHECK(s.personOfConversation(u"tilleul@mastodon.design"_s) == one);
    CHECK(identities::separate(*s.database, one).error().kind == Error::Invalid);
    CHECK(identities::merge(*s.database, one, one, s.now).error().kind == Error::Invalid);
    CHECK(identities::merge(*s.database, one, 4711, s.now).error().kind == Error::NotFound);
}

TEST_CASE("The last that came goes as it came", "[identities]")
{
    Square s;
    const qint64 one = s.author(u"tilleul@mastodon.design"_s);
    const qint64 other = s.author(u"tilleul.bsky.social"_s);
    REQUIRE(people::setNote(*s.database, other, u"Tél. le matin"_s, s.now));
    REQUIRE(identities::merge(*s.database, one, other, s.now));
    CHECK(*identities::separate(*s.database, other) == one);
    CHECK(s.profile(other).note == u"Tél. le matin"_s);
    CHECK(s.profile(one).note.isEmpty());
}

TEST_CASE("Who is linked to one of us by mistake is nobody of ours after they are parted", "[identities]")
{
    Square s;
    const qint64 one = s.author(u"tilleul@mastodon.design"_s);
    const qint64 other = s.author(u"tilleul.bsky.social"_s);
    REQUIRE(people::setOurs(*s.database, other, true));
    const qint64 merging = *identities::merge(*s.database, one, other, s.now);
    CHECK(s.profile(one).ours);
    REQUIRE(identities::part(*s.database, merging));
    CHECK_FALSE(s.profile(one).ours);
    CHECK(s.profile(other).ours);

    // What was said of both meanwhile is said of the one they were called by.
    const qint64 again = *identities::merge(*s.database, one, other, s.now);
    REQUIRE(people::setOurs(*s.database, one, false));
    REQUIRE(identities::part(*s.database, again));
    CHECK_FALSE(s.profile(one).ours);
    CHECK_FALSE(s.profile(other).ours);

    // An account that is taken out leaves it with the rest, by whatever number.
    const qint64 third = s.author(u"st"_s);
    REQUIRE(identities::merge(*s.database, one, other, s.now));
    REQUIRE(identities::merge(*s.database, one, third, s.now));
    REQUIRE(people::setOurs(*s.database, one, true));
    REQUIRE(*identities::separate(*s.database, one) == other);
    CHECK(s.profile(other).ours);
    CHECK_FALSE(s.profile(one).ours);
}
