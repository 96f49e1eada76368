"""The day of a report that its page only points to is not the page's own without doubt."""

from __future__ import annotations

import json
from datetime import date

import pytest

from variorum.read import source_of
from variorum.records.article import Published
from variorum.records.source import Source
from variorum.steps.extract.extract import extracted

ITEM = "itemscope itemtype='https://schema.org/NewsArticle'"
DAY = "<meta itemprop='datePublished' content='2031-04-07'>"
TEXT = "".join(
    f"<p>The keeper of the lock wrote down {count} barges in the {hour}th hour of the flood, and she said that nine of "
    f"them had been torn from their chains before the morning came.</p>"
    for count, hour in ((41, 4), (38, 5), (35, 6), (33, 7))
)


def published(below: str, main: str = "<main>", title: str = "<title>Barges torn loose</title>") -> Published:
    page = f"<html><head>{title}</head><body>{main}<h1>Barges torn loose</h1>{TEXT}</main>{below}</body></html>"
    source = source_of("page.html", page.encode())
    assert isinstance(source, Source)
    ((found,), _) = extracted(source)
    assert found.published.interval is not None
    assert found.published.interval.first == date(2031, 4, 7)
    return found.published


def card(headline: str) -> str:
    return f"<aside><div {ITEM}><a href='/x'><b itemprop='headline'>{headline}</b></a>{DAY}</div></aside>"


def test_the_day_of_an_item_that_is_another_report_is_in_doubt() -> None:
    assert published(card("Minister quits over the harbour")).doubt


def test_the_day_of_an_item_beside_the_text_without_a_headline_is_in_doubt() -> None:
    assert published(f"<div {ITEM}><a href='/x'>Minister quits</a>{DAY}</div>").doubt


def test_the_day_of_the_item_with_the_pages_headline_is_certain_wherever_it_stands() -> None:
    assert not published(f"<div {ITEM}><meta itemprop='headline' content='Barges torn loose'>{DAY}</div>").doubt


def test_the_day_of_the_item_around_the_text_is_certain() -> None:
    inner = "<div itemprop='publisher' itemscope><div>The Daily Heron</div></div>"
    assert not published(f"{inner}{DAY}", main=f"<div {ITEM}><main>").doubt


@pytest.mark.parametrize(("headline", "doubt"), [("Minister quits over harbour", True), ("Barges torn loose!", False)])
def test_data_of_a_report_with_another_headline_leave_the_day_in_doubt(headline: str, doubt: bool) -> None:
    said = json.dumps({"@type": "NewsArticle", "headline": headline, "datePublished": "2031-04-07"})
    script = f"<script type='application/ld+json'>{said}</script>"
    assert published(script, title="").doubt is doubt
