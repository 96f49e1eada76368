"""Odt: the article of a text document, from its content (OASIS OpenDocument 1.3, part 3).

White space counts as one space; more of it is written as elements. What is deleted under change tracking stands at the
head of the file and comes below the text, and is not read; notes and comments stand inside the text and are passed
over.
"""

from __future__ import annotations

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
from variorum.steps.extract.formats.pieces import spaced
from variorum.steps.extract.formats.xml import Document, Element, Words, document_of
from variorum.steps.extract.reading import Extraction, replaced_problem
from variorum.steps.extract.spelling import Spelled

PARAGRAPHS = frozenset({"p", "h"})
ASIDE = frozenset(
    """note annotation annotation-end tracked-changes sequence-decls variable-decls user-field-decls forms
    ruby-text""".split()
)
BOX = "text-box"
INDEXES = frozenset(
    "table-of-content illustration-index table-index object-index user-index alphabetical-index".split()
)
MOST_SPACES = 100  # that one element writes
NO_TEXT = "the document holds no text that can be found"


class Styles(NamedTuple):
    """The document and what the styles that it makes for itself are made after."""

    document: Document
    parents: dict[str, str]

    def of(self, element: Element) -> Style:
        """The style of the paragraph."""
        name = element.attribute("style-name")
        name = self.parents.get(name, name).replace("_20_", " ").lower()
        if name in {"title", "subtitle"}:
            return "title" if name == "title" else "deck"
        return "subhead" if element.name == "h" else ""


def odt_article(source: Source) -> Extraction:
    """The article of the content of a text document."""
    found = decoded(source.content, "utf-8")
    document = document_of(found.text)
    text = document.top.at("document-content", "body", "text") if isinstance(document, Document) else None
    if text is None or not isinstance(document, Document):
        reason = document if isinstance(document, str) else NO_TEXT
        remedy = "save it again as .odt, or as text"
        return (), (Problem(source=source.snapshot.name, reason=reason, remedy=remedy, stage="extract"),)
    styles = Styles(document, _parents(document))
    paragraphs = [*_paragraphs(styles, text), *_deleted(styles, text)]
    articles, problems = office_article(source, found, paragraphs, _notes(text))
    return articles, (
        *replaced_problem(source.snapshot.name, found),
        *unfinished(document, source.snapshot.name),
        *problems,
    )


def _parents(document: Document) -> dict[str, str]:
    """The styles after which the document's own styles are made."""
    own = document.top.at("document-content", "automatic-styles")
    made = own.children("style") if own else ()
    return {style.attribute("name"): style.attribute("parent-style-name") for style in made}


def _notes(text: Element) -> Notes:
    return Notes(sum(1 for _ in text.below("note")), sum(1 for _ in text.below("annotation")))


def _deleted(styles: Styles, text: Element) -> Iterator[Paragraph]:
    changes = text.child("tracked-changes")
    for deletion in changes.below("deletion") if changes else ():
        yield from (one._replace(reason=DELETED) for one in _paragraphs(styles, deletion))


def _paragraphs(styles: Styles, holder: Element, style: Style = "") -> Iterator[Paragraph]:
    """The paragraphs below the element in their order, table rows among them."""
    for element in holder.children():
        if element.name in PARAGRAPHS:
            yield from _paragraph(styles, element, style)
        elif element.name == "table-row":
            yield from _row(styles, element)
        elif element.name == "list":
            yield from _paragraphs(styles, element, "item")
        elif element.name in INDEXES:
            yield from (one._replace(reason=INDEX) for one in _paragraphs(styles, element))
        elif element.name not in ASIDE and element.attribute("display") != "none":
            yield from _paragraphs(styles, element, style)


def _row(styles: Styles, row: Element) -> Iterator[Paragraph]:
    """The row as one paragraph with tabs between its cells; paragraph by paragraph where a cell holds several."""
    cells = [list(_paragraphs(styles, cell)) for cell in row.children("table-cell", "covered-table-cell")]
    if any(len(cell) > 1 or any(one.reason or one.style == "row" for one in cell) for cell in cells):
        yield from (paragraph for cell in cells for paragraph in cell)
        return
    pieces: list[Spelled] = []
    for number, cell in enumerate(cells):
        pieces.extend([CELLS] if number else [])
        pieces.extend(piece for paragraph in cell for piece in paragraph.pieces)
    yield Paragraph(tuple(pieces), "row")


def _paragraph(styles: Styles, element: Element, style: Style) -> Iterator[Paragraph]:
    """The paragraph, then what is hidden in it, then the text boxes that hang on it."""
    seen: list[Spelled] = []
    hidden: list[Spelled] = []
    boxes: list[Element] = []
    _read(styles.document, element, seen, hidden, boxes)
    yield Paragraph(tuple(seen), styles.of(element) or style)
    if hidden:
        yield Paragraph(tuple(hidden), "", HIDDEN)
    for box in boxes:
        yield from _paragraphs(styles, box)


def _read(
    document: Document, holder: Element, seen: list[Spelled], hidden: list[Spelled], boxes: list[Element]
) -> None:
    """Gather what the element holds."""
    for held in holder.held:
        if isinstance(held, Words):
            seen.extend(spaced(held, document.text, seen))
        elif held.name == "s":
            count = held.attribute("c")
            seen.append((" " * min(int(count) if count.isdecimal() else 1, MOST_SPACES), -1, -1))
        elif held.name in {"tab", "line-break"}:
            seen.append(("\t" if held.name == "tab" else "\n", -1, -1))
        elif held.name == "hidden-text":
            _read(document, held, hidden, hidden, boxes)
        elif held.name == BOX:
            boxes.append(held)
        elif held.name not in ASIDE:
            _read(document, held, seen, hidden, boxes)
