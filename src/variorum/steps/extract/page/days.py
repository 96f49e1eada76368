"""Days: those that stand in the zones of a page, printed or in time elements, each with what it is said to be of."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from variorum.records.article import DateCandidate, PartKind
from variorum.records.interval import one_day
from variorum.records.span import Quote, Span
from variorum.steps.extract.lines.line import Line
from variorum.steps.extract.page.dates import EARLIEST, LATEST, dates_in
from variorum.steps.extract.page.labels import (
    LABEL,
    changed_behind,
    is_elsewhere,
    is_label,
    label_before,
    labels_behind,
    labels_of_elements,
)
from variorum.steps.extract.page.marks import Mark
from variorum.steps.extract.page.zones import OTHERS, SHORT, TAIL_RANK, Page, Zone
from variorum.steps.extract.printed import PrintedDate, is_date_line, printed_dates
from variorum.steps.extract.votes import HALF, LITTLE, MOST, Vote
from variorum.tables.date_words import changed_words, published_words
from variorum.tables.local_time import territory_of

LEAD = 45  # characters at the beginning of the text in which a dateline's day stands
SENTENCE = 10  # words; a line of data has fewer, or closes with no full stop
HALVES = ("a.m.", "p.m.")  # of the day; such a line ends with a time and not as a sentence
DAY_FIRST = frozenset(  # Unicode CLDR: in every country of these; not in those of English and Spanish
    "ar bg ca cs da de el et fi fr gl he hr it lv nb nl nn no pl pt ro ru sk sl sr tr uk".split()
)
MONTH_FIRST = frozenset({"US", "PH"})  # Unicode CLDR: numeric dates of English there; where no country is told, the US


class Day(NamedTuple):
    """A vote, the zone that it stands in, and what stands beside it."""

    vote: Vote
    zone: Zone
    of_change: bool = False
    labelled: bool = False  # whether a word, or its element, says that it is of the publication
    bare: bool = False  # whether it is a time element that does not say of what it is
    named: bool = False  # whether nothing but the name of its element says that it is of a change


def printed_days(page: Page, marks: Sequence[Mark], zones: Mapping[int, Zone]) -> Iterator[Day]:
    """The days that are printed in the zones, each reading of one that may be two."""
    telling = tuple(mark for mark in marks if mark.of)
    month_first = page.where.language in {"", "en"} and (territory_of(page.address) or "US") in MONTH_FIRST
    for at in sorted(zones):
        line = page.lines[at]
        stop = min(line.end, line.start + 2 * SHORT)
        days = tuple(printed_dates(page.text, line.start, stop, language=page.where.language, month_first=month_first))
        last, before = line.start, label_before(page, at) if days else ""
        behind = labels_behind(page, days, line.start, stop)
        by_head = telling if zones[at].rank < TAIL_RANK else ()  # below the text elements tell it of other reports, too
        named = labels_of_elements(page.blocks[at], [one.start - line.start for one in days], by_head)
        for one, after, name in zip(days, behind or ("",) * len(days), named, strict=True):
            label = after or f"{before} {page.text[last : one.start]}"[-2 * LABEL :].strip()
            silent = bool(name) and not is_label(label)
            one = one._replace(other=None) if page.where.language in DAY_FIRST else one
            last, before = one.end, ""
            if EARLIEST <= one.day < LATEST:
                for item in _of_date(page, at, one, f"{name} {label}" if silent else label, zones[at]):
                    yield item._replace(named=silent and item.of_change)


def _of_date(page: Page, at: int, one: PrintedDate, label: str, zone: Zone) -> Iterator[Day]:
    line = page.lines[at]
    data = line.end - line.start <= SHORT or one.end - line.start <= LEAD
    published = data and published_words().search(label) is not None
    changed = data and not published and _says_changed(page.text, label, one.end, line.end)
    trust = max(zone.trust, MOST) if published or changed else 0.0 if zone.labelled else _trust(page, at, one, zone)
    if not published and not changed and is_elsewhere(label):
        trust = min(trust, HALF)
    if trust:
        for vote in _votes(page, one, label, trust):
            yield Day(vote, zone._replace(rank=0) if published and not zone.labelled else zone, changed, published)


def _says_changed(text: str, label: str, start: int, end: int) -> bool:
    return changed_words().search(label) is not None or changed_behind(text, start, end)


def _trust(page: Page, at: int, one: PrintedDate, zone: Zone) -> float:
    """How far a day without a label is to be trusted as the report's own; 0 where it is of what the text tells."""
    line, kind = page.lines[at], page.kinds[at]
    if is_date_line(page.text[line.start : line.end]):
        return zone.trust
    if page.blocks[at].role == "date":
        return max(zone.trust, MOST) if zone.rank < TAIL_RANK else zone.trust
    if kind in {"title", "navigation"} or 2 * page.blocks[at].linked > line.end - line.start:
        return 0.0
    if line.end - line.start <= SHORT and kind != "deck" and not (kind == "body" and line.ends):
        return min(zone.trust, HALF) if _is_sentence(line, kind) else zone.trust - LITTLE
    return zone.trust - LITTLE if kind == "body" and _opens(page.text, line, one) else 0.0


