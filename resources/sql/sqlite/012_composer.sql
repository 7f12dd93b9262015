-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was written, with what is said otherwise on one account or another, as JSON: to be written on.

ALTER TABLE post ADD COLUMN composition TEXT NOT NULL DEFAULT '';
