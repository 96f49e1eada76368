"""Judgements: kept for ever, found again or listed as lost, undone only by another."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from variorum.errors import NothingFound, UsageError
from variorum.flow.anchors import found_again, place_of
from variorum.flow.replay import replayed, undone
from variorum.flow.workspace import Workspace
from variorum.records.article import Article, Part, Run
from variorum.records.judgement import Judgement
from variorum.records.span import ArticleId, SnapshotId, Span
from variorum.settings import Settings

HERE = Settings(workers=0)


def article(text: str, name: str = "a1", snapshot: str = "s1") -> Article:
    return Article(
        id=ArticleId(name), snapshot=SnapshotId(snapshot), name=f"{name}.txt", text=text,
        parts=(Part(kind="body", start=0, end=len(text), state="in"),),
        runs=(Run(start=0, end=len(text), byte_start=0, byte_end=len(text.encode()), coding="plain"),),
    )  # fmt: skip


def span(of: Article, words: str, nth: int = 0) -> Span:
    at = -1
    for _ in range(nth + 1):
        at = of.text.index(words, at + 1)
    return Span(article=of.id, start=at, end=at + len(words))


def judgement(name: str, kind: str, *places: object, undoes: str = "") -> Judgement:
    return Judgement(id=name, kind=kind, places=places, undoes=undoes)  # type: ignore[arg-type]


TEXT = article("Åsa Lind met Asa Lind’s brother. Later Åsa Lind left.")


def test_a_place_is_found_by_its_bytes_though_its_words_stand_twice() -> None:
    place = place_of(TEXT, span(TEXT, "Åsa Lind", 1))
    assert (place.byte_start, place.byte_end) == (43 - 1, 51)
    assert found_again(place, [TEXT]) == (span(TEXT, "Åsa Lind", 1), "")


def test_a_place_is_found_by_its_words_where_the_bytes_are_told_otherwise() -> None:
    place = msgspec.structs.replace(place_of(TEXT, span(TEXT, "Åsa Lind", 1)), byte_start=3, byte_end=4)
    assert found_again(place, [TEXT]) == (span(TEXT, "Åsa Lind", 1), "")


def test_a_place_whose_words_are_gone_is_lost() -> None:
    place = place_of(TEXT, span(TEXT, "brother"))
    found, reason = found_again(place, [article("Nobody is here.")])
    assert found is None
    assert "not found" in reason


def test_a_place_that_is_found_twice_is_lost() -> None:
    twice = article("He said so. He said so.")
    place = msgspec.structs.replace(
        place_of(twice, span(twice, "so")), byte_start=99, byte_end=101, before="", after=""
    )
    found, reason = found_again(place, [twice])
    assert found is None
    assert "2 times" in reason


def test_a_place_in_a_report_that_is_not_here_is_lost() -> None:
    found, reason = found_again(place_of(TEXT, span(TEXT, "brother")), [article("x brother", snapshot="other")])
    assert found is None
    assert reason == "its report is not here"


def test_same_and_different_become_ties() -> None:
    left, right = span(TEXT, "Åsa Lind"), span(TEXT, "Asa Lind")
    one = judgement("j1", "same", place_of(TEXT, right), place_of(TEXT, left))
    two = judgement("j2", "different", place_of(TEXT, left), place_of(TEXT, right))
    replay = replayed([one, two], [TEXT])
    assert [(tie.left, tie.right, tie.same, tie.judgement) for tie in replay.ties] == [
        (left, right, True, "j1"),
        (left, right, False, "j2"),
    ]


def test_an_undone_judgement_counts_no_more_and_an_undone_undoing_neither() -> None:
    one = judgement("j1", "same", *[place_of(TEXT, span(TEXT, "Åsa Lind", nth)) for nth in (0, 1)])
    off = judgement("j2", "undo", undoes="j1")
    on = judgement("j3", "undo", undoes="j2")
    assert replayed([one, off], [TEXT]).ties == ()
    assert len(replayed([one, off, on], [TEXT]).ties) == 1
    assert undone([one, off, on]) == {"j2": "j3"}


def test_three_decisions_and_the_first_undone_equal_a_replay_without_it() -> None:
    places = [place_of(TEXT, span(TEXT, words)) for words in ("Åsa Lind", "Asa Lind", "brother", "Later")]
    decisions = [judgement(f"j{n}", "same", places[0], places[n]) for n in (1, 2, 3)]
    with_undo = replayed([*decisions, judgement("j9", "undo", undoes="j1")], [TEXT])
    assert with_undo.ties == replayed(decisions[1:], [TEXT]).ties


def test_a_part_that_is_put_back_moves_no_offset() -> None:
    out = (
        Part(kind="body", start=0, end=33, state="in"),
        Part(kind="comment", start=33, end=52, state="out", reason="x"),
    )
    page = msgspec.structs.replace(TEXT, parts=out)
    replay = replayed([judgement("j1", "put back", place_of(page, Span(article=page.id, start=33, end=52)))], [page])
    (changed,) = replay.articles
    assert changed.text == page.text
    assert [(part.kind, part.state) for part in changed.parts] == [("body", "in"), ("body", "in")]
    assert changed.parts[1].reason == "put back by a person"


REPORTS = {
    "a.txt": """Harbour master resigns in Ostrand

