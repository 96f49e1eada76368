"""Rows of news services that hold a mark in place of a report, of its rest, or of its day."""

from __future__ import annotations

import json
from datetime import date

import pytest

from tests.steps.extract.formats.traced import read as traced
from variorum.steps.extract.reading import Extraction

TEXT = "The dam above Ostrel broke on Monday night, officials said, and water ran into the val…"


def read(*rows: dict[str, object]) -> Extraction:
    return traced("\n".join(map(json.dumps, rows)).encode(), "application/jsonl")


def day(stated: object) -> date | None:
    articles, _ = read({"title": "Dam breaks", "text": "The dam broke.", "publishedAt": stated})
    found = articles[0].published.interval
    return found.first if found else None


@pytest.mark.parametrize("content", ["[Removed]", None])
def test_a_report_that_its_publisher_took_back_is_none_of_1970(content: str | None) -> None:
    gone = {
        "source": {"id": None, "name": "[Removed]"}, "title": "[Removed]", "url": "https://removed.example",
        "publishedAt": "1970-01-01T00:00:00Z", "content": content,
    }  # fmt: skip
    articles, problems = read(gone)
    assert not articles
    assert [(one.severity, "withdrawn" in one.reason) for one in problems] == [("skipped", True)]


def test_a_report_on_the_word_removed_is_read() -> None:
    articles, problems = read(
        {"title": "[Removed]", "text": "The word stood where the paintings had been. Nobody spoke."}
    )
    assert len(articles) == 1
    assert not problems


def test_what_stands_for_the_rest_of_a_text_is_no_text_and_told() -> None:
    row = {"title": "Dam breaks", "content": f"{TEXT} [+2345 chars]"}
    (article,), (problem,) = read(row)
    assert [(article.text[one.start : one.end], one.kind, one.state) for one in article.parts] == [
        (TEXT, "body", "in"), ("[+2345 chars]", "other", "out"),
    ]  # fmt: skip
    assert problem.severity == "noted"
    assert "cuts the report short" in problem.reason


@pytest.mark.parametrize(
    "stated",
    [1932722999, 1932722999000, 1932722999.5, "1932722999", "1932722999000", "1932722999000000", "2031-03-31T09:49:59"],
)
def test_a_day_may_be_counted_in_seconds_or_parts_of_them(stated: object) -> None:
    assert day(stated) == date(2031, 3, 31)


@pytest.mark.parametrize(
    "stated",
    ["1970-01-01T00:00:00Z", "1970-01-01 00:00:00", "1969-12-31T19:00:00-05:00", "0001-01-01T00:00:00Z", 0, None],
)
def test_the_zero_of_a_clock_is_no_day(stated: object) -> None:
    assert day(stated) is None
    assert not read({"text": "The dam broke.", "date": stated})[1]


def test_the_first_day_of_1970_is_one_where_no_clock_is_stated() -> None:
    assert day("1970-01-01") == date(1970, 1, 1)


@pytest.mark.parametrize("stated", [45000, -5, "31/04/xx", "20310407123000"])
def test_a_day_that_cannot_be_read_is_told(stated: object) -> None:
    articles, problems = read({"text": "The dam broke.", "date": stated})
    assert articles[0].published.interval is None
    assert [(one.severity, str(stated) in one.reason) for one in problems] == [("noted", True)]


def test_in_a_feed_and_a_table_of_cells_the_zero_of_a_clock_is_no_day_either() -> None:
    table = "text,date\nThe dam broke.,1970-01-01T00:00:00Z\n"
    feed = (
        "<rss version='2.0'><channel><item><title>Dam breaks</title><pubDate>Thu, 01 Jan 1970 00:00:00 +0000</pubDate>"
        f"<content:encoded>{TEXT * 20}.</content:encoded></item></channel></rss>"
    )
    for media, content in (("text/csv", table), ("application/rss+xml", feed)):
        articles, _ = traced(content.encode(), media)
        assert [one.published.interval for one in articles] == [None]
