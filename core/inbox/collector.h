// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bell.h"
#include "core/base/clock.h"
#include "core/connectors/fleet.h"
#include "core/inbox/rulebook.h"
#include "core/store/messages.h"
#include "core/store/store.h"

#include <memory>
#include <unordered_map>

// Brings every account's messages into the store: polls more often while people write and less
// when nothing comes, waits out limits and outages, catches up after them, and re-reads what is
// open for edits and deletions. What a page brought and where to go on are one transaction: a crash
// fetches again, never leaves a gap. Only the holder of the engine's lock runs one.
class Collector
{
public:
    // Without a mind messages are stored unread; the engine reads them later. Without a rulebook no
    // rule is asked.
    Collector(Store &store, Clock &clock, Fleet &fleet, Mind *mind = nullptr,
              Rulebook *rulebook = nullptr);
    ~Collector();

    // Polls this account for ever. Call again to look at once (signed in again, asked by hand).
    void serve(qint64 accountId);
    void forget(qint64 accountId);

    struct Tally
    {
        int added = 0;
        int edited = 0;
        int deleted = 0;
        int skipped = 0; // items that made no sense
    };
    // One whole pass: all pages, then the re-reading when it is due.
    Task<Result<Tally>> sync(qint64 accountId);
    // The next pass re-reads whether it is due or not: somebody asked to see how things stand.
    void rereadNext(qint64 accountId);
    // The account's health: who am I, what can I do, my limits.
    Task<Result<>> check(qint64 accountId);
    // A conversation's thread as it stands on the platform now.
    Task<Result<Tally>> refresh(qint64 accountId, MessageRef message);

private:
    struct Round; // one account's polling
    Round &round(qint64 accountId);
    Task<> poll(qint64 accountId);
    Task<> ringAt(qint64 accountId, Instant when);
    Task<Result<Tally>> fetchAll(qint64 accountId, Connector *connector);
    Task<Result<Tally>> reread(qint64 accountId, Connector *connector);
    Task<Result<Tally>> take(qint64 accountId, Batch batch, bool moveCursor, QStringList missing);
    Task<> note(qint64 accountId, std::optional<Error> error);

    Store &m_store;
    Clock &m_clock;
    Fleet &m_fleet;
    Mind *m_mind;
    Rulebook *m_rulebook;
    std::unordered_map<qint64, std::unique_ptr<Round>> m_rounds; // last: their tasks die first
};
