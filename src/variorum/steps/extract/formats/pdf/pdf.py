"""PDF: the article of a document's text layer, and what of it could not be read.

No bytes of the file stand behind single characters: they are drawn by fonts out of compressed streams. So each run is
generated and names its page. The file's own date of creation says when it was made, not when the report appeared: it is
kept with the capture. Several articles in one document are not told apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING

from msgspec.structs import replace

from variorum.records.article import Article, Run
from variorum.records.capture import Capture
from variorum.records.problem import Problem, Severity
from variorum.records.record import identity
from variorum.records.source import Source
from variorum.records.span import ArticleId
from variorum.steps.extract.formats.lined import article_of_text
from variorum.steps.extract.formats.office import styled_parts
from variorum.steps.extract.formats.pdf.furniture import furniture
from variorum.steps.extract.formats.pdf.heads import heads_of
from variorum.steps.extract.formats.pdf.initials import with_initials
from variorum.steps.extract.formats.pdf.layer import MOST_CHARACTERS, MOST_PAGES, Sheet, sheets
from variorum.steps.extract.formats.pdf.order import in_order
from variorum.steps.extract.formats.pdf.paragraphs import Block, Bound, paragraphs
from variorum.steps.extract.lines import lines_of
from variorum.steps.extract.reading import Extraction

if TYPE_CHECKING:
    import pypdfium2

INSTALL = "pip install pypdfium2"
BETWEEN = "\n\n"
LONGEST_STATED = 400  # characters of a title in the properties
LONE = re.compile("[\ue000-\uf8ff\ufffd\U000f0000-\U0010fffd]")
UNKNOWN = 0.2  # of the characters that are of no alphabet: the fonts do not say which letters they draw
FEWEST = 20  # letters of a document that holds text
MADE = re.compile(r"D:(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(Z|[+-]\d\d'?\d\d)?")


def pdf_article(source: Source) -> Extraction:
    """The article of the document, and what is the matter with it."""
    name = source.snapshot.name
    try:
        import pypdfium2
    except ImportError:
        return (), (_problem(name, "reading PDF files needs a library that is not installed", INSTALL),)
    try:
        document = pypdfium2.PdfDocument(source.content)
    except pypdfium2.PdfiumError as error:
        return (), (_unopened(name, str(error)),)
    try:
        return _read(source, document)
    except pypdfium2.PdfiumError:
        return (), (_problem(name, "a page of the PDF document is broken", "save it again as PDF, or as text"),)
    finally:
        document.close()


def _unopened(name: str, error: str) -> Problem:
    if "password" in error.lower():
        return _problem(name, "the PDF document is encrypted", "save it without a password")
    return _problem(name, "the PDF document is damaged and cannot be opened", "save it again as PDF, or as text")


def _problem(name: str, reason: str, remedy: str, severity: Severity = "failed") -> Problem:
    return Problem(source=name, reason=reason, remedy=remedy, severity=severity, stage="extract")


def _read(source: Source, document: pypdfium2.PdfDocument) -> Extraction:
    pages = tuple(sheets(document))
    name = source.snapshot.name
    letters = "".join(line.words for sheet in pages for line in sheet.lines if not sheet.pictures)
    if sum(map(str.isalpha, letters)) < FEWEST and any(sheet.pictures for sheet in pages):
        return (), (_problem(name, "it holds pictures of pages, no text", "run OCR on it first"),)
    if len(LONE.findall(letters)) > UNKNOWN * len(letters):
        reason = "its fonts do not say which letters they draw, so that its text cannot be read"
        return (), (_problem(name, reason, "run OCR on it first"),)
    pages = tuple(sheet._replace(lines=tuple(with_initials(in_order(sheet.lines)))) for sheet in pages)
    ordered = tuple(chain.from_iterable(sheet.lines for sheet in pages))
    aside = furniture(pages)
    bound = paragraphs(ordered, aside)
    article = _article(source, bound.blocks, _stated(document, "Title")[:LONGEST_STATED])
    return (replace(article, capture=_capture(source.capture, document)),), _notes(name, pages, bound, len(document))


def _article(source: Source, blocks: Sequence[Block], stated: str) -> Article:
    text = BETWEEN.join(block.words() for block in blocks)
    styles, evidence = heads_of(blocks, stated)
    lines = lines_of(text)
    of_line = _blocks_of(blocks, [line.start for line in lines])
    parts = styled_parts(lines, [styles[at] for at in of_line], [blocks[at].reason for at in of_line])
    return article_of_text(
        text, snapshot=source.snapshot, identifier=ArticleId(identity(source.snapshot.id, "")), runs=_runs(blocks),
        charset="utf-8",
        parts=tuple(replace(part, reason=evidence) if part.kind == "title" else part for part in parts),
    )  # fmt: skip


def _blocks_of(blocks: Sequence[Block], starts: Sequence[int]) -> list[int]:
    """The block in which each place of the text lies."""
    found: list[int] = []
    at, end = 0, len(blocks[0].words()) if blocks else 0
    for start in starts:
        while start > end:
            at += 1
            end += len(BETWEEN) + len(blocks[at].words())
        found.append(at)
    return found


def _runs(blocks: Sequence[Block]) -> tuple[Run, ...]:
    """One run for each stretch of the text on one page; what is between two paragraphs goes with the first."""
    edges: list[tuple[int, int]] = []
    at = 0
    for number, block in enumerate(blocks):
        for words, page in block.stretches:
            at += len(words)
            if edges and edges[-1][1] == page:
                edges[-1] = (at, page)
            else:
                edges.append((at, page))
        if number + 1 < len(blocks) and edges:
            at += len(BETWEEN)
            edges[-1] = (at, edges[-1][1])
    starts = [0, *(end for end, _ in edges)]
    return tuple(
        Run(start=start, end=end, byte_start=0, byte_end=0, coding="generated", why=f"text layer of page {page}")
        for start, (end, page) in zip(starts, edges, strict=False)
    )


def _stated(document: pypdfium2.PdfDocument, name: str) -> str:
    """What the document's properties say under this name; "" for nothing, and for what is no text."""
    try:
        return str(document.get_metadata_value(name))
    except UnicodeDecodeError:  # half a character
        return ""


