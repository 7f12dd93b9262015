-- SPDX-License-Identifier: GPL-3.0-or-later
-- The workspace. Moments are UTC milliseconds since 1970. A shipped file never changes.

CREATE TABLE setting (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    platform TEXT NOT NULL UNIQUE,          -- one account per platform
    connector TEXT NOT NULL,
    server TEXT NOT NULL,
    remote_id TEXT NOT NULL,
    handle TEXT NOT NULL,
    name TEXT NOT NULL,
    url TEXT NOT NULL,
    scopes TEXT NOT NULL,                   -- separated by spaces
    software TEXT NOT NULL,
    capabilities TEXT NOT NULL,             -- JSON
    health TEXT NOT NULL,
    error_kind TEXT,
    error TEXT NOT NULL DEFAULT '',
    last_success_at INTEGER,
    last_error_at INTEGER,
    held_until INTEGER,
    limit_left INTEGER NOT NULL DEFAULT -1,
    settle_seconds INTEGER NOT NULL DEFAULT 90,
    followers INTEGER NOT NULL DEFAULT -1,
    cursor BLOB,                            -- where fetching goes on; NULL before the first time
    first_sync INTEGER NOT NULL DEFAULT 1,  -- 1 until the first fetch has caught up
    reread_at INTEGER,
    token_generation INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL
) STRICT;

-- A person is named by the smallest author id that was merged into them.
CREATE TABLE author (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    remote_id TEXT NOT NULL,
    api_id TEXT NOT NULL,
    handle TEXT NOT NULL,
    name TEXT NOT NULL,
    url TEXT NOT NULL,
    avatar TEXT NOT NULL,
    followers INTEGER NOT NULL DEFAULT -1,
    person_id INTEGER,
    first_seen_at INTEGER NOT NULL,
    UNIQUE (account_id, remote_id)
) STRICT;

CREATE TABLE author_name (                  -- former names
    author_id INTEGER NOT NULL REFERENCES author (id) ON DELETE CASCADE,
    until INTEGER NOT NULL,
    handle TEXT NOT NULL,
    name TEXT NOT NULL
) STRICT;
CREATE INDEX author_name_of ON author_name (author_id, until);

