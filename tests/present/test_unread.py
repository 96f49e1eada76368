"""Which inputs are told as not in any story, and in which order."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from variorum.present.page.unread import unread
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
