// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/describe.h"

#include "ui/plain.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace describe {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString error(Error::Kind kind)
{
    switch (kind) {
    case Error::Offline: return Words::tr("No connection");
    case Error::NeedsSignIn: return Words::tr("Needs sign-in");
    case Error::Forbidden: return Words::tr("Not allowed");
    case Error::RateLimited: return Words::tr("The platform asks to wait");
    case Error::Refused: return Words::tr("Refused by the platform");
    case Error::UnknownOutcome: return Words::tr("Sent, not confirmed");
    case Error::Unsupported: return Words::tr("This account cannot do that");
    case Error::Malformed: return Words::tr("The platform's answer made no sense");
    case Error::NotFound: return Words::tr("Not there any more");
    case Error::Intercepted: return Words::tr("Something else answered in the platform's place");
    case Error::ClockSkew: return Words::tr("This computer's clock is wrong");
    case Error::Locked: return Words::tr("The passphrase is needed");
    case Error::WrongPassphrase: return Words::tr("That passphrase does not open it");
    case Error::Unavailable: return Words::tr("Not available");
    case Error::Invalid: return Words::tr("That cannot be used");
    case Error::Full: return Words::tr("The disk is full");
    case Error::Busy: return Words::tr("The workspace is busy");
    case Error::ReadOnly: return Words::tr("The workspace cannot be written");
    case Error::Damaged: return Words::tr("The workspace is damaged");
    case Error::NewerVersion: return Words::tr("Made by a newer Parvis");
    }
    Q_UNREACHABLE();
}

QString error(const Error &error)
{
    return describe::error(error.kind);
}

QString advice(Error::Kind kind)
{
    switch (kind) {
    case Error::Offline: return Words::tr("Nothing is lost. It goes on when the connection is back.");
    case Error::NeedsSignIn: return Words::tr("Messages and planned posts are kept. Sign in again to go on.");
    case Error::Forbidden: return Words::tr("The account's rights do not cover it. Signing in again may grant them.");
    case Error::RateLimited: return Words::tr("Nothing is lost. It goes on by itself.");
    case Error::Refused: return Words::tr("Nothing was published. Change the text and send it again.");
    case Error::UnknownOutcome: return Words::tr("It is being looked for on the platform. Sending it again could publish it twice.");
    case Error::Unsupported: return {};
    case Error::Malformed: return Words::tr("It is tried again. If it lasts, the server may have a fault.");
    case Error::NotFound: return Words::tr("It was deleted, or the address has a mistake.");
    case Error::Intercepted: return Words::tr("This network may ask to sign in on a web page first.");
    case Error::ClockSkew: return Words::tr("Set the date and time, then try again.");
    case Error::Locked: return Words::tr("Give the passphrase to open the stored sign-ins.");
    case Error::WrongPassphrase: return Words::tr("Check for capitals and the keyboard's language.");
    case Error::Unavailable: return {};
    case Error::Invalid: return Words::tr("Check what was typed.");
    case Error::Full: return Words::tr("Nothing is sent and nothing typed is lost. Make room on the disk.");
    case Error::Busy: return Words::tr("It is tried again.");
    case Error::ReadOnly: return Words::tr("Check the rights of the workspace's folder.");
    case Error::Damaged: return Words::tr("It was set aside untouched. A backup can be restored.");
    case Error::NewerVersion: return Words::tr("Install the newer version to open it. Nothing was changed.");
    }
    Q_UNREACHABLE();
}

QString health(Account::Health health)
{
    switch (health) {
    case Account::Health::Good: return Words::tr("Connected");
    case Account::Health::NeedsSignIn: return Words::tr("Needs sign-in");
    case Account::Health::Failing: return Words::tr("Not working");
    case Account::Health::Offline: return Words::tr("No connection");
    }
    Q_UNREACHABLE();
}

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

QString state(Conversation::State state)
{
    switch (state) {
    case Conversation::State::Todo: return Words::tr("To do");
    case Conversation::State::Waiting: return Words::tr("Waiting");
    case Conversation::State::Snoozed: return Words::tr("Snoozed");
    case Conversation::State::Done: return Words::tr("Done");
    }
    Q_UNREACHABLE();
}

QString kind(Message::Kind kind)
{
    switch (kind) {
    case Message::Kind::Mention: return Words::tr("Mention");
    case Message::Kind::Reply: return Words::tr("Reply");
    case Message::Kind::Quote: return Words::tr("Quote");
    case Message::Kind::Comment: return Words::tr("Comment");
    case Message::Kind::DirectMessage: return Words::tr("Direct message");
    case Message::Kind::Review: return Words::tr("Review");
    case Message::Kind::Post: return Words::tr("Post");
    }
    Q_UNREACHABLE();
}

