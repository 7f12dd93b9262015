-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a person says of what a watch found: relevant or not, its mood, worth passing on; and what follows.

-- judged_at: when a person said whether it is relevant. taught: it was put aside by what they said of others,
-- and why, as JSON. read_mood, read_score: as it was read, where a person said otherwise.
ALTER TABLE mention ADD COLUMN judged_at INTEGER;
ALTER TABLE mention ADD COLUMN taught TEXT NOT NULL DEFAULT '';
ALTER TABLE mention ADD COLUMN read_mood INTEGER;
ALTER TABLE mention ADD COLUMN read_score REAL;
UPDATE mention SET judged_at = found_at WHERE relevant <> 0;
-- What was said before that teaches nothing.
ALTER TABLE watch ADD COLUMN taught_from INTEGER NOT NULL DEFAULT 0;

CREATE INDEX mention_judged ON mention (watch_id, judged_at, relevant) WHERE judged_at IS NOT NULL;
CREATE INDEX mention_said ON mention (watch_id, echo, judged_at, relevant) WHERE judged_at IS NOT NULL AND echo <> 0;
CREATE INDEX mention_taught ON mention (watch_id, at) WHERE taught <> '';
-- Also of those that were put aside: they are judged together.
DROP INDEX mention_echo;
CREATE INDEX mention_echo ON mention (watch_id, echo, at, relevant) WHERE echo <> 0;

-- What somebody found worth telling those who lead: it stands in the digest of the time it was written in.
CREATE TABLE forwarded (
    message_id INTEGER PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
    account_id INTEGER NOT NULL,
    at INTEGER NOT NULL,                    -- when it was written
    note TEXT NOT NULL DEFAULT '',
    who TEXT NOT NULL DEFAULT '',           -- of us
    forwarded_at INTEGER NOT NULL
) STRICT;
CREATE INDEX forwarded_when ON forwarded (at);
