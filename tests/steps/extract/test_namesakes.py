"""Names of agencies that are given names or surnames, too, are told from the agencies."""

from __future__ import annotations

import pytest

from variorum.records.article import Part, PartKind
from variorum.records.span import ArticleId
from variorum.steps.extract.credits import credits_of

BODY = "A barge ran aground near Orlen on Monday."


def agencies(line: str, kind: PartKind = "byline") -> list[str]:
    text = f"Barge aground\n{line}\n{BODY}"
    at = text.index(line)
    parts = (
        Part(kind="title", start=0, end=13, state="in"),
        Part(kind=kind, start=at, end=at + len(line), state="in"),
        Part(kind="body", start=at + len(line) + 1, end=len(text), state="in"),
    )
    return [credit.agency for credit in credits_of(ArticleId("a"), text, parts)]


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
