-- SPDX-License-Identifier: GPL-3.0-or-later
-- The library (saved replies, the charter) and the register of moderation.

CREATE TABLE saved_reply (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    category TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',      -- ISO 639-1; '' any
    media TEXT NOT NULL DEFAULT '[]',       -- JSON: files of the media folder, by hash
    used INTEGER NOT NULL DEFAULT 0,
    used_at INTEGER,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE charter_article (
    id INTEGER PRIMARY KEY,
    number INTEGER NOT NULL                 -- 1 … n without a gap, kept so by store/charter
) STRICT;
CREATE INDEX charter_article_number ON charter_article (number);
CREATE TABLE charter_text (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES charter_article (id) ON DELETE CASCADE,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (article_id, language)
) STRICT;

-- What was done to whom, by whom and why. It copies what it names: it outlives the message, the
-- article and the account.
CREATE TABLE moderation (
    id INTEGER PRIMARY KEY,
    publication_id INTEGER REFERENCES publication (id) ON DELETE SET NULL,
    kind TEXT NOT NULL,                     -- the action's: hide, delete, block, unblock …
    undoes INTEGER REFERENCES moderation (id) ON DELETE SET NULL,
    account_id INTEGER NOT NULL,            -- may be gone
    platform TEXT NOT NULL,
    account TEXT NOT NULL,                  -- its handle
    conversation_id INTEGER NOT NULL,       -- may be gone
    message_id INTEGER NOT NULL,            -- may be gone
    author_remote TEXT NOT NULL,
    author_handle TEXT NOT NULL,
    author_name TEXT NOT NULL,
    body TEXT NOT NULL,                     -- the message as it was
    written_at INTEGER NOT NULL,            -- when its author wrote it
    url TEXT NOT NULL,
    article INTEGER NOT NULL DEFAULT 0,     -- its number then; 0 none
    article_title TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    moderator TEXT NOT NULL,
    done_at INTEGER NOT NULL,
    outcome TEXT NOT NULL,                  -- the state of its publication
    outcome_at INTEGER NOT NULL,
    error TEXT NOT NULL DEFAULT ''          -- the platform's words
) STRICT;
CREATE INDEX moderation_done ON moderation (done_at, id);
CREATE INDEX moderation_conversation ON moderation (conversation_id, id);
CREATE INDEX moderation_author ON moderation (account_id, author_remote);
CREATE INDEX moderation_publication ON moderation (publication_id)
    WHERE publication_id IS NOT NULL;
CREATE INDEX moderation_undoes ON moderation (undoes) WHERE undoes IS NOT NULL;

CREATE TRIGGER moderation_settled AFTER UPDATE OF state, error ON publication
WHEN new.kind = 'action' BEGIN
    UPDATE moderation SET outcome = new.state, outcome_at = new.updated_at, error = new.error
        WHERE publication_id = new.id;
END;
