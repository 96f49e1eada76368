"""Several reports that were pasted into one text are parted, or told."""

from __future__ import annotations

from datetime import date

import pytest

from variorum.read import source_of
from variorum.records.source import Source
from variorum.steps.extract.extract import extracted
from variorum.steps.extract.reading import Extraction, body_of

ONE = "A dam above the town of Karabura broke on Monday, officials said, and at least four people were missing."
TWO = "The mayor of Karabura stepped down on Friday after the failure of a dam above the town, her office said."
FIRST = f"Dam breaks above Karabura\nThe Karabura Examiner, 5 April 2031\n\n{ONE}\n"
HEAD = "Mayor of Karabura steps down\nThe Valley Post, 9 April 2031"


def read(text: str) -> Extraction:
    source = source_of("reports.txt", text.encode())
    assert isinstance(source, Source)
    return extracted(source)


@pytest.mark.parametrize("ruling", ["-----", "* * *", "=========="])
def test_a_ruling_above_a_whole_head_parts_two_reports(ruling: str) -> None:
    text = f"{FIRST}\n{ruling}\n\n{HEAD}\n\n{TWO}\n"
    articles, problems = read(text)
    assert [(one.name, one.title, one.outlet) for one in articles] == [
        ("reports.txt#1", "Dam breaks above Karabura", "The Karabura Examiner"),
        ("reports.txt#2", "Mayor of Karabura steps down", "The Valley Post"),
    ]
    assert [one.published.interval and one.published.interval.first for one in articles] == [
        date(2031, 4, 5), date(2031, 4, 9),
    ]  # fmt: skip
    assert [body_of(one.text, one.parts) for one in articles] == [ONE, TWO]
    assert [(one.severity, one.reason) for one in problems] == [
        ("noted", "rulings part it into 2 reports, told as reports.txt#1 to reports.txt#2")
    ]
    for one in articles:
        assert "".join(text.encode()[run.byte_start : run.byte_end].decode() for run in one.runs) == one.text


def test_a_second_head_without_a_ruling_is_told_and_puts_the_day_in_doubt() -> None:
    (article,), (problem,) = read(f"{FIRST}\n\n\n{HEAD}\n\n{TWO}\n")
    assert article.published.doubt
    assert problem.severity == "noted"
    assert problem.reason.endswith("a second head stands in it, “Mayor of Karabura steps down”")


def test_a_headline_and_a_day_below_a_ruling_are_told() -> None:
    (article,), (problem,) = read(f"{FIRST}\n-----\nMayor of Karabura steps down\n9 April 2031\n\n{TWO}\n")
    assert article.published.doubt
    assert "several reports" in problem.reason


@pytest.mark.parametrize(
    "inner",
    [
        "-----",  # a ruling within a report
        "The dam breaks again\n9 April 2031",  # of a chronicle
        "Read also\nMayor steps down at last - The Valley Post\nThe dam's builders heard in court - The Daily Heron",
        "The Karabura Examiner, 5 April 2031",  # an imprint without a headline
    ],
)
def test_other_lines_between_two_paragraphs_are_no_second_head(inner: str) -> None:
    articles, problems = read(f"{FIRST}\n{inner}\n\n{TWO}\n")
    assert len(articles) == 1
    assert not problems


def test_a_list_of_links_with_their_days_below_the_text_is_no_second_head() -> None:
    links = f"{HEAD}\nBuilders of the dam heard in court\nThe Daily Heron, 8 April 2031"
    articles, problems = read(f"{FIRST}\n{links}\n\n{TWO}\n")
    assert len(articles) == 1
    assert not problems