QString need(const QString &key)
{
    if (key == "question"_L1)
        return Words::tr("Question");
    if (key == "complaint"_L1)
        return Words::tr("Complaint");
    if (key == "sale"_L1)
        return Words::tr("Sales");
    if (key == "exchange"_L1)
        return Words::tr("Exchange");
    if (key == "technical"_L1)
        return Words::tr("Technical");
    if (key == "idea"_L1)
        return Words::tr("Idea");
    if (key == "praise"_L1)
        return Words::tr("Praise");
    if (key == "spam"_L1)
        return Words::tr("Spam");
    return {};
}

QString needs(const QString &key)
{
    if (key == "question"_L1)
        return Words::tr("Questions");
    if (key == "complaint"_L1)
        return Words::tr("Complaints");
    if (key == "exchange"_L1)
        return Words::tr("Exchanges");
    if (key == "idea"_L1)
        return Words::tr("Ideas");
    if (key == "sale"_L1)
        return Words::tr("Sales", "several");
    if (key == "praise"_L1)
        return Words::tr("Praise", "several");
    return need(key);
}

draw::Tone tone(const QString &need)
{
    if (need == "complaint"_L1 || need == "spam"_L1)
        return draw::Tone::Negative;
    if (need == "technical"_L1)
        return draw::Tone::Warning;
    if (need == "praise"_L1)
        return draw::Tone::Positive;
    if (need == "idea"_L1)
        return draw::Tone::Neutral;
    return draw::Tone::Accent;
}

QString mood(understanding::Label label)
{
    switch (label) {
    case understanding::Label::Negative: return Words::tr("negative");
    case understanding::Label::Neutral: return Words::tr("neutral");
    case understanding::Label::Positive: return Words::tr("positive");
    }
    Q_UNREACHABLE();
}

QString sort(conversations::Sort sort)
{
    switch (sort) {
    case conversations::Sort::Newest: return Words::tr("Newest first");
    case conversations::Sort::LongestWaiting: return Words::tr("Longest waiting");
    case conversations::Sort::Deadline: return Words::tr("Deadline");
    }
    Q_UNREACHABLE();
}

draw::Tone tone(understanding::Label label)
{
    switch (label) {
    case understanding::Label::Negative: return draw::Tone::Negative;
    case understanding::Label::Neutral: return draw::Tone::Neutral;
    case understanding::Label::Positive: return draw::Tone::Positive;
    }
    Q_UNREACHABLE();
}

QString left(Instant deadline, Instant now)
{
    const bool late = deadline <= now;
    const auto far = late ? now - deadline : deadline - now;
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(far).count();
    QString span;
    if (minutes < 60)
        span = Words::tr("%1 min").arg(minutes);
    else if (minutes < 24 * 60 && !late)
        //: Hours and minutes, as in "2 h 48"
        span = Words::tr("%1 h %2").arg(minutes / 60).arg(minutes % 60, 2, 10, QChar(u'0'));
    else if (minutes < 24 * 60)
        span = Words::tr("%1 h").arg(minutes / 60);
    else
        //: Days, short
        span = Words::tr("%1 d").arg(minutes / (24 * 60));
    return (late ? Words::tr("%1 late") : Words::tr("%1 left")).arg(span);
}

QString moment(Instant when, Instant now, const QTimeZone &zone)
{
    const qint64 ahead = walltime::localDay(when, zone) - walltime::localDay(now, zone);
    const QDate date = walltime::at(when, zone).date();
    const QString time = clock(when, zone);
    if (ahead == 0)
        return time;
    if (ahead == 1)
        return Words::tr("tomorrow %1").arg(time);
    if (ahead == -1)
        return Words::tr("yesterday %1").arg(time);
    if (ahead > 1 && ahead < 7)
        return u"%1 %2"_s.arg(QLocale().dayName(date.dayOfWeek(), QLocale::ShortFormat), time);
    return u"%1 %2"_s.arg(QLocale().toString(date, Words::tr("d MMM")), time);
}

QString back(const Conversation &conversation, Instant now, const QTimeZone &zone)
{
    switch (conversation.back) {
    case Conversation::Back::No: return {};
    case Conversation::Back::Time:
        return conversation.backFrom
            ? Words::tr("back: snoozed until %1").arg(moment(*conversation.backFrom, now, zone))
            : QString();
    case Conversation::Back::Message: return Words::tr("back: they wrote");
    }
    Q_UNREACHABLE();
}

