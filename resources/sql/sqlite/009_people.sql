-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who of us wrote what leaves, and who is asked in a note.

ALTER TABLE publication ADD COLUMN writer TEXT NOT NULL DEFAULT '';

CREATE TABLE note_named (
    note_id INTEGER NOT NULL REFERENCES note (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    PRIMARY KEY (note_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX note_named_of ON note_named (name, conversation_id);
CREATE INDEX publication_writer ON publication (writer) WHERE writer <> '';
