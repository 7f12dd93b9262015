// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/composition.h"
#include "core/store/posts.h"
#include "tests/core/schedule/stage.h"

using namespace publishing;
using Content = Composition::Content;
using Problem = check::Problem;

namespace {

Account accountOf(qint64 id, Platform platform, int limit, std::initializer_list<Capabilities::Feature> more = {})
{
    Account made;
    made.id = id;
    made.platform = platform;
    made.capabilities.allow({ Capabilities::Publish, Capabilities::Reply, Capabilities::Images });
    made.capabilities.allow(more);
    made.capabilities.textLimit = limit;
    return made;
}

Content content(const QString &text)
{
    Content made;
    made.text = text;
    return made;
}

Composition saying(const QString &text)
{
    Composition made;
    made.common = content(text);
    made.accounts = { 1, 2, 3 };
    return made;
}

Composition everything()
{
    Composition made = saying(u"Bonjour https://lumen.example/a"_s);
    Media media;
    media.path = u"/nowhere/a.mp4"_s;
    media.sha256 = "ab";
    media.mimeType = u"video/mp4"_s;
    media.length = 93s;
    media.source = u"/nowhere/b.mp4"_s;
    media.stripped = true;
    made.common.media = { media };
    made.common.warning = u"sel"_s;
    made.common.audience = Audience::Unlisted;
    made.common.language = u"fr"_s;
    made.common.poll = Poll { { u"a"_s, u"b"_s }, 3600s, true };
    made.common.thread = true;
    made.common.numbered = true;
    made.common.comment = u"Lien"_s;
    made.common.commentAfter = 300s;
    made.write(2, content(u"Hello"_s));
    made.wall = u"2026-11-20 16:00"_s;
    made.zone = u"Europe/Paris"_s;
    made.campaign = { u"Réparer"_s, { u"lumen.example"_s } };
    made.native = true;
    made.postId = 9;
    return made;
}

QList<Problem::Kind> kinds(const QList<Problem> &problems)
{
    QList<Problem::Kind> found;
    for (const Problem &each : problems)
        found.append(each.kind);
    return found;
}

} // namespace

TEST_CASE("What one account says in its own words is not touched by what is said in common", "[composition]")
{
    Composition post = saying(u"Pour tous"_s);
    CHECK(post.of(2).text == u"Pour tous"_s);
    post.write(2, content(u"Pour tous"_s)); // looked at, not changed
    CHECK_FALSE(post.isOwn(2));
    post.write(2, content(u"Pour Bluesky"_s));
    CHECK(post.isOwn(2));
    post.write(Composition::everybody, content(u"Pour presque tous"_s));
    CHECK(post.of(1).text == u"Pour presque tous"_s);
    CHECK(post.of(2).text == u"Pour Bluesky"_s);
    post.write(2, content(u"Pour presque tous"_s)); // like the others by accident
    CHECK(post.isOwn(2));
    post.join(2);
    CHECK_FALSE(post.isOwn(2));
    post.write(Composition::everybody, content(u"Ensemble"_s));
    CHECK(post.of(2).text == u"Ensemble"_s);
}

TEST_CASE("Whatever is written is there again after it was kept", "[composition]")
{
    const Composition post = everything();
    const Composition again = Composition::fromJson(post.toJson());
    CHECK(again.toJson() == post.toJson());
    CHECK(again.of(2).text == u"Hello"_s);
    CHECK(again.common.media.first().length == 93s);
    CHECK(again.common.commentAfter == 300s);
    CHECK(again.accounts == QList<qint64> { 1, 2, 3 });
    CHECK(again.campaign.hosts == QStringList { u"lumen.example"_s });
    CHECK(Composition().toJson().isEmpty());
    for (const QString &odd : { u""_s, u"[]"_s, u"{\"own\":3,\"accounts\":{\"a\":1}}"_s, u"{\"own\":{\"x\":{}}}"_s })
        CHECK(Composition::fromJson(odd).isEmpty());
    // As it was kept before there were versions.
    const Composition old = Composition::fromJson(
        u"{\"post\":{\"text\":\"hier\",\"audience\":\"public\"},\"accounts\":[2],\"wall\":\"2026-11-20 16:00\"}"_s);
    CHECK(old.common.text == u"hier"_s);
    CHECK(old.accounts == QList<qint64> { 2 });
    CHECK(old.wall == u"2026-11-20 16:00"_s);
}