Ostrand Post
3 May 2021

Harbour master Joren Velde resigned on Monday, the council of Ostrand said.
Mr Velde had led the harbour for ten years.
""",
    "b.txt": """Ostrand harbour master quits

Ostrand Radio
3 May 2021

Joren Velder, harbour master of Ostrand, resigned on Monday.
A councillor, Mina Tabor, praised him.
""",
}


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    folder = tmp_path / "heap"
    folder.mkdir()
    for name, text in REPORTS.items():
        (folder / name).write_text(text)
    workspace = Workspace(tmp_path / "w")
    workspace.add(folder)
    workspace.build(settings=HERE)
    return workspace


def together(workspace: Workspace, left: str, right: str) -> bool:
    entities = [entity for edition in workspace.telling().editions for entity in edition.identities.entities]
    return any({left, right} <= {spelling.words for spelling in entity.spellings} for entity in entities)


def address(name: str, words: str) -> str:
    start = REPORTS[name].index(words)
    return f"{name}:{start}-{start + len(words)}"


def test_a_person_decides_and_the_machine_follows(workspace: Workspace) -> None:
    left, right = address("a.txt", "Joren Velde"), address("b.txt", "Joren Velder")
    for decide, expected in ((workspace.different, False), (workspace.same, True)):
        made = decide(left, right)
        workspace.build(settings=HERE)
        assert together(workspace, "Joren Velde", "Joren Velder") is expected
        workspace.undo(made.id)
    workspace.build(settings=HERE)
    fates = [standing.fate for standing in workspace.judgements()]
    assert fates == ["undone", "undo", "undone", "undo"]


def test_a_judgement_survives_the_removal_of_its_report(workspace: Workspace) -> None:
    workspace.different(address("a.txt", "Joren Velde"), address("b.txt", "Joren Velder"))
    workspace.remove("b.txt")
    workspace.build(settings=HERE)
    (standing,) = workspace.judgements()
    assert (standing.fate, standing.reason) == ("lost its place", "its report is not here")
    workspace.add(workspace.folder.parent / "heap")
    workspace.build(settings=HERE)
    assert workspace.judgements()[0].fate == "holds"


def test_a_new_judgement_waits_for_the_next_build(workspace: Workspace) -> None:
    workspace.same("Mina Tabor", address("a.txt", "Joren Velde"), note="only a test")
    (standing,) = workspace.judgements()
    assert standing.fate == "waits for the next build"
    assert standing.judgement.note == "only a test"


def test_a_name_that_nobody_has_is_told(workspace: Workspace) -> None:
    with pytest.raises(NothingFound, match="nobody is called 'Ada Nym'"):
        workspace.same("Ada Nym", "Mina Tabor")


def test_nothing_is_undone_twice(workspace: Workspace) -> None:
    made = workspace.same("Mina Tabor", address("a.txt", "Joren Velde"))
    workspace.undo(made.id)
    with pytest.raises(UsageError, match="undone already"):
        workspace.undo(made.id)
    with pytest.raises(NothingFound):
        workspace.undo("feedbeef")


def test_a_judgement_that_contradicts_another_is_refused_and_shown(workspace: Workspace) -> None:
    left, right = address("a.txt", "Joren Velde"), address("b.txt", "Joren Velder")
    workspace.different(left, right)
    workspace.same(left, right)
    workspace.build(settings=HERE)
    assert not together(workspace, "Joren Velde", "Joren Velder")
    assert [standing.fate for standing in workspace.judgements()] == ["holds", "refused"]
    assert "differ" in workspace.judgements()[1].reason


def test_a_judgement_on_two_stories_is_told_to_have_no_effect(workspace: Workspace) -> None:
    other = workspace.folder.parent / "c.txt"
    other.write_text("Snow closes pass\n\n9 January 2018\n\nSnow shut the Arn pass, Ilse Wandt of the police said.\n")
    workspace.add(other)
    workspace.build(settings=HERE)
    workspace.same("Ilse Wandt", address("a.txt", "Joren Velde"))
    workspace.build(settings=HERE)
    (standing,) = workspace.judgements()
    assert standing.fate == "no effect"
