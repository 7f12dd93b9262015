// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/sample/world.h"

#include <array>

using namespace Qt::StringLiterals;

namespace sample {

namespace {

struct Name
{
    Fault::Kind kind;
    QLatin1StringView key;
};

constexpr std::array names {
    Name { Fault::Kind::Offline, "offline"_L1 },
    Name { Fault::Kind::Refuse, "refuse"_L1 },
    Name { Fault::Kind::Forbid, "forbid"_L1 },
    Name { Fault::Kind::SignIn, "sign-in"_L1 },
    Name { Fault::Kind::Limit, "limit"_L1 },
    Name { Fault::Kind::DropBefore, "drop-before"_L1 },
    Name { Fault::Kind::DropAfter, "drop-after"_L1 },
    Name { Fault::Kind::Late, "late"_L1 },
    Name { Fault::Kind::FailBefore, "fail-before"_L1 },
    Name { Fault::Kind::FailAfter, "fail-after"_L1 },
    Name { Fault::Kind::Truncate, "truncate"_L1 },
};

} // namespace

QString faultKey(Fault::Kind kind)
{
    for (const Name &each : names) {
        if (each.kind == kind)
            return each.key;
    }
    Q_UNREACHABLE();
}

std::optional<Fault::Kind> faultFromKey(const QString &key)
{
    for (const Name &each : names) {
        if (each.key == key)
            return each.kind;
    }
    return std::nullopt;
}

bool Fault::reaches() const
{
    return kind == Kind::DropAfter || kind == Kind::Late || kind == Kind::FailAfter
        || kind == Kind::Truncate;
}

Error Fault::error(bool changing) const
{
    const auto lost = [&](Error::Kind whenReading, int status) {
        return Error(changing ? Error::UnknownOutcome : whenReading, faultKey(kind), words)
            .withStatus(status);
    };
    switch (kind) {
    case Kind::Offline: return Error(Error::Offline, faultKey(kind));
    case Kind::Refuse: return Error(Error::Refused, faultKey(kind), words).withStatus(422);
    case Kind::Forbid: return Error(Error::Forbidden, faultKey(kind), words).withStatus(403);
    case Kind::SignIn: return Error(Error::NeedsSignIn, faultKey(kind), words).withStatus(401);
    case Kind::Limit: {
        const Error limited(Error::RateLimited, faultKey(kind), words);
        return limited.withStatus(429).withUntil(until.value_or(Instant()));
    }
    case Kind::DropBefore:
    case Kind::DropAfter:
    case Kind::Late: return lost(Error::Malformed, 0);
    case Kind::FailBefore:
    case Kind::FailAfter: return lost(Error::Offline, 503);
    case Kind::Truncate: return lost(Error::Malformed, 200);
    }
    Q_UNREACHABLE();
}

void World::fail(Platform platform, const Fault &fault)
{
    run(u"INSERT INTO faults (platform, call, kind, times, words, until) VALUES (?,?,?,?,?,?)"_s,
        { platform::key(platform), fault.call.isNull() ? u""_s : fault.call, faultKey(fault.kind), fault.times,
          fault.words.raw(), fault.until ? QVariant(millis(*fault.until)) : QVariant() });
}

void World::heal(Platform platform)
{
    run(u"DELETE FROM faults WHERE platform = ?"_s, { platform::key(platform) });
}

std::optional<Fault> World::strike(Platform platform, const QString &call, Instant now)
{
    QSqlQuery query = run(u"SELECT number, call, kind, times, words, until FROM faults"
                          " WHERE platform = ? AND call IN ('', ?) AND times <> 0"
                          " AND (kind <> 'limit' OR until > ?) ORDER BY number LIMIT 1"_s,
                          { platform::key(platform), call, millis(now) });
    if (!m_ok || !query.next())
        return std::nullopt;
    const qint64 number = query.value(0).toLongLong();
    Fault fault;
    fault.call = query.value(1).toString();
    fault.kind = faultFromKey(query.value(2).toString()).value_or(Fault::Kind::Offline);
    fault.times = query.value(3).toInt();
    fault.words = Foreign(query.value(4).toString());
    if (!query.value(5).isNull())
        fault.until = instant(query.value(5).toLongLong());
    query.finish();
    // A limit holds until its time, however often it is run into.
    if (fault.times > 0 && fault.kind != Fault::Kind::Limit)
        run(u"UPDATE faults SET times = times - 1 WHERE number = ?"_s, { number });
    return fault;
}

} // namespace sample
