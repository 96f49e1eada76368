"""How each snapshot came in is kept beside it, in every format of the workspace, and changes no result."""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime
from pathlib import Path

import apsw
import pytest
from msgspec.structs import replace

from variorum.flow.building import built, last_build
from variorum.read import source_of
from variorum.records.capture import Capture, Given
from variorum.records.record import canonical
from variorum.records.source import File, Repeat, Source
from variorum.settings import Settings
from variorum.workspace import store as stores
from variorum.workspace.schema import FORMAT
from variorum.workspace.store import Reader, Writer, create

OLD = Path(__file__).parent / "files" / "format-1.zip"
TAKEN = Capture(
    way="web archive", address="https://tern.example/alda", moment=datetime(2031, 5, 3, 12, tzinfo=UTC),
    evidence="WARC-Date", container="crawl.warc.gz", container_hash="a" * 64, place="record 2", status=200,
    headers=(("Content-Type", "text/html"), ("Server", "tern")), software="Reaper 2", operator="Odile",
)  # fmt: skip
NOTHING = Given()


def source(name: str = "alda.txt", capture: Capture = TAKEN, given: Given = NOTHING, **more: object) -> Source:
    text = "Ferry aground\nThe Tern, 3 May 2031\n\nThe ferry Alda ran aground off Skell harbour on Friday.\n"
    found = source_of(name, text.encode())
    assert isinstance(found, Source)
    return replace(found, capture=capture, given=given, **more)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    create(tmp_path / "w")
    return tmp_path / "w"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    zipfile.ZipFile(OLD).extractall(tmp_path / "old")
    return tmp_path / "old"


def test_capture_and_what_is_given_come_back_as_they_went_in(folder: Path) -> None:
    one = source(given=Given(title="Ferry", authors=("Ines Dorval",)))
    with Writer(folder) as store:
        store.add(one, by="Odile")
    with Reader(folder) as store:
        assert list(store.sources()) == [one]


def test_an_acquisition_tells_who_added_it_when_with_what_and_from_where(folder: Path) -> None:
    file = File(path="/home/odile/alda.txt", modified=datetime(2031, 5, 4, 9, tzinfo=UTC))
    before = datetime.now(UTC)
    with Writer(folder) as store:
        store.add(source(file=file), by="Odile")
        (event,) = store.acquisitions()
    assert (event.by, event.file, event.capture, event.program) == ("Odile", file, TAKEN, "0.1.0")
    assert event.added is not None
    assert before <= event.added <= datetime.now(UTC)


def test_adding_again_is_an_event_only_where_something_else_is_said_of_it(folder: Path) -> None:
    with Writer(folder) as store:
        assert store.add(source(), by="Odile")
        assert not store.add(source(), by="Piet")
        assert store.add(source(given=Given(outlet="The Tern")), by="Piet")
        assert [one.given.outlet for one in store.acquisitions()] == ["The Tern"]


def test_of_two_names_of_one_snapshot_the_first_counts_however_they_came_in(tmp_path: Path) -> None:
    found = []
    for number, names in enumerate((("a.txt", "b.txt"), ("b.txt", "a.txt"))):
        create(tmp_path / str(number))
        with Writer(tmp_path / str(number)) as store:
            for name in names:
                store.add(source(name, replace(TAKEN, place=name)))
            found.append(list(store.sources()))
    first, other = (source(name, replace(TAKEN, place=name)) for name in ("a.txt", "b.txt"))
    assert found[0] == found[1] == [first, Repeat(source=replace(other, content=b""))]


def test_of_two_captures_of_one_snapshot_the_earliest_counts_whatever_its_name(folder: Path) -> None:
    earlier = replace(TAKEN, moment=datetime(2030, 1, 1, tzinfo=UTC))
    with Writer(folder) as store:
        store.add(source("a.txt"))
        store.repeat(Repeat(source=source("b.txt", earlier)))
        store.repeat(Repeat(source=source("c.txt", Capture())))
        assert [one.snapshot.name for one in store.counted()] == ["b.txt"]
        assert [one.snapshot.name for one in store.repeated()] == ["a.txt", "c.txt"]
        store.remove(source("b.txt").snapshot)
        assert [one.snapshot.name for one in store.counted()] == ["a.txt"]