def _opens(text: str, line: Line, one: PrintedDate) -> bool:
    """Whether the date stands in a dateline: "Karabura, 7 April 2031 – …", "(7 April 2031) …"."""
    return one.end - line.start <= LEAD and text[one.end : one.end + 3].lstrip()[:1] in tuple("–—-:)|/(")


def _votes(page: Page, one: PrintedDate, label: str, trust: float) -> Iterator[Vote]:
    words = page.text[one.start : one.end]
    quote = Quote(span=Span(article=page.article, start=one.start, end=one.end), words=words)
    evidence = f"{_ending(label)} {words}".strip()
    for day, share in ((one.day, trust if one.other is None else MOST - LITTLE), (one.other, LITTLE)):
        if day:
            found = DateCandidate(interval=one_day(day), method="printed", evidence=evidence, quote=quote, stated=words)
            yield Vote(found, "near", share)


def _ending(label: str) -> str:
    """The last whole words of the label, as far as LABEL characters hold them."""
    words = " ".join(label.split())
    return words if len(words) <= LABEL else words[-LABEL - 1 :].partition(" ")[2]


def marked_days(page: Page, marks: Sequence[Mark], zones: Mapping[int, Zone]) -> Iterator[Day]:
    """The days of time elements by the headline, and of microdata wherever no comment or other report is."""
    blocks = page.blocks if marks else ()
    starts = [next((piece.start for piece in block.pieces if piece.start >= 0), -1) for block in blocks]
    for mark in marks:
        at = min(bisect_right(starts, mark.start), len(starts) - 1)
        if at < 0:
            continue
        zone = zones.get(at)
        if not mark.of and _is_told(page, starts, mark, at):
            continue
        if page.kinds[at] in OTHERS and (zone is None or zone.rank > 0):
            continue
        said = mark.itemprop and bool(mark.of)
        foreign = said and (zone is None or zone.rank > 0) and not _is_own(page, starts, mark)
        zone = Zone(1 if foreign else 0, MOST) if said else zone
        if zone and not zone.labelled:
            trust = LITTLE if foreign else max(zone.trust, MOST) if zone.rank < TAIL_RANK else zone.trust
            yield from _marked(page, mark, zone, trust)


def _marked(page: Page, mark: Mark, zone: Zone, trust: float) -> Iterator[Day]:
    """The days that the element gives."""
    evidence = f"itemprop {mark.of}" if mark.itemprop else f"time element {mark.of}".strip()
    of_change = mark.of == "changed"
    told = mark.of == "published" and trust > LITTLE
    for candidate in dates_in(mark.value, evidence, page.where):
        vote = Vote(candidate, "near", trust)
        yield Day(vote, zone, of_change, told, bare=not mark.of, named=of_change and not mark.itemprop)


def _is_own(page: Page, starts: Sequence[int], mark: Mark) -> bool:
    """Whether the item that the date is of has the page's headline, or holds where its title or text begins."""
    if mark.item is None or mark.named:
        return True
    start, end = mark.item
    firsts = (next((at for at, one in enumerate(page.kinds) if one == kind), -1) for kind in ("title", "body"))
    return any(at >= 0 and start <= starts[at] < end for at in firsts)


def _is_told(page: Page, starts: Sequence[int], mark: Mark, at: int) -> bool:
    """Whether the element stands in a sentence of the text, which tells of that day: "built on 7 April 1998 by …".

    `at` is the block behind it, which is its own where it begins with it.
    """
    above = bisect_right(starts, mark.start) - 1
    own = above if above >= 0 and page.blocks[above].pieces[-1].end > mark.start else at
    line = page.lines[own]
    return _is_sentence(line, page.kinds[own]) and not is_date_line(page.text[line.start : line.end])


def _is_sentence(line: Line, kind: PartKind) -> bool:
    """Whether it is a sentence of the text, or reads like one, and no line of data."""
    if not line.ends or kind in {"date", "byline"} or line.words.endswith(HALVES):
        return False
    return kind in {"body", "deck"} or line.length >= SENTENCE
