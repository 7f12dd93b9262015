// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catch.h"

#include "core/schedule/lifecycle.h"

using namespace Qt::StringLiterals;

namespace {

using lifecycle::Event;
using State = Publication::State;

constexpr int events = int(Event::Look) + 1;

// One line per state, one letter per event in the order of the enumeration: where it leads, or a
// dot. Written down a second time on purpose: a changed arrow has to be meant twice.
struct Line
{
    State from;
    const char *to;
};

// d draft, b submitted, s scheduled, h held, p preparing, g sending, n handed, t sent, r retry,
// f refused, u unknown, a attention, m missed, c cancelled
constexpr const char *letters = "dbshpgntrfuamc";

constexpr Line lines[] {
    //                   SARSHRCSAHDRLFADMCCL
    { State::Draft,     "b..s.............c.." },
    { State::Submitted, ".sd..............c.." },
    { State::Scheduled, "b..sh.p.........mc.." },
    { State::Held,      "b..s.s...........c.." },
    { State::Preparing, "....h..g..rf........" },
    { State::Sending,   "....h...tnrfu..a...." },
    { State::Handed,    ".............t.a.c.." },
    { State::Sent,      "...................." },
    { State::Retry,     "b..sh.p.........mc.." },
    { State::Refused,   "b..s.............c.." },
    { State::Unknown,   ".........n...tra..tu" },
    { State::Attention, "...s.............ctu" },
    { State::Missed,    "b..s.............c.." },
    { State::Cancelled, "...................." },
};

State stateOf(char letter)
{
    constexpr State order[] { State::Draft, State::Submitted, State::Scheduled, State::Held,
                              State::Preparing, State::Sending, State::Handed, State::Sent,
                              State::Retry, State::Refused, State::Unknown, State::Attention,
                              State::Missed, State::Cancelled };
    return order[std::string_view(letters).find(letter)];
}

} // namespace

TEST_CASE("Every state answers every event as the table says")
{
    REQUIRE(std::size(lines) == size_t(publication::states().size()));
    for (const Line &line : lines) {
        REQUIRE(std::string_view(line.to).size() == size_t(events));
        for (int i = 0; i < events; ++i) {
            CAPTURE(publication::stateKey(line.from).toStdString(), i);
            const std::optional<State> next = lifecycle::next(line.from, Event(i));
            if (line.to[i] == '.')
                CHECK_FALSE(next.has_value());
            else
                CHECK(next == stateOf(line.to[i]));
        }
    }
}

TEST_CASE("A state and an event have one arrow at most")
{
    for (const lifecycle::Arrow &arrow : lifecycle::arrows) {
        const auto same = std::count_if(
            lifecycle::arrows.begin(), lifecycle::arrows.end(), [&](const auto &other) {
                return other.from == arrow.from && other.on == arrow.on;
            });
        CHECK(same == 1);
    }
}

TEST_CASE("What may have left is never sent again without a look or a person")
{
    // The ways back to `preparing`, where sending begins, from what may be there already.
    for (const State from : { State::Sending, State::Unknown, State::Attention, State::Handed }) {
        for (int i = 0; i < events; ++i) {
            const std::optional<State> next = lifecycle::next(from, Event(i));
            if (next != State::Scheduled && next != State::Retry && next != State::Preparing)
                continue;
            const Event event = Event(i);
            const bool certain = event == Event::Deferred; // certainly not there
            const bool looked = event == Event::Absent;
            const bool person = event == Event::Schedule;
            CAPTURE(publication::stateKey(from).toStdString(), i);
            CHECK((certain || looked || person));
        }
    }
}
