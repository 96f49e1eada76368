"""On which day a report appeared, and how sure that is."""

from __future__ import annotations

from datetime import date

import pytest

from variorum.records.article import DateCandidate, Method, Part
from variorum.records.capture import Given
from variorum.records.interval import one_day
from variorum.records.span import ArticleId
from variorum.steps.extract.given import plain_article
from variorum.steps.extract.outlet import outlet_of_address
from variorum.steps.extract.outside import told_outside
from variorum.steps.extract.page.dates import stated_dates
from variorum.steps.extract.page.meta import Meta
from variorum.steps.extract.printed import is_date_line, printed_dates
from variorum.steps.extract.published import address_dates, chosen, line_dates
from variorum.steps.extract.reading import persons


def candidate(day: date, method: Method) -> DateCandidate:
    return DateCandidate(interval=one_day(day), method=method, evidence="x")


def read_time(value: str) -> list[DateCandidate]:
    meta = Meta({"article:published_time": (value,)}, (), (), "", "", "")
    return list(stated_dates(meta))


SEVENTH, NINTH = date(2031, 4, 7), date(2031, 4, 9)


def test_methods_that_agree_leave_no_doubt() -> None:
    found = chosen([candidate(SEVENTH, "page metadata"), candidate(SEVENTH, "address")])
    assert found.interval == one_day(SEVENTH)
    assert not found.doubt


def test_methods_that_disagree_leave_doubt_and_keep_both() -> None:
    found = chosen([candidate(SEVENTH, "page metadata"), candidate(NINTH, "address")])
    assert found.doubt
    assert len(found.candidates) == 2


def test_a_guess_alone_is_in_doubt() -> None:
    assert chosen([candidate(SEVENTH, "page text")]).doubt


def test_a_day_after_the_newest_evidence_never_wins() -> None:
    found = chosen([candidate(NINTH, "page metadata"), candidate(SEVENTH, "page text")], limit=date(2031, 4, 8))
    assert found.interval == one_day(SEVENTH)


def test_without_candidates_nothing_is_chosen() -> None:
    assert chosen([]).method == "none"


def test_an_address_holds_a_day_or_a_month() -> None:
    (day,) = address_dates("https://www.dailyheron.example/2031/04/07/dam-breaks")
    assert day.interval == one_day(SEVENTH)
    (month,) = address_dates("https://www.dailyheron.example/2031/04/dam-breaks")
    assert month.interval.iso() == "2031-04"
    assert not list(address_dates("https://www.dailyheron.example/story/20314/dam"))


@pytest.mark.parametrize(
    "line",
    [
        "Monday, April 7, 2031",
        "7 April 2031",
        "Published: Apr. 7, 2031, 10:30 a.m.",
        "2031-04-07",
        "Updated on 7th April 2031 | 18:05",
    ],
)
def test_a_line_that_is_a_date_is_known(line: str) -> None:
    assert is_date_line(line)
    assert [found.day for found in printed_dates(line)] == [SEVENTH]


@pytest.mark.parametrize("line", ["The dam broke on April 7, 2031.", "February 30, 2031", "April showers"])
def test_a_line_that_only_holds_a_date_is_none(line: str) -> None:
    assert not is_date_line(line)


def test_a_host_is_split_into_the_words_of_a_name() -> None:
    assert outlet_of_address("https://www.thedailyheron.example/a").name == "The Daily Heron"
    assert outlet_of_address("https://qzxvk.example/a").name == "qzxvk.example"
    assert outlet_of_address("https://someone.blogspot.com/a").name == "someone.blogspot.com"


def test_a_month_in_the_address_is_made_exact_by_a_day_inside_it() -> None:
    (month,) = address_dates("https://www.dailyheron.example/2031/04/dam-breaks")
    found = chosen([month, candidate(date(2031, 5, 1), "page text"), candidate(SEVENTH, "page text")])
    assert found.interval == one_day(SEVENTH)
    assert found.doubt
    assert not chosen([month, candidate(SEVENTH, "printed")]).doubt


def test_the_small_hours_of_utc_may_be_the_evening_before() -> None:
    (night,) = read_time("2031-04-08T02:30:00Z")
    assert night.interval.contains(one_day(SEVENTH))
    assert chosen([night, candidate(SEVENTH, "printed")]).interval == one_day(SEVENTH)
    assert chosen([night]).doubt
    (noon,) = read_time("2031-04-08T12:30:00Z")
    assert noon.interval == one_day(date(2031, 4, 8))


def test_the_day_of_an_update_is_not_that_of_publication() -> None:
    text = "Updated April 9, 2031\n\nApril 7, 2031"
    parts = (Part(kind="date", start=0, end=len(text), state="in"),)
    found = chosen(list(line_dates(ArticleId("a"), text, parts)))
    assert found.interval == one_day(SEVENTH)


def test_agencies_days_and_desks_are_no_persons() -> None:
    assert persons("By Jane Doe and Max Poe Associated Press") == ("Jane Doe", "Max Poe")
    assert persons("By Ann Lee Monday, November 3") == ()
    assert persons("By AFP") == ()
    assert persons("By News Desk") == ()


def test_numbers_that_may_be_two_days_leave_doubt_in_a_text_file() -> None:
    text = "4/7/2031"
    found = chosen(list(line_dates(ArticleId("a"), text, (Part(kind="date", start=0, end=len(text), state="in"),))))
    assert found.doubt
    assert {item.interval for item in found.candidates} == {one_day(SEVENTH), one_day(date(2031, 7, 4))}


@pytest.mark.parametrize(
    ("given", "interval", "doubt"),
    [
        ("2031-04-07", "2031-04-07", False),
        ("2031-04-07T23:30:00+02:00", "2031-04-07", False),
        ("2031-04-08T02:30:00Z", "2031-04-07/2031-04-08", True),
        ("7 avril 2031", "2031-04-07", False),
    ],
)
def test_a_given_time_is_of_the_days_that_its_zone_allows(given: str, interval: str, doubt: bool) -> None:
    article = told_outside(
        plain_article("The dam broke in the night."), Given(published=given, address="https://a.com/x")
    )
    assert article.published.interval is not None
    assert (article.published.interval.iso(), article.published.doubt) == (interval, doubt)
    assert article.published.candidates[0].stated == given