TEST_CASE("An account gets what it can take, marked for itself", "[composition]")
{
    const Composition post = everything();
    const auto bare = composition::leaving(post, accountOf(1, Platform::LinkedIn, 3000));
    REQUIRE(bare.parts.size() == 2);
    CHECK(bare.comment);
    CHECK(bare.parts[0].text
          == u"Bonjour https://lumen.example/a?utm_source=linkedin&utm_medium=social&utm_campaign=reparer"_s);
    CHECK(bare.parts[0].warning.isEmpty());
    CHECK(bare.parts[0].audience == Audience::Public);
    CHECK(bare.parts[0].media.size() == 1);
    CHECK(bare.parts[1].text == u"Lien"_s);
    CHECK(bare.parts[1].after == 300s);
    CHECK(bare.parts[1].media.isEmpty());
    CHECK_FALSE(bare.parts[1].poll);
    const auto rich = composition::leaving(
        post, accountOf(1, Platform::Mastodon, 500,
                      { Capabilities::ContentWarning, Capabilities::Visibility, Capabilities::Language }));
    CHECK(rich.parts[0].warning == u"sel"_s);
    CHECK(rich.parts[0].audience == Audience::Unlisted);
    CHECK(rich.parts[1].language == u"fr"_s);
    const auto own = composition::leaving(post, accountOf(2, Platform::Bluesky, 300));
    REQUIRE(own.parts.size() == 1);
    CHECK(own.parts[0].text == u"Hello"_s);
}

TEST_CASE("A thread is one where threads are, and one text elsewhere", "[composition]")
{
    Composition post = saying(u"Un deux. Trois quatre.\n---\nCinq."_s);
    post.common.thread = true;
    const Account able = accountOf(1, Platform::Mastodon, 13, { Capabilities::Thread });
    const auto thread = composition::leaving(post, able);
    REQUIRE(thread.thread() == 3);
    CHECK(thread.parts[2].text == u"Cinq."_s);
    const auto whole = composition::leaving(post, accountOf(2, Platform::LinkedIn, 3000));
    REQUIRE(whole.thread() == 1);
    CHECK(whole.parts[0].text == u"Un deux. Trois quatre.\nCinq."_s);
    CHECK(composition::problems(thread, able, instant(0)).isEmpty());

    post.common.thread = false;
    const auto plain = composition::leaving(post, able);
    CHECK(plain.parts[0].text == post.common.text); // dashes are dashes when no thread was asked for
    CHECK(kinds(composition::problems(plain, able, instant(0)))
          == QList { Problem::Kind::TextTooLong });
}

TEST_CASE("What is wrong says with which part", "[composition]")
{
    Composition post = saying(u"Un. Deux."_s);
    post.common.thread = true;
    post.common.comment = QString(30, u'x');
    const Account able = accountOf(1, Platform::Mastodon, 6, { Capabilities::Thread });
    const QList<Problem> found
        = composition::problems(composition::leaving(post, able), able, instant(0));
    REQUIRE(found.size() == 1);
    CHECK(found[0].comment);
    CHECK(found[0].part == 0);
    CHECK(found[0].kind == Problem::Kind::TextTooLong);

    Account silent = able;
    silent.capabilities.features &= ~quint64(Capabilities::Reply);
    const auto unsaid = composition::leaving(post, silent);
    CHECK(unsaid.thread() == 2);
    CHECK_FALSE(unsaid.comment);
    const QList<Problem> told = composition::problems(unsaid, silent, instant(0));
    CHECK(kinds(told).contains(Problem::Kind::NoComment));
    CHECK_FALSE(told.last().blocks);

    // Instagram's post needs a picture; what is said under it does not.
    const Account picky = accountOf(1, Platform::Instagram, 100, { Capabilities::NeedsMedia });
    CHECK(kinds(composition::problems(composition::leaving(post, picky), picky, instant(0)))
          == QList { Problem::Kind::MediaNeeded });
}

