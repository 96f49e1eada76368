"""Building a workspace: the same as telling its files, whatever came and went, and no step is done twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from variorum.engines.local import Local
from variorum.engines.models import SpacyParser
from variorum.errors import NothingFound
from variorum.flow.door import opened, running
from variorum.flow.plan import DATE
from variorum.flow.step import Together
from variorum.flow.telling import told
from variorum.flow.workspace import Workspace
from variorum.records.account import Telling
from variorum.records.record import canonical
from variorum.settings import Settings

HERE = Settings(workers=0)
REPORTS = {
    "lunde.txt": """Ferry runs aground off Lunde

Lunde Dagblad
7 September 2020

A ferry with 120 passengers ran aground off Lunde on Monday, the coast guard said.
No one was hurt, said captain Henrik Aas.
""",
    "radio.txt": """Ferry aground near Lunde, nobody hurt

Fjord Radio
7 September 2020

The ferry Solvei ran aground off Lunde on Monday with about 120 people aboard.
Captain Henrik Ås said nobody was hurt.
""",
    "wire.txt": """Lunde ferry refloated

North Wire
8 September 2020

The ferry that ran aground off Lunde on Monday was refloated on Tuesday, the coast guard said.
Captain Henrik Aas was questioned by police.
""",
}


@pytest.fixture
def files(tmp_path: Path) -> Path:
    folder = tmp_path / "heap"
    folder.mkdir()
    for name, text in REPORTS.items():
        (folder / name).write_text(text)
    return folder


@pytest.fixture
def workspace(tmp_path: Path, files: Path) -> Workspace:
    workspace = Workspace(tmp_path / "w")
    workspace.add(files)
    return workspace


def of_files(*paths: Path) -> Telling:
    with running(HERE) as run:
        return told(run, opened(paths))


def steps_done(workspace: Workspace) -> list[str]:
    """Which steps a build works out rather than remembers."""
    done: list[str] = []
    real = Local.each

    def each(self, job, items):
        done.extend([job.stage] * len(items))
        return real(self, job, items)

    Local.each = each  # type: ignore[method-assign]
    try:
        workspace.build(settings=HERE)
    finally:
        Local.each = real  # type: ignore[method-assign]
    return done


def test_a_build_tells_what_its_files_tell(workspace: Workspace, files: Path) -> None:
    assert canonical(workspace.build(settings=HERE)) == canonical(of_files(files))


def test_the_last_build_is_what_was_built(workspace: Workspace) -> None:
    built = workspace.build(settings=HERE)
    assert canonical(workspace.telling()) == canonical(built)


def test_nothing_is_told_before_the_first_build(workspace: Workspace) -> None:
    with pytest.raises(NothingFound, match="variorum build"):
        workspace.telling()


def test_a_second_build_works_nothing_out(workspace: Workspace) -> None:
    assert steps_done(workspace).count("annotate") == 3
    assert steps_done(workspace) == []


def test_one_new_report_is_the_only_one_read(workspace: Workspace, tmp_path: Path) -> None:
    workspace.build(settings=HERE)
    late = tmp_path / "late.txt"
    late.write_text(REPORTS["radio.txt"].replace("Fjord", "Sound").replace("about 120", "some 130"))
    workspace.add(late)
    done = steps_done(workspace)
    assert done.count("extract") == done.count("annotate") == 1


def test_a_removed_report_leaves_no_trace(workspace: Workspace, files: Path) -> None:
    workspace.build(settings=HERE)
    workspace.remove("wire.txt")
    without = of_files(files / "lunde.txt", files / "radio.txt")
    names = [article.name for edition in without.editions for article in edition.articles]
    left = workspace.build(settings=HERE)
    assert len(names) == 2
    again = Workspace(workspace.folder.parent / "w2")
    again.add([files])
    again.remove("wire.txt")
    assert canonical(again.build(settings=HERE)) == canonical(left)
    (files / "wire.txt").unlink()
    assert canonical(left) == canonical(of_files(files))


def test_a_report_that_was_put_back_is_as_if_it_had_never_gone(workspace: Workspace, files: Path) -> None:
    before = canonical(workspace.build(settings=HERE))
    workspace.remove("wire.txt")
    workspace.build(settings=HERE)
    workspace.add(files)
    assert canonical(workspace.build(settings=HERE)) == before


def test_the_order_of_adding_does_not_matter(tmp_path: Path, files: Path) -> None:
    tellings = []
    for number, order in enumerate((sorted(REPORTS), sorted(REPORTS, reverse=True))):
        workspace = Workspace(tmp_path / f"o{number}")
        folder = tmp_path / f"copy{number}"
        folder.mkdir()
        for name in order:
            (folder / name).write_text(REPORTS[name])
            workspace.add(folder)
        tellings.append(canonical(workspace.build(settings=HERE)))
    assert tellings[0] == tellings[1]


def test_a_report_that_is_not_there_cannot_be_removed(workspace: Workspace) -> None:
    with pytest.raises(NothingFound, match="no report called"):
        workspace.remove("wire.txt", "gone.txt")
    assert len(workspace.build(settings=HERE).editions[0].articles) >= 1
    names = [one.name for edition in workspace.telling().editions for one in edition.articles]
    assert "wire.txt" in names


def test_a_sentence_that_is_known_is_not_parsed_again(workspace: Workspace, tmp_path: Path) -> None:
    workspace.build(settings=HERE)
    late = tmp_path / "late.txt"
    late.write_text(REPORTS["radio.txt"] + "Divers looked at the hull.\n")
    workspace.add(late)

    parsed: list[str] = []
    real = SpacyParser.parse

    def parse(self, texts):
        parsed.extend(texts)
        return real(self, texts)

    SpacyParser.parse = parse  # type: ignore[method-assign]
    try:
        workspace.build(settings=HERE)
    finally:
        SpacyParser.parse = real  # type: ignore[method-assign]
    assert parsed == ["Divers looked at the hull."]


def test_reading_commands_write_nothing(workspace: Workspace) -> None:
    workspace.build(settings=HERE)
    before = contents(workspace.folder)
    workspace.telling()
    workspace.judgements()
    assert contents(workspace.folder) == before


def contents(folder: Path) -> dict[str, bytes]:
    passing = (".db-wal", ".db-shm")  # SQLite's own, empty and shared; they come and go with readers
    files = [path for path in folder.rglob("*") if path.is_file() and not path.name.endswith(passing)]
    return {str(path): path.read_bytes() for path in files}


def test_a_story_whose_work_fails_is_told_report_by_report(files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(draft: object) -> object:
        raise ValueError("no account")

    monkeypatch.setattr("variorum.flow.story.STORY", (_with(broken),))
    with running(HERE) as run:
        telling = told(run, opened(files))
    assert telling.editions == ()
    assert sorted(problem.source for problem in telling.problems) == sorted(REPORTS)
    assert all("no account" in problem.reason for problem in telling.problems)


def _with(run):
    return Together("date", 1, run, DATE.gives, DATE.takes, DATE.fills)


RUSSIAN = """Паром сел на мель у Лунде

Радио Фьорд
7 сентября 2020

Паром со 120 пассажирами сел на мель у Лунде в понедельник, сообщила береговая охрана.
Никто не пострадал, сказал капитан Хенрик Ос. Полиция начала проверку, пассажиров доставили на берег катерами.
"""


def test_a_report_in_another_language_is_shown_and_not_counted(files: Path) -> None:
    before = of_files(files)
    (files / "ru.txt").write_text(RUSSIAN)
    after = of_files(files)
    aside = [article.name for edition in after.editions for article in edition.aside]
    left = [article.name for article in after.left_out]
    assert aside + left == ["ru.txt"]
    assert [one.account.counters for one in after.editions] == [one.account.counters for one in before.editions]
    assert [one.collation for one in after.editions] == [one.collation for one in before.editions]
