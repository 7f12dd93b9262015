-- SPDX-License-Identifier: GPL-3.0-or-later
-- Subjects a person named, which messages speak of them, and lessons brought from elsewhere.

CREATE TABLE theme (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE theme_word (
    id INTEGER PRIMARY KEY,
    theme_id INTEGER NOT NULL REFERENCES theme (id) ON DELETE CASCADE,
    language TEXT NOT NULL,                 -- ISO 639-1; '' in every language
    word TEXT NOT NULL,                     -- beginn*, words in a row
    UNIQUE (theme_id, language, word)
) STRICT;
CREATE TABLE message_theme (
    theme_id INTEGER NOT NULL REFERENCES theme (id) ON DELETE CASCADE,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    message_id INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
    PRIMARY KEY (theme_id, conversation_id, message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX message_theme_message ON message_theme (message_id);
CREATE INDEX message_theme_conversation ON message_theme (conversation_id);

CREATE TABLE lesson (                       -- a correction made in another workspace
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,                     -- need, mood
    value TEXT NOT NULL,
    language TEXT NOT NULL,
    body TEXT NOT NULL,
    corrected_at INTEGER NOT NULL,
    UNIQUE (kind, body)
) STRICT;
