-- SPDX-License-Identifier: GPL-3.0-or-later
-- Posts that came together in a file, so that they can be taken back together.

CREATE TABLE batch (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,                     -- of the file
    made_at INTEGER NOT NULL
) STRICT;
CREATE TABLE batch_post (
    post_id INTEGER PRIMARY KEY REFERENCES post (id) ON DELETE CASCADE,
    batch_id INTEGER NOT NULL REFERENCES batch (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX batch_post_batch ON batch_post (batch_id);

-- A post that comes again. Its posts are made some weeks ahead, one for each of its days, and are then
-- posts like any others. A day that has a row is never made again: what was left out stays out.
CREATE TABLE series (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL,
    composition TEXT NOT NULL,
    drafts TEXT NOT NULL,                   -- JSON: what leaves, by account and part
    rule TEXT NOT NULL,                     -- as RFC 5545 writes one
    first TEXT NOT NULL,                    -- the wall time of the first: 2026-11-24 16:00
    zone TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE occurrence (
    series_id INTEGER NOT NULL REFERENCES series (id) ON DELETE CASCADE,
    day TEXT NOT NULL,                      -- 2026-11-24, in the series' zone
    post_id INTEGER REFERENCES post (id) ON DELETE SET NULL,
    alone INTEGER NOT NULL DEFAULT 0,       -- changed by itself: what becomes of the others is not its matter
    PRIMARY KEY (series_id, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX occurrence_post ON occurrence (post_id) WHERE post_id IS NOT NULL;

-- Posts that stay good: each goes out again in a free slot, never before its rest is over, and never more of
-- them than the cap.
CREATE TABLE evergreen (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL,
    composition TEXT NOT NULL,
    drafts TEXT NOT NULL,                   -- JSON: what leaves, by account and part
    variants TEXT NOT NULL DEFAULT '[]',    -- JSON: other words for the same
    rest INTEGER NOT NULL,                  -- days between two times on one account
    paused INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE turn (                         -- one of them going out, on one account
    id INTEGER PRIMARY KEY,
    evergreen_id INTEGER REFERENCES evergreen (id) ON DELETE SET NULL,
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    post_id INTEGER REFERENCES post (id) ON DELETE SET NULL,
    variant INTEGER NOT NULL,               -- 0: its own words
    at INTEGER NOT NULL,                    -- when it is due
    counted_at INTEGER NOT NULL             -- and when it counts too, once the clock was found to have moved
) STRICT;
CREATE INDEX turn_account ON turn (account_id, at);
CREATE INDEX turn_post ON turn (post_id) WHERE post_id IS NOT NULL;