def _capture(known: Capture, document: pypdfium2.PdfDocument) -> Capture:
    """The capture with what the file says of its making."""
    made = MADE.match(_stated(document, "CreationDate"))
    day = "-".join(made.groups()[:3]) if made else ""
    clock = f" {made[4]}:{made[5]}" if made and made[4] else ""
    evidence = known.evidence or (f"the PDF file says that it was made on {day}{clock}" if day else "")
    software = known.software or _stated(document, "Producer")[:200]
    return replace(known, evidence=evidence, software=software)


def _notes(name: str, pages: Sequence[Sheet], bound: Bound, count: int) -> tuple[Problem, ...]:
    """What of the document is not in the article, or is in doubt."""
    notes: list[Problem] = []
    if len(pages) < min(count, MOST_PAGES) or count > MOST_PAGES:
        limit = f"{MOST_PAGES} pages" if count > MOST_PAGES else f"{MOST_CHARACTERS:,} characters"
        reason = f"only the first {len(pages)} of its {count} pages are read: a document may have {limit}"
        notes.append(_problem(name, reason, "split it into several files"))
    blank = [str(sheet.number) for sheet in pages if sheet.pictures]
    if blank:
        reason = f"{len(blank)} of its {count} pages hold a picture and hardly any text: {', '.join(blank[:10])}"
        notes.append(_problem(name, reason, "run OCR on it if they matter", "noted"))
    if bound.kept:
        reason = f"{bound.kept} hyphens at the ends of lines are kept: they may belong to the words or to the line ends"
        notes.append(_problem(name, reason, "", "noted"))
    return tuple(notes)
