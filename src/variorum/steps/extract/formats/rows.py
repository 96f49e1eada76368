"""Rows: articles from JSON lines, one JSON object a line; the fields are those of `columns`."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.records.article import Article
from variorum.records.problem import Problem
from variorum.records.source import Source
from variorum.steps.extract.decode import decoded
from variorum.steps.extract.formats.cells import Row, told
from variorum.steps.extract.formats.objects import Refused, row_of
from variorum.steps.extract.reading import Extraction

REMEDY = "write one JSON object a line"
MARK = b"\xef\xbb\xbf"


def row_articles(source: Source) -> Extraction:
    """The article of each line that is one; a line on each other that is not blank."""
    articles: list[Article] = []
    problems: list[Problem] = []
    for number, row in _rows(source.content):
        for item in told(source, row) if isinstance(row, Row) else (_bad(source, number, row),):
            (articles if isinstance(item, Article) else problems).append(item)  # type: ignore[arg-type]
    return tuple(articles), tuple(problems)


def _bad(source: Source, number: int, reason: str) -> Problem:
    return Problem(source=f"{source.snapshot.name}#{number}", reason=reason, remedy=REMEDY, stage="extract")


def _rows(content: bytes) -> Iterator[tuple[int, Row | str]]:
    """The number of each line that is not blank, with its row or why it is none."""
    byte, number = 0, 0
    while byte < len(content):
        number += 1
        end = content.find(b"\n", byte)
        end = len(content) if end < 0 else end
        raw = content[byte:end]
        if raw.strip(b" \t\r\xef\xbb\xbf"):
            yield number, _row(number, raw, byte)
        byte = end + 1


def _row(number: int, raw: bytes, byte: int) -> Row | str:
    """The row, or why the line is none."""
    mark = len(MARK) if raw.startswith(MARK) else 0
    line = decoded(raw[mark:], "utf-8")
    try:
        return row_of(line, number=number, byte=byte + mark)
    except Refused as refused:
        return str(refused)
