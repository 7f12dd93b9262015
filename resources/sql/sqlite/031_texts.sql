-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is known of each text by itself: how it was taken up, and how it felt when it came in.

ALTER TABLE message ADD COLUMN engagement INTEGER;
ALTER TABLE message ADD COLUMN mood INTEGER;
