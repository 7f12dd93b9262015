// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/store/handles.h"
#include "core/store/like.h"
#include "tests/fakes/workspacefixture.h"

using namespace Qt::StringLiterals;

namespace {

QStringList names(const Result<QList<handles::Known>> &found)
{
    QStringList all;
    for (const handles::Known &each : *found)
        all.append(each.name.raw());
    return all;
}

messages::Placed from(const WorkspaceFixture &w, const QString &handle, const QString &name,
                      std::chrono::hours ago)
{
    auto placed = w.mention(handle + QString::number(ago.count()), handle, u"Bonjour"_s, w.now - ago);
    placed.message.author.name = Foreign(name);
    return placed;
}

} // namespace

TEST_CASE("People are completed by the beginning of a name or handle, who wrote last first", "[handles]")
{
    WorkspaceFixture w;
    const qint64 account = w.addAccount(Platform::Mastodon);
    const qint64 other = w.addAccount(Platform::Bluesky);
    auto own = from(w, u"me@mastodon"_s, u"Élo nous-mêmes"_s, 1h);
    own.message.own = true;
    w.deliver(account, { from(w, u"elo@example.org"_s, u"Élodie Œuvrard"_s, 30h),
                         from(w, u"zelie@example.org"_s, u"Zélie Élo"_s, 20h),
                         from(w, u"elo@example.org"_s, u"Élodie Œuvrard"_s, 3h),
                         from(w, u"bob@elo.example"_s, u"Bob"_s, 2h), own });
    w.deliver(other, { from(w, u"eloi.bsky.example"_s, u"Éloi"_s, 4h) });

    const auto like = [&](const QString &typed) {
        return names(handles::beginning(*w.database, { account }, typed, 8));
    };
    CHECK(like(u"elo"_s) == QStringList { u"Élodie Œuvrard"_s, u"Zélie Élo"_s });
    CHECK(like(u"ÉLOD"_s) == QStringList { u"Élodie Œuvrard"_s });
    CHECK(like(u"oeuv"_s) == QStringList { u"Élodie Œuvrard"_s });
    CHECK(like(u"lodie"_s).isEmpty()); // inside a word
    CHECK(like(u"%"_s).isEmpty());
    CHECK(like(u"' OR 1=1 --"_s).isEmpty());
    CHECK(like({}) == QStringList { u"Bob"_s, u"Élodie Œuvrard"_s, u"Zélie Élo"_s });
    CHECK(names(handles::beginning(*w.database, { account, other }, u"elo"_s, 2))
          == QStringList { u"Élodie Œuvrard"_s, u"Éloi"_s });
    CHECK(handles::beginning(*w.database, { other }, u"elo"_s, 8)->constFirst().handle.raw()
          == u"eloi.bsky.example"_s);
    CHECK(handles::beginning(*w.database, {}, u"elo"_s, 8)->isEmpty());
}

TEST_CASE("What may carry accents is any letter to LIKE, what was typed for itself is itself", "[handles]")
{
    CHECK(like::loose(u"bob"_s) == u"%b_b%"_s);
    CHECK(like::loose(u"50%"_s) == u"%50\\%%"_s);
    CHECK(like::loose({}) == u"%%"_s);
}
