-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whoever goes through messages or mentions by number goes back with it when the newest are gone: alerts, too.

CREATE TRIGGER message_gone_from_alerts AFTER DELETE ON message
WHEN old.id > (SELECT COALESCE(MAX(id), 0) FROM message) BEGIN
    UPDATE alert_look SET message_id = (SELECT COALESCE(MAX(id), 0) FROM message)
        WHERE message_id > (SELECT COALESCE(MAX(id), 0) FROM message);
END;
CREATE TRIGGER mention_gone_from_alerts AFTER DELETE ON mention
WHEN old.id > (SELECT COALESCE(MAX(id), 0) FROM mention) BEGIN
    UPDATE alert_look SET mention_id = (SELECT COALESCE(MAX(id), 0) FROM mention)
        WHERE mention_id > (SELECT COALESCE(MAX(id), 0) FROM mention);
END;
UPDATE alert_look SET
    message_id = MIN(message_id, (SELECT COALESCE(MAX(id), 0) FROM message)),
    mention_id = MIN(mention_id, (SELECT COALESCE(MAX(id), 0) FROM mention));
UPDATE watch SET seen = (SELECT COALESCE(MAX(id), 0) FROM message)
    WHERE seen > (SELECT COALESCE(MAX(id), 0) FROM message);
