-- SPDX-License-Identifier: GPL-3.0-or-later
-- What comes in costs less, and a year of days is read at a glance.

CREATE TABLE day_total (                    -- day_stat without hours and kinds
    day INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    messages INTEGER NOT NULL,
    PRIMARY KEY (day, account_id)
) STRICT, WITHOUT ROWID;
INSERT INTO day_total SELECT day, account_id, SUM(messages) FROM day_stat GROUP BY day, account_id;

-- Conversations are counted by who begins them, a delivery at a time. As a trigger it cost as much as
-- two indexes for each one.
DROP TRIGGER conversation_counted;

-- Fewer, larger merges of the full text: an eighth less to do for each message, at a price that a
-- search does not show.
INSERT INTO fts (fts, rank) VALUES ('automerge', 8);
