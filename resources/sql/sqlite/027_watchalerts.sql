-- SPDX-License-Identifier: GPL-3.0-or-later
-- Alerts of what a watch found by itself: whether it raises any, and what it found by the hour.

ALTER TABLE watch ADD COLUMN alerts INTEGER NOT NULL DEFAULT 0;
UPDATE watch SET alerts = 1 WHERE kind IN ('brand', 'product');

-- What was not put aside. Kept with each of them, so that what is usual and how a year went is read from
-- hours, however much was found; insight/tally does not go through mentions.
CREATE TABLE mention_hour (
    watch_id INTEGER NOT NULL REFERENCES watch (id) ON DELETE CASCADE,
    hour INTEGER NOT NULL,                  -- since 1970, UTC
    texts INTEGER NOT NULL,
    negative INTEGER NOT NULL,              -- surely bad ones: hours::sure
    bad INTEGER NOT NULL,                   -- of mood -1
    good INTEGER NOT NULL,                  -- of mood 1
    PRIMARY KEY (watch_id, hour)
) STRICT, WITHOUT ROWID;
INSERT INTO mention_hour
    SELECT watch_id, at / 3600000, COUNT(*), SUM(CASE WHEN score <= -0.5 THEN 1 ELSE 0 END),
        SUM(CASE WHEN mood < 0 THEN 1 ELSE 0 END), SUM(CASE WHEN mood > 0 THEN 1 ELSE 0 END)
    FROM mention WHERE relevant >= 0 GROUP BY watch_id, at / 3600000;
CREATE TRIGGER mention_counted AFTER INSERT ON mention WHEN NEW.relevant >= 0
BEGIN
    INSERT INTO mention_hour (watch_id, hour, texts, negative, bad, good)
        VALUES (NEW.watch_id, NEW.at / 3600000, 1, CASE WHEN NEW.score <= -0.5 THEN 1 ELSE 0 END,
            CASE WHEN NEW.mood < 0 THEN 1 ELSE 0 END, CASE WHEN NEW.mood > 0 THEN 1 ELSE 0 END)
        ON CONFLICT (watch_id, hour) DO UPDATE SET texts = texts + 1, negative = negative + excluded.negative,
            bad = bad + excluded.bad, good = good + excluded.good;
END;
CREATE TRIGGER mention_uncounted AFTER DELETE ON mention WHEN OLD.relevant >= 0
BEGIN
    UPDATE mention_hour
        SET texts = texts - 1, negative = negative - CASE WHEN OLD.score <= -0.5 THEN 1 ELSE 0 END,
            bad = bad - CASE WHEN OLD.mood < 0 THEN 1 ELSE 0 END,
            good = good - CASE WHEN OLD.mood > 0 THEN 1 ELSE 0 END
        WHERE watch_id = OLD.watch_id AND hour = OLD.at / 3600000;
END;
CREATE TRIGGER mention_left AFTER UPDATE OF relevant, score, mood ON mention WHEN OLD.relevant >= 0
BEGIN
    UPDATE mention_hour
        SET texts = texts - 1, negative = negative - CASE WHEN OLD.score <= -0.5 THEN 1 ELSE 0 END,
            bad = bad - CASE WHEN OLD.mood < 0 THEN 1 ELSE 0 END,
            good = good - CASE WHEN OLD.mood > 0 THEN 1 ELSE 0 END
        WHERE watch_id = OLD.watch_id AND hour = OLD.at / 3600000;
END;
CREATE TRIGGER mention_stands AFTER UPDATE OF relevant, score, mood ON mention WHEN NEW.relevant >= 0
BEGIN
    INSERT INTO mention_hour (watch_id, hour, texts, negative, bad, good)
        VALUES (NEW.watch_id, NEW.at / 3600000, 1, CASE WHEN NEW.score <= -0.5 THEN 1 ELSE 0 END,
            CASE WHEN NEW.mood < 0 THEN 1 ELSE 0 END, CASE WHEN NEW.mood > 0 THEN 1 ELSE 0 END)
        ON CONFLICT (watch_id, hour) DO UPDATE SET texts = texts + 1, negative = negative + excluded.negative,
            bad = bad + excluded.bad, good = good + excluded.good;
END;

-- With the score, and with what the condition names: what a watch found is counted without touching a row.
DROP INDEX mention_at;
CREATE INDEX mention_at ON mention (watch_id, at, id, mood, author_id, reach, score, relevant) WHERE relevant >= 0;

-- By who wrote, so that each is counted once without sorting a year.
CREATE INDEX mention_author ON mention (watch_id, author_id, at, reach, relevant) WHERE relevant >= 0;

-- Which texts were there when it was last looked: what comes later may be older than that.
ALTER TABLE alert_look ADD COLUMN message_id INTEGER NOT NULL DEFAULT 0;
ALTER TABLE alert_look ADD COLUMN mention_id INTEGER NOT NULL DEFAULT 0;
UPDATE alert_look SET message_id = (SELECT COALESCE(MAX(message_id), 0) FROM arrival),
    mention_id = (SELECT COALESCE(MAX(id), 0) FROM mention);
