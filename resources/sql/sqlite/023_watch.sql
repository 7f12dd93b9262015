-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is watched, how looking for it stands, and what was found.

CREATE TABLE watch (
    id INTEGER PRIMARY KEY AUTOINCREMENT,   -- what is found meanwhile never finds another under it
    name TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,                     -- brand, product, competitor, topic
    query TEXT NOT NULL,
    sources TEXT NOT NULL DEFAULT '',       -- inbox, feeds, platforms, separated by spaces; '' all there are
    edition INTEGER NOT NULL DEFAULT 1,     -- counts how often query or sources were changed
    seen INTEGER NOT NULL DEFAULT 0,        -- the newest message it was run over
    created_at INTEGER NOT NULL
) STRICT;

-- Looking for a watch on a platform. Where to go on is saved with what it brought.
CREATE TABLE look (
    id INTEGER PRIMARY KEY,
    watch_id INTEGER NOT NULL REFERENCES watch (id) ON DELETE CASCADE,
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    cursor BLOB,
    looked_at INTEGER,                      -- when the platform last answered
    next_at INTEGER NOT NULL DEFAULT 0,
    pause INTEGER NOT NULL DEFAULT 0,       -- seconds until the one after
    failures INTEGER NOT NULL DEFAULT 0,    -- in a row
    error_kind TEXT,
    UNIQUE (watch_id, account_id)
) STRICT;

-- A message that fits a watch. Those a person put aside stay, so that they are not found again.
CREATE TABLE mention (
    id INTEGER PRIMARY KEY,
    watch_id INTEGER NOT NULL REFERENCES watch (id) ON DELETE CASCADE,
    message_id INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
    account_id INTEGER NOT NULL,
    author_id INTEGER NOT NULL,
    source TEXT NOT NULL,                   -- inbox, feeds, or the platform it was searched on
    at INTEGER NOT NULL,                    -- when it was written
    language TEXT NOT NULL,
    mood INTEGER NOT NULL,                  -- -1, 0, 1
    score REAL NOT NULL,                    -- -1 … 1
    reach INTEGER,                          -- followers of who wrote it, then; NULL: not known
    echo INTEGER NOT NULL,                  -- the same for texts that say the same; 0: too short to tell
    relevant INTEGER NOT NULL DEFAULT 0,    -- 1 or -1 when a person said so
    found_at INTEGER NOT NULL,
    UNIQUE (watch_id, message_id)
) STRICT;
CREATE INDEX mention_at ON mention (watch_id, at, id, mood, author_id, reach) WHERE relevant >= 0;
CREATE INDEX mention_echo ON mention (watch_id, echo, at) WHERE echo <> 0 AND relevant >= 0;
CREATE INDEX mention_aside ON mention (watch_id, at) WHERE relevant < 0;
CREATE INDEX mention_message ON mention (message_id);
