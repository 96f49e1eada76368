"""Entry: one item of a feed, and whether it is a report or only tells of one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import NamedTuple

from variorum.records.article import Article
from variorum.records.problem import Problem
from variorum.records.record import identity
from variorum.records.source import Source
from variorum.records.span import ArticleId
from variorum.steps.extract.decode import Decoded
from variorum.steps.extract.formats.composed import Known, Sheet, composed
from variorum.steps.extract.formats.passages import Passage
from variorum.steps.extract.formats.roles import APPEARED
from variorum.steps.extract.formats.woven import LITERAL, Woven
from variorum.steps.extract.reading import Extraction
from variorum.text.lengths import length_told, words_in

# A field that by its specification holds the whole text (content:encoded, atom:content, content_html, content_text)
# is believed whatever its length, unless it breaks off; what cuts a text marks that (WordPress by "[…]").
# The field for a synopsis holds one, by the standard of RSS 2.0, so that it must be a good deal longer.
LONGEST_SYNOPSIS = 100  # words; two paragraphs
MOST_ENTRIES = 5_000  # read in half of the seconds that a document has; feeds of the press have 20 to 200
LONGEST_TAIL = 240  # characters at the end that are searched for a sign that the text is cut
TAGS = re.compile(r"<[^<>]*>")
CUT = re.compile(
    r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])[\s\"'”’)\]»→>]*$|"
    r"\b(?:read more|continue reading|keep reading|read the (?:full|whole|rest|entire|original)|"
    r"full (?:story|article)|more »)"
    r"[^.!?\n]{0,160}[.!?…»→>\s\]]*$",
    re.IGNORECASE,
)
LONGEST_LINK = 1000  # characters of the markup at the end
LAST_LINK = re.compile(
    r"""<a\s[^<>]*href\s*=\s*["']?(?P<to>[^"'<>\s]+)[^<>]*>[^<>]*</a>[.\s]*(?:</\w+>\s*)*$""", re.IGNORECASE
)
REMEDY = "save the page of the report, or fetch it by its address"


class Entry(NamedTuple):
    """One item: what it says of itself, the fields above its text, and the text in the best field that it has."""

    known: Known
    head: tuple[Passage, ...] = ()
    text: Passage | None = None
    whole: bool = False  # whether the field is meant for whole texts


class Feed(NamedTuple):
    """A feed's file."""

    source: Source
    decoded: Decoded


def told(feed: Feed, entries: Iterable[Entry]) -> Extraction:
    """The articles of the entries, and a line on each that is none."""
    found: list[Article | Problem] = []
    before: dict[tuple[str, str, str], int] = {}
    for number, entry in enumerate(entries, start=1):
        if number > MOST_ENTRIES:
            found.append(_too_many(feed))
            break
        first = before.setdefault(_content(entry, number), number)
        found.extend(_told(feed, entry, number) if first == number else [_twice(feed, number, first)])
    articles = tuple(item for item in found if isinstance(item, Article))
    problems = tuple(item for item in found if isinstance(item, Problem))
    return articles, problems if found else (_empty(feed),)


def seen(woven: Woven) -> str:
    """What is seen of the text, without its tags, on one line."""
    words = "".join(part.text if part.coding in LITERAL else unescape(TAGS.sub(" ", part.text)) for part in woven)
    return " ".join(words.split())


def _told(feed: Feed, entry: Entry, number: int) -> Iterator[Article | Problem]:
    name = f"{feed.source.snapshot.name}#{number}"
    shown = seen(entry.text.woven) if entry.text else ""
    count = words_in(shown)
    cut = _breaks_off(shown) or (count <= LONGEST_SYNOPSIS and _links_on(entry))
    if entry.text is None or not _is_report(entry, count, cut=cut):
        yield _announced(name, entry.known, shown)
        return
    if cut:
        yield _cut(name)
    snapshot = feed.source.snapshot
    own = ArticleId(identity(snapshot.id, f"#{number}"))
    sheet = Sheet(snapshot, own, name, feed.decoded.charset)
    yield composed(sheet, (*entry.head, entry.text), entry.known)


def _is_report(entry: Entry, count: int, *, cut: bool) -> bool:
    """Whether the text is the report: not cut, and in the field for whole texts, or longer than any synopsis."""
    if count > LONGEST_SYNOPSIS:
        return True
    return entry.whole and not cut and count > 0


def _breaks_off(shown: str) -> bool:
    """Whether the text ends with a sign that it is cut, above what blog systems add."""
    tail = APPEARED.sub("", shown[-LONGEST_TAIL * 3 :])
    return bool(CUT.search(tail[-LONGEST_TAIL:]))


def _links_on(entry: Entry) -> bool:
    """Whether the last that the text shows is a link to the item's own page, where the rest of it stands."""
    woven = entry.text.woven if entry.text else ()
    tail = "".join(stretch.text for stretch in woven)[-LONGEST_LINK:]
    found = LAST_LINK.search(tail)
    return found is not None and bool(entry.known.address) and unescape(found["to"]) == entry.known.address


def _content(entry: Entry, number: int) -> tuple[str, str, str]:
    """What two items that are the same have in common; an item without a text is like no other."""
    text = "".join(stretch.text for stretch in entry.text.woven) if entry.text else f"#{number}"
    return entry.known.address, entry.known.title, text


def _twice(feed: Feed, number: int, first: int) -> Problem:
    name = feed.source.snapshot.name
    reason = f"the same item as {name}#{first}"
    return Problem(source=f"{name}#{number}", reason=reason, severity="skipped", stage="extract")


def _announced(name: str, known: Known, shown: str) -> Problem:
    what = f"{length_told(shown)}, read as a summary" if shown else "a title"
    said = " ".join(part for part in (known.title[:200], known.address) if part) or "an item without a title"
    return Problem(
        source=name, reason=f"the feed gives only {what}: {said}", remedy=REMEDY, severity="skipped", stage="extract"
    )


def _cut(name: str) -> Problem:
    reason = "the feed cuts the report short; only its beginning is read"
    return Problem(source=name, reason=reason, remedy=REMEDY, severity="noted", stage="extract")


def _too_many(feed: Feed) -> Problem:
    reason = f"it holds more than {MOST_ENTRIES:,} items; those behind are not read"
    return Problem(source=feed.source.snapshot.name, reason=reason, remedy="cut the feed into parts", stage="extract")


def _empty(feed: Feed) -> Problem:
    reason = "the feed holds no items"
    return Problem(source=feed.source.snapshot.name, reason=reason, severity="skipped", stage="extract")
