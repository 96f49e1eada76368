"""Furniture: what a page of a PDF document shows at its edges beside the text: running heads and feet, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from variorum.steps.extract.formats.lined import SAVED_FROM
from variorum.steps.extract.formats.pdf.layer import Sheet, Typed
from variorum.steps.extract.lines.imprints import imprint

EDGE = 3  # lines at the top and at the foot of a page that may be furniture
MARGIN = 0.15  # of the height of a page
FEW = 6  # pages; of so few a line that stands on two is furniture, of more one that stands on three
NUMBER = re.compile(r"(?:page\s*|p\.\s*)?[-–—]?\s*\d{1,4}\s*(?:(?:/|of)\s*\d{1,4}\s*)?[-–—]?", re.IGNORECASE)
# What browsers print at the edges of a page, unless they are told not to.
PRINTED_FOOT = re.compile(r"(?:https?|file)://\S+(?:\s+\d{1,4}\s*/\s*\d{1,4})?|\d{1,4}\s*/\s*\d{1,4}")
PRINTED_HEAD = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}[:.]\d\d\b.*")
DIGITS = re.compile(r"\d+")
RUNNING = "running head or foot of the pages"
COUNTED = "page number"
BROWSER = "printed at the edge of the page by the browser that saved it"
ADDRESS = f"{SAVED_FROM}, printed at the foot of the page"


def furniture(pages: Sequence[Sheet]) -> dict[Typed, str]:
    """The lines that are no text of the document, with the reason."""
    edges = [(sheet, _edges(sheet)) for sheet in pages]
    counts = Counter(key for _, (top, foot) in edges for key in {*_keys("top", top), *_keys("foot", foot)})
    least = 2 if len(pages) <= FEW else 3
    found: dict[Typed, str] = {}
    for sheet, (top, foot) in edges:
        for side, lines in (("top", top), ("foot", foot)):
            for line, key in zip(lines, _keys(side, lines), strict=True):
                if counts[key] >= least and not (sheet is pages[0] and _is_imprint(line)):
                    found[line] = RUNNING
        found.update(_numbers(top, foot, found))
        found.update(_printed(top, foot))
    return found


def _is_imprint(line: Typed) -> bool:
    """Whether it names outlet and day: on the first page that is said of the report, not repeated."""
    named = imprint(line.words)
    return named is not None and bool(named.outlet)


def _edges(sheet: Sheet) -> tuple[list[Typed], list[Typed]]:
    """The lines at the top, from the edge inwards, and those at the foot."""
    down = sorted(sheet.lines, key=lambda line: (-line.top, line.left))
    top = [line for line in down[:EDGE] if line.bottom > (1 - MARGIN) * sheet.height]
    return top, [line for line in reversed(down[-EDGE:]) if line.top < MARGIN * sheet.height]


def _keys(side: str, lines: Sequence[Typed]) -> list[tuple[str, str, int]]:
    """What each line has in common with its likes on other pages: all but figures.

    The title of a document may run over its pages in small type; where it stands large, it is the title.
    """
    return [(side, DIGITS.sub("#", " ".join(line.words.lower().split())), round(line.size)) for line in lines]


def _numbers(top: Sequence[Typed], foot: Sequence[Typed], known: dict[Typed, str]) -> dict[Typed, str]:
    """The page number, outermost at the top or at the foot but for running lines."""
    found = {}
    for lines in (top, foot):
        first = next((line for line in lines if line not in known), None)
        if first and NUMBER.fullmatch(first.words):
            found[first] = COUNTED
    return found


def _printed(top: Sequence[Typed], foot: Sequence[Typed]) -> dict[Typed, str]:
    """What a browser prints: day and title at the top, address and number at the foot."""
    below = [line for line in foot if PRINTED_FOOT.fullmatch(line.words)]
    if not below:
        return {}
    above = [line for line in top[:2] if PRINTED_HEAD.fullmatch(line.words)]
    named = {line: ADDRESS if line.words.startswith("http") else BROWSER for line in below}
    return named | dict.fromkeys(above, BROWSER)
