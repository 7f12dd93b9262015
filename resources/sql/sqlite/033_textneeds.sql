-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a text wanted that came together with later ones of its conversation is read by itself: `own` says
-- that it was. Of those before this only the newest of their time were.

ALTER TABLE arrival ADD COLUMN own INTEGER NOT NULL DEFAULT 0;
UPDATE arrival SET own = 1 WHERE mood IS NOT NULL;
CREATE INDEX arrival_left ON arrival (message_id) WHERE own = 0;
