// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/reviewsheet.h"

#include "core/store/publications.h"
#include "tests/catch.h"
#include "tests/fakes/workspacefixture.h"

using namespace Qt::StringLiterals;
using State = Publication::State;

namespace {

publications::Draft draft(const QString &text, Instant due, qint64 account, int part = 0)
{
    publications::Draft made;
    made.accountId = account;
    made.part = part;
    made.outgoing.text = text;
    made.dueAt = due;
    return made;
}

} // namespace

TEST_CASE("A review sheet says the same words once, whoever says them, and a thread in its order",
          "[approval]")
{
    WorkspaceFixture w;
    const qint64 one = w.addAccount(Platform::Mastodon);
    const qint64 two = w.addAccount(Platform::Bluesky);
    const auto plan = [&](QList<publications::Draft> drafts) {
        publications::Plan whole;
        whole.drafts = std::move(drafts);
        return *publications::plan(*w.database, whole, w.now);
    };
    plan({ draft(u"Un"_s, w.now + 1h, one), draft(u"Un"_s, w.now + 1h, two) });
    publications::Draft comment = draft(u"Le lien"_s, w.now + 2h, one, 2);
    comment.outgoing.after = 60s;
    plan({ draft(u"Un"_s, w.now + 2h, one), draft(u"Deux"_s, w.now + 2h, one, 1), comment,
           draft(u"Autre"_s, w.now + 2h, two) });
    const auto gone = plan({ draft(u"Plus rien"_s, w.now + 3h, one) });
    publications::Move cancelled;
    cancelled.to = State::Cancelled;
    REQUIRE(*publications::move(*w.database, gone[0], cancelled, w.now));
    plan({ draft(u"Trop loin"_s, w.now + 30h, one) });

    const auto posts = *reviewsheet::gather(*w.database, w.now, w.now + 24h);
    REQUIRE(posts.size() == 2);
    REQUIRE(posts[0].versions.size() == 1);
    CHECK(posts[0].versions[0].places.size() == 2);
    CHECK(posts[0].versions[0].places[1].platform == Platform::Bluesky);
    REQUIRE(posts[1].versions.size() == 2);
    REQUIRE(posts[1].versions[0].parts.size() == 3);
    CHECK(posts[1].versions[0].comment);
    CHECK(posts[1].versions[0].parts[1].text == u"Deux"_s);
    CHECK_FALSE(posts[1].versions[1].comment);
    CHECK(posts[1].versions[1].state == State::Scheduled);
}

TEST_CASE("The page of a review sheet holds everything in itself", "[approval]")
{
    reviewsheet::Sheet sheet;
    sheet.language = u"ar"_s;
    sheet.title = u"Review <sheet>"_s;
    sheet.yes = u"Approved"_s;
    sheet.empty = u"Nothing"_s;
    CHECK(reviewsheet::html({}, sheet).contains(u"Nothing"_s));
    reviewsheet::Entry entry;
    entry.day = u"Friday"_s;
    entry.time = u"16:00"_s;
    entry.standing = reviewsheet::Standing::Waiting;
    entry.texts = { u"<script>alert(1)</script>\nUn"_s };
    entry.said = u"Ana & co"_s;
    reviewsheet::Picture picture;
    picture.jpeg = "\xff\xd8\xff";
    picture.alt = u"Une \"lampe\""_s;
    entry.pictures = { picture, reviewsheet::Picture() };
    const QString page = reviewsheet::html({ entry, entry }, sheet);
    CHECK(page.contains(u"dir=\"rtl\""_s));
    CHECK(page.contains(u"Review &lt;sheet&gt;"_s));
    CHECK_FALSE(page.contains(u"<script"_s));
    CHECK(page.contains(u"alt=\"Une &quot;lampe&quot;\" src=\"data:image/jpeg;base64,/9j/\""_s));
    CHECK(page.count(u"<h2>"_s) == 1); // one day
    CHECK(page.count(u"class=\"answer\""_s) == 2);
    entry.standing = reviewsheet::Standing::Approved;
    CHECK_FALSE(reviewsheet::html({ entry }, sheet).contains(u"class=\"answer\""_s));
}
