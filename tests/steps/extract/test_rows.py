"""Articles from JSON lines."""

from __future__ import annotations

import html
import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.steps.extract.test_several_reports import BRIDGE, FERRY, report
from variorum.read import source_of
from variorum.records.source import Source
from variorum.records.span import Span
from variorum.steps.extract.extract import extracted
from variorum.steps.extract.reading import Extraction


def rows(*lines: str) -> tuple[Extraction, bytes]:
    source = source_of("rows.jsonl", "\n".join(lines).encode())
    assert isinstance(source, Source)
    return extracted(source), source.content


def test_a_broken_line_is_told_and_the_others_are_read() -> None:
    (articles, problems), _ = rows('{"text": "A dam broke."}', "nonsense", '{"text": "The water fell."}')
    assert [article.name for article in articles] == ["rows.jsonl#1", "rows.jsonl#3"]
    assert [(problem.source, problem.severity) for problem in problems] == [("rows.jsonl#2", "failed")]


def test_what_the_row_says_comes_before_what_is_found() -> None:
    row = {
        "title": "Dam breaks", "text": "A dam broke.\n\nThe water fell.", "published": "2031-04-07T10:00:00Z",
        "outlet": "Valley Post", "authors": ["Jane Doe"], "url": "https://www.dailyheron.example/dam",
    }  # fmt: skip
    (articles, _), _ = rows(json.dumps(row))
    (found,) = articles
    assert (found.title, found.outlet, found.authors) == ("Dam breaks", "Valley Post", ("Jane Doe",))
    assert found.published.interval is not None
    assert (found.published.interval.first, found.published.method) == (date(2031, 4, 7), "given")
    assert [(part.kind, found.text[part.start : part.end]) for part in found.parts] == [("body", row["text"])]


def test_a_row_without_text_or_page_fails() -> None:
    (articles, problems), _ = rows('{"title": "Dam"}', '{"text": 7}')
    assert not articles
    assert len(problems) == 2


@given(st.text(min_size=1).filter(str.strip), st.booleans())
def test_the_text_of_a_row_is_found_in_the_bytes_of_its_line(text: str, plain: bool) -> None:
    line = json.dumps({"id": "ä", "text": text, "more": [1, {"text": 2}]}, ensure_ascii=plain)
    try:
        (articles, _), content = rows('{"text": "First."}', line)
    except UnicodeEncodeError:
        return
    for found in articles:
        pieces = [(content[run.byte_start : run.byte_end].decode(), run.coding) for run in found.runs]
        told = (json.loads(f'"{raw}"') if coding == "json" else raw for raw, coding in pieces)
        assert "".join(told) == found.text


def test_a_page_inside_a_row_is_traced_to_its_bytes() -> None:
    words = "A dam above the town of K\u00e4rabura broke &amp; fell on Monday, officials said"
    body = f"<p>{words}, \U0001f30a and four people are missing.</p>"
    page = f'<html lang="en"><body><article class="x"><h1>Dam\nbreaks</h1>{body * 2}</article></body></html>'
    for plain in (True, False):
        line = json.dumps({"url": "https://www.dailyheron.example/dam", "html": page}, ensure_ascii=plain)
        (articles, problems), content = rows(line)
        assert not problems
        (found,) = articles
        assert "K\u00e4rabura broke & fell" in found.text
        for run in found.runs:
            if run.coding != "generated":
                raw = content[run.byte_start : run.byte_end]
                assert html.unescape(json.loads(b'"' + raw + b'"')) == found.text[run.start : run.end]
            else:
                assert not found.text[run.start : run.end].strip()


def test_half_a_character_is_told() -> None:
    (articles, problems), _ = rows('{"text": "A dam \\ud800 broke."}')
    assert not articles
    assert "half a character" in problems[0].reason


@pytest.mark.parametrize("charset", ["utf-16", "utf-16-be", "utf-32", "utf-8-sig"])
def test_rows_in_wide_characters_are_read_and_found(charset: str) -> None:
    lines = (
        '{"text": "A dam broke."}',
        "nonsense",
        '{"id": "\u00e4", "text": "\\u00c4rger in \u010cibara \U0001f30a."}',
    )
    content = "\n".join(lines).encode(charset)
    source = source_of("rows.jsonl", content)
    assert isinstance(source, Source)
    articles, problems = extracted(source)
    assert [found.text for found in articles] == ["A dam broke.", "\u00c4rger in \u010cibara \U0001f30a."]
    assert [(found.name, found.charset) for found in articles][1][0] == "rows.jsonl#3"
    assert [problem.source for problem in problems if problem.severity == "failed"] == ["rows.jsonl#2"]
    for found in articles:
        run = found.runs[-1]
        assert content[run.byte_start : run.byte_end].decode(found.charset) == found.text[run.start : run.end]


def test_a_page_of_two_reports_in_a_row_is_two_articles() -> None:
    both = report("The ferry stops", FERRY) + report("The bridge is closed", BRIDGE)
    page = f"<html><body><main>{both}</main></body></html>"
    (articles, problems), _ = rows(json.dumps({"id": 1, "html": page}), json.dumps({"id": 2, "html": page}))
    assert [found.name for found in articles] == [f"rows.jsonl#{row}#{number}" for row in (1, 2) for number in (1, 2)]
    assert len({found.id for found in articles}) == 4
    assert [problem.severity for problem in problems] == ["noted", "noted"]
    (named, _), _ = rows(json.dumps({"title": "The ferry stops", "html": page}))
    assert [found.title for found in named] == ["The ferry stops"]


OPEN_PLATFORM = {
    "type": "article", "sectionName": "World", "webPublicationDate": "2031-04-07T10:00:00Z", "webTitle": "Dam",
    "webUrl": "https://www.dailyheron.example/dam",
    "fields": {"headline": "Dam breaks", "byline": "Jane Doe", "bodyText": "A d\u00e4m broke. The water fell."},
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("a.jsonl", json.dumps(OPEN_PLATFORM)),
        ("a.json", json.dumps({"response": {"results": [OPEN_PLATFORM]}})),
        ("a.json", json.dumps(OPEN_PLATFORM)),
    ],
)
def test_what_stands_in_nested_fields_is_read_to_the_byte(name: str, written: str) -> None:
    source = source_of(name, written.encode())
    assert isinstance(source, Source)
    ((found,), problems) = extracted(source)
    assert (found.title, found.authors, found.section) == ("Dam breaks", ("Jane Doe",), "World")
    assert found.text == "A däm broke. The water fell."
    byte = written.index("\\u00e4")
    assert [(one.byte_start, one.byte_end) for one in found.locate(Span(article=found.id, start=3, end=4))] == [
        (byte, byte + 6)
    ]
    assert not problems


def test_a_list_called_fields_holds_no_row() -> None:
    (articles, problems), _ = rows('{"url": "https://a.example/1", "fields": [{"body": "A dam broke."}]}')
    assert not articles
    assert "an address and no text" in problems[0].reason


@pytest.mark.parametrize("key", ["name", "title"])
def test_an_outlet_may_be_an_object_with_its_name(key: str) -> None:
    (articles, _), _ = rows(
        json.dumps({"text": "A dam broke.", "source": {key: "Daily Heron", "uri": "heron.example"}})
    )
    assert articles[0].outlet == "Daily Heron"
