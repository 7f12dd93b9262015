-- SPDX-License-Identifier: GPL-3.0-or-later
-- What reports are made of: each text that came in and what became of it, what each of our posts won
-- on each day, and both added up by day. All of it follows from messages, conversations and measures,
-- is kept up behind them (insight/tally), and can be made anew.

CREATE TABLE arrival (
    message_id INTEGER PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
    account_id INTEGER NOT NULL,
    conversation_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    need TEXT NOT NULL,                     -- '' none
    mood INTEGER,                           -- -1, 0, 1; NULL: not read
    opens INTEGER NOT NULL,                 -- 1: the first that we had not answered
    answer INTEGER,                         -- of what opens: seconds until we wrote
    waiting INTEGER NOT NULL                -- of what opens: 1 while it is neither answered nor closed
) STRICT;
CREATE INDEX arrival_at ON arrival (at);
CREATE INDEX arrival_answer ON arrival (answer, at, account_id) WHERE answer IS NOT NULL;

-- How our own posts stand by the latest reading. NULL: the platform does not say.
CREATE TABLE post_stand (
    message_id INTEGER PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
    account_id INTEGER NOT NULL,
    at INTEGER NOT NULL,                    -- published
    reactions INTEGER,
    comments INTEGER,
    shares INTEGER,
    views INTEGER,
    engagements INTEGER,                    -- those the platform's formula counts
    base INTEGER,                           -- what the rate is of: views, or followers then
    measured_at INTEGER
) STRICT;
CREATE INDEX post_stand_at ON post_stand (at);

CREATE TABLE post_day (                     -- engagements won on a local day
    day INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    message_id INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
    won INTEGER NOT NULL,
    PRIMARY KEY (day, account_id, message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX post_day_of ON post_day (message_id);

CREATE TABLE report_day (                   -- by local day of the workspace's zone
    day INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    engagements INTEGER NOT NULL,
    received INTEGER NOT NULL,
    opened INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    waiting INTEGER NOT NULL,
    need_other INTEGER NOT NULL,
    need_question INTEGER NOT NULL,
    need_complaint INTEGER NOT NULL,
    need_sale INTEGER NOT NULL,
    need_exchange INTEGER NOT NULL,
    need_technical INTEGER NOT NULL,
    need_idea INTEGER NOT NULL,
    need_praise INTEGER NOT NULL,
    need_spam INTEGER NOT NULL,
    mood_negative INTEGER NOT NULL,
    mood_neutral INTEGER NOT NULL,
    mood_positive INTEGER NOT NULL,
    answer_0 INTEGER NOT NULL,              -- by how long it took: insight/report.h has the edges
    answer_1 INTEGER NOT NULL,
    answer_2 INTEGER NOT NULL,
    answer_3 INTEGER NOT NULL,
    answer_4 INTEGER NOT NULL,
    answer_5 INTEGER NOT NULL,
    answer_6 INTEGER NOT NULL,
    answer_7 INTEGER NOT NULL,
    answer_8 INTEGER NOT NULL,
    PRIMARY KEY (day, account_id)
) STRICT, WITHOUT ROWID;

-- How far it has been kept up, and what is behind.
CREATE TABLE tally (
    id INTEGER PRIMARY KEY,                 -- one row
    message_id INTEGER NOT NULL,            -- the newest that was taken in
    zone TEXT NOT NULL                      -- that days were told by
) STRICT;
CREATE TABLE tally_conversation (id INTEGER PRIMARY KEY) STRICT;
CREATE TABLE tally_post (                   -- with a rowid: what is written to others is not heard of
    account_id INTEGER NOT NULL,
    subject TEXT NOT NULL,
    PRIMARY KEY (account_id, subject)
) STRICT;
CREATE TABLE tally_day (day INTEGER PRIMARY KEY) STRICT;
INSERT INTO tally_post SELECT DISTINCT account_id, subject FROM measure WHERE subject <> '';

CREATE TRIGGER conversation_tallied AFTER UPDATE OF need, mood, state ON conversation
WHEN old.need <> new.need OR old.mood IS NOT new.mood OR (old.state = 3) <> (new.state = 3) BEGIN
    INSERT INTO tally_conversation VALUES (new.id) ON CONFLICT (id) DO NOTHING;
END;
-- Whatever the zone, the local day is one of these.
CREATE TRIGGER arrival_gone AFTER DELETE ON arrival BEGIN
    INSERT INTO tally_day VALUES (old.at / 86400000 - 1), (old.at / 86400000),
        (old.at / 86400000 + 1) ON CONFLICT (day) DO NOTHING;
END;
CREATE TRIGGER post_day_gone AFTER DELETE ON post_day BEGIN
    INSERT INTO tally_day VALUES (old.day) ON CONFLICT (day) DO NOTHING;
END;

CREATE TABLE report_comment (               -- what somebody says about a time, for its report
    first_day INTEGER NOT NULL,
    last_day INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (first_day, last_day)
) STRICT, WITHOUT ROWID;
