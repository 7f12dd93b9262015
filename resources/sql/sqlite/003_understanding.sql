-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was understood of a conversation's last incoming message, and what a person said instead.

ALTER TABLE conversation ADD COLUMN urgent INTEGER NOT NULL DEFAULT 0;
-- 1 when a person said so: a reading does not change it, the next message does.
ALTER TABLE conversation ADD COLUMN need_by_hand INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN mood_by_hand INTEGER NOT NULL DEFAULT 0;
-- 0 while its last message has not been read with the words and lessons of today.
ALTER TABLE conversation ADD COLUMN understood INTEGER NOT NULL DEFAULT 0;
CREATE INDEX conversation_not_understood ON conversation (id) WHERE understood = 0;

CREATE TABLE correction (                   -- what the engine learns from, with what was handled
    id INTEGER PRIMARY KEY,
    message_id INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,                     -- need, mood
    value TEXT NOT NULL,
    before TEXT,                            -- of the conversation
    before_by_hand INTEGER NOT NULL,
    corrected_at INTEGER NOT NULL,
    undone_at INTEGER
) STRICT;
CREATE INDEX correction_of ON correction (message_id, id);

CREATE TABLE own_word (                     -- a person's words, over those of resources/lexicons
    language TEXT NOT NULL,                 -- 'und': a sign, in every language
    word TEXT NOT NULL,
    meaning TEXT NOT NULL,                  -- -3 … 3, or what it does to others: more, not …
    PRIMARY KEY (language, word)
) STRICT, WITHOUT ROWID;
