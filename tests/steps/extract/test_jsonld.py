"""What the scripts of a page say in JSON-LD, in all the forms in which they say it."""

from __future__ import annotations

import json
from datetime import date

import pytest

from tests.steps.extract.pages import TITLE, article_of, text
from variorum.records.article import Article
from variorum.records.interval import one_day
from variorum.steps.extract.page.jsonld import objects_of, texts_of, times_of, types_of

SEVENTH = date(2031, 4, 7)
SAID: dict[str, object] = {"@type": "NewsArticle", "headline": TITLE, "datePublished": "2031-04-07"}
NOON = 1_933_329_600  # 7 April 2031, 12:00 UTC


def saying(script: str) -> Article:
    head = f'<head><title>{TITLE}</title><script type="application/ld+json">{script}</script></head>'
    return article_of(f"<html>{head}<body><article><h1>{TITLE}</h1>{text(0, 1, 2, 3)}</article></body></html>")


@pytest.mark.parametrize(
    "script",
    [
        "{}", "[{}]", "[[{}]]", '{{"@context": "https://schema.org", "@graph": [{{"@type": "WebSite"}}, {}]}}',
        '{{"@type": "WebPage", "mainEntity": {}}}', "<!-- {} -->", "//<![CDATA[\n{}\n//]]>",
        "/* <![CDATA[ */ {} /* ]]> */", "{};", "\ufeff{}", "[{},]",
    ],
)  # fmt: skip
def test_an_article_is_found_wherever_it_stands(script: str) -> None:
    assert saying(script.format(json.dumps(SAID))).published.interval == one_day(SEVENTH)


@pytest.mark.parametrize(
    "stated",
    [
        NOON, float(NOON), NOON * 1000, ["2031-04-07"], {"@value": "2031-04-07", "@type": "Date"},
        [{"@value": "2031-04-07T12:00:00+02:00"}], {"@value": NOON},
    ],
)  # fmt: skip
def test_a_day_is_read_as_number_list_and_value(stated: object) -> None:
    published = saying(json.dumps(SAID | {"datePublished": stated})).published
    assert (published.interval, published.doubt) == (one_day(SEVENTH), False)


def test_two_days_that_are_stated_leave_a_doubt() -> None:
    assert saying(json.dumps(SAID | {"datePublished": ["2031-04-07", "2031-05-09"]})).published.doubt


def test_a_number_near_midnight_may_be_of_two_days() -> None:
    published = saying(json.dumps(SAID | {"datePublished": NOON + 11 * 3600})).published
    assert published.doubt


@pytest.mark.parametrize("stated", [0, -1, True, 20310407, 1e300, float("nan"), float("inf"), None, {}, [], [[NOON]]])
def test_a_number_that_is_no_time_gives_no_sure_day(stated: object) -> None:
    assert saying(json.dumps(SAID | {"datePublished": stated})).published.doubt


@pytest.mark.parametrize("kind", ["Report", "schema:Report", "https://schema.org/Report", "http://schema.org#Report"])
def test_a_type_has_no_vocabulary(kind: str) -> None:
    assert types_of({"@type": ["Thing", kind]}) == ("thing", "report")


def test_names_are_found_in_objects_and_lists_that_are_not_deep() -> None:
    assert texts_of([{"name": "Ida Tomlin"}, "Ada Brook", {"@value": "Heron"}]) == ("Ida Tomlin", "Ada Brook", "Heron")
    assert times_of(["", "2031-04-07", {"@value": ""}]) == ("2031-04-07",)


@pytest.mark.parametrize("field", ["author", "publisher", "headline", "articleSection", "@type", "datePublished"])
@pytest.mark.parametrize("depth", [100, 400, 450, 480, 2_000])
def test_a_value_that_is_nested_for_ever_loses_no_page(field: str, depth: int) -> None:
    nested = '[{"name":' * depth + '"x"' + "}]" * depth
    said = json.dumps(SAID)[:-1] + f', "{field}": {nested}}}'
    assert "boats behind the wall" in saying(said).text


def test_a_script_that_is_no_json_says_nothing() -> None:
    assert [*objects_of("var a = {b: 1}; c[0]")] == []
    assert [*objects_of("no value at all")] == []
