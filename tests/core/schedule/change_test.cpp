// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/answer.h"
#include "core/store/search.h"
#include "tests/core/schedule/stage.h"
#include "tests/fakes/workspacefixture.h"

using namespace publishing;
using Do = Action::Kind;

// Editing and deleting what we sent.

namespace {

qint64 change(Stage &s, const QString &remoteId, Do kind, const QString &text = {})
{
    const Instant now = s.clock.now();
    const qint64 nowhere = 0;
    const Result<publications::Plan> plan = await(
        s.store->read(&answer::change, s.account, remoteId, nowhere, kind, text, now));
    REQUIRE(plan);
    const Result<QList<qint64>> ids = await(s.store->write(&publications::plan, *plan, now));
    REQUIRE(ids);
    return ids->first();
}

Result<publications::Plan> planned(Stage &s, const QString &remoteId, Do kind, const QString &text)
{
    const Instant now = s.clock.now();
    const qint64 nowhere = 0;
    return await(s.store->read(&answer::change, s.account, remoteId, nowhere, kind, text, now));
}

conversations::Entry there(Stage &s, const QString &remoteId)
{
    const auto found = await(s.store->read(&conversations::named, s.account, remoteId));
    REQUIRE(found);
    return *found;
}

qsizetype hits(Stage &s, const QString &words)
{
    return await(s.store->read(&search::find, words, qint64(0), qint64(0), 10))->size();
}

QString sent(Stage &s, const QString &text)
{
    const qint64 id = s.post(text);
    REQUIRE(s.comesTo(id, State::Sent));
    return s.row(id).remoteId;
}

// An account that may do only this with its own texts.
void allowOnly(Stage &s, quint64 features)
{
    const Instant now = s.clock.now();
    Account account = *await(s.store->read(&accounts::one, s.account));
    account.capabilities.features
        = (account.capabilities.features & ~quint64(Capabilities::EditOwn | Capabilities::DeleteOwn))
        | features;
    REQUIRE(await(s.store->write(&accounts::identified, account, now)));
}

} // namespace

TEST_CASE("What we sent is edited there, and here at once, with its former text")
{
    Stage s;
    s.start();
    const QString post = sent(s, u"La lampe Aube est de retuor"_s);
    const qint64 edit = change(s, post, Do::Edit, u"La lampe Aube est de retour"_s);
    REQUIRE(s.comesTo(edit, State::Sent));
    CHECK(s.platform.posts().last().body.text.raw() == u"La lampe Aube est de retour"_s);
    const conversations::Entry now = there(s, post);
    CHECK(now.message.body.text.raw() == u"La lampe Aube est de retour"_s);
    CHECK(now.message.editedAt);
    CHECK(hits(s, u"retour"_s) == 1);
    CHECK(hits(s, u"retuor"_s) == 0);
    // Offered for the next edit is what is there now.
    CHECK(await(s.store->read(&answer::own, s.account, post))->outgoing.text
          == u"La lampe Aube est de retour"_s);
}

TEST_CASE("What we sent is deleted there, and marked so here")
{
    Stage s;
    s.start();
    const QString post = sent(s, u"Oups"_s);
    const qint64 gone = change(s, post, Do::Delete);
    REQUIRE(s.comesTo(gone, State::Sent));
    CHECK(s.platform.posts().isEmpty());
    CHECK(there(s, post).deleted);
    CHECK(s.platform.performed(Do::Delete) == 1);
    const auto again = await(s.store->read(&answer::own, s.account, post));
    REQUIRE_FALSE(again);
    CHECK(again.error().kind == Error::NotFound);
}

TEST_CASE("An edit whose answer was lost is tried again and ends as it should")
{
    Stage s;
    s.start();
    const QString post = sent(s, u"avant"_s);
    s.platform.fail(u"act"_s, Fault::Kind::DropAfter);
    const qint64 edit = change(s, post, Do::Edit, u"après"_s);
    REQUIRE(s.comesTo(edit, State::Sent));
    CHECK(s.platform.copies(u"après"_s) == 1);
    CHECK(there(s, post).message.body.text.raw() == u"après"_s);
}

