// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "tests/ui/stage.h"

#include "ui/accounts/accountdialog.h"
#include "ui/accounts/accountspage.h"
#include "ui/button.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

TEST_CASE("An app password is asked for with its handle", "[accounts]")
{
    Brand brand(stageTheme());
    AccountDialog dialog(brand.context(), brand.services.offers()[1], nullptr);
    CHECK_FALSE(dialog.button()->isEnabled());
    dialog.handle()->setText(u"@lumen.example"_s);
    CHECK_FALSE(dialog.button()->isEnabled());
    dialog.secret()->setText(u"aaaa-bbbb-cccc-dddd"_s);
    REQUIRE(dialog.button()->isEnabled());
    qint64 added = 0;
    QObject::connect(&dialog, &AccountDialog::signedIn, &dialog, [&added](qint64 id) { added = id; });
    brand.services.signedIn = 7;
    dialog.button()->click();
    settle();
    REQUIRE(brand.services.signIns.size() == 1);
    CHECK(brand.services.signIns[0].handle == u"lumen.example"_s);
    CHECK(brand.services.signIns[0].secret.view() == "aaaa-bbbb-cccc-dddd");
    CHECK(added == 7);
}

TEST_CASE("A server is understood however it is typed", "[accounts]")
{
    Brand brand(stageTheme());
    const auto [typed, url] = GENERATE(table<const char *, const char *>({
        { "social.example", "https://social.example" },
        { "https://social.example/@maison", "https://social.example" },
        { "maison@social.example", "https://social.example" },
        { "http://127.0.0.1:8080", "http://127.0.0.1:8080" },
    }));
    AccountDialog dialog(brand.context(), brand.services.offers()[0], nullptr);
    dialog.server()->setText(QString::fromLatin1(typed));
    REQUIRE(dialog.button()->isEnabled());
    dialog.button()->click();
    settle();
    REQUIRE(brand.services.signIns.size() == 1);
    CHECK(brand.services.signIns[0].server.toString() == QString::fromLatin1(url));
}

TEST_CASE("A refused sign-in says why and keeps what was typed", "[accounts]")
{
    Brand brand(stageTheme());
    AccountDialog dialog(brand.context(), brand.services.offers()[1], nullptr);
    dialog.handle()->setText(u"lumen.example"_s);
    dialog.secret()->setText(u"wrong"_s);
    brand.services.failure = Error(Error::NeedsSignIn);
    dialog.button()->click();
    settle();
    CHECK(dialog.message() == u"Needs sign-in"_s);
    CHECK(dialog.handle()->text() == u"lumen.example"_s);
    CHECK(dialog.button()->isEnabled());
}

TEST_CASE("Signing in again is for the same account", "[accounts]")
{
    Brand brand(stageTheme());
    const Account account = brand.pulse.accounts()[1];
    AccountDialog dialog(brand.context(), brand.services.offers()[1], account, nullptr);
    CHECK(dialog.handle()->text() == account.handle);
    dialog.secret()->setText(u"aaaa"_s);
    dialog.button()->click();
    settle();
    REQUIRE(brand.services.signIns.size() == 1);
    CHECK(brand.services.signIns[0].accountId == account.id);
}

TEST_CASE("An account is removed only after a question", "[accounts]")
{
    Stage stage;
    stage.window.go(Rail::Place::Accounts);
    QPushButton *remove = nullptr;
    for (QPushButton *each : stage.window.page(Rail::Place::Accounts)->findChildren<QPushButton *>()) {
        if (each->isVisible() && each->text() == u"Remove…"_s && !remove)
            remove = each;
    }
    REQUIRE(remove);
    stage.brand.ask.agrees = false;
    remove->click();
    settle();
    CHECK(stage.brand.services.removed.isEmpty());
    CHECK(stage.brand.ask.last.contains(u"Mastodon"_s));
    stage.brand.ask.agrees = true;
    remove->click();
    settle();
    CHECK(stage.brand.services.removed == QList<qint64> { 1 });
}

TEST_CASE("A site is named by its address, a user and an application password", "[accounts]")
{
    Brand brand(stageTheme());
    Offer offer;
    offer.platform = Platform::WordPress;
    offer.connector = u"wordpress"_s;
    offer.kind = Offer::Kind::AppPassword;
    AccountDialog dialog(brand.context(), offer, nullptr);
    dialog.handle()->setText(u"editor"_s);
    dialog.secret()->setText(u"abcd efgh ijkl"_s);
    CHECK_FALSE(dialog.button()->isEnabled());
    dialog.server()->setText(u"example.org/blog"_s);
    REQUIRE(dialog.button()->isEnabled());
    brand.services.failure = Error(Error::NotFound);
    dialog.button()->click();
    settle();
    REQUIRE(brand.services.signIns.size() == 1);
    CHECK(brand.services.signIns[0].server.toString() == u"https://example.org/blog"_s);
    CHECK(brand.services.signIns[0].handle == u"editor"_s);
    CHECK(brand.services.signIns[0].secret.view() == "abcd efgh ijkl");
    CHECK(dialog.button()->isEnabled());
}

TEST_CASE("A feed is added by its address, whole, or by another reader's list", "[accounts]")
{
    Brand brand(stageTheme());
    Offer offer;
    offer.platform = Platform::Feeds;
    offer.connector = u"feeds"_s;
    offer.kind = Offer::Kind::AppPassword;
    AccountDialog dialog(brand.context(), offer, nullptr);
    CHECK_FALSE(dialog.button()->isEnabled());
    dialog.server()->setText(u"news.example.org/feed?format=atom"_s);
    REQUIRE(dialog.button()->isEnabled());
    brand.services.failure = Error(Error::NotFound);
    dialog.button()->click();
    settle();
    REQUIRE(brand.services.signIns.size() == 1);
    CHECK(brand.services.signIns[0].server.toString() == u"https://news.example.org/feed?format=atom"_s);
    CHECK(dialog.message() == u"Not added"_s);
    dialog.bring(u"/lists/mine.opml"_s);
    settle();
    REQUIRE(brand.services.signIns.size() == 2);
    CHECK(brand.services.signIns[1].handle == u"/lists/mine.opml"_s);
}
