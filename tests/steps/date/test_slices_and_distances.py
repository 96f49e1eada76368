"""Weeks and halves of a month, halves of units, denied bounds and days counted from a date that follows."""

from __future__ import annotations

from datetime import date

import pytest

from variorum.engines.models import parser
from variorum.steps.annotate.annotate import annotated
from variorum.steps.date.date import dated
from variorum.steps.extract.given import plain_article

PUBLISHED = date(2026, 5, 20)  # a Wednesday


def days(text: str) -> list[tuple[str, str]]:
    """Each time expression with its days, or its TIMEX3 value where it has none."""
    article = plain_article(text, published=PUBLISHED)
    times = dated([article], [annotated(article, parser())]).times
    return [(one.expression.words, one.interval.iso() if one.interval else one.timex) for one in times]


@pytest.mark.parametrize(
    ("text", "words", "iso"),
    [
        ("The dam broke in the first week of May.", "the first week of May", "2026-05-01/2026-05-07"),
        ("The dam broke in the second week of April 2025.", "the second week of April 2025", "2025-04-08/2025-04-14"),
        ("In the last week of March the river rose.", "the last week of March", "2026-03-25/2026-03-31"),
        ("The talks were held in the second half of April.", "the second half of April", "2026-04-16/2026-04-30"),
        ("In the final days of April 2025 it rained.", "the final days of April 2025", "2025-04-24/2025-04-30"),
        ("The attack on the night of 3-4 May killed two.", "the night of 3-4 May", "2026-05-03/2026-05-04"),
    ],
)
def test_a_slice_of_a_month_is_those_days_alone(text: str, words: str, iso: str) -> None:
    assert (words, iso) in days(text)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("It must be finished in May, not before March.", "2027-03-01/.."),
        ("The vote will not be held before June.", "2026-06-01/.."),
        ("The body was not found until May 4.", "2026-05-04/.."),
        ("He left before May 3.", "../2026-05-02"),
        ("Police did not say that he had left before May 3.", "../2026-05-02"),
    ],
)
def test_a_bound_that_is_denied_opens_the_other_way(text: str, iso: str) -> None:
    assert days(text)[-1][1] == iso


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The road was closed for two and a half years.", "P2.5Y"),
        ("They waited a day and a half.", "P1.5D"),
        ("Some three and a half years ago she left.", "2022-11"),
        ("A month and a half ago the bridge fell.", "2026-W14"),
    ],
)
def test_a_half_counts(text: str, value: str) -> None:
    assert [found for _, found in days(text)] == [value]


def test_two_and_a_half_dollars_are_no_time() -> None:
    assert days("He paid two and a half dollars.") == []


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Two days after the fire on May 3, he died.", "2026-05-05"),
        ("He left a week before the vote on Sunday.", "2026-05-10"),
        ("Three weeks after the dam broke on 12 March 2025, the minister went.", "2025-04-02"),
    ],
)
def test_a_length_is_counted_from_the_date_of_the_event_behind_it(text: str, iso: str) -> None:
    assert days(text)[0][1] == iso


@pytest.mark.parametrize(
    "text",
    [
        "He was ill for two days after the vote on Sunday.",
        "Two days after the fire, on May 3, he died.",
        "The offer stands for two days after Monday.",
    ],
)
def test_how_long_something_lasted_stays_a_length(text: str) -> None:
    assert days(text)[0][1] == "P2D"


@pytest.mark.parametrize(
    ("text", "words", "iso"),
    [
        ("The October 7 attack in 2023 killed many.", "October 7", "2023-10-07"),
        ("The law takes effect three years from today.", "three years from today", "2029-05-20"),
        ("The trial begins a year from Monday.", "a year from Monday", "2027-05-25"),
        ("A decision is due two weeks from Friday.", "two weeks from Friday", "2026-06-05"),
        ("He left 2 1/2 weeks ago.", "2 1/2 weeks ago", "2026-05-03"),
    ],
)
def test_a_day_is_counted_from_the_day_that_is_named(text: str, words: str, iso: str) -> None:
    assert (words, iso) in days(text)


def test_the_year_of_another_event_is_not_borrowed() -> None:
    assert days("He left on May 3 and came back in 2020.")[0] == ("May 3", "2026-05-03")
    assert days("The May 3 vote in Orlen was calm.")[0] == ("May 3", "2026-05-03")
