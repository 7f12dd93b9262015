// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "tests/fakes/eventloop.h"
#include "tests/fakes/fakeclock.h"
#include "tests/fakes/fakeplatform.h"

#include <QTemporaryFile>

using namespace Qt::StringLiterals;
using Fault = FakePlatform::Fault;
using Guard = FakePlatform::Guard;

namespace {

Outgoing post(const QString &text)
{
    Outgoing made;
    made.text = text;
    return made;
}

PublishKey key(FakePlatform &platform, FakeClock &clock, const QByteArray &seed = "1/1")
{
    return { platform.connector().makeKey(seed, clock.now()), clock.now() };
}

Result<Receipt> send(FakePlatform &platform, const Outgoing &what, const PublishKey &with)
{
    return await(platform.connector().publish(what, {}, with));
}

Batch fetched(FakePlatform &platform, const Cursor &since = {})
{
    const Result<Batch> batch = await(platform.connector().fetch(since));
    REQUIRE(batch);
    return *batch;
}

Action action(Action::Kind kind, const QString &target)
{
    Action made;
    made.kind = kind;
    made.targetId = target;
    return made;
}

} // namespace

TEST_CASE("What somebody writes on the sample network is fetched once", "[sample]")
{
    FakeClock clock;
    FakePlatform platform(clock);
    const QString first = platform.says(u"Claire"_s, u"Where is my order?"_s);
    const Batch one = fetched(platform);
    REQUIRE(one.messages.size() == 1);
    CHECK(one.messages.first().remoteId == first);
    CHECK(one.messages.first().author.name.raw() == u"Claire"_s);
    CHECK(one.messages.first().kind == Message::Kind::Mention);
    CHECK_FALSE(one.messages.first().participants.isEmpty());
    CHECK(fetched(platform, one.next).messages.isEmpty());

    // In the same millisecond as what was read before.
    const QString second = platform.whispers(u"Jonas"_s, u"Psst"_s);
    const Batch two = fetched(platform, one.next);
    REQUIRE(two.messages.size() == 1);
    CHECK(two.messages.first().remoteId == second);
    CHECK(two.messages.first().audience == Audience::Direct);
}

TEST_CASE("Edits and deletions on the sample network are found by reading again", "[sample]")
{
    FakeClock clock;
    FakePlatform platform(clock);
    const QString edited = platform.says(u"Claire"_s, u"helo"_s);
    const QString gone = platform.says(u"Jonas"_s, u"bye"_s);
    platform.edit(edited, u"hello"_s);
    platform.remove(gone);
    const Result<Batch> batch
        = await(platform.connector().reread({ { edited, {}, {} }, { gone, {}, {} } }));
    REQUIRE(batch);
    REQUIRE(batch->messages.size() == 1);
    CHECK(batch->messages.first().body.text.raw() == u"hello"_s);
    CHECK(batch->messages.first().editedAt.has_value());
    CHECK(batch->deleted == QStringList { gone });
}

TEST_CASE("An answer on the sample network stands in the thread, as private as what it answers",
          "[sample]")
{
    FakeClock clock;
    FakePlatform platform(clock);
    const QString asked = platform.whispers(u"Claire"_s, u"My number is 4471"_s);
    Outgoing answer = post(u"Thank you"_s);
    answer.parentId = asked;
    const Result<Receipt> sent = send(platform, answer, key(platform, clock));
    REQUIRE(sent);
    const Result<Batch> thread = await(platform.connector().thread({ sent->remoteId, {}, {} }));
    REQUIRE(thread);
    REQUIRE(thread->messages.size() == 2);
    CHECK(thread->messages.last().own);
    CHECK(thread->messages.last().parentId == asked);
    CHECK(thread->messages.last().audience == Audience::Direct);

    answer.parentId = u"nowhere"_s;
    const Result<Receipt> lost = send(platform, answer, key(platform, clock, "2/1"));
    REQUIRE_FALSE(lost);
    CHECK(lost.error().kind == Error::Refused);
}

TEST_CASE("A sample platform with keys makes one post of one key, for an hour", "[sample]")
{
    FakeClock clock;
    FakePlatform platform(clock, Platform::Mastodon, Guard::Key);
    const PublishKey once = key(platform, clock);
    platform.loseReplies(1);
    const Result<Receipt> lost = send(platform, post(u"Hello"_s), once);
    REQUIRE_FALSE(lost);
    CHECK(lost.error().kind == Error::UnknownOutcome);
    clock.advance(10min);
    const Result<Receipt> again = send(platform, post(u"Hello"_s), once);
    REQUIRE(again);
    CHECK(platform.copies(u"Hello"_s) == 1);
    CHECK(platform.published() == 2);
    CHECK(platform.connector().keyWindow() < 1h);
    clock.advance(2h);
    REQUIRE(send(platform, post(u"Hello"_s), once));
    CHECK(platform.copies(u"Hello"_s) == 2);
}