def test_a_workspace_of_format_1_can_be_looked_at_and_stays_as_it_is(old: Path) -> None:
    before = (old / "variorum.toml").read_bytes(), (old / "variorum.db").read_bytes()
    with Reader(old) as store:
        assert [one.snapshot.name for one in store.acquisitions()] == ["tern.txt", "in/gull.txt"]
        assert all(one.capture == Capture() and one.added and not one.by for one in store.acquisitions())
        assert all(isinstance(one, Source) for one in store.sources())
    assert last_build(old)[0].editions
    assert ((old / "variorum.toml").read_bytes(), (old / "variorum.db").read_bytes()) == before


def test_a_workspace_of_format_1_becomes_one_of_format_2_and_loses_nothing(old: Path) -> None:
    with Reader(old) as store:
        before = store.acquisitions(), list(store.sources()), store.latest("build")
        events = store._database.execute("SELECT number, act, snapshot, name, made FROM evidence").fetchall()
    with Writer(old) as store:
        assert (store.acquisitions(), list(store.sources()), store.latest("build")) == before
        assert store._database.execute("SELECT number, act, snapshot, name, made FROM evidence").fetchall() == events
        assert store.add(source())
        with pytest.raises(apsw.ConstraintError, match="only added to"):
            store._database.execute("DELETE FROM evidence")
    assert f"format = {FORMAT}" in (old / "variorum.toml").read_text("utf-8")
    with Reader(old) as store:
        assert len(store.acquisitions()) == 3


def test_a_migration_that_is_cut_short_leaves_the_old_format_whole(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("variorum.workspace.database.TABLES", "SELECT * FROM no_such_table")
    with pytest.raises(stores.WorkspaceError):
        Writer(old)
    monkeypatch.undo()
    with Reader(old) as store:
        assert store._database.pragma("user_version") == 1
        assert len(store.acquisitions()) == 2
    with Writer(old) as store:
        assert len(store.acquisitions()) == 2


def test_a_program_killed_before_the_number_is_written_leaves_it_to_the_next(old: Path) -> None:
    with Writer(old):
        pass
    stamp = old / "variorum.toml"
    stamp.write_text(stamp.read_text("utf-8").replace("format = 2", "format = 1"), "utf-8")
    with Writer(old) as store:
        assert len(store.acquisitions()) == 2
    assert "format = 2" in stamp.read_text("utf-8")


def test_a_build_is_the_same_whoever_added_when_and_in_what_order(tmp_path: Path) -> None:
    found = []
    others = [source(), source("gull.txt", Capture(), Given(outlet="The Gull"))]
    others[1] = replace(others[1], content=others[1].content + b"Nobody was hurt.\n")
    others[1] = replace(source_of("gull.txt", others[1].content), given=Given(outlet="The Gull"))  # type: ignore[type-var]
    for by, order in (("Odile", others), ("Piet", others[::-1])):
        create(tmp_path / by)
        with Writer(tmp_path / by) as store:
            for one in order:
                store.add(replace(one, file=File(path=f"/home/{by}/{one.snapshot.name}")), by=by)
        found.append(canonical(built(tmp_path / by, Settings(workers=0))))
    assert found[0] == found[1]


def test_what_is_given_anew_is_worked_out_anew(folder: Path) -> None:
    settings = Settings(workers=0)
    with Writer(folder) as store:
        store.add(source())
    built(folder, settings)
    with Writer(folder) as store:
        store.add(source(given=Given(outlet="The Skell Packet")))
    assert not last_build(folder)[2]
    assert built(folder, settings).editions[0].articles[0].outlet == "The Skell Packet"
