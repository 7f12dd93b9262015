-- SPDX-License-Identifier: GPL-3.0-or-later
-- The number of the newest message is given again once that is gone. Whoever goes through messages by
-- number goes back with it, or would take the next one for something it has seen.

CREATE TRIGGER message_gone AFTER DELETE ON message
WHEN old.id > (SELECT COALESCE(MAX(id), 0) FROM message) BEGIN
    UPDATE tally SET message_id = (SELECT COALESCE(MAX(id), 0) FROM message)
        WHERE message_id > (SELECT COALESCE(MAX(id), 0) FROM message);
    UPDATE watch SET seen = (SELECT COALESCE(MAX(id), 0) FROM message)
        WHERE seen > (SELECT COALESCE(MAX(id), 0) FROM message);
END;
UPDATE tally SET message_id = (SELECT COALESCE(MAX(id), 0) FROM message)
    WHERE message_id > (SELECT COALESCE(MAX(id), 0) FROM message);