TEST_CASE("A sample platform with record keys takes the same record again and no other",
          "[sample]")
{
    FakeClock clock;
    FakePlatform platform(clock, Platform::Bluesky);
    const PublishKey record = key(platform, clock);
    CHECK(record.bytes.size() == 13);
    const Result<Sighting> before = await(platform.connector().find(post(u"Hello"_s), record));
    REQUIRE(before);
    CHECK(before->kind == Sighting::Absent);
    CHECK(before->repeatable);
    platform.fail(u"publish"_s, Fault::Kind::FailAfter);
    REQUIRE_FALSE(send(platform, post(u"Hello"_s), record));
    const Result<Sighting> after = await(platform.connector().find(post(u"Hello"_s), record));
    REQUIRE(after);
    CHECK(after->kind == Sighting::Found);
    CHECK(after->receipt.remoteId.endsWith(QString::fromLatin1(record.bytes)));
    const Result<Receipt> again = send(platform, post(u"Hello"_s), record);
    REQUIRE(again);
    CHECK(again->remoteId == after->receipt.remoteId);
    CHECK_FALSE(send(platform, post(u"Other words"_s), record));
    CHECK(platform.posts().size() == 1);
}

TEST_CASE("A sample platform without keys doubles what is sent twice, and is searched", "[sample]")
{
    FakeClock clock;
    FakePlatform platform(clock, Platform::LinkedIn);
    CHECK(platform.connector().keyWindow() == 0s);
    const PublishKey key1 = key(platform, clock);
    platform.fail(u"publish"_s, Fault::Kind::DropBefore);
    REQUIRE_FALSE(send(platform, post(u"Hello"_s), key1));
    Result<Sighting> sighting = await(platform.connector().find(post(u"Hello"_s), key1));
    REQUIRE(sighting);
    CHECK(sighting->kind == Sighting::Absent);
    CHECK_FALSE(sighting->repeatable);
    platform.loseReplies(1);
    REQUIRE_FALSE(send(platform, post(u"Hello"_s), key1));
    sighting = await(platform.connector().find(post(u"Hello"_s), key1));
    REQUIRE(sighting);
    CHECK(sighting->kind == Sighting::Found);
    REQUIRE(send(platform, post(u"Hello"_s), key1));
    CHECK(platform.copies(u"Hello"_s) == 2);

    FakePlatform blind(clock, Platform::Facebook, Guard::Blind);
    sighting = await(blind.connector().find(post(u"Hello"_s), key1));
    REQUIRE(sighting);
    CHECK(sighting->kind == Sighting::CannotTell);
}

TEST_CASE("A late sample publication shows up when it does", "[sample]")
{
    FakeClock clock;
    FakePlatform platform(clock, Platform::LinkedIn);
    platform.late(clock.now() + 5s);
    const PublishKey once = key(platform, clock);
    REQUIRE_FALSE(send(platform, post(u"Hello"_s), once));
    Result<Sighting> sighting = await(platform.connector().find(post(u"Hello"_s), once));
    REQUIRE(sighting);
    CHECK(sighting->kind == Sighting::Absent);
    clock.advance(6s);
    sighting = await(platform.connector().find(post(u"Hello"_s), once));
    REQUIRE(sighting);
    CHECK(sighting->kind == Sighting::Found);
}

TEST_CASE("A sample platform holds a post until its time, moves and cancels it", "[sample]")
{
    FakeClock clock;
    FakePlatform platform(clock, Platform::Facebook);
    Outgoing later = post(u"Good evening"_s);
    later.nativeAt = clock.now() + 1min;
    const Result<Receipt> soon = send(platform, later, key(platform, clock));
    REQUIRE_FALSE(soon);
    CHECK(soon.error().kind == Error::Refused);

    later.nativeAt = clock.now() + 1h;
    const Result<Receipt> held = send(platform, later, key(platform, clock, "2/1"));
    REQUIRE(held);
    CHECK(held->handed);
    Action move = action(Action::Kind::MoveScheduled, held->remoteId);
    move.at = clock.now() + 2h;
    REQUIRE(await(platform.connector().act(move)));
    clock.advance(90min);
    Result<Sighting> sighting = await(platform.connector().findHanded(later, *held));
    REQUIRE(sighting);
    CHECK(sighting->kind == Sighting::Found);
    CHECK(sighting->receipt.handed);
    clock.advance(60min);
    sighting = await(platform.connector().findHanded(later, *held));
    REQUIRE(sighting);
    CHECK_FALSE(sighting->receipt.handed);

    later.text = u"Never"_s;
    later.nativeAt = clock.now() + 1h;
    const Result<Receipt> other = send(platform, later, key(platform, clock, "3/1"));
    REQUIRE(other);
    REQUIRE(await(platform.connector().act(
        action(Action::Kind::CancelScheduled, other->remoteId))));
    sighting = await(platform.connector().findHanded(later, *other));
    REQUIRE(sighting);
    CHECK(sighting->kind == Sighting::Absent);
}

