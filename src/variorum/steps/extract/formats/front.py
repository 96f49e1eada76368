"""Front: what a Markdown file says of itself above its text: title, date, author and source between two lines "---"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from variorum.records.article import Article, DateCandidate
from variorum.records.span import Quote, Span
from variorum.steps.extract.formats.moments import candidates
from variorum.steps.extract.published import chosen
from variorum.steps.extract.reading import persons

OPENS = re.compile(r"\ufeff?---[ \t]*\r?\n")
CLOSES = re.compile(r"^(?:---|\.\.\.)[ \t]*(?=\r?$)", re.MULTILINE)
FIELD = re.compile(r"^(?P<name>[A-Za-z_-]{1,40}):[ \t]*(?P<words>[^\s\r\n][^\r\n]*)", re.MULTILINE)
LONGEST = 10_000  # characters
REASON = "what the file says of itself"
TITLE, DAY, WRITER = ("title",), ("date", "published", "pubdate"), ("author", "authors", "byline")
OUTLET, ADDRESS = ("source", "outlet", "publication", "publisher", "site"), ("url", "link", "canonical")


class Field(NamedTuple):
    """One line of the front: its words stand in characters [start, end) of the text."""

    name: str
    words: str
    start: int
    end: int


def front_end(text: str) -> int:
    """Where the front ends, 0 where there is none: it opens the file and names a field."""
    opened = OPENS.match(text)
    closed = CLOSES.search(text, opened.end(), LONGEST) if opened else None
    if opened is None or closed is None or FIELD.search(text, opened.end(), closed.start()) is None:
        return 0
    return closed.end()


def told_in_front(article: Article, end: int) -> Article:
    """The article with what its front says of it, which comes before what was found in the lines."""
    fields = list(_fields(article.text, end))
    title, outlet, address = (_first(fields, names) for names in (TITLE, OUTLET, ADDRESS))
    days = list(_days(article, fields))
    writers = _first(fields, WRITER)
    return replace(
        article,
        title=title.words if title else article.title,
        outlet=outlet.words if outlet else article.outlet,
        outlet_evidence=f"{outlet.name} in the front matter" if outlet else article.outlet_evidence,
        authors=(persons(writers.words.strip("[]")) if writers else ()) or article.authors,
        address=address.words if address and address.words.startswith("http") else article.address,
        published=chosen([*days, *article.published.candidates]) if days else article.published,
    )


def _fields(text: str, end: int) -> Iterator[Field]:
    for found in FIELD.finditer(text, 0, end):
        raw = found["words"].rstrip()
        words = raw[1:-1] if len(raw) > 1 and raw[0] == raw[-1] and raw[0] in "\"'" else raw
        start = found.start("words") + raw.find(words)
        if words:
            yield Field(found["name"].lower(), words, start, start + len(words))


def _first(fields: list[Field], names: tuple[str, ...]) -> Field | None:
    return next((field for name in names for field in fields if field.name == name), None)


def _days(article: Article, fields: list[Field]) -> Iterator[DateCandidate]:
    field = _first(fields, DAY)
    if field is None:
        return
    quote = Quote(span=Span(article=article.id, start=field.start, end=field.end), words=field.words)
    for found in candidates(field.words, f"{field.name} in the front matter", None):
        yield replace(found, quote=quote)