TEST_CASE("A deletion whose answer was lost is no failure")
{
    Stage s;
    s.start();
    const QString post = sent(s, u"avant"_s);
    s.platform.fail(u"act"_s, Fault::Kind::DropAfter);
    const qint64 gone = change(s, post, Do::Delete);
    REQUIRE(s.comesTo(gone, State::Sent));
    CHECK(there(s, post).deleted);
}

TEST_CASE("An edit that was refused changes nothing here, and can be left")
{
    Stage s;
    s.start();
    const QString post = sent(s, u"avant"_s);
    s.platform.fail(u"act"_s, Fault::Kind::Refuse, 1, u"Non"_s);
    const qint64 edit = change(s, post, Do::Edit, u"après"_s);
    REQUIRE(s.comesTo(edit, State::Refused));
    CHECK(s.row(edit).error.raw() == u"Non"_s);
    CHECK(there(s, post).message.body.text.raw() == u"avant"_s);
    const Instant now = s.clock.now();
    REQUIRE(await(s.store->write(&decisions::cancel, edit, now)));
    CHECK(s.state(edit) == State::Cancelled);
}

TEST_CASE("Only what the account allows, only what is ours, and only what fits")
{
    Stage s;
    s.start();
    const QString post = sent(s, u"avant"_s);
    allowOnly(s, Capabilities::DeleteOwn); // as on Bluesky
    CHECK(planned(s, post, Do::Edit, u"après"_s).error().kind == Error::Unsupported);
    CHECK(planned(s, post, Do::Delete, {}));
    allowOnly(s, Capabilities::EditOwn);
    CHECK(planned(s, post, Do::Delete, {}).error().kind == Error::Unsupported);
    CHECK(planned(s, post, Do::Edit, u"  "_s).error().kind == Error::Refused);
    CHECK(planned(s, post, Do::Edit, QString(100'000, u'a')).error().kind == Error::Refused);
    Account few = *await(s.store->read(&accounts::one, s.account));
    few.capabilities.allow({ Capabilities::Visibility, Capabilities::DeleteOwn });
    CHECK(answer::allowed(few, Audience::Direct, Do::Delete)); // a post that few see
    few.capabilities.features &= ~quint64(Capabilities::Visibility);
    CHECK_FALSE(answer::allowed(few, Audience::Direct, Do::Delete)); // a message in a chat
    CHECK(answer::allowed(few, Audience::Public, Do::Delete));
    CHECK(planned(s, u"https://nowhere/1"_s, Do::Edit, u"x"_s).error().kind == Error::NotFound);

    const QString theirs = s.platform.says(u"Claire"_s, u"Bonjour"_s);
    messages::Delivery delivery;
    delivery.accountId = s.account;
    delivery.zone = QTimeZone("Europe/Paris");
    delivery.messages
        = { WorkspaceFixture::mention(theirs, u"claire"_s, u"Bonjour"_s, s.clock.now()) };
    const Instant now = s.clock.now();
    REQUIRE(await(s.store->write(&messages::deliver, delivery, now)));
    CHECK(planned(s, theirs, Do::Edit, u"x"_s).error().kind == Error::Forbidden);
}

TEST_CASE("Who was named stays named when a reply is edited")
{
    Stage s;
    s.start();
    publications::Draft draft = s.draft(u"Bonjour"_s, s.clock.now());
    draft.outgoing.participants = { u"claire@example.social"_s };
    const qint64 id = s.plan({ draft }).first();
    REQUIRE(s.comesTo(id, State::Sent));
    const auto plan = planned(s, s.row(id).remoteId, Do::Edit, u"Bonsoir"_s);
    REQUIRE(plan);
    CHECK(plan->drafts.first().action->text == u"@claire@example.social Bonsoir"_s);
}