QString audience(Audience audience)
{
    switch (audience) {
    case Audience::Public: return Words::tr("Public");
    case Audience::Unlisted: return Words::tr("Unlisted");
    case Audience::Followers: return Words::tr("Followers only");
    case Audience::Direct: return Words::tr("Only the people named");
    }
    Q_UNREACHABLE();
}

QString attachment(Attachment::Kind kind)
{
    switch (kind) {
    case Attachment::Kind::Image: return Words::tr("Picture");
    case Attachment::Kind::Video: return Words::tr("Video");
    case Attachment::Kind::Audio: return Words::tr("Sound");
    case Attachment::Kind::Other: return Words::tr("File");
    }
    Q_UNREACHABLE();
}

QString language(const QString &code)
{
    const QLocale locale(code);
    QString name = locale.nativeLanguageName();
    // Alone, these would be called after one of their countries.
    if (code == "en"_L1)
        name = u"English"_s;
    else if (code == "es"_L1)
        name = u"Español"_s;
    if (name.isEmpty() || locale.language() == QLocale::C)
        return code;
    name[0] = name[0].toUpper();
    return name;
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

QString ago(Instant when, Instant now, const QTimeZone &zone)
{
    const auto past = now - when;
    if (past < 0s)
        return QLocale().toString(walltime::at(when, zone), QLocale::ShortFormat);
    if (past < 1min)
        return Words::tr("now");
    if (past < 1h)
        return Words::tr("%1 min").arg(std::chrono::duration_cast<std::chrono::minutes>(past).count());
    if (past < 24h)
        return Words::tr("%1 h").arg(std::chrono::duration_cast<std::chrono::hours>(past).count());
    const QDate date = walltime::at(when, zone).date();
    const bool thisYear = date.year() == walltime::at(now, zone).date().year();
    //: Short date in lists. Qt date format; day and short month
    return thisYear ? QLocale().toString(date, Words::tr("d MMM"))
                    //: Short date of another year. Qt date format
                    : QLocale().toString(date, Words::tr("d MMM yyyy"));
}

QString since(Instant when, Instant now, const QTimeZone &zone)
{
    const auto past = now - when;
    if (past < 5s)
        return Words::tr("just now");
    if (past < 1min)
        return Words::tr("%1 s ago").arg(std::chrono::duration_cast<std::chrono::seconds>(past).count());
    if (past < 1h)
        return Words::tr("%1 min ago").arg(std::chrono::duration_cast<std::chrono::minutes>(past).count());
    if (past < 24h)
        return Words::tr("%1 h ago").arg(std::chrono::duration_cast<std::chrono::hours>(past).count());
    return ago(when, now, zone);
}

QString lasting(milliseconds time)
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(time).count();
    if (minutes < 60)
        return Words::tr("%1 min").arg(std::max<qint64>(1, minutes));
    if (minutes < 24 * 60) {
        //: Hours and minutes: 1 h 20
        return minutes % 60 == 0 ? Words::tr("%1 h").arg(minutes / 60)
                                 : Words::tr("%1 h %2").arg(minutes / 60)
                                       .arg(minutes % 60, 2, 10, QChar(u'0'));
    }
    return Words::tr("%1 d").arg(minutes / (24 * 60));
}

QString clock(Instant when, const QTimeZone &zone)
{
    return QLocale().toString(walltime::at(when, zone).time(), QLocale::ShortFormat);
}

QString day(Instant when, Instant now, const QTimeZone &zone)
{
    const qint64 apart = walltime::localDay(now, zone) - walltime::localDay(when, zone);
    if (apart == 0)
        return Words::tr("Today");
    if (apart == 1)
        return Words::tr("Yesterday");
    if (apart == -1)
        return Words::tr("Tomorrow");
    const QDate date = walltime::at(when, zone).date();
    const bool thisYear = date.year() == walltime::at(now, zone).date().year();
    //: Day heading. Qt date format; weekday, day and month
    return thisYear ? QLocale().toString(date, Words::tr("dddd d MMMM"))
                    //: Day heading of another year. Qt date format
                    : QLocale().toString(date, Words::tr("d MMMM yyyy"));
}

QString exact(Instant when, const QTimeZone &zone)
{
    const QDateTime local = walltime::at(when, zone);
    return u"%1 (%2)"_s.arg(QLocale().toString(local, QLocale::LongFormat).trimmed(),
                            QString::fromUtf8(zone.id()));
}

QString because(const QString &what, const QString &why)
{
    return Words::tr("%1: %2").arg(what, why);
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

} // namespace describe
