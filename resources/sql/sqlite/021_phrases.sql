-- SPDX-License-Identifier: GPL-3.0-or-later
-- What phrases say of needs to a person, over those of resources/lexicons/needs.

CREATE TABLE own_phrase (
    language TEXT NOT NULL,
    reading TEXT NOT NULL,                  -- how it is compared: no accents, no capitals
    need TEXT NOT NULL,
    pattern TEXT NOT NULL,                  -- as it was written
    weight REAL NOT NULL,                   -- 0: it says nothing
    PRIMARY KEY (language, reading, need)
) STRICT, WITHOUT ROWID;