TEST_CASE("A film is checked for its length and its company", "[composition][fault-72]")
{
    Composition post = everything();
    post.common.poll.reset();
    Account able = accountOf(1, Platform::Bluesky, 300, { Capabilities::Video, Capabilities::FilmAlone });
    able.capabilities.videoLongest = 60s;
    const auto found
        = kinds(composition::problems(composition::leaving(post, able), able, instant(0)));
    CHECK(found.contains(Problem::Kind::FilmTooLong));
    CHECK_FALSE(found.contains(Problem::Kind::FilmAlone));
    post.common.media.append(post.common.media.first());
    able.capabilities.videoLongest = 180s;
    const auto two = kinds(composition::problems(composition::leaving(post, able), able, instant(0)));
    CHECK(two.contains(Problem::Kind::FilmAlone));
    CHECK_FALSE(two.contains(Problem::Kind::FilmTooLong));
}

TEST_CASE("A picture too tall or too wide for an account holds the post back there", "[composition]")
{
    Composition post = everything();
    post.common.poll.reset();
    Media &media = post.common.media.first();
    media.mimeType = u"image/jpeg"_s;
    Account able = accountOf(1, Platform::Instagram, 300, { Capabilities::Images });
    able.capabilities.imageTallest = 0.8;
    able.capabilities.imageWidest = 1.91;
    const auto shapes = [&] {
        QList<Problem> found = composition::problems(composition::leaving(post, able), able, instant(0));
        found.removeIf([](const Problem &each) { return each.kind != Problem::Kind::Shape; });
        return found;
    };
    for (const auto &[width, height] : { std::pair(1080, 1350), std::pair(1080, 566), std::pair(800, 800) }) {
        media.width = width;
        media.height = height;
        CAPTURE(width, height);
        CHECK(shapes().isEmpty());
    }
    media.width = 1080;
    media.height = 1920;
    REQUIRE(shapes().size() == 1);
    CHECK(shapes()[0].blocks);
    CHECK(shapes()[0].count == 563);
    CHECK(shapes()[0].limit == 800);
    CHECK(shapes()[0].which == 1);
    media.height = 500;
    REQUIRE(shapes().size() == 1);
    CHECK(shapes()[0].limit == 1910);
    media.mimeType = u"video/mp4"_s; // a film has its own frame
    CHECK(shapes().isEmpty());
}

TEST_CASE("Who may answer goes with the first part, where an account can say so", "[composition]")
{
    Composition post = saying(u"Un fil\n---\nla suite"_s);
    post.common.thread = true;
    post.common.repliers = Repliers::Followed;
    const Account able = accountOf(1, Platform::Bluesky, 300,
                                   { Capabilities::Thread, Capabilities::WhoMayReply });
    const composition::Leaving thread = composition::leaving(post, able);
    REQUIRE(thread.parts.size() == 2);
    CHECK(thread.parts[0].repliers == Repliers::Followed);
    CHECK(thread.parts[1].repliers == Repliers::Everybody);
    CHECK_FALSE(thread.open);
    CHECK(Outgoing::fromJson(thread.parts[0].toJson()).repliers == Repliers::Followed);
    CHECK(Composition::fromJson(post.toJson()).common.repliers == Repliers::Followed);

    const Account open = accountOf(2, Platform::Mastodon, 300, { Capabilities::Thread });
    const composition::Leaving anybody = composition::leaving(post, open);
    CHECK(anybody.parts[0].repliers == Repliers::Everybody);
    CHECK(anybody.open);
    const QList<Problem> told = composition::problems(anybody, open, instant(0));
    REQUIRE(kinds(told) == QList { Problem::Kind::RepliesOpen });
    CHECK_FALSE(told[0].blocks);
    for (const Repliers each : { Repliers::Everybody, Repliers::Followers, Repliers::Followed,
                                 Repliers::Named, Repliers::Nobody })
        CHECK(repliers::fromKey(repliers::key(each)) == each);
}

TEST_CASE("What was done to a picture is kept with the post", "[composition]")
{
    Composition post = saying(u"Regardez"_s);
    Media media;
    media.path = u"/w/media/cut.jpeg"_s;
    media.source = u"whole.jpeg"_s;
    media.cut = QRect(10, 20, 300, 400);
    media.focusX = -0.25;
    media.focusY = 0.5;
    media.asked = true;
    media.altText = u"Une lampe"_s;
    post.common.media = { media };
    const Media again = Composition::fromJson(post.toJson()).common.media.first();
    CHECK(again.source == media.source);
    CHECK(again.cut == media.cut);
    CHECK(again.focusX == media.focusX);
    CHECK(again.focusY == media.focusY);
    CHECK(again.asked);
    CHECK(again.altText == media.altText);
}

