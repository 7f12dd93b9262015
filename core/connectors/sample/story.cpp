// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/sample/story.h"

#include "core/connectors/sample/connector.h"
#include "core/connectors/sample/dialect.h"
#include "core/connectors/sample/teller.h"

using namespace Qt::StringLiterals;

namespace sample::story {

namespace {

// The end of the day after `now`: the story is told by whole days.
Instant nextHorizon(Instant now, const QTimeZone &zone)
{
    const QDate day = walltime::at(now, zone).date().addDays(2);
    return walltime::resolve(day, QTime(0, 0), zone).at - milliseconds(1);
}

struct Setting
{
    quint64 seed = 0;
    QTimeZone zone;
    Instant horizon;
};

std::optional<Setting> setting(World &world)
{
    const QString seed = world.fact(u"seed"_s);
    if (seed.isEmpty())
        return std::nullopt;
    Setting found;
    found.seed = seed.toULongLong();
    found.zone = QTimeZone(world.fact(u"zone"_s).toUtf8());
    if (!found.zone.isValid())
        found.zone = QTimeZone::utc();
    found.horizon = instant(world.fact(u"horizon"_s).toLongLong());
    return found;
}

Error broken(const World &world)
{
    return Error(Error::Unavailable, u"sample world: "_s + world.problem());
}

} // namespace

QList<Account> accounts()
{
    QList<Account> found;
    for (const Platform platform : dialect::platforms())
        found.append(dialect::member(platform).account);
    return found;
}

Result<Tale> create(const QDir &workspace, Instant now, const QTimeZone &zone)
{
    const QString file = worldFile(workspace);
    if (QFile::exists(file))
        return Error(Error::Unavailable, u"already there: "_s + file);
    if (!workspace.mkpath(u"sample"_s))
        return Error(Error::Unavailable, u"cannot be made: "_s + workspace.filePath(u"sample"_s));
    World world(file);
    if (!world.ok())
        return broken(world);
    constexpr quint64 seed = 2026;
    return tell(world, now, zone, seed);
}

Result<Tale> tell(World &world, Instant now, const QTimeZone &zone, quint64 seed)
{
    Teller teller(now, zone, seed);
    teller.tellPast();
    const Instant horizon = nextHorizon(now, zone);
    teller.tellFuture(now, horizon);

    World::Change change(world);
    world.build();
    for (const Platform platform : dialect::platforms()) {
        world.join(dialect::member(platform));
        world.meet(platform, teller.people(platform));
        world.write(platform, teller.texts(platform));
        for (const auto &[day, value] : teller.followers(platform))
            world.count(platform, day, value);
    }
    world.setFact(u"seed"_s, QString::number(seed));
    world.setFact(u"zone"_s, QString::fromUtf8(zone.id()));
    world.setFact(u"horizon"_s, QString::number(millis(horizon)));
    if (!change.commit())
        return broken(world);
    Tale tale;
    tale.accounts = accounts();
    tale.marks = teller.marks();
    tale.plans = teller.plans();
    tale.watches = Outline::read().watches;
    return tale;
}

void goOn(World &world, Instant now)
{
    const std::optional<Setting> here = setting(world);
    if (!here || now + 6h < here->horizon)
        return;
    // A world left alone for long is told from a month back: nobody reads more.
    const Instant from = std::max(here->horizon, nextHorizon(now - 24h * 32, here->zone));
    const Instant until = nextHorizon(now, here->zone);
    Teller teller(now, here->zone, here->seed);
    for (const Platform platform : dialect::platforms())
        teller.setPosts(platform, world.ourPosts(platform, now, 25));
    teller.tellFuture(from, until);
    for (const Platform platform : dialect::platforms())
        world.write(platform, teller.texts(platform));
    world.setFact(u"horizon"_s, QString::number(millis(until)));
}

void receive(World &world, Platform platform, Text &ours)
{
    const std::optional<Setting> here = setting(world);
    if (!here)
        return;
    Teller teller(ours.arrivesAt, here->zone, here->seed);
    if (ours.message.kind == Message::Kind::Post) {
        Chance chance(here->seed ^ seedOf(ours.message.remoteId.toUtf8()));
        Teller::expect(ours, platform, here->zone, chance);
        world.write(platform, teller.welcome(platform, ours));
        return;
    }
    const std::optional<Text> theirs = world.text(platform, ours.message.parentId);
    if (!theirs || theirs->message.own)
        return;
    if (const std::optional<Text> answer = teller.thanks(platform, ours, *theirs))
        world.write(platform, *answer);
}

} // namespace sample::story
