-- SPDX-License-Identifier: GPL-3.0-or-later
-- The feeds that an account follows. What the account's cursor is elsewhere is kept here, a row each.

CREATE TABLE source (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- what is fetched meanwhile never finds another under it
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    url TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT '{}',       -- JSON: how reading it stands
    added_at INTEGER NOT NULL,
    UNIQUE (account_id, url)
) STRICT;