TEST_CASE("A sample platform refuses what its capabilities exclude", "[sample]")
{
    FakeClock clock;
    const auto refused = [&clock](Platform where, const Outgoing &what) {
        FakePlatform platform(clock, where);
        const Result<Receipt> sent = send(platform, what, key(platform, clock));
        CHECK(platform.posts().isEmpty());
        return !sent && sent.error().kind == Error::Refused && !sent.error().words.isEmpty();
    };
    CHECK(refused(Platform::Mastodon, post(QString(501, u'x'))));
    CHECK(refused(Platform::Bluesky, post(QString(301, u'x'))));
    CHECK(refused(Platform::Instagram, post(u"no picture"_s)));
    CHECK(refused(Platform::LinkedIn, post(QString(3001, u'x'))));
    CHECK(refused(Platform::Facebook, post(u"  "_s)));
    Outgoing poll = post(u"Which one?"_s);
    poll.poll = Poll();
    poll.poll->options = { u"This"_s, u"That"_s };
    CHECK(refused(Platform::Bluesky, poll));
}

TEST_CASE("Media of a sample post go up one by one before it is published", "[sample]")
{
    FakeClock clock;
    FakePlatform platform(clock, Platform::Instagram);
    QTemporaryFile picture;
    REQUIRE(picture.open());
    Outgoing two = post(u"Two pictures"_s);
    for (int each = 0; each < 2; ++each) {
        Media media;
        media.path = picture.fileName();
        media.mimeType = u"image/jpeg"_s;
        media.sha256 = "ab";
        media.altText = u"A lamp"_s;
        two.media.append(media);
    }
    CHECK_FALSE(send(platform, two, key(platform, clock)));
    const Result<Prepared> first = await(platform.connector().prepare(two, {}));
    REQUIRE(first);
    CHECK_FALSE(first->done);
    const Result<Prepared> second = await(platform.connector().prepare(two, first->state));
    REQUIRE(second);
    CHECK(second->done);
    REQUIRE(await(
        platform.connector().publish(two, second->state, key(platform, clock, "2/1"))));
    REQUIRE(platform.posts().size() == 1);
    CHECK(platform.posts().first().attachments.size() == 2);
}

TEST_CASE("A sample platform fails the way it is told, and recovers", "[sample]")
{
    struct Row
    {
        Fault::Kind fault;
        Error::Kind reading;
        Error::Kind publishing;
        int copies;
    };
    const Row row = GENERATE(Row { Fault::Kind::Offline, Error::Offline, Error::Offline, 0 },
                             Row { Fault::Kind::Refuse, Error::Refused, Error::Refused, 0 },
                             Row { Fault::Kind::Forbid, Error::Forbidden, Error::Forbidden, 0 },
                             Row { Fault::Kind::SignIn, Error::NeedsSignIn, Error::NeedsSignIn, 0 },
                             Row { Fault::Kind::DropBefore, Error::Malformed, Error::UnknownOutcome, 0 },
                             Row { Fault::Kind::DropAfter, Error::Malformed, Error::UnknownOutcome, 1 },
                             Row { Fault::Kind::FailBefore, Error::Offline, Error::UnknownOutcome, 0 },
                             Row { Fault::Kind::FailAfter, Error::Offline, Error::UnknownOutcome, 1 },
                             Row { Fault::Kind::Truncate, Error::Malformed, Error::UnknownOutcome, 1 });
    CAPTURE(sample::faultKey(row.fault));
    FakeClock clock;
    FakePlatform platform(clock, Platform::LinkedIn);
    platform.fail(u"fetch"_s, row.fault);
    const Result<Batch> read = await(platform.connector().fetch({}));
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == row.reading);
    CHECK(await(platform.connector().fetch({})));

    platform.fail(u"publish"_s, row.fault);
    const Result<Receipt> sent = send(platform, post(u"Hello"_s), key(platform, clock));
    REQUIRE_FALSE(sent);
    CHECK(sent.error().kind == row.publishing);
    CHECK(platform.copies(u"Hello"_s) == row.copies);
    CHECK(send(platform, post(u"After"_s), key(platform, clock, "2/1")));
}

