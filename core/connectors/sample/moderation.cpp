// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/sample/counter.h"

#include <array>

using namespace Qt::StringLiterals;

namespace sample::network {

namespace {

using K = Action::Kind;

// What an action asks of the account, and whether it is about a person.
struct Rule
{
    K kind;
    Capabilities::Feature needs;
    bool person = false;
};

constexpr std::array rules {
    Rule { K::Like, Capabilities::Like },
    Rule { K::Unlike, Capabilities::Like },
    Rule { K::Boost, Capabilities::Boost },
    Rule { K::Unboost, Capabilities::Boost },
    Rule { K::Bookmark, Capabilities::Bookmark },
    Rule { K::Unbookmark, Capabilities::Bookmark },
    Rule { K::Hide, Capabilities::HideReply },
    Rule { K::Unhide, Capabilities::HideReply },
    Rule { K::Delete, Capabilities::DeleteOwn },
    Rule { K::Block, Capabilities::Block, true },
    Rule { K::Unblock, Capabilities::Block, true },
    Rule { K::Mute, Capabilities::Mute, true },
    Rule { K::Unmute, Capabilities::Mute, true },
    Rule { K::Report, Capabilities::Report, true },
    Rule { K::Edit, Capabilities::EditOwn },
    Rule { K::MoveScheduled, Capabilities::ManageScheduled },
    Rule { K::CancelScheduled, Capabilities::ManageScheduled },
    Rule { K::MarkRead, Capabilities::MarkRead },
};

const Rule &rule(K kind)
{
    for (const Rule &each : rules) {
        if (each.kind == kind)
            return each;
    }
    Q_UNREACHABLE();
}

std::optional<Error> objection(const Capabilities &can, const Action &action,
                               const std::optional<Text> &target, Instant now)
{
    const bool others = action.kind == K::Delete && target && !target->message.own;
    if (!can.can(others ? Capabilities::DeleteOther : rule(action.kind).needs))
        return Error(Error::Unsupported);
    if (rule(action.kind).person)
        return action.authorId.isEmpty() ? std::optional(Error(Error::NotFound)) : std::nullopt;
    if (action.kind == K::MarkRead)
        return std::nullopt;
    if (!target || target->removedAt)
        return Error(Error::NotFound).withStatus(404);
    const bool held = target->arrivesAt > now;
    if ((action.kind == K::MoveScheduled || action.kind == K::CancelScheduled) && !held)
        return Error(Error::NotFound).withStatus(404);
    if (action.kind == K::Edit && !target->message.own)
        return Error(Error::Forbidden).withStatus(403);
    if (action.kind == K::MoveScheduled && (!action.at || *action.at < now + can.scheduleLead))
        return Error(Error::Refused, u"HTTP 422"_s,
                     Foreign(u"Validation failed: The scheduled date must be in the future"_s))
            .withStatus(422);
    return std::nullopt;
}

void perform(World &world, Caller caller, const Action &action)
{
    const Platform where = caller.platform;
    const auto react = [&](const QString &kind, bool on) {
        world.react(where, action.targetId, kind, on, caller.now);
    };
    switch (action.kind) {
    case K::Like: return react(u"like"_s, true);
    case K::Unlike: return react(u"like"_s, false);
    case K::Boost: return react(u"boost"_s, true);
    case K::Unboost: return react(u"boost"_s, false);
    case K::Bookmark: return react(u"bookmark"_s, true);
    case K::Unbookmark: return react(u"bookmark"_s, false);
    case K::Hide: return world.hide(where, action.targetId, true);
    case K::Unhide: return world.hide(where, action.targetId, false);
    case K::Delete:
    case K::CancelScheduled: return world.remove(where, action.targetId, caller.now);
    case K::Block:
    case K::Mute: return world.shun(where, action.authorId, true, caller.now);
    case K::Unblock:
    case K::Unmute: return world.shun(where, action.authorId, false, caller.now);
    case K::Edit: return world.edit(where, action.targetId, action.text, caller.now);
    case K::MoveScheduled: return world.move(where, action.targetId, *action.at);
    case K::Report:
    case K::MarkRead: return; // the note of the action is all there is
    }
}

} // namespace

Result<Receipt> act(World &world, Caller caller, Action action)
{
    World::Change change(world);
    const std::optional<Fault> fault = world.strike(caller.platform, u"act"_s, caller.now);
    const std::optional<Member> us = world.member(caller.platform);
    const std::optional<Text> target = world.text(caller.platform, action.targetId);
    std::optional<Error> error;
    if (!us)
        error = Error(Error::NeedsSignIn);
    else if (fault && !fault->reaches())
        error = fault->error(true);
    else
        error = objection(us->account.capabilities, action, target, caller.now);
    if (!error) {
        world.note(caller.platform, u"act:"_s + publication::actionKey(action.kind),
                   action.targetId.toUtf8(), caller.now);
        perform(world, caller, action);
    }
    if (!change.commit())
        return broken(world);
    if (error)
        return *error;
    if (fault)
        return fault->error(true);
    Receipt receipt;
    receipt.remoteId = action.targetId;
    receipt.apiId = action.targetApiId;
    receipt.url = target ? target->message.url : QUrl();
    return receipt;
}

} // namespace sample::network
