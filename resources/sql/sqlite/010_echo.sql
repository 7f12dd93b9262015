-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the last incoming message says as a whole: the same as others, or what no charter bears.

-- 0: too short to tell.
ALTER TABLE conversation ADD COLUMN echo INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN hostile INTEGER NOT NULL DEFAULT 0;
-- Texts that say the same are folded in lists of what is open.
CREATE INDEX conversation_echo ON conversation (account_id, echo, state, last_at, id)
    WHERE +state < 3 AND echo <> 0;
UPDATE conversation SET understood = 0 WHERE state < 3;
