"""Which inputs are told as not in any story, and in which order."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from variorum.present.page.unread import heading, unread
from variorum.records.account import Telling
from variorum.records.problem import Problem
from variorum.steps.extract.given import plain_article

DAY = date(2031, 4, 7)


def test_an_empty_input_is_told_once() -> None:
    empty = replace(plain_article("((", name="a.txt", published=DAY), standing="empty")
    wall = replace(plain_article("Accept cookies", name="b.txt", published=DAY), standing="wall")
    rows = unread(Telling(left_out=(wall, empty), problems=(Problem(source="a.txt", reason="it holds no words"),)))
    assert [(row.source, row.kind) for row in rows] == [("a.txt", "failed"), ("b.txt", "no report")]


def test_what_was_read_with_a_doubt_is_told_after_what_was_lost() -> None:
    kinds = ("skipped", "noted", "failed")
    rows = unread(Telling(problems=tuple(Problem(source="a.txt", reason=kind, severity=kind) for kind in kinds)))
    assert [row.kind for row in rows] == ["failed", "noted", "skipped"]


def test_many_parts_of_one_saved_page_are_one_row_and_every_loss_has_its_own() -> None:
    parts = [Problem(source=f"p/{n}.js", reason="belongs to the saved page p.html", severity="skipped") for n in "1234"]
    lost = [Problem(source=f"{n}.zip", reason="damaged") for n in "1234"]
    rows = unread(Telling(problems=(*parts, *lost)))
    assert [row.source for row in rows] == ["1.zip", "2.zip", "3.zip", "4.zip", "p/1.js and 3 more"]


def test_what_was_read_with_a_doubt_is_not_headed_as_in_no_story() -> None:
    lost = Problem(source="a.zip", reason="damaged")
    doubt = Problem(source="b.html", reason="its time is not known", severity="noted")
    assert heading(unread(Telling(problems=(lost,)))) == "Not in any story"
    assert heading(unread(Telling(problems=(doubt,)))) == "Read with a doubt"
    assert heading(unread(Telling(problems=(lost, doubt)))) == "Not in any story, or read with a doubt"
