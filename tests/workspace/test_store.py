"""The workspace's folder: nothing is lost, nothing is written twice, one process writes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import apsw
import pytest

from variorum.errors import WorkspaceBusy, WorkspaceError, WorkspaceTooNew
from variorum.read import source_of
from variorum.records.article import Article, Part
from variorum.records.judgement import Judgement
from variorum.records.problem import Problem
from variorum.records.source import Source
from variorum.records.span import ArticleId, SnapshotId
from variorum.workspace import snapshots
from variorum.workspace.database import OLDEST_SQLITE, sqlite_version
from variorum.workspace.store import Reader, Writer, create


def source(name: str, text: str = "The bridge in Tarn was closed on Friday.\n") -> Source:
    found = source_of(name, text.encode())
    assert isinstance(found, Source)
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    create(tmp_path / "w")
    return tmp_path / "w"


def rows(folder: Path, table: str) -> list[tuple[object, ...]]:
    with Reader(folder) as store:
        return list(store._database.execute(f"SELECT * FROM {table} ORDER BY 1"))


def test_the_linked_sqlite_loses_no_commits() -> None:
    assert sqlite_version() >= OLDEST_SQLITE == (3, 51, 3)


def test_adding_twice_changes_nothing(folder: Path) -> None:
    with Writer(folder) as store:
        assert store.add(source("a.txt"))
    before = rows(folder, "evidence"), sorted(folder.rglob("*.zst"))
    with Writer(folder) as store:
        assert not store.add(source("a.txt"))
    assert (rows(folder, "evidence"), sorted(folder.rglob("*.zst"))) == before


def test_bytes_come_back_as_they_went_in(folder: Path) -> None:
    with Writer(folder) as store:
        store.add(source("a.txt"))
        store.add(source("b.txt", "Another report.\n"))
    with Reader(folder) as store:
        found = {one.snapshot.name: one.content for one in store.sources() if isinstance(one, Source)}
    assert found == {"a.txt": source("a.txt").content, "b.txt": b"Another report.\n"}


def test_a_snapshot_is_found_by_the_hash_of_its_bytes(folder: Path) -> None:
    with Writer(folder) as store:
        store.add(source("a.txt"))
    name = source("a.txt").snapshot.id
    assert snapshots.place(folder / "snapshots", name).exists()


def test_a_changed_snapshot_is_told(folder: Path) -> None:
    with Writer(folder) as store:
        store.add(source("a.txt"))
        store.add(source("b.txt", "Another report.\n"))
    one, two = sorted(folder.rglob("*.zst"))
    one.write_bytes(two.read_bytes())
    with Reader(folder) as store:
        found = list(store.sources())
    assert [type(one).__name__ for one in found].count("Problem") == 1
    assert any("has been changed" in one.reason for one in found if isinstance(one, Problem))


def test_two_names_of_one_content_are_one_report_under_the_first_name(folder: Path) -> None:
    with Writer(folder) as store:
        store.add(source("z.txt"))
        store.add(source("a.txt"))
    with Reader(folder) as store:
        assert [one.name for one in store.snapshots()] == ["a.txt"]


def test_what_was_removed_can_be_put_back(folder: Path) -> None:
    with Writer(folder) as store:
        store.add(source("a.txt"))
        store.remove(source("a.txt").snapshot)
        assert store.snapshots() == []
        assert store.add(source("a.txt"))
        assert [one.name for one in store.snapshots()] == ["a.txt"]


@pytest.mark.parametrize("table", ["evidence", "judgements"])
@pytest.mark.parametrize("change", ["DELETE FROM {}", "UPDATE {} SET number = 7"])
def test_what_people_gave_is_never_changed(folder: Path, table: str, change: str) -> None:
    with Writer(folder) as store:
        store.add(source("a.txt"))
        store.judge(Judgement(id="j1", kind="undo", places=(), undoes="j0"))
        with pytest.raises(apsw.ConstraintError, match="only added to"):
            store._database.execute(change.format(table))


def test_judgements_come_back_in_their_order(folder: Path) -> None:
    made = [Judgement(id=name, kind="undo", places=(), undoes="j0") for name in ("z", "a", "m")]
    with Writer(folder) as store:
        for judgement in (*made, made[0]):
            store.judge(judgement)
    with Reader(folder) as store:
        assert store.judgements() == tuple(made)


def test_results_are_known_under_their_keys(folder: Path) -> None:
    results = {f"k{i}": ("input", bytes([i % 256]) * 3000) for i in range(700)}
    with Writer(folder) as store:
        store.keep("any", 1, results)
        shelf = store.shelf()
        assert dict(shelf.recall([*results, "nobody"])) == {key: content for key, (_, content) in results.items()}


def test_a_second_writer_is_told_who_holds_the_lock(folder: Path) -> None:
    with Writer(folder), pytest.raises(WorkspaceBusy, match=f"process {os.getpid()} is writing"):
        Writer(folder)
    with Writer(folder) as store:
        assert store.add(source("a.txt"))


def test_readers_read_while_another_writes(folder: Path) -> None:
    with Writer(folder) as writer:
        writer.add(source("a.txt"))
        with Reader(folder) as one, Reader(folder) as two:
            writer.add(source("b.txt", "Another report.\n"))
            assert [len(store.snapshots()) for store in (one, two)] == [2, 2]


def test_a_reader_cannot_write(folder: Path) -> None:
    with Reader(folder) as store, pytest.raises(apsw.ReadOnlyError):
        store._database.execute("DELETE FROM derived")


def test_a_folder_of_a_later_version_is_left_alone(folder: Path) -> None:
    (folder / "variorum.toml").write_text("format = 99\n")
    with pytest.raises(WorkspaceTooNew):
        Writer(folder)


def test_a_folder_that_is_no_workspace_is_told_how_to_become_one(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="variorum init"):
        Reader(tmp_path)


def article(text: str) -> Article:
    whole = (Part(kind="body", start=0, end=len(text), state="in"),)
    return Article(id=ArticleId("a1"), snapshot=SnapshotId("s"), name="a.txt", text=text, parts=whole)


HOSTILE = [
    '"',
    "a OR b",
    "NEAR(a b)",
    "text:x",
    "a*",
    "^a",
    "(",
    "-",
    "'; DROP TABLE words; --",
    "\0",
    "a\0b",
    "„“",
    "x AND",
]


@pytest.mark.parametrize("question", HOSTILE)
def test_no_question_is_taken_for_a_command(folder: Path, question: str) -> None:
    with Writer(folder) as store:
        store.publish("build", b"", [article("The bridge in Tarn was closed.")])
        store.search(question)
        assert [hit.name for hit in store.search("tarn BRIDGE")] == ["a.txt"]


def test_only_articles_of_the_last_build_are_found(folder: Path) -> None:
    with Writer(folder) as store:
        store.publish("build", b"", [article("The bridge in Tarn was closed.")])
        store.publish("build", b"", [])
        assert store.search("bridge") == []


CRASH = """
import os, signal, sys
from pathlib import Path
from variorum.read import source_of
from variorum.workspace.store import Writer, create

