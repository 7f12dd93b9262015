// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/connector.h"
#include "core/connectors/sample/world.h"

// What a platform of the sample network does when it is called: limits, faults, keys, curves.
// Plain functions over the world, called on whatever thread holds it.
namespace sample::network {

// Arrives between what a call changes and what its caller learns; null-safe.
struct Caller
{
    Caller() = default;
    Caller(Platform platform, Instant now)
        : platform(platform)
        , now(now)
    {
    }
    Platform platform = Platform::Mastodon;
    Instant now;
};

Result<Identity> identify(World &world, Caller caller);
Result<Batch> fetch(World &world, Caller caller, Cursor since);
Result<Batch> reread(World &world, Caller caller, QList<MessageRef> messages);
Result<Batch> thread(World &world, Caller caller, MessageRef message);
Result<Prepared> prepare(World &world, Caller caller, Outgoing post, QByteArray soFar);
Result<Receipt> publish(World &world, Caller caller, Outgoing post, QByteArray prepared,
                        PublishKey key);
Result<Sighting> find(World &world, Caller caller, Outgoing post, PublishKey key);
Result<Sighting> findHanded(World &world, Caller caller, Receipt handed);
Result<Receipt> act(World &world, Caller caller, Action action);
Result<Batch> search(World &world, Caller caller, WatchQuery query, Cursor since);
Result<QList<Measure>> measure(World &world, Caller caller, QList<MessageRef> posts);

// Every number a diligent sampler would have read up to now: of each of our posts after one and
// six hours, one, three, seven and 28 days; followers of each day.
Result<QList<Measure>> history(World &world, Caller caller);

} // namespace sample::network
