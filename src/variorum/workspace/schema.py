"""Schema: the tables of the workspace's one file.

evidence and judgements are events and are only ever added to, which the triggers enforce; derived can be thrown away
and worked out again at any time.
"""

from __future__ import annotations

FORMAT = 2

TABLES = """
CREATE TABLE IF NOT EXISTS evidence (
    number INTEGER PRIMARY KEY,
    act TEXT NOT NULL CHECK (act IN ('add', 'remove')),
    snapshot TEXT NOT NULL CHECK (length(snapshot) = 64),
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    media TEXT NOT NULL,
    made TEXT NOT NULL,
    made_by TEXT NOT NULL DEFAULT '',
    program TEXT NOT NULL DEFAULT '',
    file BLOB,
    capture BLOB,
    given BLOB
) STRICT;
CREATE TRIGGER IF NOT EXISTS evidence_stays BEFORE UPDATE ON evidence
    BEGIN SELECT RAISE(ABORT, 'evidence is only added to'); END;
CREATE TRIGGER IF NOT EXISTS evidence_is_kept BEFORE DELETE ON evidence
    BEGIN SELECT RAISE(ABORT, 'evidence is only added to'); END;

CREATE TABLE IF NOT EXISTS judgements (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    content BLOB NOT NULL
) STRICT;
CREATE TRIGGER IF NOT EXISTS judgements_stay BEFORE UPDATE ON judgements
    BEGIN SELECT RAISE(ABORT, 'judgements are only added to'); END;
CREATE TRIGGER IF NOT EXISTS judgements_are_kept BEFORE DELETE ON judgements
    BEGIN SELECT RAISE(ABORT, 'judgements are only added to'); END;

CREATE TABLE IF NOT EXISTS derived (
    key TEXT PRIMARY KEY,
    step TEXT NOT NULL,
    version INTEGER NOT NULL,
    input TEXT NOT NULL,
    content BLOB NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS latest (what TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT;
CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5 (
    article UNINDEXED, hash UNINDEXED, name UNINDEXED, title, text, tokenize = "unicode61 remove_diacritics 2"
);
"""

# From each format to the next one; columns are only added, so that a program of the old format could still read them.
MIGRATIONS: dict[int, str] = {
    1: """
ALTER TABLE evidence ADD COLUMN made_by TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN program TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN file BLOB;
ALTER TABLE evidence ADD COLUMN capture BLOB;
ALTER TABLE evidence ADD COLUMN given BLOB;
""",
}
