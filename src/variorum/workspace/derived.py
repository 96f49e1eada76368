"""Derived: results of steps under their keys; everything here can be worked out again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import apsw
import zstandard

from variorum.workspace.database import committed, reader

AT_ONCE = 500  # keys in one question; SQLite allows 32,766
COMMITTED = 200  # rows in one commit, which keeps it under 100 ms


class Shelf:
    """The reading side, which may travel to another process: it opens the file where it arrives."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._database: apsw.Connection | None = None

    def __reduce__(self) -> tuple[type[Shelf], tuple[Path]]:
        """What travels: the path alone."""
        return Shelf, (self._path,)

    def recall(self, keys: Sequence[str]) -> Mapping[str, bytes]:
        """The results of those keys that are known."""
        if self._database is None:
            self._database = reader(self._path)
        return recall(self._database, keys)


def recall(database: apsw.Connection, keys: Sequence[str]) -> dict[str, bytes]:
    """The results of those keys that are known."""
    found: dict[str, bytes] = {}
    unpack = zstandard.ZstdDecompressor().decompress
    for start in range(0, len(keys), AT_ONCE):
        some = tuple(keys[start : start + AT_ONCE])
        marks = ", ".join("?" * len(some))
        rows = database.execute(f"SELECT key, content FROM derived WHERE key IN ({marks})", some)
        found.update((str(key), unpack(content)) for key, content in rows)
    return found


def keep(database: apsw.Connection, step: str, version: int, results: Mapping[str, tuple[str, bytes]]) -> None:
    """Nothing; each result (hash of its input, bytes) is known under its key from now on.

    Losing the last of them in a power cut costs time only, so these commits do not wait for the disk.
    """
    pack = zstandard.ZstdCompressor(level=3).compress
    rows = [(key, step, version, source, pack(content)) for key, (source, content) in sorted(results.items())]
    database.execute("PRAGMA synchronous = NORMAL")
    try:
        for start in range(0, len(rows), COMMITTED):
            with committed(database):
                database.executemany(
                    "INSERT OR REPLACE INTO derived VALUES (?, ?, ?, ?, ?)", rows[start : start + COMMITTED]
                )
    finally:
        database.execute("PRAGMA synchronous = FULL")
