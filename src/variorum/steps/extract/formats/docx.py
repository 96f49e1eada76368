"""Docx: the article of a Word document, from its main part (ECMA-376, Office Open XML, WordprocessingML).

Insertions that are tracked are read; deletions stand below their paragraph and are not. Field codes, comments, notes,
headers and footers are no text of the main part. A text box comes below the paragraph that holds its anchor.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from variorum.records.problem import Problem
from variorum.records.source import Source
from variorum.steps.extract.decode import decoded
from variorum.steps.extract.formats.ending import unfinished
from variorum.steps.extract.formats.office import (
    CELLS,
    DELETED,
    HIDDEN,
    INDEX,
    Notes,
    Paragraph,
    Style,
    office_article,
)
from variorum.steps.extract.formats.pieces import pieces_of
from variorum.steps.extract.formats.xml import Document, Element, Words, document_of
from variorum.steps.extract.reading import Extraction, replaced_problem
from variorum.steps.extract.spelling import Spelled

HOLDERS = frozenset("ins moveto hyperlink smarttag sdt sdtcontent fldsimple dir bdo customxml omath omathpara".split())
REMOVED = frozenset({"del", "movefrom"})
MARKS: dict[str, Spelled] = {
    "tab": ("\t", -1, -1), "ptab": ("\t", -1, -1), "br": ("\n", -1, -1), "cr": ("\n", -1, -1),
    "nobreakhyphen": ("\u2011", -1, -1),
}  # fmt: skip
BOXES = frozenset({"drawing", "pict", "object"})
OFF = frozenset({"0", "false", "off"})
HEADING = re.compile(r"heading ?[1-9]", re.IGNORECASE)
CONTENTS = re.compile(r"toc ?[1-9]|table ?of ?(?:figures|authorities)|toc ?heading", re.IGNORECASE)
NOTHING = Element("", "", 0)
NO_BODY = "the document holds no text that can be found"


def docx_article(source: Source) -> Extraction:
    """The article of the main part of a Word document."""
    found = decoded(source.content, "utf-8")
    document = document_of(found.text)
    body = document.top.at("document", "body") if isinstance(document, Document) else None
    if body is None or not isinstance(document, Document):
        reason = document if isinstance(document, str) else NO_BODY
        remedy = "save it again as .docx, or as text"
        return (), (Problem(source=source.snapshot.name, reason=reason, remedy=remedy, stage="extract"),)
    articles, problems = office_article(source, found, _paragraphs(document, body), _notes(body))
    return articles, (
        *replaced_problem(source.snapshot.name, found),
        *unfinished(document, source.snapshot.name),
        *problems,
    )


def _notes(body: Element) -> Notes:
    footnotes = sum(1 for _ in body.below("footnotereference", "endnotereference"))
    return Notes(footnotes, sum(1 for _ in body.below("commentreference")), sum(1 for _ in body.below("altchunk")))


def _paragraphs(document: Document, holder: Element, removed: str = "") -> Iterator[Paragraph]:
    """The paragraphs of the element in their order, table rows among them."""
    for element in holder.children():
        if element.name == "p":
            yield from _paragraph(document, element, removed)
        elif element.name == "tbl":
            for row in _rows(element):
                yield from _row(document, row, removed)
        elif element.name == "alternatecontent":
            yield from _paragraphs(document, _shown(element), removed)
        elif element.name in HOLDERS or element.name in REMOVED:
            yield from _paragraphs(document, element, DELETED if element.name in REMOVED else removed)


def _rows(table: Element) -> Iterator[Element]:
    for element in table.children():
        if element.name == "tr":
            yield element
        elif element.name in HOLDERS:
            yield from _rows(element)


def _row(document: Document, row: Element, removed: str) -> Iterator[Paragraph]:
    """The row as one paragraph with tabs between its cells; paragraph by paragraph where a cell holds several."""
    properties = row.child("trpr")
    removed = DELETED if properties and properties.child("del") else removed
    cells = [list(_paragraphs(document, cell, removed)) for cell in _cells(row)]
    if any(len(cell) > 1 or any(one.reason != removed or one.style == "row" for one in cell) for cell in cells):
        yield from (paragraph for cell in cells for paragraph in cell)
        return
    pieces: list[Spelled] = []
    for number, cell in enumerate(cells):
        pieces.extend([CELLS] if number else [])
        pieces.extend(piece for paragraph in cell for piece in paragraph.pieces)
    yield Paragraph(tuple(pieces), "row", removed)


def _cells(row: Element) -> Iterator[Element]:
    for element in row.children():
        if element.name == "tc":
            yield element
        elif element.name in HOLDERS:
            yield from _cells(element)


class _Run(NamedTuple):
    """A piece of a paragraph, why it is not read, or the text box that hangs on it."""

    piece: Spelled
    reason: str = ""
    box: Element | None = None


def _paragraph(document: Document, element: Element, removed: str) -> Iterator[Paragraph]:
    """The paragraph, then what is deleted or hidden in it, then the text boxes that hang on it."""
    name = _style_name(element)
    style = _style(element, name)
    removed = removed or (INDEX if CONTENTS.fullmatch(name) else "")
    runs = list(_runs(document, element, removed))
    for reason in dict.fromkeys([removed, *(run.reason for run in runs)]):
        pieces = tuple(run.piece for run in runs if run.reason == reason and run.box is None)
        if pieces:
            yield Paragraph(pieces, style, reason)
    for run in runs:
        if run.box is not None:
            yield from _paragraphs(document, run.box, removed)


def _runs(document: Document, holder: Element, reason: str) -> Iterator[_Run]:
    for element in holder.children():
        if element.name == "r":
            yield from _run(document, element, reason or (HIDDEN if _is_hidden(element) else ""))
        elif element.name in REMOVED:
            yield from _runs(document, element, DELETED)
        elif element.name in HOLDERS:
            yield from _runs(document, element, reason)
        elif element.name == "alternatecontent":
            yield from _runs(document, _shown(element), reason)


def _run(document: Document, run: Element, reason: str) -> Iterator[_Run]:
    for element in run.children():
        if element.name in {"t", "deltext"}:
            exact = element.attribute("space") == "preserve"
            for held in element.held:
                if isinstance(held, Words):
                    yield from (_Run(piece, reason) for piece in pieces_of(held, document.text, exact=exact))
        elif element.name in MARKS:
            yield _Run(MARKS[element.name], reason)
        elif element.name == "alternatecontent":
            yield from _run(document, _shown(element), reason)
        elif element.name == "ruby":
            yield from _runs(document, element.child("rubybase") or NOTHING, reason)
        elif element.name in BOXES:
            yield from (_Run(("", -1, -1), reason, box) for box in _boxes(element))


def _boxes(element: Element) -> Iterator[Element]:
    """The outermost text boxes below the element."""
    for child in element.children():
        if child.name == "txbxcontent":
            yield child
        elif child.name == "alternatecontent":
            yield from _boxes(_shown(child))
        else:
            yield from _boxes(child)


def _shown(element: Element) -> Element:
    """The one of several forms of the same content that is read."""
    return element.child("choice") or element.child("fallback") or NOTHING


def _is_hidden(run: Element) -> bool:
    vanish = run.at("rpr", "vanish")
    return vanish is not None and vanish.attribute("val").lower() not in OFF


def _style_name(paragraph: Element) -> str:
    named = paragraph.at("ppr", "pstyle")
    return named.attribute("val") if named else ""


def _style(paragraph: Element, name: str) -> Style:
    properties = paragraph.child("ppr")
    if name.lower() in {"title", "subtitle"}:
        return "title" if name.lower() == "title" else "deck"
    level = properties.child("outlinelvl") if properties else None
    if HEADING.fullmatch(name) or (level is not None and level.attribute("val") in set("012345678")):
        return "subhead"
    return "item" if (properties and properties.child("numpr")) or name.lower().startswith("list") else ""
