"""Rows: articles from JSON lines, one JSON object a line; the fields are those of `columns`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from variorum.records.article import Article
from variorum.records.problem import Problem
from variorum.records.source import Source
from variorum.steps.extract.decode import Decoded, decoded
from variorum.steps.extract.formats.beside import Lost, told_lost
from variorum.steps.extract.formats.cells import Row
from variorum.steps.extract.formats.objects import NO_OBJECT, Refused, fields_at, row_of, row_of_fields, skipped
from variorum.steps.extract.formats.row_article import told
from variorum.steps.extract.reading import Extraction, replaced_problem

REMEDY = "write one JSON object a line"
MARK = b"\xef\xbb\xbf"
SHOWN = 64  # bytes; JSON in UTF-16 or UTF-32 has a zero byte beside its first bracket, in UTF-8 nowhere


def row_articles(source: Source) -> Extraction:
    """The article of each line that is one; a line on each other that is not blank."""
    articles: list[Article] = []
    problems: list[Problem] = []
    wide = decoded(source.content, "utf-8") if b"\x00" in source.content[:SHOWN] else None
    if wide:
        problems.extend(replaced_problem(source.snapshot.name, wide))
    counted: Counter[Lost] = Counter()
    for number, row in _wide_rows(wide) if wide else _rows(source.content):
        counted.update(row.lost if isinstance(row, Row) else ())
        for item in told(source, row) if isinstance(row, Row) else (_bad(source, number, row),):
            (articles if isinstance(item, Article) else problems).append(item)  # type: ignore[arg-type]
    return tuple(articles), (*problems, *told_lost(source.snapshot.name, counted))


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


def _wide_rows(found: Decoded) -> Iterator[tuple[int, Row | str]]:
    """The same of a file in UTF-16 or UTF-32, whose lines cannot be told by bytes."""
    at = number = 0
    while at < len(found.text):
        number += 1
        end = found.text.find("\n", at)
        end = len(found.text) if end < 0 else end
        if found.text[at:end].strip(" \t\r\ufeff"):
            yield number, _wide_row(found, number, skipped(found.text, at + found.text.startswith("\ufeff", at)), end)
        at = end + 1


def _wide_row(found: Decoded, number: int, at: int, end: int) -> Row | str:
    """The row that begins here and must end with its line, or why the line is none."""
    try:
        fields, last = fields_at(found.text, at)
        if last > end or found.text[last:end].strip():
            raise Refused(NO_OBJECT)
        return row_of_fields(fields, found, number=number)
    except Refused as refused:
        return str(refused)
