"""Database: the workspace's one SQLite file, opened for writing by one process or for reading by any number."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import apsw

from variorum.errors import WorkspaceError
from variorum.workspace.schema import FORMAT, MIGRATIONS, TABLES

# Up to 3.51.2 a checkpoint could lose commits while others read and write (https://sqlite.org/wal.html#walresetbug).
OLDEST_SQLITE = (3, 51, 3)
RESTORE = "put a copy of the file in its place, or make another workspace"
PATIENCE = 5_000  # milliseconds that a reader or writer waits for another's short commit


def writer(path: Path) -> apsw.Connection:
    """A connection that writes; the tables are made where they are missing, those of an older format get what is new.

    All of it in one transaction: a crash leaves the old format or the new one, and no row is touched.
    """
    _assert_sqlite()
    try:
        database = apsw.Connection(str(path))
        database.set_busy_timeout(PATIENCE)
        database.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON")
    except apsw.Error as error:
        raise WorkspaceError(f"{path} cannot be opened: {error}") from error
    with committed(database):
        for older in range(written_format(database) or FORMAT, FORMAT):
            database.execute(MIGRATIONS[older])
        database.execute(TABLES)
        database.execute(f"PRAGMA user_version = {FORMAT}")
    return database


def reader(path: Path) -> apsw.Connection:
    """A connection that cannot write."""
    _assert_sqlite()
    flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
    try:
        database = apsw.Connection(f"file:{quote(str(path.absolute()))}", flags=flags)
        database.set_busy_timeout(PATIENCE)
        database.execute("PRAGMA query_only = ON; SELECT count(*) FROM evidence")
    except apsw.Error as error:
        raise WorkspaceError(f"{path} cannot be read: {error}") from error
    return database


def written_format(database: apsw.Connection) -> int:
    """The format in which the file was written, 0 for a new one."""
    return int(database.pragma("user_version"))


def check(path: Path) -> None:
    """Nothing; raises `WorkspaceError` where the file is gone: a new one in its place would hide what is lost."""
    try:
        size = path.stat().st_size
    except OSError as error:
        raise WorkspaceError(f"{path} cannot be opened: {(error.strerror or str(error)).lower()}; {RESTORE}") from error
    if not size:
        raise WorkspaceError(f"{path} is empty; {RESTORE}")


def explain(error: BaseException | None, path: Path) -> None:
    """Nothing; raises `WorkspaceError` for an error of SQLite, as of a file that is damaged in the middle."""
    if isinstance(error, apsw.Error):
        raise WorkspaceError(f"{path} cannot be read: {error}; {RESTORE}") from error


@contextmanager
def committed(database: apsw.Connection) -> Iterator[None]:
    """All statements inside are done or none; an inner one is part of the outer one.

    Raises `WorkspaceError` where the disk is full or cannot be written, and then nothing is done.
    """
    if database.in_transaction:
        yield
        return
    try:
        database.execute("BEGIN IMMEDIATE")
        yield
        database.execute("COMMIT")
    except BaseException as error:
        _roll_back(database)
        if isinstance(error, apsw.Error):
            raise WorkspaceError(f"{database.filename} cannot be written: {error}") from error
        raise


def _roll_back(database: apsw.Connection) -> None:
    if database.in_transaction:  # on a full disk SQLite has rolled back by itself
        database.execute("ROLLBACK")


def sqlite_version() -> tuple[int, ...]:
    """The version of SQLite that is linked, which is not the one of Python's own module."""
    return tuple(int(part) for part in apsw.sqlite_lib_version().split("."))


def _assert_sqlite() -> None:
    if sqlite_version() < OLDEST_SQLITE:
        wanted = ".".join(map(str, OLDEST_SQLITE))
        raise WorkspaceError(f"SQLite {apsw.sqlite_lib_version()} can lose data; {wanted} or later is needed (apsw)")
