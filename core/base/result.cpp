// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

struct Name
{
    Error::Kind kind;
    QLatin1StringView key;
};

constexpr std::array names {
    Name { Error::Offline, "offline"_L1 },
    Name { Error::NeedsSignIn, "needs_sign_in"_L1 },
    Name { Error::Forbidden, "forbidden"_L1 },
    Name { Error::RateLimited, "rate_limited"_L1 },
    Name { Error::Refused, "refused"_L1 },
    Name { Error::UnknownOutcome, "unknown_outcome"_L1 },
    Name { Error::Unsupported, "unsupported"_L1 },
    Name { Error::Malformed, "malformed"_L1 },
    Name { Error::NotFound, "not_found"_L1 },
    Name { Error::Intercepted, "intercepted"_L1 },
    Name { Error::ClockSkew, "clock_skew"_L1 },
    Name { Error::Locked, "locked"_L1 },
    Name { Error::WrongPassphrase, "wrong_passphrase"_L1 },
    Name { Error::Unavailable, "unavailable"_L1 },
    Name { Error::Invalid, "invalid"_L1 },
    Name { Error::Full, "full"_L1 },
    Name { Error::Busy, "busy"_L1 },
    Name { Error::ReadOnly, "read_only"_L1 },
    Name { Error::Damaged, "damaged"_L1 },
    Name { Error::NewerVersion, "newer_version"_L1 },
    Name { Error::Overtaken, "overtaken"_L1 },
};

} // namespace

QString errorKey(Error::Kind kind)
{
    for (const Name &name : names) {
        if (name.kind == kind)
            return name.key;
    }
    return {};
}

std::optional<Error::Kind> errorKind(const QString &key)
{
    for (const Name &name : names) {
        if (name.key == key)
            return name.kind;
    }
    return std::nullopt;
}
