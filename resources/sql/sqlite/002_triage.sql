-- SPDX-License-Identifier: GPL-3.0-or-later
-- Triage: why a conversation is back, since when it waits, when an answer is due, saved views.

-- Why it is back ('', time, message), and until when it had been snoozed.
ALTER TABLE conversation ADD COLUMN back TEXT NOT NULL DEFAULT '';
ALTER TABLE conversation ADD COLUMN back_from INTEGER;
-- Their first message without an answer.
ALTER TABLE conversation ADD COLUMN waiting_at INTEGER;
-- When the platform takes no answer any more.
ALTER TABLE conversation ADD COLUMN window_at INTEGER;
-- 1 while deadline_at and window_at have to be worked out anew.
ALTER TABLE conversation ADD COLUMN unsettled INTEGER NOT NULL DEFAULT 1;

UPDATE conversation SET waiting_at = (
    SELECT MIN(m.created_at) FROM message m
    WHERE m.conversation_id = conversation.id AND m.state < 2
      AND m.created_at > COALESCE(conversation.last_own_at, -1))
WHERE last_own_at IS NULL OR last_own_at < last_in_at;

-- Whoever brings a message in or sends one: since when it waits follows from the messages.
CREATE TRIGGER conversation_waits AFTER UPDATE OF last_in_at, last_own_at ON conversation
WHEN old.last_in_at <> new.last_in_at OR old.last_own_at IS NOT new.last_own_at BEGIN
    UPDATE conversation SET unsettled = 1, waiting_at = CASE
        WHEN new.last_own_at >= new.last_in_at THEN NULL
        ELSE (SELECT MIN(m.created_at) FROM message m
              WHERE m.conversation_id = new.id AND m.state < 2
                AND m.created_at > COALESCE(new.last_own_at, -1))
        END
    WHERE id = new.id;
END;
CREATE TRIGGER conversation_needs AFTER UPDATE OF need ON conversation
WHEN old.need <> new.need BEGIN
    UPDATE conversation SET unsettled = 1 WHERE id = new.id;
END;

-- Lists and counts of what is open; done is counted in counter. The plus keeps the condition from
-- being taken for a range to walk.
CREATE INDEX conversation_need ON conversation (need, state, last_at, id)
    WHERE +state < 3 AND need <> '';
CREATE INDEX conversation_assignee ON conversation (assignee, state, last_at, id)
    WHERE +state < 3 AND assignee <> '';
CREATE INDEX conversation_waiting ON conversation (state, COALESCE(waiting_at, 9000000000000000), id)
    WHERE +state < 3;
CREATE INDEX conversation_deadline
    ON conversation (state, COALESCE(deadline_at, 9000000000000000), id) WHERE +state < 3;
CREATE INDEX conversation_unsettled ON conversation (id) WHERE unsettled = 1 AND +state < 3;

CREATE TABLE saved_view (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    place INTEGER NOT NULL,
    filter TEXT NOT NULL,                   -- JSON
    sort TEXT NOT NULL
) STRICT;
