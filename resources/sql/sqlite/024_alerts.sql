-- SPDX-License-Identifier: GPL-3.0-or-later
-- When bad news becomes a storm: counts by the hour to tell what is usual, and the alerts that were raised.

-- 1: surely bad news. Of texts that came before this, what was known of them has to do.
ALTER TABLE arrival ADD COLUMN sure INTEGER NOT NULL DEFAULT 0;
UPDATE arrival SET sure = 1 WHERE mood = -1 AND NOT EXISTS (
    SELECT 1 FROM conversation c WHERE c.id = arrival.conversation_id AND c.last_in_id = arrival.message_id
        AND c.mood_by_hand = 0 AND c.mood > -0.5);

CREATE TABLE hour_count (                   -- kept with the day's row of the report
    hour INTEGER NOT NULL,                  -- since 1970, UTC
    account_id INTEGER NOT NULL,
    texts INTEGER NOT NULL,                 -- whose mood was read
    negative INTEGER NOT NULL,              -- surely bad ones
    PRIMARY KEY (hour, account_id)
) STRICT, WITHOUT ROWID;
INSERT INTO tally_day SELECT DISTINCT day FROM report_day WHERE 1 = 1 ON CONFLICT (day) DO NOTHING;

CREATE TABLE alert (
    id INTEGER PRIMARY KEY,
    subject TEXT NOT NULL,                  -- store/alerts.h names them
    since INTEGER NOT NULL,                 -- the rise began
    raised_at INTEGER NOT NULL,             -- it was enough for an alert
    until INTEGER NOT NULL,                 -- it last was
    found_at INTEGER NOT NULL,              -- this computer saw it
    texts INTEGER NOT NULL,                 -- from since to until
    negative INTEGER NOT NULL,
    expected REAL NOT NULL,                 -- bad ones that are usual in such hours
    share REAL NOT NULL,                    -- of bad ones that is usual
    rise REAL NOT NULL,
    chance REAL NOT NULL,
    sensitivity TEXT NOT NULL,
    young INTEGER NOT NULL,                 -- 1: by the simpler rule, there was too little history
    words TEXT NOT NULL DEFAULT '[]',       -- JSON
    first_id INTEGER REFERENCES message (id) ON DELETE SET NULL,
    muted_until INTEGER,
    settled TEXT NOT NULL DEFAULT '',       -- handled, nothing
    settled_at INTEGER,
    settled_by TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX alert_subject ON alert (subject, until);
CREATE INDEX alert_until ON alert (until);
CREATE INDEX alert_first ON alert (first_id) WHERE first_id IS NOT NULL;
CREATE TABLE alert_look (                   -- how far has been looked
    id INTEGER PRIMARY KEY,                 -- one row
    at INTEGER NOT NULL
) STRICT;
