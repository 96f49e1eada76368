"""Europresse: the page in which Europresse (CEDROM-SNi) gives the articles that were chosen.

Each article is an element `article`; classes name its parts: DocPublicationName the outlet, DocHeader section, day and
page, titreArticle the title, docAuthors or sm-margin-bottomNews the writer, docOcurrContainer or DocText the text.

What is known of it: the R package tm.plugin.europresse and public parsers of its pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from variorum.records.capture import Given
from variorum.steps.extract.formats.pieces import spaced
from variorum.steps.extract.formats.press.download import ADDED, Download, Item, Marked, date_in, doubt_of, people
from variorum.steps.extract.formats.xml import Words
from variorum.steps.extract.page.elements import BLOCK, VOID
from variorum.steps.extract.page.tags import RAW, Tag, Text, scan
from variorum.steps.extract.spelling import Spelled

SIGN = "DocPublicationName"
ROLES = {
    "DocPublicationName": "outlet", "DocHeader": "header", "titreArticle": "title", "titreArticleVisu": "title",
    "rdp__articletitle": "title", "rdp__subtitle": "deck", "docAuthors": "byline", "sm-margin-bottomNews": "byline",
    "docOcurrContainer": "body", "DocText": "body",
}  # fmt: skip
CLASS = re.compile(r"\bclass\s*=\s*[\"']([^\"'<>]{1,300})[\"']")
ISSUE = re.compile(r",? (?:no|vol|n°)\b.*|\s*\((?:site web|web site|réf\.)[^()]*\)", re.IGNORECASE)
LONGEST_BYLINE = 15  # words; the class of the writer's line is used for other lines, too
DEEPEST = 200  # open elements that are kept
BETWEEN: Spelled = ("\n\n", -1, -1)


class Shown(NamedTuple):
    """One line of an article: its role, and its pieces."""

    role: str
    pieces: tuple[Spelled, ...]


class Laid(NamedTuple):
    """The text of all articles with its pieces, and the articles in it."""

    text: str
    pieces: tuple[Spelled, ...]
    download: Download


def europresse(page: str) -> Laid | None:
    """The articles of a page, None where it is none of Europresse."""
    if SIGN not in page or "<article" not in page:
        return None
    pieces: list[Spelled] = []
    begun: list[tuple[int, list[tuple[str, int, int]]]] = []
    at = 0
    for lines in _articles(page):
        start = at
        places: list[tuple[str, int, int]] = []
        for line in lines:
            if pieces:
                pieces.append(BETWEEN)
                at += len(BETWEEN[0])
            start = at if not places else start
            size = sum(len(words) for words, _, _ in line.pieces)
            places.append((line.role, at, at + size))
            pieces.extend(line.pieces)
            at += size
        if places:
            begun.append((start, places))
    text = "".join(words for words, _, _ in pieces)
    items = tuple(_item(text, start, places) for start, places in begun)
    return Laid(text, tuple(pieces), Download("Europresse", items)) if items else None


def _item(text: str, start: int, places: Sequence[tuple[str, int, int]]) -> Item:
    marked = Marked(text)
    told: dict[str, str] = {}
    body: list[tuple[int, int]] = []
    for role, first, last in places:
        words = " ".join(text[first:last].split())
        known = told.setdefault(role, words) if role else ""
        if role == "body":
            body.append((first, last))
        elif role in {"title", "deck"}:
            marked.add("title" if role == "title" and known == words else "deck", first, last)
        elif role == "byline" and len(words.split()) <= LONGEST_BYLINE:
            marked.byline(first, last)
        elif role == "header" and _day(words):
            marked.add("date", first, last)
        else:
            marked.add("other", first, last, "out", ADDED)
    marked.body(body)
    published = _day(told.get("header", ""))
    given = Given(
        title=told.get("title", ""), outlet=ISSUE.sub("", told.get("outlet", "")).strip(), published=published,
        authors=people(told.get("byline", "")),
    )  # fmt: skip
    doubt = doubt_of(body, published, twice=False)
    return Item(start, places[-1][2], marked.parts(), given, doubt)


def _day(header: str) -> str:
    """The day in the line of section, day and page: the piece between commas that is one, or two of them."""
    pieces = [piece.strip() for piece in header.split(",")]
    pairs = (f"{left}, {right}" for left, right in pairwise(pieces))
    return next((found for piece in (*pieces, *pairs, header) if (found := date_in(piece))), "")


def _articles(page: str) -> Iterator[list[Shown]]:
    """The lines of each article."""
    reader = _Reader(page)
    for item in scan(page):
        if isinstance(item, Text):
            reader.text(item)
        elif item.name == "article":
            yield reader.taken()
            reader.inside = item.opens
        elif reader.inside:
            reader.tag(item)
    yield reader.taken()


class _Reader:
    """The state of the walk through the page: open elements with their roles, and the line at hand."""

    def __init__(self, page: str) -> None:
        self.page = page
        self.inside = False
        self._lines: list[Shown] = []
        self._pieces: list[Spelled] = []
        self._open: list[tuple[str, str]] = []

    def taken(self) -> list[Shown]:
        """The lines of the article that ends here."""
        self._flush()
        lines, self._lines, self._open = self._lines, [], []
        return lines

    def text(self, item: Text) -> None:
        if self.inside:
            self._pieces.extend(spaced(Words(item.start, item.end, literal=False), self.page, self._pieces))

    def tag(self, tag: Tag) -> None:
        if tag.name in BLOCK or tag.name == "br":
            self._flush()
        if tag.name in VOID or tag.name in RAW:
            return
        role = _role(tag) if tag.opens else ""
        if role:
            self._flush()
        if tag.opens and len(self._open) < DEEPEST:
            self._open.append((tag.name, role or (self._open[-1][1] if self._open else "")))
        elif not tag.opens:
            self._close(tag.name)

    def _close(self, name: str) -> None:
        """Leave the nearest open element of the name; a role ends its line."""
        at = next((at for at in range(len(self._open) - 1, -1, -1) if self._open[at][0] == name), -1)
        if at < 0:
            return
        outer = self._open[at - 1][1] if at else ""
        if self._open[-1][1] != outer:
            self._flush()
        del self._open[at:]

    def _flush(self) -> None:
        if any(words.strip() for words, _, _ in self._pieces):
            self._lines.append(Shown(self._open[-1][1] if self._open else "", tuple(self._pieces)))
        self._pieces = []


def _role(tag: Tag) -> str:
    found = CLASS.search(tag.raw_attributes[:2000])
    names = found[1].split() if found else ()
    return next((ROLES[name] for name in names if name in ROLES), "")
