-- SPDX-License-Identifier: GPL-3.0-or-later
-- When accounts like to publish: weekly, in a zone of the account's own; and the one switch.

CREATE TABLE slot (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    weekday INTEGER NOT NULL,               -- 1 Monday … 7 Sunday
    minute INTEGER NOT NULL,                -- of that day, 0 … 1439
    UNIQUE (account_id, weekday, minute)
) STRICT;
CREATE TABLE slot_zone (                    -- without a row, the workspace's zone
    account_id INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
    zone TEXT NOT NULL
) STRICT;
CREATE TABLE hold (                         -- a row: no post leaves
    id INTEGER PRIMARY KEY
) STRICT;
