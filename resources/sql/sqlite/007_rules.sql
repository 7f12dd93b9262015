-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rules: what is done by itself to what comes in, what they did, and what they propose.

CREATE TABLE rule (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    place INTEGER NOT NULL,                 -- 1 … n without a gap, kept so by store/rules
    conditions TEXT NOT NULL,               -- JSON, as model/rule writes it
    deeds TEXT NOT NULL,                    -- JSON
    stop INTEGER NOT NULL DEFAULT 0,
    is_on INTEGER NOT NULL DEFAULT 0,
    on_since INTEGER,
    revision INTEGER NOT NULL DEFAULT 1,    -- of conditions and deeds
    tried INTEGER NOT NULL DEFAULT 0,       -- the revision that was tried on what is there
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX rule_place ON rule (place);

-- One row for each message a rule applied to. It names the rule as it was called then.
CREATE TABLE rule_log (
    id INTEGER PRIMARY KEY,
    rule_id INTEGER REFERENCES rule (id) ON DELETE SET NULL,
    rule TEXT NOT NULL,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    message_id INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
    done_at INTEGER NOT NULL,
    why TEXT NOT NULL,                      -- JSON
    deeds TEXT NOT NULL,                    -- JSON, with what was there before
    undone_at INTEGER
) STRICT;
CREATE INDEX rule_log_done ON rule_log (done_at, id);
CREATE INDEX rule_log_of ON rule_log (rule_id, undone_at);
CREATE INDEX rule_log_conversation ON rule_log (conversation_id, id);
CREATE INDEX rule_log_message ON rule_log (message_id);

-- What a rule would do and only a person may.
CREATE TABLE proposal (
    id INTEGER PRIMARY KEY,
    log_id INTEGER NOT NULL REFERENCES rule_log (id) ON DELETE CASCADE,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    message_id INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,                     -- hide
    settled_at INTEGER,
    settled TEXT NOT NULL DEFAULT ''        -- done, dismissed, withdrawn
) STRICT;
CREATE UNIQUE INDEX proposal_open ON proposal (message_id) WHERE settled_at IS NULL;
CREATE INDEX proposal_conversation ON proposal (conversation_id, message_id);
CREATE INDEX proposal_log ON proposal (log_id);

-- What a person did to the message, proposed or not, settles it.
CREATE TRIGGER proposal_followed AFTER INSERT ON moderation
WHEN new.kind IN ('hide', 'delete') BEGIN
    UPDATE proposal SET settled_at = new.done_at, settled = 'done'
        WHERE message_id = new.message_id AND settled_at IS NULL;
END;
-- Called off before it left, it is to be decided again.
CREATE TRIGGER proposal_unfollowed AFTER UPDATE OF outcome ON moderation
WHEN new.outcome = 'cancelled' AND old.outcome <> 'cancelled' AND new.kind IN ('hide', 'delete') BEGIN
    UPDATE OR IGNORE proposal SET settled_at = NULL, settled = ''
        WHERE message_id = new.message_id AND settled = 'done';
END;

-- How it ranks for us: -1 low, 1 high.
ALTER TABLE conversation ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;
-- The entry of rule_log its draft comes from, until a person changes it.
ALTER TABLE conversation ADD COLUMN draft_by INTEGER;
CREATE TRIGGER conversation_drafted AFTER UPDATE OF draft ON conversation
WHEN old.draft_by IS NOT NULL AND old.draft <> new.draft BEGIN
    UPDATE conversation SET draft_by = NULL WHERE id = new.id;
END;
