"""Evidence: which snapshots are in the workspace, as events that are only added to."""

from __future__ import annotations

from datetime import UTC, datetime

import apsw

from variorum.records.article import Snapshot
from variorum.records.span import SnapshotId
from variorum.workspace.database import committed

LIVE = """
SELECT snapshot, name, size, media FROM evidence AS event
WHERE act = 'add' AND number = (
    SELECT max(number) FROM evidence WHERE snapshot = event.snapshot AND name = event.name
)
ORDER BY snapshot, name
"""


def live(database: apsw.Connection) -> list[Snapshot]:
    """The snapshots that are in, sorted by hash and name; one that has two names stands there twice."""
    return [
        Snapshot(id=SnapshotId(str(row[0])), name=str(row[1]), size=int(row[2]), media=str(row[3]))
        for row in database.execute(LIVE)
    ]


def add(database: apsw.Connection, snapshot: Snapshot) -> bool:
    """Whether it was new; what is in already is not added again."""
    if is_in(database, snapshot):
        return False
    _write(database, "add", snapshot)
    return True


def remove(database: apsw.Connection, snapshot: Snapshot) -> None:
    """Nothing; the snapshot is out from now on, until it is added again."""
    _write(database, "remove", snapshot)


def is_in(database: apsw.Connection, snapshot: Snapshot) -> bool:
    """Whether the snapshot is in under this name."""
    row = database.execute(
        "SELECT act FROM evidence WHERE snapshot = ? AND name = ? ORDER BY number DESC LIMIT 1",
        (snapshot.id, snapshot.name),
    ).fetchone()
    return row is not None and row[0] == "add"


def _write(database: apsw.Connection, act: str, snapshot: Snapshot) -> None:
    with committed(database):
        database.execute(
            "INSERT INTO evidence (act, snapshot, name, size, media, made) VALUES (?, ?, ?, ?, ?, ?)",
            (act, snapshot.id, snapshot.name, snapshot.size, snapshot.media, datetime.now(UTC).isoformat()),
        )
