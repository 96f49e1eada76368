"""A workspace that was damaged from outside is told as such, and never taken for an empty one."""

from __future__ import annotations

from pathlib import Path

import pytest

from variorum.errors import WorkspaceError
from variorum.read import source_of
from variorum.workspace.store import Reader, Writer, create


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "w"
    create(place)
    with Writer(place) as store:
        for number in range(300):
            store.add(source_of(f"report number {number}.txt", f"Report {number} tells of a dam.".encode()))
    return place


def test_a_lost_database_is_no_empty_workspace(folder: Path) -> None:
    for path in folder.glob("variorum.db*"):
        path.unlink()
    with pytest.raises(WorkspaceError, match="no such file"):
        Writer(folder)
    (folder / "variorum.db").touch()
    with pytest.raises(WorkspaceError, match="is empty"):
        Writer(folder)


def test_a_database_damaged_in_the_middle_is_told(folder: Path) -> None:
    path = folder / "variorum.db"
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xa5" * (len(content) - 4096))
    with pytest.raises(WorkspaceError, match="malformed"), Reader(folder) as store:
        store.snapshots()
    with pytest.raises(WorkspaceError, match="malformed"), Writer(folder) as store:
        store.snapshots()


def test_a_refused_writer_holds_no_lock(folder: Path) -> None:
    content = (folder / "variorum.db").read_bytes()
    (folder / "variorum.db").write_bytes(b"garbage" * 1000)
    with pytest.raises(WorkspaceError, match="not a database"):
        Writer(folder)
    (folder / "variorum.db").write_bytes(content)
    with Writer(folder) as store:
        assert len(store.snapshots()) == 300


def test_a_word_that_is_no_utf8_is_searched_for(folder: Path) -> None:
    with Reader(folder) as store:
        assert store.search("a\udcff") == []
