"""Evidence: which snapshots are in the workspace and how each came in, as events that are only added to."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TypeVar

import apsw

from variorum.records.acquisition import Acquisition
from variorum.records.article import Snapshot
from variorum.records.capture import Capture, Given
from variorum.records.record import Record, canonical, restore
from variorum.records.source import File
from variorum.records.span import SnapshotId
from variorum.version import PROGRAM
from variorum.workspace.database import committed, written_format

R = TypeVar("R", bound=Record)
COLUMNS = "snapshot, name, size, media, made"
ACQUIRED = "made_by, program, file, capture, given"  # since format 2
LIVE = """
SELECT {columns} FROM evidence AS event
WHERE act = 'add' AND number = (
    SELECT max(number) FROM evidence WHERE snapshot = event.snapshot AND name = event.name
)
ORDER BY snapshot, name
"""


def live(database: apsw.Connection) -> list[Acquisition]:
    """The snapshots that are in, sorted by hash and name; one that has two names stands there twice."""
    later = written_format(database) > 1
    columns = f"{COLUMNS}, {ACQUIRED}" if later else COLUMNS
    return [_acquisition(row) for row in database.execute(LIVE.format(columns=columns))]


def add(database: apsw.Connection, acquisition: Acquisition) -> bool:
    """Whether it was new; what is in already, with the same said of it, is not added again."""
    known = last(database, acquisition.snapshot)
    if known is not None and (known.capture, known.given) == (acquisition.capture, acquisition.given):
        return False
    _write(database, "add", acquisition)
    return True


def remove(database: apsw.Connection, snapshot: Snapshot, by: str = "") -> None:
    """Nothing; the snapshot is out from now on, until it is added again."""
    _write(database, "remove", Acquisition(snapshot=snapshot, by=by))


def last(database: apsw.Connection, snapshot: Snapshot) -> Acquisition | None:
    """How the snapshot came in under this name, None where it is not in."""
    row = database.execute(
        f"SELECT {COLUMNS}, {ACQUIRED}, act FROM evidence WHERE snapshot = ? AND name = ? ORDER BY number DESC LIMIT 1",
        (snapshot.id, snapshot.name),
    ).fetchone()
    return _acquisition(row[:-1]) if row is not None and row[-1] == "add" else None


def _acquisition(row: tuple[apsw.SQLiteValue, ...]) -> Acquisition:
    snapshot = Snapshot(id=SnapshotId(str(row[0])), name=str(row[1]), size=int(str(row[2])), media=str(row[3]))
    added = datetime.fromisoformat(str(row[4]))
    if len(row) == len(COLUMNS.split(", ")):
        return Acquisition(snapshot=snapshot, added=added)
    return Acquisition(
        snapshot=snapshot,
        added=added,
        by=str(row[5]),
        program=str(row[6]),
        file=_record(row[7], File),
        capture=_record(row[8], Capture) or Capture(),
        given=_record(row[9], Given) or Given(),
    )


def _record(content: apsw.SQLiteValue, kind: type[R]) -> R | None:
    return restore(content, kind) if isinstance(content, bytes) else None


def _write(database: apsw.Connection, act: str, event: Acquisition) -> None:
    one = event.snapshot
    said = [canonical(record) if record is not None else None for record in (event.file, event.capture, event.given)]
    with committed(database):
        database.execute(
            f"INSERT INTO evidence (act, {COLUMNS}, {ACQUIRED}) VALUES ({', '.join('?' * 11)})",
            (act, one.id, one.name, one.size, one.media, datetime.now(UTC).isoformat(), event.by, PROGRAM, *said),
        )
