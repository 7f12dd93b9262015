-- SPDX-License-Identifier: GPL-3.0-or-later
-- People: their labels, who of them is one of us, who is taken for the same; and who is gone.

CREATE TABLE person_label (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES author (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    UNIQUE (person_id, name)
) STRICT;
CREATE TABLE person_ours (                  -- never ranked
    person_id INTEGER PRIMARY KEY REFERENCES author (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE merging (                      -- two people taken for one, and how both were before
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES author (id) ON DELETE CASCADE,
    one TEXT NOT NULL,                      -- JSON: person, authors, note, labels
    other TEXT NOT NULL,
    merged_at INTEGER NOT NULL
) STRICT;
CREATE INDEX merging_person ON merging (person_id, id);
CREATE TABLE not_same (                     -- two authors that a person told apart, the smaller id first
    id INTEGER PRIMARY KEY,
    one INTEGER NOT NULL REFERENCES author (id) ON DELETE CASCADE,
    other INTEGER NOT NULL REFERENCES author (id) ON DELETE CASCADE,
    UNIQUE (one, other)
) STRICT;

-- The register of erasures: what was done, never about whom.
CREATE TABLE erasure (
    id INTEGER PRIMARY KEY,
    cause TEXT NOT NULL,                    -- request, age
    who TEXT NOT NULL,                      -- of us
    erased_at INTEGER NOT NULL,
    people INTEGER NOT NULL,
    messages INTEGER NOT NULL,
    conversations INTEGER NOT NULL,
    decisions INTEGER NOT NULL,             -- entries of the register of moderation that lost their names
    named INTEGER NOT NULL,                 -- texts of others that name them, which stay
    cleaned_at INTEGER,                     -- when the file held nothing of it any more
    proved_at INTEGER,                      -- when its bytes were searched, and none of it was there
    copies_at INTEGER                       -- when the copies from before were gone
) STRICT;
CREATE INDEX erasure_open ON erasure (id) WHERE cleaned_at IS NULL OR copies_at IS NULL;
-- What is not taken in again. With the workspace's own key, so that it says nothing by itself.
CREATE TABLE erased (
    hash BLOB PRIMARY KEY,
    kind TEXT NOT NULL,                     -- author, message
    erasure_id INTEGER NOT NULL REFERENCES erasure (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX erased_by ON erased (erasure_id);
CREATE TABLE retention (                    -- one row: what is older goes
    id INTEGER PRIMARY KEY,
    months INTEGER NOT NULL,
    who TEXT NOT NULL,
    starts_at INTEGER NOT NULL,             -- until then it can be called off with nothing gone
    ran_at INTEGER
) STRICT;
