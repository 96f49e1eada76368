"""Rows: articles from JSON lines, one JSON object a line.

The fields that are read, all but one of `text` and `html` optional; others are ignored:

- id: what the row is called where it is told of; the number of the line where it has none
- text: the report. A text of one paragraph is body as a whole; of a longer one appeals, comments, captions and links
  are put aside, and where no `title` is given it is taken apart like a text file, title and byline too
- html: the source of the page, taken apart like a saved page; `text` is then ignored
- title: the headline, where `text` does not hold it
- published: ISO 8601 day or time, or a date in words
- url: the web address
- outlet: who published
- authors: a list of names or one text
- language: ISO 639-1
- section: of the outlet
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from json import JSONDecoder
from typing import NamedTuple

from msgspec.structs import replace

from variorum.records.article import Article, Part, Run, Snapshot
from variorum.records.capture import Given
from variorum.records.problem import Problem
from variorum.records.record import identity
from variorum.records.source import Source
from variorum.records.span import ArticleId
from variorum.steps.extract.decode import Decoded, decoded
from variorum.steps.extract.formats.pasted import article_of_text
from variorum.steps.extract.lines import body_parts, lines_of
from variorum.steps.extract.outside import told_outside
from variorum.steps.extract.page import Origin, Saved, page_article
from variorum.steps.extract.reading import Extraction

FIELDS = "give the report in the field text or html"
DECODER = JSONDecoder()
HALF = r"\\u[dD][89abAB][0-9a-fA-F]{2}"
LONE = re.compile("[\ud800-\udfff]")
UNIT = re.compile(rf"{HALF}\\u[dD][c-fC-F][0-9a-fA-F]{{2}}|\\u[0-9a-fA-F]{{4}}|\\.|.", re.DOTALL)


class Field(NamedTuple):
    """A value of a row and where it stands in the line, [start, end) in characters."""

    value: object
    start: int
    end: int


class Row(NamedTuple):
    """One line of the file, its number from 1 and the byte at which it begins."""

    number: int
    line: Decoded
    byte: int
    fields: dict[str, Field]

    def text(self, name: str) -> str:
        """The field's value where it is a text, else ""."""
        found = self.fields.get(name)
        return found.value if found and isinstance(found.value, str) else ""

    def is_torn(self) -> bool:
        """Whether a text of the row holds a surrogate without its other half, which is no character."""
        return any(LONE.search(field.value) for field in self.fields.values() if isinstance(field.value, str))

    def places(self, name: str) -> list[int]:
        """Where each character of the field's text begins in the line, and where the last one ends."""
        field = self.fields[name]
        units = UNIT.finditer(self.line.text, field.start + 1, field.end - 1)
        return [*(unit.start() for unit in units), field.end - 1]


def row_articles(source: Source) -> Extraction:
    """The article of each line that is one; a line on each other that is not blank."""
    snapshot = source.snapshot
    rows = _rows(source.content)
    found = [item for number, row in rows for item in _told(snapshot, row, f"{snapshot.name}#{number}")]
    return (
        tuple(item for item in found if isinstance(item, Article)),
        tuple(item for item in found if isinstance(item, Problem)),
    )


def _rows(content: bytes) -> Iterator[tuple[int, Row | str]]:
    """The number of each line that is not blank, with its row or why it is none."""
    byte = 0
    for number, raw in enumerate(content.split(b"\n"), start=1):
        if raw.strip(b" \t\r\xef\xbb\xbf"):
            yield number, _row(number, raw, byte)
        byte += len(raw) + 1


def _row(number: int, raw: bytes, byte: int) -> Row | str:
    """The row, or why the line is none."""
    mark = 3 if raw.startswith(b"\xef\xbb\xbf") else 0
    line = decoded(raw[mark:], "utf-8")
    try:
        row = Row(number, line, byte + mark, dict(_fields(line.text)))
        return "the row holds half a character (a lone surrogate)" if row.is_torn() else row
    except (ValueError, IndexError):
        return "the line is no JSON object"
    except RecursionError:
        return "the line nests too deep"


def _fields(line: str) -> Iterator[tuple[str, Field]]:
    """The fields of the object with where their values stand."""
    if not isinstance(json.loads(line), dict):
        raise ValueError("no object")
    at = _skip(line, line.index("{") + 1)
    while line[at] == '"':
        key, at = DECODER.raw_decode(line, at)
        start = _skip(line, _skip(line, at) + 1)
        value, at = DECODER.raw_decode(line, start)
        yield key, Field(value, start, at)
        at = _skip(line, at)
        if line[at] == "}":
            return
        at = _skip(line, at + 1)


def _skip(line: str, at: int) -> int:
    while line[at] in " \t\r\n":
        at += 1
    return at


def _told(snapshot: Snapshot, row: Row | str, name: str) -> tuple[Article | Problem, ...]:
    if isinstance(row, str):
        return (Problem(source=name, reason=row, remedy="write one JSON object a line", stage="extract"),)
    own = ArticleId(identity(snapshot.id, f"#{row.number}"))
    if row.text("html").strip():
        made, problems = _page(snapshot, row, own, name)
        return (told_outside(made, _given(row)), *problems)
    if not row.text("text").strip():
        return (Problem(source=name, reason="the row has no text and no html", remedy=FIELDS, stage="extract"),)
    return (told_outside(_text(snapshot, row, own, name), _given(row)),)


def _page(snapshot: Snapshot, row: Row, own: ArticleId, name: str) -> tuple[Article, tuple[Problem, ...]]:
    """The article of a page inside a row, whose characters stand in HTML inside JSON."""
    places = row.places("html")
    origin = Origin(lambda place: row.byte + row.line.byte_at(places[place]), "json-html")
    return page_article(Saved(snapshot, own, name, row.text("html"), row.line.charset, origin, row.text("url")))


def _text(snapshot: Snapshot, row: Row, own: ArticleId, name: str) -> Article:
    text, field = row.text("text"), row.fields["text"]
    run = Run(
        start=0, end=len(text), byte_start=row.byte + row.line.byte_at(field.start + 1),
        byte_end=row.byte + row.line.byte_at(field.end - 1), coding="json",
    )  # fmt: skip
    made = article_of_text(
        text, snapshot=snapshot, identifier=own, runs=(run,), charset=row.line.charset, parts=_given_parts(text, row)
    )
    return replace(made, name=name)


def _given_parts(text: str, row: Row) -> tuple[Part, ...] | None:
    """The parts of a text that holds no head, None where it may hold one."""
    lines = lines_of(text)
    if len(lines) == 1 or row.text("title"):
        return body_parts(lines)
    return None


def _given(row: Row) -> Given:
    """What the row says of its report."""
    return Given(
        title=row.text("title"), outlet=row.text("outlet"), published=row.text("published"), address=row.text("url"),
        authors=_authors(row), language=row.text("language"), section=row.text("section"),
    )  # fmt: skip


def _authors(row: Row) -> tuple[str, ...]:
    value = row.fields["authors"].value if "authors" in row.fields else None
    if isinstance(value, str):
        return tuple(name.strip() for name in value.split(",") if name.strip())
    return (
        tuple(name.strip() for name in value if isinstance(name, str) and name.strip())
        if isinstance(value, list)
        else ()
    )
