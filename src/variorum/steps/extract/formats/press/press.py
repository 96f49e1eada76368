"""Press: a download from a press database, split into its articles where its layout is known.

A layout is recognised by its own structure alone. What no layout knows is one text, as it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from variorum.records.article import Article, Part
from variorum.records.problem import Problem, Severity
from variorum.records.record import identity
from variorum.records.source import Source
from variorum.records.span import ArticleId
from variorum.steps.extract.formats.lined import article_of_text
from variorum.steps.extract.formats.press import factiva, nexis_advance, nexis_classic, proquest, ris
from variorum.steps.extract.formats.press.download import TWO, Download, Item
from variorum.steps.extract.formats.press.europresse import europresse
from variorum.steps.extract.lines import Line, lines_of
from variorum.steps.extract.origins import Origin
from variorum.steps.extract.outside import told_outside
from variorum.steps.extract.reading import Extraction
from variorum.steps.extract.runs import runs_of
from variorum.steps.extract.spelling import Spelled

Layout = Callable[[str, Sequence[Line]], Download | None]

LAYOUTS: tuple[Layout, ...] = (
    nexis_classic.classic,
    nexis_advance.advance,
    factiva.indexed,
    factiva.displayed,
    proquest.listed,
    ris.tagged,
)
NAMED = "named in the download of a press database"
CHECK = "look at this place of the download"


class Printed(NamedTuple):
    """A text and the pieces that it is put together from, with where they stand in the snapshot."""

    text: str
    pieces: Sequence[Spelled]
    origin: Origin


def press_articles(source: Source, printed: Printed) -> Extraction | None:
    """The articles of the download, and what of it could not be split; None where it is no download."""
    lines = lines_of(printed.text)
    found = next((download for layout in LAYOUTS if (download := layout(printed.text, lines))), None)
    return _split(source, printed, found) if found else None


def press_page(source: Source, page: Origin) -> Extraction | None:
    """The articles of a download that is a page; None where it is none."""
    laid = europresse(page.text)
    return _split(source, Printed(laid.text, laid.pieces, page), laid.download) if laid else None


def _split(source: Source, printed: Printed, found: Download) -> Extraction:
    numbered = list(enumerate(found.items, start=1))
    kept = [(number, item) for number, item in numbered if any(part.kind == "body" for part in item.parts)]
    articles = _articles(source, printed, kept)
    name = source.snapshot.name
    doubts = [_doubt(f"{name}#{number}", item, found.database) for number, item in numbered if item.doubt]
    told = [Problem(source=name, reason=reason, remedy=CHECK, stage="extract") for reason in found.told]
    return tuple(articles), (*doubts, *told)


def _doubt(name: str, item: Item, database: str) -> Problem:
    lost = not any(part.kind == "body" for part in item.parts)
    reason = f"an article of a {database} download: {item.doubt}"
    severe: Severity = "failed" if lost or item.doubt == TWO else "noted"
    severity = "skipped" if lost and item.remedy else severe
    return Problem(source=name, reason=reason, remedy=item.remedy or CHECK, severity=severity, stage="extract")


def _articles(source: Source, printed: Printed, items: Sequence[tuple[int, Item]]) -> list[Article]:
    """The articles of the items, which stand in their order; the pieces are walked through once."""
    found: list[Article] = []
    at, start = 0, 0  # of the piece at hand, and where it begins in the text
    for number, item in items:
        while at < len(printed.pieces) and start + len(printed.pieces[at][0]) <= item.start:
            start += len(printed.pieces[at][0])
            at += 1
        found.append(_article(source, printed, (number, item), (at, start)))
    return found


def _article(source: Source, printed: Printed, numbered: tuple[int, Item], place: tuple[int, int]) -> Article:
    number, item = numbered
    pieces = _cut(printed.pieces, place, item)
    text = "".join(piece[0] for piece in pieces)
    own = ArticleId(identity(source.snapshot.id, f"#{number}"))
    made = article_of_text(
        text, snapshot=source.snapshot, identifier=own, runs=runs_of(pieces, printed.origin),
        charset=printed.origin.charset, parts=tuple(_moved(part, item.start) for part in item.parts),
    )  # fmt: skip
    printed_day = made.published.method == "printed"  # it says more than the database: where it is printed
    given = replace(item.given, published="") if printed_day else item.given
    known = told_outside(replace(made, name=f"{source.snapshot.name}#{number}"), given)
    return replace(known, outlet_evidence=NAMED) if given.outlet else known


def _cut(pieces: Sequence[Spelled], place: tuple[int, int], item: Item) -> list[Spelled]:
    """The pieces of the item's text."""
    at, start = place
    found: list[Spelled] = []
    while at < len(pieces) and start < item.end:
        words, first, last = pieces[at]
        begin, end = max(item.start - start, 0), min(item.end - start, len(words))
        if begin < end:
            whole = first < 0 or last - first != len(words)  # what is written otherwise is not cut in the bytes
            found.append((words[begin:end], first, last) if whole else (words[begin:end], first + begin, first + end))
        start += len(words)
        at += 1
    return found


def _moved(part: Part, back: int) -> Part:
    return Part(kind=part.kind, start=part.start - back, end=part.end - back, state=part.state, reason=part.reason)
