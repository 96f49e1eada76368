from __future__ import annotations

import pytest

from variorum.records.article import Part
from variorum.steps.extract.credits import credits_of

BODY = "A barge ran aground near Orlen on Monday."


def agencies(line: str, kind: str = "byline") -> list[str]:
    text = f"Barge aground\n{line}\n{BODY}"
    at = text.index(line)
    parts = (
        Part(kind="title", start=0, end=13, state="read", reason=""),
        Part(kind=kind, start=at, end=at + len(line), state="read", reason=""),
        Part(kind="body", start=at + len(line) + 1, end=len(text), state="read", reason=""),
    )
    return [credit.agency for credit in credits_of("a", text, parts)]


@pytest.mark.parametrize("line", ["By Petra Lindqvist", "Petra Lindqvist", "By Ida Moor and Petra Lindqvist",
                                  "By Maria Petra Lindqvist", "By Lou Trend", "Petra Lindqvist | 4 May"])  # fmt: skip
def test_a_reporter_who_has_an_agencys_name_is_no_agency(line: str) -> None:
    assert agencies(line) == []


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("By Reuters", "Reuters"),
        ("Petra", "Petra"),
        ("Reuters Staff", "Reuters"),
        ("By Ida Moor, Reuters", "Reuters"),
        ("By Ida Moor and Reuters", "Reuters"),
        ("By Petra Lindqvist, Reuters", "Reuters"),
        ("Ida Moor Reuters", "Reuters"),
        ("Ida Moor | Petra", "Petra"),
    ],
)
def test_an_agency_beside_a_reporter_is_credited(line: str, agency: str) -> None:
    assert agencies(line) == [agency]
