-- SPDX-License-Identifier: GPL-3.0-or-later
-- What may have to be moderated, among tens of thousands that are open: found without walking them all.

-- By a rule, at some time.
ALTER TABLE conversation ADD COLUMN proposed INTEGER NOT NULL DEFAULT 0;
UPDATE conversation SET proposed = 1 WHERE id IN (SELECT conversation_id FROM proposal);
CREATE TRIGGER proposal_made AFTER INSERT ON proposal
BEGIN
    UPDATE conversation SET proposed = 1 WHERE id = NEW.conversation_id AND proposed = 0;
END;
CREATE INDEX conversation_moderatable ON conversation (state, last_at, id)
    WHERE +state < 3 AND (need = 'spam' OR hostile = 1 OR proposed = 1);
