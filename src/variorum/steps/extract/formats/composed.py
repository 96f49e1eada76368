"""Composed: an article put together from fields of a document: headline, byline, text, credit line."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from variorum.records.article import (
    Article,
    Credit,
    DateCandidate,
    Part,
    Published,
    Run,
    Snapshot,
)
from variorum.records.capture import Capture
from variorum.records.span import ArticleId
from variorum.steps.extract.credits import credits_of
from variorum.steps.extract.formats.passages import Passage, blocks_in
from variorum.steps.extract.formats.roles import AGAIN, content_labels
from variorum.steps.extract.formats.woven import Cloth
from variorum.steps.extract.language import language_of
from variorum.steps.extract.lines.line import Label, Line, line_at
from variorum.steps.extract.lines.parts import joined
from variorum.steps.extract.origins import Origin
from variorum.steps.extract.outlet import Named, outlet_of_address
from variorum.steps.extract.page.blocks import Block
from variorum.steps.extract.page.collections import linked_headlines, linked_share
from variorum.steps.extract.published import address_dates, chosen, line_dates
from variorum.steps.extract.reading import authors_in, body_of, persons
from variorum.steps.extract.runs import Runs
from variorum.steps.extract.standing import Evidence, standing_of

BETWEEN = "\n\n"  # no sentence runs across blocks
BY = re.compile(r"^(?:von|par|por|door|af|av)\s+(?=\S+\s+\S)", re.IGNORECASE)  # as "By" in other languages
NOWHERE = Origin(int, "generated")


class Known(NamedTuple):
    """What the document says of its report beside the text."""

    title: str = ""
    outlet: Named = Named()
    authors: tuple[str, ...] = ()
    address: str = ""
    language: str = ""
    section: str = ""
    published: tuple[DateCandidate, ...] = ()
    modified: tuple[DateCandidate, ...] = ()
    capture: Capture = Capture()
    is_report: bool = True  # whether the document says that it is one, and no list of others
    limit: date | None = None  # no day after it can be that of publication


class Sheet(NamedTuple):
    """The document that an article is taken from, and what the article is called."""

    snapshot: Snapshot
    identifier: ArticleId
    name: str
    charset: str
    names: Mapping[str, str] = {}  # of elements that HTML calls otherwise: {"media-caption": "figcaption"}


class _Laid(NamedTuple):
    blocks: tuple[Block, ...]  # of the text
    text: str
    parts: tuple[Part, ...]
    runs: tuple[Run, ...]
    suppliers: tuple[tuple[int, int], ...]  # characters that name who supplied the copy


def composed(sheet: Sheet, passages: Sequence[Passage], known: Known) -> Article:
    """The article that the passages make, in their order."""
    laid = _laid(sheet, passages, known.title)
    body = body_of(laid.text, laid.parts)
    language = language_of(body or laid.text, known.language)
    outlet = known.outlet if known.outlet.name else outlet_of_address(known.address)
    return Article(
        id=sheet.identifier, snapshot=sheet.snapshot.id, name=sheet.name, text=laid.text, parts=laid.parts,
        title=known.title, outlet=outlet.name, outlet_evidence=outlet.evidence,
        authors=known.authors or authors_in(laid.text, laid.parts), address=known.address, language=language,
        standing=standing_of(_evidence(laid, known, body, language)),
        published=_published(sheet, laid, known), credits=_credits(sheet, laid), charset=sheet.charset,
        runs=laid.runs, section=known.section, modified=chosen(known.modified), capture=known.capture,
    )  # fmt: skip


def _evidence(laid: _Laid, known: Known, body: str, language: str) -> Evidence:
    linked = linked_share(laid.blocks, frozenset(range(len(laid.blocks))))
    return Evidence(
        body, laid.text, known.title, language, linked_headlines(laid.blocks), linked, says_article=known.is_report
    )  # fmt: skip


def people(names: Sequence[str]) -> tuple[str, ...]:
    """The persons among the names, each once."""
    return tuple(dict.fromkeys(person for name in names for person in persons(BY.sub("", name))))


def _published(sheet: Sheet, laid: _Laid, known: Known) -> Published:
    printed = line_dates(sheet.identifier, laid.text, laid.parts)
    found = tuple(dict.fromkeys((*known.published, *printed, *address_dates(known.address))))
    return chosen(found, limit=known.limit)


def _laid(sheet: Sheet, passages: Sequence[Passage], title: str) -> _Laid:
    """The text of the passages, an empty line between their blocks."""
    page = _Page()
    labels: list[Label | None] = []
    suppliers: list[tuple[int, int]] = []
    printed = any(passage.kind == "title" for passage in passages)
    texts: list[Block] = []
    for passage in passages:
        cloth = Cloth(passage.woven)
        blocks = blocks_in(cloth, passage, sheet.names)
        first = len(page.lines)
        for block in blocks:
            page.add(block, cloth)
        lines = page.lines[first:]
        labels += _labels(passage, blocks, lines, title, printed=printed)
        texts += () if passage.kind else blocks
        suppliers += [(line.start, line.end) for line in lines if passage.credits]
    text = "".join(page.pieces)
    numbered = [label and label._replace(first=at, last=at) for at, label in enumerate(labels)]
    return _Laid(tuple(texts), text, joined(page.lines, numbered), page.runs.done(), tuple(suppliers))


class _Page:
    """The text as it grows, with its lines and runs."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.lines: list[Line] = []
        self.runs = Runs(NOWHERE)
        self._at = 0

    def add(self, block: Block, cloth: Cloth) -> None:
        """Set the block below what is there."""
        if self.pieces:
            self._generate(BETWEEN)
        begin = self._at
        first = len(self.pieces)
        for piece in block.pieces:
            if piece.start < 0:
                self._generate(piece.words)
            else:
                self._put(cloth.lay(self.runs, piece.start, piece.end))
        words = "".join(self.pieces[first:])
        self.lines.append(line_at(words, 0, len(words))._replace(start=begin, end=self._at))

    def _generate(self, words: str) -> None:
        self.runs.add(words, -1, -1)
        self._put(words)

    def _put(self, words: str) -> None:
        self.pieces.append(words)
        self._at += len(words)


def _labels(
    passage: Passage, blocks: Sequence[Block], lines: Sequence[Line], title: str, *, printed: bool
) -> list[Label | None]:
    """The labels of the passage's lines; the title is one where no field of its own prints it."""
    if passage.kind:
        return [Label(0, 0, passage.kind, passage.state, passage.reason)] * len(lines)
    labels = content_labels(blocks, lines, title, passage.rules)
    if printed:
        return labels
    again = next((at for at, label in enumerate(labels) if label and label.reason == AGAIN), -1)
    return [Label(at, at, "title", "in") if at == again else label for at, label in enumerate(labels)]


def _credits(sheet: Sheet, laid: _Laid) -> tuple[Credit, ...]:
    """The credits that are printed; a field for the supplier is one, whatever its words."""
    found = credits_of(sheet.identifier, laid.text, laid.parts)
    shell = Article(id=sheet.identifier, snapshot=sheet.snapshot.id, name=sheet.name, text=laid.text, parts=laid.parts)
    named = (shell.quote(start, end) for start, end in laid.suppliers)
    more = (
        Credit(agency=quote.words, quote=quote, form="tail")
        for quote in named
        if not any(quote.span.meets(credit.quote.span) for credit in found)
    )
    return tuple(sorted((*found, *more), key=lambda credit: credit.quote))
