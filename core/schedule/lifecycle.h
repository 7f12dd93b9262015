// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/publication.h"

#include <array>
#include <optional>

// Which state of a publication follows which: one table, checked at compile time and, every pair,
// in a test. From `unknown` a new send needs a look that found nothing, or a person.
namespace lifecycle {

using State = Publication::State;

enum class Event {
    Submit, // for approval; also when what was to leave turns out to have none
    Approve, // a person has read it
    Return, // to be written otherwise
    Schedule, // by a person: also again, after a refusal, a miss or a doubt
    Hold, // sign-in, vault, clock or a person
    Release,
    Claim, // the publisher takes it
    Send, // everything is prepared; the attempt is open
    Accepted,
    HandedOver, // the platform holds it
    Deferred, // certainly not there: later
    Refused,
    Lost, // nobody knows
    Found, // a look found it
    Absent, // looks found nothing, and sending again is safe
    Doubt, // only a person can tell
    Miss, // its time went by
    Cancel,
    Confirm, // a person says that it is there
    Look, // a person wants it looked for again
};

struct Arrow
{
    State from;
    Event on;
    State to;
};

constexpr std::array arrows {
    Arrow { State::Draft, Event::Submit, State::Submitted },
    Arrow { State::Draft, Event::Schedule, State::Scheduled },
    Arrow { State::Scheduled, Event::Submit, State::Submitted },
    Arrow { State::Held, Event::Submit, State::Submitted },
    Arrow { State::Retry, Event::Submit, State::Submitted },
    Arrow { State::Refused, Event::Submit, State::Submitted },
    Arrow { State::Missed, Event::Submit, State::Submitted },
    Arrow { State::Submitted, Event::Approve, State::Scheduled },
    Arrow { State::Submitted, Event::Return, State::Draft },
    Arrow { State::Scheduled, Event::Schedule, State::Scheduled },
    Arrow { State::Held, Event::Schedule, State::Scheduled },
    Arrow { State::Retry, Event::Schedule, State::Scheduled },
    Arrow { State::Refused, Event::Schedule, State::Scheduled },
    Arrow { State::Missed, Event::Schedule, State::Scheduled },
    Arrow { State::Attention, Event::Schedule, State::Scheduled },

    Arrow { State::Scheduled, Event::Hold, State::Held },
    Arrow { State::Retry, Event::Hold, State::Held },
    Arrow { State::Preparing, Event::Hold, State::Held },
    Arrow { State::Sending, Event::Hold, State::Held },
    Arrow { State::Held, Event::Release, State::Scheduled },

    Arrow { State::Scheduled, Event::Claim, State::Preparing },
    Arrow { State::Retry, Event::Claim, State::Preparing },
    Arrow { State::Preparing, Event::Send, State::Sending },
    Arrow { State::Preparing, Event::Deferred, State::Retry },
    Arrow { State::Preparing, Event::Refused, State::Refused },

    Arrow { State::Sending, Event::Accepted, State::Sent },
    Arrow { State::Sending, Event::HandedOver, State::Handed },
    Arrow { State::Sending, Event::Deferred, State::Retry },
    Arrow { State::Sending, Event::Refused, State::Refused },
    Arrow { State::Sending, Event::Lost, State::Unknown },
    Arrow { State::Sending, Event::Doubt, State::Attention }, // accepted as what is another's

    Arrow { State::Unknown, Event::Found, State::Sent },
    Arrow { State::Unknown, Event::HandedOver, State::Handed },
    Arrow { State::Unknown, Event::Absent, State::Retry },
    Arrow { State::Unknown, Event::Doubt, State::Attention },

    Arrow { State::Handed, Event::Found, State::Sent },
    Arrow { State::Handed, Event::Doubt, State::Attention },
    Arrow { State::Handed, Event::Cancel, State::Cancelled },

    Arrow { State::Scheduled, Event::Miss, State::Missed },
    Arrow { State::Retry, Event::Miss, State::Missed },

    Arrow { State::Draft, Event::Cancel, State::Cancelled },
    Arrow { State::Submitted, Event::Cancel, State::Cancelled },
    Arrow { State::Scheduled, Event::Cancel, State::Cancelled },
    Arrow { State::Held, Event::Cancel, State::Cancelled },
    Arrow { State::Retry, Event::Cancel, State::Cancelled },
    Arrow { State::Refused, Event::Cancel, State::Cancelled },
    Arrow { State::Missed, Event::Cancel, State::Cancelled },
    Arrow { State::Attention, Event::Cancel, State::Cancelled },

    Arrow { State::Attention, Event::Confirm, State::Sent },
    Arrow { State::Unknown, Event::Confirm, State::Sent },
    Arrow { State::Attention, Event::Look, State::Unknown },
    Arrow { State::Unknown, Event::Look, State::Unknown },
};

constexpr std::optional<State> next(State state, Event event)
{
    for (const Arrow &arrow : arrows) {
        if (arrow.from == state && arrow.on == event)
            return arrow.to;
    }
    return std::nullopt;
}

// What a person has just decided can be taken back: the row is put back as it was, so long as nothing
// has happened to it since. Never what may be on its way or there.
constexpr bool restorable(State was)
{
    switch (was) {
    case State::Draft:
    case State::Submitted:
    case State::Scheduled:
    case State::Held:
    case State::Retry:
    case State::Refused:
    case State::Attention:
    case State::Missed:
        return true;
    case State::Preparing:
    case State::Sending:
    case State::Handed:
    case State::Sent:
    case State::Unknown:
    case State::Cancelled:
        return false;
    }
    return false;
}

static_assert(next(State::Sending, Event::Lost) == State::Unknown); // never silently sent twice
static_assert(!next(State::Unknown, Event::Claim)); // nor without a look
static_assert(!next(State::Sending, Event::Cancel)); // it has to be settled first
static_assert(!next(State::Unknown, Event::Cancel));
static_assert(!next(State::Sent, Event::Claim) && !next(State::Sent, Event::Schedule));
static_assert(!next(State::Submitted, Event::Schedule)); // only an approval leads on

} // namespace lifecycle
