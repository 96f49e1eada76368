"""Bulletin: one item of an agency, and whether it may be used."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from variorum.records.article import Article
from variorum.records.problem import Problem, Severity
from variorum.records.record import identity
from variorum.records.source import Source
from variorum.records.span import ArticleId
from variorum.steps.extract.decode import Decoded
from variorum.steps.extract.formats.composed import Known, Sheet, composed
from variorum.steps.extract.formats.passages import Passage
from variorum.steps.extract.formats.woven import Woven
from variorum.steps.extract.reading import Extraction, replaced_problem

WITHDRAWN = frozenset("canceled cancelled withheld killed".split())  # IPTC: Publishing Status, NewsML 1 Status
KILL = re.compile(r"\b(?:kill(?:ed|s)?|withdr[ae]wn?|eliminate|do not use|retract(?:s|ed|ion)?)\b", re.IGNORECASE)
CORRECTED = re.compile(
    r"\b(?:correct(?:s|ed|ion|ing|ive)?|clarif(?:y|ies|ied|ication)|embargo(?:ed)?)\b", re.IGNORECASE
)
MOST_ITEMS = 5_000  # read in half of the seconds that a document has; a message holds one or a few
SUPPLIER = "names who supplied the copy"
SLUG = "the agency's own word for the story"
# What HTML calls otherwise than NITF, which is mostly named like it; "object" is never seen.
NITF_NAMES = {
    "hl1": "h2", "hl2": "h3", "block": "div", "body.content": "div", "media": "figure", "media-caption": "figcaption",
    "media-producer": "figcaption", "media-reference": "object", "media-metadata": "object", "media-object": "object",
    "nitf-table": "table", "nitf-table-metadata": "object", "nitf-colgroup": "object", "note": "div", "fn": "p",
    "hedline": "div", "byline": "p", "dateline": "p", "abstract": "p", "tagline": "p", "bibliography": "p",
    "credit": "p", "bq": "blockquote", "datasource": "object", "caption": "figcaption", "body.head": "div",
}  # fmt: skip


class Bulletin(NamedTuple):
    """One item: what it says of itself, its fields in their order, and its standing with the agency."""

    known: Known = Known()
    passages: tuple[Passage, ...] = ()
    has_text: bool = False
    status: str = ""  # "usable", "withheld", "canceled", …
    embargo: str = ""  # until when it must not be published
    note: str = ""  # to editors
    instead: str = ""  # what an item without text is: "a package of 3 items: …"


def told(source: Source, found: Decoded, bulletins: Iterable[Bulletin]) -> Extraction:
    """The articles of the items, and a line on each that is none or is under a condition."""
    items = list(bulletins)
    names = [
        source.snapshot.name if len(items) == 1 else f"{source.snapshot.name}#{at + 1}" for at in range(len(items))
    ]
    told_all = [
        one for name, item in zip(names[:MOST_ITEMS], items, strict=False) for one in _told(source, found, item, name)
    ]
    articles = tuple(one for one in told_all if isinstance(one, Article))
    problems = tuple(one for one in told_all if isinstance(one, Problem))
    return articles, (*replaced_problem(source.snapshot.name, found), *problems, *_missing(source, len(items)))


def _missing(source: Source, count: int) -> Iterator[Problem]:
    if not count:
        yield _problem(source.snapshot.name, "no item of an agency stands in it", "failed")
    if count > MOST_ITEMS:
        yield _problem(
            source.snapshot.name, f"it holds {count:,} items; those behind number {MOST_ITEMS:,} are not read"
        )


def _told(source: Source, found: Decoded, item: Bulletin, name: str) -> Iterator[Article | Problem]:
    title = f": {item.known.title[:200]}" if item.known.title else ""
    if item.status.lower() in WITHDRAWN:
        note = f" (“{item.note[:300]}”)" if item.note else ""
        yield _problem(name, f"its provider has withdrawn it, status “{item.status}”{title}{note}")
        return
    if not item.has_text:
        yield _problem(name, f"{item.instead or 'an item without a text of its own'}{title}")
        return
    number = name.removeprefix(source.snapshot.name)
    sheet = Sheet(source.snapshot, ArticleId(identity(source.snapshot.id, number)), name, found.charset, NITF_NAMES)
    yield composed(sheet, item.passages, item.known)
    if item.embargo:
        yield _problem(name, f"it is under embargo until {item.embargo}{title}", "noted")
    if KILL.search(item.note) or CORRECTED.search(item.note):
        yield _problem(name, f"its provider notes: “{item.note[:300]}”", "noted")


def _problem(name: str, reason: str, severity: Severity = "skipped") -> Problem:
    return Problem(source=name, reason=reason, severity=severity, stage="extract")


def title(woven: Woven) -> Passage:
    """The field of the headline."""
    return Passage(woven, "line", "title")


def byline(woven: Woven) -> Passage:
    """The field that names the writers."""
    return Passage(woven, "line", "byline", "out", "names the writer")


def supplier(woven: Woven) -> Passage:
    """The field that names who supplied the copy."""
    return Passage(woven, "line", "byline", "out", SUPPLIER, credits=True)


def note_to_editors(woven: Woven) -> Passage:
    """The field in which the agency corrects itself or tells editors what to do; it is read."""
    return Passage(woven, "line", "correction")


def rights(woven: Woven) -> Passage:
    """The field about copyright and terms of use."""
    return Passage(woven, "line", "legal", "out", "about rights and terms of use")


def slugline(woven: Woven) -> Passage:
    """The field with the agency's keyword for the story."""
    return Passage(woven, "line", "other", "out", SLUG)