CREATE TABLE conversation (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    thread_key TEXT NOT NULL,               -- inbox/threading: root and who writes
    root_id TEXT NOT NULL,                  -- remote_id of the thread's first text
    kind TEXT NOT NULL,
    audience TEXT NOT NULL,
    author_id INTEGER NOT NULL REFERENCES author (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL,
    state INTEGER NOT NULL,                 -- 0 todo, 1 waiting, 2 snoozed, 3 done
    unread INTEGER NOT NULL,
    messages INTEGER NOT NULL,
    last_in_id INTEGER,                     -- the last incoming message
    last_in_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    last_own_at INTEGER,
    snoozed_until INTEGER,
    need TEXT NOT NULL DEFAULT '',
    mood REAL,
    language TEXT NOT NULL DEFAULT '',
    assignee TEXT NOT NULL DEFAULT '',
    deadline_at INTEGER,
    draft TEXT NOT NULL DEFAULT '',         -- a reply being written
    created_at INTEGER NOT NULL,
    UNIQUE (account_id, thread_key)
) STRICT;
CREATE INDEX conversation_state ON conversation (state, last_at, id);
CREATE INDEX conversation_account ON conversation (account_id, state, last_at, id);
CREATE INDEX conversation_person ON conversation (person_id, last_at);
CREATE INDEX conversation_open ON conversation (last_at) WHERE state < 3;
CREATE INDEX conversation_snoozed ON conversation (snoozed_until) WHERE snoozed_until IS NOT NULL;

CREATE TABLE counter (
    account_id INTEGER NOT NULL,
    state INTEGER NOT NULL,
    conversations INTEGER NOT NULL,
    unread INTEGER NOT NULL,
    PRIMARY KEY (account_id, state)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER conversation_counted AFTER INSERT ON conversation BEGIN
    INSERT INTO counter VALUES (new.account_id, new.state, 1, new.unread)
        ON CONFLICT DO UPDATE SET conversations = conversations + 1, unread = unread + new.unread;
END;
CREATE TRIGGER conversation_uncounted AFTER DELETE ON conversation BEGIN
    UPDATE counter SET conversations = conversations - 1, unread = unread - old.unread
        WHERE account_id = old.account_id AND state = old.state;
END;
CREATE TRIGGER conversation_recounted AFTER UPDATE OF state, unread ON conversation
WHEN old.state <> new.state OR old.unread <> new.unread BEGIN
    UPDATE counter SET conversations = conversations - 1, unread = unread - old.unread
        WHERE account_id = old.account_id AND state = old.state;
    INSERT INTO counter VALUES (new.account_id, new.state, 1, new.unread)
        ON CONFLICT DO UPDATE SET conversations = conversations + 1, unread = unread + new.unread;
END;

CREATE TABLE message (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    remote_id TEXT NOT NULL,
    api_id TEXT NOT NULL,
    conversation_id INTEGER REFERENCES conversation (id) ON DELETE CASCADE, -- NULL: our own posts
    author_id INTEGER NOT NULL REFERENCES author (id) ON DELETE CASCADE,
    kind INTEGER NOT NULL,
    state INTEGER NOT NULL,                 -- 0 unread, 1 read, 2 our own, 3 deleted there
    audience INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    edited_at INTEGER,
    deleted_at INTEGER,
    absences INTEGER NOT NULL DEFAULT 0,    -- times in a row that a re-reading did not find it
    body TEXT NOT NULL,
    warning TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    parent_id TEXT NOT NULL DEFAULT '',
    url TEXT NOT NULL DEFAULT '',
    ref BLOB,
    extra TEXT,                             -- JSON: links, attachments, participants, poll
    UNIQUE (account_id, remote_id)
) STRICT;
CREATE INDEX message_state ON message (state, created_at);
CREATE INDEX message_account ON message (account_id, state, created_at);
CREATE INDEX message_conversation ON message (conversation_id, created_at);
CREATE INDEX message_author ON message (author_id, created_at);

CREATE TABLE revision (                     -- former texts of a message
    message_id INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
    replaced_at INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE INDEX revision_of ON revision (message_id, replaced_at);

-- Full text. Written by store/search.* only, last in each transaction, ids ascending.
CREATE VIEW searchable (id, body, tokens) AS
    SELECT id,
           replace(replace(replace(replace(replace(body, 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'), 'ß', 'ss'),
           'acc' || account_id || ' kind' || kind
    FROM message;
CREATE VIRTUAL TABLE fts USING fts5 (
    body, tokens, content = 'searchable', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);

CREATE TABLE day_stat (                     -- by local day and hour of the workspace's zone
    day INTEGER NOT NULL,
    hour INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    messages INTEGER NOT NULL,
    PRIMARY KEY (day, hour, account_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE label (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE conversation_label (
    conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    label_id INTEGER NOT NULL REFERENCES label (id) ON DELETE CASCADE,
    PRIMARY KEY (conversation_id, label_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX conversation_label_of ON conversation_label (label_id, conversation_id);

CREATE TABLE note (
    id INTEGER PRIMARY KEY,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    written_at INTEGER NOT NULL,
    writer TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE INDEX note_of ON note (conversation_id, written_at);

CREATE TABLE post (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    wall TEXT NOT NULL DEFAULT '',          -- the time as it was chosen, and its zone
    zone TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE publication (
    id INTEGER PRIMARY KEY,
    post_id INTEGER REFERENCES post (id),   -- NULL: an action
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,                     -- post, reply, action
    part INTEGER NOT NULL DEFAULT 0,
    conversation_id INTEGER REFERENCES conversation (id) ON DELETE SET NULL,
    revision INTEGER NOT NULL DEFAULT 1,
    payload TEXT NOT NULL,                  -- JSON of Outgoing or Action
    payload_sha256 TEXT NOT NULL,
    state TEXT NOT NULL,
    due_at INTEGER,
    next_at INTEGER,                        -- when to look at it; NULL when nothing is to be done
    settle_until INTEGER,
    absences INTEGER NOT NULL DEFAULT 0,
    lease_owner TEXT NOT NULL DEFAULT '',
    prepared BLOB,
    remote_id TEXT,
    remote_api_id TEXT,
    remote_url TEXT,
    remote_ref BLOB,
    error_kind TEXT,
    error TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX publication_next ON publication (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX publication_state ON publication (state, due_at);
CREATE INDEX publication_due ON publication (due_at);
CREATE INDEX publication_post ON publication (post_id);
CREATE INDEX publication_conversation ON publication (conversation_id)
    WHERE conversation_id IS NOT NULL;
CREATE UNIQUE INDEX publication_remote ON publication (account_id, remote_id)
    WHERE remote_id IS NOT NULL AND kind <> 'action';

CREATE TABLE attempt (
    id INTEGER PRIMARY KEY,
    publication_id INTEGER NOT NULL REFERENCES publication (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    key BLOB NOT NULL,
    key_since INTEGER NOT NULL,             -- when this key was first used
    payload_sha256 TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    finished_at INTEGER,
    outcome TEXT,                           -- NULL while it may be under way
    status INTEGER NOT NULL DEFAULT 0,
    remote_id TEXT
) STRICT;
CREATE INDEX attempt_of ON attempt (publication_id, number);
CREATE UNIQUE INDEX attempt_open ON attempt (publication_id) WHERE outcome IS NULL;

CREATE TABLE measure (
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    subject TEXT NOT NULL,                  -- remote_id of a post; '' the account
    kind INTEGER NOT NULL,
    at INTEGER NOT NULL,
    value INTEGER NOT NULL,
    PRIMARY KEY (account_id, subject, kind, at)
) STRICT, WITHOUT ROWID;

CREATE TABLE request (                      -- what other processes ask of the engine
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,                     -- sync, check
    account_id INTEGER,                     -- NULL: all
    asked_at INTEGER NOT NULL,
    done_at INTEGER,
    error_kind TEXT,
    error TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX request_open ON request (id) WHERE done_at IS NULL;