TEST_CASE("A limit of the sample platform holds for every call until its time", "[sample]")
{
    FakeClock clock;
    FakePlatform platform(clock);
    const Instant until = clock.now() + 5min;
    platform.limit(until);
    for (int each = 0; each < 3; ++each) {
        const Result<Batch> read = await(platform.connector().fetch({}));
        REQUIRE_FALSE(read);
        CHECK(read.error().kind == Error::RateLimited);
        CHECK(read.error().until == until);
    }
    clock.advance(6min);
    CHECK(await(platform.connector().fetch({})));
    platform.signOut();
    CHECK_FALSE(await(platform.connector().identify()));
    platform.heal();
    CHECK(await(platform.connector().identify()));
}

TEST_CASE("Actions on the sample network are done once, and only where they may be", "[sample]")
{
    FakeClock clock;
    FakePlatform platform(clock);
    const QString asked = platform.says(u"Claire"_s, u"Hello"_s);
    const Message claire = fetched(platform).messages.first();
    REQUIRE(await(platform.connector().act(action(Action::Kind::Like, asked))));
    REQUIRE(await(platform.connector().act(action(Action::Kind::Like, asked))));
    CHECK(platform.liked(asked));
    REQUIRE(await(platform.connector().act(action(Action::Kind::Unlike, asked))));
    CHECK_FALSE(platform.liked(asked));

    const Result<Receipt> theirs
        = await(platform.connector().act(action(Action::Kind::Delete, asked)));
    REQUIRE_FALSE(theirs);
    CHECK(theirs.error().kind == Error::Unsupported);
    const Result<Receipt> nothing
        = await(platform.connector().act(action(Action::Kind::Like, u"nowhere"_s)));
    REQUIRE_FALSE(nothing);
    CHECK(nothing.error().kind == Error::NotFound);

    const Cursor here = fetched(platform).next;
    Action block = action(Action::Kind::Block, asked);
    block.authorId = claire.author.remoteId;
    REQUIRE(await(platform.connector().act(block)));
    platform.says(u"Claire"_s, u"Can you hear me?"_s);
    CHECK(fetched(platform, here).messages.isEmpty());

    const Result<Receipt> ours = send(platform, post(u"Helo"_s), key(platform, clock));
    REQUIRE(ours);
    Action correct = action(Action::Kind::Edit, ours->remoteId);
    correct.text = u"Hello"_s;
    REQUIRE(await(platform.connector().act(correct)));
    CHECK(platform.copies(u"Hello"_s) == 1);
    REQUIRE(await(platform.connector().act(action(Action::Kind::Delete, ours->remoteId))));
    CHECK(platform.posts().isEmpty());
    CHECK(platform.performed(Action::Kind::Delete) == 1);
}

TEST_CASE("The sample network is searched by words and by tag", "[sample]")
{
    FakeClock clock;
    FakePlatform platform(clock);
    platform.says(u"Claire"_s, u"La lampe ÉCUME de Lumen est belle #Lumen"_s);
    platform.says(u"Jonas"_s, u"Nothing to see"_s);
    platform.whispers(u"Jonas"_s, u"écume in private"_s);
    WatchQuery words;
    words.words = u"ecume lumen"_s;
    Result<Batch> found = await(platform.connector().search(words, {}));
    REQUIRE(found);
    CHECK(found->messages.size() == 1);
    CHECK(await(platform.connector().search(words, found->next))->messages.isEmpty());
    WatchQuery tag;
    tag.tag = u"lumen"_s;
    found = await(platform.connector().search(tag, {}));
    REQUIRE(found);
    CHECK(found->messages.size() == 1);

    FakePlatform closed(clock, Platform::LinkedIn);
    const Result<Batch> refused = await(closed.connector().search(words, {}));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Error::Unsupported);
}

TEST_CASE("The sample network counts what a post and an account have", "[sample]")
{
    FakeClock clock;
    FakePlatform platform(clock);
    const Result<Receipt> sent = send(platform, post(u"Hello"_s), key(platform, clock));
    REQUIRE(sent);
    platform.says(u"Claire"_s, u"Hello too"_s, sent->remoteId);
    const Result<QList<Measure>> post
        = await(platform.connector().measure({ { sent->remoteId, {}, {} } }));
    REQUIRE(post);
    qint64 replies = -1;
    for (const Measure &each : *post)
        replies = each.kind == Measure::Kind::Replies ? each.value : replies;
    CHECK(replies == 1);
    const Result<QList<Measure>> account = await(platform.connector().measure({}));
    REQUIRE(account);
    CHECK(account->size() == 2);
}

TEST_CASE("Two connectors of one sample account see the same network", "[sample]")
{
    FakeClock clock;
    FakePlatform platform(clock);
    const auto other = platform.connect();
    const PublishKey once = key(platform, clock);
    REQUIRE(send(platform, post(u"Hello"_s), once));
    REQUIRE(await(other->publish(post(u"Hello"_s), {}, once)));
    CHECK(platform.copies(u"Hello"_s) == 1);
}