folder, left = Path(sys.argv[1]), int(sys.argv[2])

def counted(real):
    def call(*words, **names):
        global left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        result = real(*words, **names)
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return result
    return call

os.fsync, Path.replace = counted(os.fsync), counted(Path.replace)
import variorum.workspace.evidence as evidence
evidence._write = counted(evidence._write)
create(folder)
with Writer(folder) as store:
    for number in range(3):
        store.add(source_of(f"{number}.txt", b"report %d" % number))
print("done")
"""


def test_a_kill_at_any_moment_loses_nothing_that_was_there(tmp_path: Path) -> None:
    """SIGKILL before or after each step to the disk: the file is sound, no row lacks its bytes, a rerun completes."""
    for number in range(1, 200):
        folder = tmp_path / str(number)
        ended = subprocess.run(
            [sys.executable, "-c", CRASH, str(folder), str(number)], capture_output=True, check=False
        )
        if (folder / "variorum.toml").exists():
            with Writer(folder) as store:
                assert store._database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
                assert all(isinstance(one, Source) for one in store.sources())
        if ended.stdout == b"done\n":
            assert number > 20
            return
        if number % 5 == 0:
            again = subprocess.run([sys.executable, "-c", CRASH, str(folder), "0"], capture_output=True, check=False)
            assert again.stdout == b"done\n", again.stderr
            with Reader(folder) as reader:
                assert all(isinstance(one, Source) for one in reader.sources())
                assert len(reader.snapshots()) == 3
    raise AssertionError("never done")
