// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/sample/world.h"
#include "core/model/conversation.h"
#include "core/model/publication.h"
#include "core/model/watch.h"

#include <QDir>
#include <QTimeZone>

// The story the sample workspace tells: thirteen weeks of Maison Lumen, maker of lamps, up to now,
// with a storm in the last day. The same now, zone and seed tell the same story. It goes on by
// itself afterwards: people keep writing, comment on what is published and thank for answers.
namespace sample::story {

// What to do in the workspace with a conversation, found by the message it began with.
struct Mark
{
    Platform platform = Platform::Facebook;
    QString remoteId;
    QStringList labels;
    QString note;
    std::optional<Conversation::State> state; // none = as the first reading made it
};

// A post the brand has in its planner.
struct Plan
{
    QString text;
    QList<Platform> platforms;
    Instant dueAt;
    Publication::State state = Publication::State::Scheduled;
    QString picture; // a resource, ":/sample/…", to be copied into the media folder; or empty
    QString altText;
};

struct Tale
{
    QList<Account> accounts; // to be inserted; their messages come by fetch()
    QList<Mark> marks;
    QList<Plan> plans;
    QList<Watch> watches; // what the brand watches
};

QList<Account> accounts();
// Makes W/sample/world.db. Unavailable when it is there already or cannot be written.
Result<Tale> create(const QDir &workspace, Instant now, const QTimeZone &zone);
Result<Tale> tell(World &world, Instant now, const QTimeZone &zone, quint64 seed);

// For network.h, inside a change of theirs; does nothing in a world without a story.
void goOn(World &world, Instant now); // until tomorrow
void receive(World &world, Platform platform, Text &ours); // how the public takes what we publish

} // namespace sample::story
