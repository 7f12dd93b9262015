-- SPDX-License-Identifier: GPL-3.0-or-later
-- Around the plan: what was said of a post before it left, what may become one, what it may be about.

CREATE TABLE approval (                      -- in the order it was said
    id INTEGER PRIMARY KEY,
    publication_id INTEGER NOT NULL REFERENCES publication (id) ON DELETE CASCADE,
    word TEXT NOT NULL,                     -- submitted, approved, returned, withdrawn
    person TEXT NOT NULL,
    reason TEXT NOT NULL,
    content_sha256 TEXT NOT NULL,           -- of what it was said about
    said_at INTEGER NOT NULL
) STRICT;
CREATE INDEX approval_publication ON approval (publication_id, id);
CREATE TABLE idea (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL,
    writer TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE calendar (                      -- a file of events that was taken in
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    read_at INTEGER NOT NULL
) STRICT;
CREATE TABLE event (
    id INTEGER PRIMARY KEY,
    calendar_id INTEGER REFERENCES calendar (id) ON DELETE CASCADE, -- NULL: written here
    uid TEXT NOT NULL,
    title TEXT NOT NULL,
    note TEXT NOT NULL,
    place TEXT NOT NULL,
    first_day INTEGER NOT NULL,             -- days since 1970-01-01
    last_day INTEGER NOT NULL,
    minute INTEGER,                         -- of its first day, on the wall; NULL: all day
    zone TEXT NOT NULL,                     -- of that wall; empty: wherever it is read
    yearly INTEGER NOT NULL,                -- it comes again every year
    until_day INTEGER                       -- not after that; NULL: for ever
) STRICT;
CREATE INDEX event_days ON event (yearly, first_day);
