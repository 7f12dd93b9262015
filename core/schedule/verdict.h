// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/publication.h"

// What a failure says about what was being sent: the table behind the arrows of lifecycle.h.
namespace verdict {

// The store's own troubles that end by themselves.
inline bool passes(Error::Kind kind)
{
    return kind == Error::Full || kind == Error::Busy;
}

inline bool waitsForPerson(Error::Kind kind)
{
    return kind == Error::NeedsSignIn || kind == Error::Locked || kind == Error::WrongPassphrase
        || kind == Error::ClockSkew;
}

inline bool certainlyNotThere(Error::Kind kind)
{
    return kind == Error::Offline || kind == Error::RateLimited || kind == Error::Busy;
}

inline bool refused(Error::Kind kind)
{
    switch (kind) {
    case Error::Forbidden:
    case Error::Refused:
    case Error::Unsupported:
    case Error::NotFound:
    case Error::Invalid:
    case Error::Unavailable: // a picture that is not there any more
        return true;
    default:
        return false;
    }
}

// Nobody knows whether it is there.
inline bool unsure(Error::Kind kind)
{
    return !waitsForPerson(kind) && !refused(kind) && !certainlyNotThere(kind);
}

// What is to be gone and is not found when tried again has gone the first time.
inline bool takesAway(Action::Kind kind)
{
    return kind == Action::Kind::Delete || kind == Action::Kind::CancelScheduled;
}

// Repeating these does no harm: the platform ends in the same state.
inline bool repeatable(Action::Kind kind)
{
    return kind != Action::Kind::Report;
}

constexpr milliseconds storePause = 5s; // before a full or busy store is asked again
constexpr milliseconds betweenLooks = 30s;

} // namespace verdict
