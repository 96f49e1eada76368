"""Articles from JSON lines."""

from __future__ import annotations

import json
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from variorum.read import source_of
from variorum.records.source import Source
from variorum.steps.extract.extract import Extraction, extracted


def rows(*lines: str) -> tuple[Extraction, bytes]:
    source = source_of("rows.jsonl", "\n".join(lines).encode())
    assert isinstance(source, Source)
    return extracted(source.snapshot, source.content), source.content


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
        (run,) = found.runs
        raw = content[run.byte_start : run.byte_end].decode()
        assert json.loads(f'"{raw}"', strict=False) == found.text
