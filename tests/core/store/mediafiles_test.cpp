// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/schedule/composition.h"
#include "core/store/conversations.h"
#include "core/store/mediafiles.h"
#include "core/store/publications.h"
#include "core/store/savedreplies.h"
#include "core/store/values.h"
#include "core/store/workspace.h"
#include "tests/fakes/workspacefixture.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

// A workspace in a folder, with files that have lain in its media folder for a year.
struct Shelf : WorkspaceFixture
{
    Shelf()
    {
        REQUIRE(QDir(home.path()).mkpath(u"media"_s));
        Result<std::unique_ptr<Database>> opened
            = Database::open(workspace::databasePath(QDir(home.path())));
        REQUIRE(opened);
        database = std::move(*opened);
        account = addAccount(Platform::Mastodon);
        deliver(account, {});
    }
    QString put(char letter, int days = 365)
    {
        const QString name = QString(64, QChar::fromLatin1(letter)) + u".png"_s;
        QFile file(home.filePath(u"media/"_s + name));
        REQUIRE(file.open(QFile::ReadWrite));
        file.write("png");
        file.flush();
        file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-days), QFile::FileModificationTime);
        return name;
    }
    bool there(const QString &name) const { return QFile::exists(home.filePath(u"media/"_s + name)); }
    QList<Media> media(const QString &name) const
    {
        Media each;
        each.path = home.filePath(u"media/"_s + name);
        each.sha256 = name.left(64).toLatin1();
        each.mimeType = u"image/png"_s;
        return { each };
    }
    qint64 plan(const QString &name, Publication::State state)
    {
        publications::Plan plan;
        publications::Draft draft;
        draft.accountId = account;
        draft.state = state;
        draft.dueAt = now;
        draft.outgoing.text = u"Bonjour"_s;
        draft.outgoing.media = media(name);
        plan.drafts = { draft };
        return publications::plan(*database, plan, now)->first();
    }
    int sweep()
    {
        return *mediafiles::sweep(*database, instant(QDateTime::currentMSecsSinceEpoch()) - 24h * 30);
    }

    QTemporaryDir home;
    qint64 account = 0;
};

} // namespace

TEST_CASE("What is still to be sent, written or offered keeps its pictures", "[media]")
{
    Shelf shelf;
    const QString planned = shelf.put('a');
    const QString draft = shelf.put('b');
    const QString saved = shelf.put('c');
    const QString nobodys = shelf.put('d');
    const QString fresh = shelf.put('e', 2);
    const QString written = shelf.put('f');
    shelf.plan(planned, Publication::State::Scheduled);
    shelf.plan(written, Publication::State::Draft);
    shelf.deliver(shelf.account, { WorkspaceFixture::mention(u"m1"_s, u"claire"_s, u"Bonjour"_s, shelf.now) });
    REQUIRE(conversations::saveDraftMedia(*shelf.database, 1, shelf.media(draft)));
    savedreplies::Reply reply;
    reply.title = u"Merci"_s;
    reply.text = u"Merci"_s;
    reply.media = shelf.media(saved);
    REQUIRE(savedreplies::add(*shelf.database, { reply }, shelf.now));
    CHECK(shelf.sweep() == 1);
    CHECK_FALSE(shelf.there(nobodys));
    for (const QString &name : { planned, draft, saved, fresh, written }) {
        CAPTURE(name.toStdString());
        CHECK(shelf.there(name));
    }
    REQUIRE(conversations::saveDraftMedia(*shelf.database, 1, {}));
    CHECK(shelf.sweep() == 1);
    CHECK_FALSE(shelf.there(draft));
}

TEST_CASE("What a post being written holds is kept, and what its pictures were cut out of", "[media]")
{
    Shelf shelf;
    const QString typed = shelf.put('a');
    const QString cut = shelf.put('b');
    const QString original = shelf.put('c');
    const QString large = shelf.put('d'); // as it was chosen; what leaves was made to fit
    const QString fitted = shelf.put('e');
    Composition draft;
    draft.common.media = shelf.media(typed) + shelf.media(cut);
    draft.common.media.last().source = original;
    REQUIRE(values::set(*shelf.database, u"composer.draft"_s, draft.toJson()));
    publications::Plan plan;
    publications::Draft row;
    row.accountId = shelf.account;
    row.state = Publication::State::Scheduled;
    row.dueAt = shelf.now;
    row.outgoing.media = shelf.media(fitted);
    plan.drafts = { row };
    Composition written;
    written.common.media = shelf.media(large);
    plan.composition = written.toJson();
    const qint64 id = publications::plan(*shelf.database, plan, shelf.now)->first();
    CHECK(shelf.sweep() == 0);
    REQUIRE(values::set(*shelf.database, u"composer.draft"_s, QString()));
    CHECK(shelf.sweep() == 3);
    CHECK(shelf.there(large));
    CHECK(shelf.there(fitted));
    Statement update = shelf.database->prepare(
        u"UPDATE publication SET state = 'sent', updated_at = ? WHERE id = ?"_s);
    REQUIRE(update.run(instant(QDateTime::currentMSecsSinceEpoch()) - 24h * 60, id));
    CHECK(shelf.sweep() == 2);
}

TEST_CASE("What was sent long ago lets go of its pictures; other files are nobody's business", "[media]")
{
    Shelf shelf;
    const QString sent = shelf.put('a');
    const qint64 id = shelf.plan(sent, Publication::State::Scheduled);
    QFile other(shelf.home.filePath(u"media/notes.txt"_s));
    REQUIRE(other.open(QFile::ReadWrite));
    other.setFileTime(QDateTime::currentDateTimeUtc().addDays(-365), QFile::FileModificationTime);
    Statement update = shelf.database->prepare(
        u"UPDATE publication SET state = 'sent', updated_at = ? WHERE id = ?"_s);
    const Instant today = instant(QDateTime::currentMSecsSinceEpoch());
    REQUIRE(update.run(today, id));
    CHECK(shelf.sweep() == 0); // the planner may still show it
    REQUIRE(update.run(today - 24h * 60, id));
    CHECK(shelf.sweep() == 1);
    CHECK_FALSE(shelf.there(sent));
    CHECK(other.exists());
}
