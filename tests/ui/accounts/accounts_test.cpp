// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "tests/ui/stage.h"

#include "core/base/opml.h"
#include "core/store/accounts.h"
#include "core/store/sources.h"
#include "ui/accounts/accountdialog.h"
#include "ui/accounts/accountspage.h"
#include "ui/button.h"

#include <QFile>
#include <QLineEdit>
#include <QTemporaryDir>

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
    // As it was typed: whoever looks for the feed adds what is missing.
    CHECK(brand.services.signIns[0].server.toString() == u"news.example.org/feed?format=atom"_s);
    CHECK(dialog.message() == u"Not added"_s);
    for (const QString &each : { u"mastodon.example/@lumen.rss"_s, u"feed://news.example.org/atom"_s }) {
        dialog.server()->setText(each);
        REQUIRE(dialog.button()->isEnabled());
        dialog.button()->click();
        settle();
        CHECK(brand.services.signIns.takeLast().server.toString() == each);
    }
    dialog.bring(u"/lists/mine.opml"_s);
    settle();
    REQUIRE(brand.services.signIns.size() == 2);
    CHECK(brand.services.signIns[1].handle == u"/lists/mine.opml"_s);
}

TEST_CASE("Feeds are listed with their state, exported, and unfollowed until one thinks better of it", "[accounts]")
{
    Stage stage;
    Account account;
    account.platform = Platform::Feeds;
    account.connector = account.remoteId = account.handle = u"feeds"_s;
    const Result<qint64> id = stage.brand.write(&accounts::add, account, stage.brand.clock.now());
    REQUIRE(id);
    Source good;
    good.url = QUrl(u"https://a.example.org/feed"_s);
    good.title = Foreign(u"Autour de la lampe"_s);
    good.readAt = stage.brand.clock.now();
    Source gone;
    gone.url = QUrl(u"https://b.example.org/feed"_s);
    gone.gone = true;
    const QList<Source> both { good, gone };
    REQUIRE(stage.brand.write(&sources::add, *id, both, stage.brand.clock.now()));
    stage.window.go(Rail::Place::Accounts);
    stage.brand.rest();
    const auto find = [&stage](const QString &text) -> QWidget * {
        for (QLabel *each : stage.window.findChildren<QLabel *>()) {
            if (each->isVisible() && each->text().contains(text))
                return each;
        }
        return nullptr;
    };
    CHECK(find(u"Autour de la lampe"_s));
    CHECK(find(u"Gone for good · b.example.org"_s));
    CHECK(find(u"1 feed cannot be read"_s));

    const QTemporaryDir folder;
    stage.brand.ask.files = { folder.filePath(u"feeds.opml"_s) };
    const auto button = [&stage](const QString &text) -> QAbstractButton * {
        for (QAbstractButton *each : stage.window.findChildren<QAbstractButton *>()) {
            if (each->isVisible() && (each->text() == text || each->accessibleName() == text))
                return each;
        }
        return nullptr;
    };
    REQUIRE(button(u"Export the list…"_s));
    button(u"Export the list…"_s)->click();
    stage.brand.rest();
    QFile file(stage.brand.ask.files.first());
    REQUIRE(file.open(QFile::ReadOnly));
    const Result<QList<opml::Entry>> listed = opml::read(file.readAll());
    REQUIRE(listed);
    REQUIRE(listed->size() == 2);
    CHECK(listed->first().url == good.url);
    CHECK(listed->first().title == u"Autour de la lampe"_s);

    REQUIRE(button(u"Unfollow a.example.org/feed"_s));
    button(u"Unfollow a.example.org/feed"_s)->click();
    stage.brand.rest();
    CHECK_FALSE(button(u"Unfollow a.example.org/feed"_s));
    CHECK(stage.window.undoBar().text() == u"Autour de la lampe is no longer followed"_s);
    REQUIRE(stage.window.undoBar().undo());
    stage.brand.rest();
    CHECK(button(u"Unfollow a.example.org/feed"_s));
}
