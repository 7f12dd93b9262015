// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/describe.h"

#include "ui/plain.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace describe {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString state(Publication::State state)
{
    using enum Publication::State;
    switch (state) {
    case Draft: return Words::tr("Draft");
    case Submitted: return Words::tr("Waits for approval");
    case Scheduled: return Words::tr("Scheduled");
    case Held: return Words::tr("On hold");
    case Preparing: return Words::tr("Preparing");
    case Sending: return Words::tr("Sending");
    case Handed: return Words::tr("The platform holds it");
    case Sent: return Words::tr("Sent");
    case Retry: return Words::tr("Will be tried again");
    case Refused: return Words::tr("Refused");
    case Unknown: return Words::tr("Sent, not confirmed");
    case Attention: return Words::tr("Needs a look");
    case Missed: return Words::tr("Missed its time");
    case Cancelled: return Words::tr("Cancelled");
    }
    Q_UNREACHABLE();
}

draw::Tone tone(Publication::State state)
{
    using enum Publication::State;
    switch (state) {
    case Draft:
    case Cancelled: return draw::Tone::Neutral;
    case Scheduled:
    case Preparing:
    case Sending:
    case Handed: return draw::Tone::Accent;
    case Sent: return draw::Tone::Positive;
    case Submitted:
    case Held:
    case Retry:
    case Unknown: return draw::Tone::Warning;
    case Refused:
    case Attention:
    case Missed: return draw::Tone::Negative;
    }
    Q_UNREACHABLE();
}

QString action(Action::Kind kind)
{
    using enum Action::Kind;
    switch (kind) {
    case Like: return Words::tr("Like");
    case Unlike: return Words::tr("Take the like back");
    case Boost: return Words::tr("Boost");
    case Unboost: return Words::tr("Take the boost back");
    case Bookmark: return Words::tr("Bookmark");
    case Unbookmark: return Words::tr("Remove the bookmark");
    case Hide: return Words::tr("Hide");
    case Unhide: return Words::tr("Show again");
    case Delete: return Words::tr("Delete");
    case Block: return Words::tr("Block");
    case Unblock: return Words::tr("Unblock");
    case Mute: return Words::tr("Mute");
    case Unmute: return Words::tr("Unmute");
    case Report: return Words::tr("Report");
    case Edit: return Words::tr("Edit");
    case MoveScheduled: return Words::tr("Move");
    case CancelScheduled: return Words::tr("Cancel");
    case MarkRead: return Words::tr("Mark as read");
    }
    Q_UNREACHABLE();
}

QString deed(Action::Kind kind)
{
    using enum Action::Kind;
    switch (kind) {
    case Like: return Words::tr("Liked");
    case Unlike: return Words::tr("Like taken back");
    case Hide: return Words::tr("Hidden");
    case Unhide: return Words::tr("Shown again");
    case Delete: return Words::tr("Deleted");
    case Block: return Words::tr("Blocked");
    case Unblock: return Words::tr("Unblocked");
    case Mute: return Words::tr("Muted");
    case Unmute: return Words::tr("Unmuted");
    case Report: return Words::tr("Reported");
    default: return describe::action(kind);
    }
}

QString outcome(Publication::State state)
{
    using enum Publication::State;
    switch (state) {
    case Sent: return Words::tr("Done");
    case Scheduled:
    case Preparing:
    case Sending: return Words::tr("Under way");
    case Unknown:
    case Attention: return Words::tr("Not confirmed");
    case Cancelled: return Words::tr("Called off");
    default: return describe::state(state);
    }
}

QString deedIcon(Action::Kind kind)
{
    using enum Action::Kind;
    switch (kind) {
    case Like:
    case Unlike: return u"heart"_s;
    case Hide: return u"hide"_s;
    case Unhide: return u"eye"_s;
    case Delete: return u"trash"_s;
    case Block: return u"block"_s;
    case Mute: return u"mute"_s;
    case Report: return u"flag"_s;
    case Unblock:
    case Unmute: return u"undo"_s;
    default: return u"shield"_s;
    }
}

QString change(const Publication &action, const QTimeZone &zone)
{
    const bool edit = action.action->kind == Action::Kind::Edit;
    const QString what = edit ? Words::tr("The edit") : Words::tr("The deletion");
    const auto why = [&action] {
        return action.errorKind ? describe::error(*action.errorKind) : QString();
    };
    using enum Publication::State;
    switch (action.state) {
    case Scheduled:
        if (edit && action.dueAt)
            return Words::tr("The edit leaves at %1").arg(clock(*action.dueAt, zone));
        return edit ? Words::tr("Being edited") : Words::tr("Being deleted");
    case Preparing:
    case Sending: return edit ? Words::tr("Being edited") : Words::tr("Being deleted");
    case Sent: return edit ? Words::tr("Edited") : Words::tr("Deleted");
    case Refused:
        return because(edit ? Words::tr("The edit was refused")
                            : Words::tr("The deletion was refused"),
                       action.error.isEmpty() ? why() : plain::within(action.error));
    default: break;
    }
    const QString state = because(what, describe::state(action.state));
    return action.errorKind ? u"%1 · %2"_s.arg(state, why()) : state;
}

} // namespace describe
