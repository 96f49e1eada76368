"""A day that a page tells of something else is not said, without doubt, to be the one on which it was published."""

from __future__ import annotations

import json
from datetime import date

import pytest

from variorum.read import source_of
from variorum.records.article import Article
from variorum.records.interval import one_day
from variorum.records.source import Source
from variorum.steps.extract.extract import extracted
from variorum.steps.extract.published import address_dates

DIGITS = "123456789"
TITLE = "Dam breaks above the valley"


def test_a_day_before_there_was_a_web_dates_no_page() -> None:
    assert not list(address_dates("https://heron.example/anniversary/1945/05/08/remembered"))
    assert not list(address_dates("https://heron.example/archive/1989/12/remembered"))
    assert list(address_dates("https://heron.example/1998/05/08/dam"))


def page(head: str = "", line: str = "", below: str = "") -> Article:
    """The article of a page about a dam, with its data, a line under its headline and what stands below its text."""
    text = "".join(
        f"<p>The dam above the valley broke in the night, the mayor said on page {at}.</p>" for at in range(9)
    )
    html = (
        f"<html><head><title>{TITLE}</title>{head}</head><body><main><h1>{TITLE}</h1>{line}"
        f"<article>{text}</article>{below}</main></body></html>"
    )
    source = source_of("dam.html", html.encode())
    assert isinstance(source, Source)
    (article,), _ = extracted(source)
    return article


def json_ld(*said: dict[str, object]) -> str:
    return "".join(f'<script type="application/ld+json">{json.dumps(one)}</script>' for one in said)


@pytest.mark.parametrize("kind", ["Event", "Recipe", "VideoObject", "WebSite", "Organization", "Book", "Comment"])
def test_the_day_of_what_a_page_tells_of_is_in_doubt(kind: str) -> None:
    found = page(json_ld({"@type": kind, "name": "An old dam", "datePublished": "2019-01-05"}))
    assert found.published.doubt
    assert page(json_ld({"@type": "WebPage", "datePublished": "2031-04-07"})).published.doubt is False


def test_the_day_of_what_a_page_tells_of_casts_no_doubt() -> None:
    found = page(json_ld({"@type": "Book", "name": "Dams", "datePublished": "2019-01-05"}), "<p>7 April 2031</p>")
    assert found.published.interval == one_day(date(2031, 4, 7))
    assert not found.published.doubt


def test_a_change_of_what_a_page_tells_of_is_no_change_of_the_page() -> None:
    assert page(json_ld({"@type": "Organization", "name": "x", "dateModified": "2031-04-09"})).modified.interval is None


def test_data_of_another_report_give_nothing_where_title_and_heading_agree() -> None:
    said = {
        "@type": "NewsArticle", "headline": "Parliament ends the bridge toll", "datePublished": "2030-01-01",
        "author": {"name": "Per Lund"}, "publisher": {"name": "The Kite"},
    }  # fmt: skip
    found = page(json_ld(said))
    assert (found.title, found.authors, found.outlet) == (TITLE, (), "")
    assert found.published.doubt


@pytest.mark.parametrize(
    "label",
    ["Born", "Event date:", "When:", "Date of incident:", "Available until", "Retrieved", "Printed on", "Accessed"],
)
def test_a_day_that_says_it_is_of_something_else_is_in_doubt(label: str) -> None:
    assert page(line=f"<p>{label} 7 April 2031</p>").published.doubt
    assert not page(line="<p>Ina Holm | 7 April 2031</p>").published.doubt


def test_a_corrected_report_was_changed_that_day() -> None:
    found = page(line="<p>Corrected on 7 April 2031</p>")
    assert found.published.doubt
    assert found.modified.interval == one_day(date(2031, 4, 7))


def test_microdata_of_a_comment_without_a_class_date_nothing() -> None:
    said = "<time itemprop='datePublished' datetime='2031-04-09'>Friday</time><p>Well written, thank you for it!</p>"
    found = page(below=f"<div><div itemscope itemtype='https://schema.org/Comment'>{said}</div></div>")
    assert found.published.doubt


@pytest.mark.parametrize("line", ["Edited by Per Lund", "Translated by Per Lund", "Photos by Per Lund"])
def test_who_helped_with_a_report_is_not_its_author(line: str) -> None:
    assert page(line=f"<p class='byline'>{line}</p>").authors == ()
    assert page(line="<p class='byline'>By Per Lund</p>").authors == ("Per Lund",)