TEST_CASE("A platform holds what it can hold, and nothing else", "[composition]")
{
    Composition post = saying(u"Plus tard"_s);
    post.native = true;
    post.wall = u"2026-11-20 16:00"_s;
    const Instant now = instant(1'795'172'400'000);
    Account able = accountOf(1, Platform::Mastodon, 10, { Capabilities::NativeSchedule, Capabilities::Thread });
    able.capabilities.scheduleLead = 300s;
    CHECK(composition::held(post, able, now + 10min, now));
    CHECK_FALSE(composition::held(post, able, now + 4min, now));
    CHECK_FALSE(composition::held(post, accountOf(2, Platform::Bluesky, 10), now + 10min, now));
    const auto made = composition::drafts(post, composition::leaving(post, able), able,
                                          State::Scheduled, now + 10min, now);
    CHECK(made.first().startAt == now);
    CHECK(made.first().outgoing.nativeAt == now + 10min);
    post.common.text = u"Un deux. Trois."_s;
    post.common.thread = true;
    CHECK_FALSE(composition::held(post, able, now + 10min, now)); // parts follow one another here
    post.native = false;
    post.common.thread = false;
    CHECK_FALSE(composition::held(post, able, now + 10min, now));
}

TEST_CASE("The first comment follows its post by its delay, however late that is", "[composition]")
{
    Stage s;
    Composition post;
    post.common = content(u"Notre guide est là"_s);
    post.common.comment = u"Le lien : https://lumen.example"_s;
    post.common.commentAfter = 120s;
    const Account account = *await(s.store->read(&accounts::one, s.account));
    s.platform.fail(u"publish"_s, Fault::Kind::Offline, 2);
    const Instant due = s.clock.now() + 60s;
    const QList<qint64> ids = s.plan(composition::drafts(post, composition::leaving(post, account),
                                                         account, State::Scheduled, due, s.clock.now()));
    REQUIRE(ids.size() == 2);
    s.start();
    s.pass(70s);
    CHECK(s.state(ids[1]) != State::Sent);
    REQUIRE(s.comesTo(ids[0], State::Sent, 10min));
    const Instant sent = s.row(ids[0]).updatedAt;
    s.pass(110s);
    CHECK(s.state(ids[1]) == State::Scheduled);
    REQUIRE(s.comesTo(ids[1], State::Sent, 1min));
    CHECK(s.row(ids[1]).updatedAt >= sent + 120s);
    CHECK(s.row(ids[1]).outgoing.parentId == s.row(ids[0]).remoteId);
}

TEST_CASE("What was planned without its words being kept is written on with nothing lost")
{
    Composition post = saying(u"Un.\n---\nDeux.\n---\nTrois."_s);
    post.common.thread = true;
    post.common.comment = u"Merci"_s;
    post.common.commentAfter = 300s;
    post.common.warning = u"sel"_s;
    post.write(2, content(u"Autrement"_s));
    QList<Publication> rows;
    const QList<Account> accounts {
        accountOf(1, Platform::Mastodon, 500, { Capabilities::Thread, Capabilities::ContentWarning }),
        accountOf(2, Platform::LinkedIn, 3000),
        accountOf(3, Platform::Mastodon, 500, { Capabilities::Thread, Capabilities::ContentWarning }),
    };
    for (const Account &account : accounts) {
        const auto leaving = composition::leaving(post, account);
        for (const publications::Draft &draft :
             composition::drafts(post, leaving, account, State::Draft, Instant(), Instant())) {
            Publication row;
            row.accountId = draft.accountId;
            row.part = draft.part;
            row.outgoing = draft.outgoing;
            rows.append(row);
        }
    }
    REQUIRE(rows.size() == 4 + 1 + 4);
    const Composition again = composition::recalled(rows);
    CHECK(again.common == post.common);
    CHECK(again.own.keys() == QList<qint64> { 2 });
    CHECK(again.of(2).text == u"Autrement"_s);
    for (const Account &account : accounts) {
        const auto before = composition::leaving(post, account).parts;
        const auto after = composition::leaving(again, account).parts;
        REQUIRE(before.size() == after.size());
        for (qsizetype i = 0; i < before.size(); ++i)
            CHECK(before[i].sha256() == after[i].sha256());
    }
    CHECK(composition::recalled({}).isEmpty());
}
