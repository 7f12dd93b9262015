// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/describe.h"

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
    case Error::Overtaken: return Words::tr("They wrote again first");
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
    case Error::Overtaken: return Words::tr("Read what is new, then send the reply or take it back.");
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
    if (need == "complaint"_L1 || need == "spam"_L1 || need == "urgent"_L1)
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

QString alike(const Conversation &row)
{
    const int unread = row.alikeUnread + (row.unread ? 1 : 0);
    const QString many = Words::tr("%Ln alike", nullptr, int(row.alike.size()) + 1);
    return row.alikeUnread > 0 ? Words::tr("%1, %Ln unread", nullptr, unread).arg(many) : many;
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

QString repliers(Repliers repliers)
{
    switch (repliers) {
    case Repliers::Everybody: return Words::tr("Everybody");
    case Repliers::Followers: return Words::tr("Our followers");
    case Repliers::Followed: return Words::tr("Those we follow");
    case Repliers::Named: return Words::tr("Those named in it");
    case Repliers::Nobody: return Words::tr("Nobody");
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

QString because(const QString &what, const QString &why)
{
    return Words::tr("%1: %2").arg(what, why);
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

} // namespace describe
