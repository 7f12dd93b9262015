-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is known about someone beside their messages. A person is the author it is named by.

CREATE TABLE person_note (
    person_id INTEGER PRIMARY KEY REFERENCES author (id) ON DELETE CASCADE,
    body TEXT NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX author_person ON author (person_id) WHERE person_id IS NOT NULL;
