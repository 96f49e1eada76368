"""Near: the days that a page prints by its headline or below its text, and those of its time elements there."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from variorum.records.article import DateCandidate, Part, PartKind
from variorum.records.interval import one_day
from variorum.records.span import ArticleId, Quote, Span
from variorum.steps.extract.lines.line import Line
from variorum.steps.extract.page.blocks import Block
from variorum.steps.extract.page.dates import EARLIEST, LATEST, Where, dates_in
from variorum.steps.extract.page.labels import labels_of_elements
from variorum.steps.extract.page.meta import Mark
from variorum.steps.extract.printed import PrintedDate, is_date_line, printed_dates
from variorum.steps.extract.votes import FULL, HALF, LITTLE, MOST, Vote
from variorum.tables.date_words import changed_words, published_words
from variorum.tables.local_time import territory_of

ABOVE = 4  # blocks above the headline in which its day may stand; mastheads print the day of the visit farther up
HEAD = 30  # blocks between the headline and the text
FIRST = 3  # blocks of the text among which a line of data may have been kept
FAR = 40  # blocks below the text; there, as in it, a date counts only where it says what it is of
TAIL = 8  # blocks below the text in which its day may stand
CLOSE = 2  # blocks above the headline in which a line may be of the report though it looks like a link
LINE = 60  # characters of a line of data that looks like a caption or a link
SHORT = 120  # characters of a block that may be a line of data about the report
LEAD = 45  # characters at the beginning of the text in which a dateline's day stands
LABEL = 30  # characters of a block that may be the label of the date in the next
# Parts whose dates are of something else: of a comment, a picture, another report.
OTHERS = frozenset({"comment", "related", "newsletter", "donation", "caption", "legal", "repeat", "correction"})
HOUR = re.compile(r"\D{0,12}\d{1,2}[:.h]?\d\d(?!\d|[./-]\d)")
DAY_FIRST = frozenset(  # Unicode CLDR: in every country of these; not in those of English and Spanish
    "ar bg ca cs da de el et fi fr gl he hr it lv nb nl nn no pl pt ro ru sk sl sr tr uk".split()
)
WORD_BEHIND = frozenset({"ja", "ko", "zh"})
MONTH_FIRST = frozenset({"US", "PH"})  # Unicode CLDR: numeric dates of English there; where no country is told, the US


class Page(NamedTuple):
    """A page with its blocks and what each of them is."""

    article: ArticleId
    text: str
    blocks: Sequence[Block]
    lines: Sequence[Line]
    kinds: Sequence[PartKind]
    address: str
    where: Where


class Near(NamedTuple):
    """What speaks for a day of publication, and the days of changes."""

    votes: tuple[Vote, ...]
    changed: tuple[DateCandidate, ...]
    labelled: bool  # whether a day is printed that says it is of the publication
    edited: bool  # whether the page prints that it was changed
    told: bool  # whether a day that is printed or stands in an element is said to be of the publication


def kinds_of(lines: Sequence[Line], parts: Sequence[Part]) -> tuple[PartKind, ...]:
    """The kind of the part in which each line begins."""
    starts = [part.start for part in parts]
    return tuple(parts[max(0, bisect_right(starts, line.start) - 1)].kind for line in lines) if parts else ()


def near_dates(page: Page, marks: Sequence[Mark]) -> Near:
    """The dates by the headline and those of time elements there; only where there are none, those farther off.

    Days of several reports below the text are a list of other reports, and none is this one's.
    """
    zones = _zones(page)
    found = [*_printed(page, marks, zones), *_marked(page, marks, zones)]
    changed = tuple(one.vote.candidate for one in found if one.of_change)
    days = {one.vote.candidate.interval for one in found if one.of_change}
    own = [one for one in found if not one.of_change and not (one.bare and one.vote.candidate.interval in days)]
    edited = any(one.vote.candidate.quote for one in found if one.of_change and not one.named) or any(
        _tells_change(page, at) for at in zones if zones[at].rank < TAIL_RANK
    )
    if not own:  # hAtom: the day of the change is that of publication where no other is named; but that is no proof
        own = [one._replace(vote=one.vote._replace(trust=HALF)) for one in found if one.named]
    told = any(one.labelled for one in own)
    labelled = any(one.labelled and one.vote.candidate.quote for one in own)
    return Near(tuple(one.vote for one in _nearest(own)), changed, labelled, edited, told)


def days_of_others(page: Page) -> frozenset[date]:
    """The days that are printed in comments, links and other reports and nowhere else."""
    found: tuple[set[date], set[date]] = (set(), set())
    for line, kind in zip(page.lines, page.kinds, strict=True):
        for one in printed_dates(page.text, line.start, line.end, language=page.where.language):
            found[kind in OTHERS].add(one.day)
    return frozenset(found[True] - found[False])


def _tells_change(page: Page, at: int) -> bool:
    """Whether it is a line with a day that says, without a day, that the report was changed: "Updated 8 hours ago"."""
    line = page.lines[at]
    if line.end - line.start > SHORT:
        return False
    days = list(printed_dates(page.text, line.start, line.end, language=page.where.language))
    return bool(days) and changed_words().search(page.text, days[-1].end, line.end) is not None


class Found(NamedTuple):
    """A vote, the zone that it stands in, and what stands beside it."""

    vote: Vote
    zone: Zone
    of_change: bool = False
    labelled: bool = False  # whether a word, or its element, says that it is of the publication
    bare: bool = False  # whether it is a time element that does not say of what it is
    named: bool = False  # whether nothing but the name of its element says that it is of a change


def _nearest(found: Sequence[Found]) -> Iterator[Found]:
    """Those of the best zone that has any, the most trusted first; those of lesser zones count little."""
    best = min((one.zone.rank for one in found), default=0)
    below = {one.vote.candidate.interval for one in found if one.zone.rank == TAIL_RANK}
    for one in sorted(found, key=lambda one: -one.vote.trust):
        if one.zone.rank < TAIL_RANK or (best == TAIL_RANK and len(below) == 1):
            yield one if one.zone.rank == best else one._replace(vote=one.vote._replace(trust=LITTLE))


class Zone(NamedTuple):
    """How near to the headline a block stands, 0 by it, and how far a day there is trusted as the report's own."""

    rank: int
    trust: float
    labelled: bool = False  # whether only a date counts that says what it is of


TAIL_RANK = 2


def _zones(page: Page) -> dict[int, Zone]:
    """Indices of the blocks in which the report's own day may stand."""
    kinds = page.kinds
    body = [at for at, kind in enumerate(kinds) if kind == "body"]
    first, last = (body[0], body[-1]) if body else (len(kinds), len(kinds))
    titles = [at for at, kind in enumerate(kinds) if kind == "title"]
    title = next((at for at in reversed(titles) if at <= first), -1)
    start = title if title >= 0 else max(0, first - ABOVE)
    found = {at: Zone(TAIL_RANK, MOST, labelled=True) for at in range(first, last + FAR)}
    found |= {at: Zone(TAIL_RANK, HALF) for at in range(last + 1, last + 1 + TAIL)}
    found |= {at: Zone(1, MOST - LITTLE) for at in range(max(0, title - ABOVE), title)}
    found |= {at: Zone(0, FULL if title >= 0 else MOST) for at in range(start, min(start + HEAD, first + FIRST))}
    return {at: zone for at, zone in found.items() if at < len(kinds) and _may_hold(page, at, zone, title)}


def _may_hold(page: Page, at: int, zone: Zone, title: int) -> bool:
    """Whether the block is of the report itself; a line of data at the headline may look like a caption or link."""
    line, kind = page.lines[at], page.kinds[at]
    close = zone.rank == 0 or title - CLOSE <= at < title
    if page.blocks[at].name == "figcaption" and not is_date_line(page.text[line.start : line.end]):
        return False  # the day of the picture
    return kind not in OTHERS or (close and kind in {"caption", "related"} and line.end - line.start <= LINE)


def _printed(page: Page, marks: Sequence[Mark], zones: dict[int, Zone]) -> Iterator[Found]:
    telling = tuple(mark for mark in marks if mark.of)
    month_first = page.where.language in {"", "en"} and (territory_of(page.address) or "US") in MONTH_FIRST
    for at in sorted(zones):
        line = page.lines[at]
        stop = min(line.end, line.start + 2 * SHORT)
        days = tuple(printed_dates(page.text, line.start, stop, language=page.where.language, month_first=month_first))
        last, before = line.start, _label(page, at) if days else ""
        behind = _labels_behind(page, days, line.start, stop)
        by_head = telling if zones[at].rank < TAIL_RANK else ()  # below the text elements tell it of other reports, too
        named = labels_of_elements(page.blocks[at], [one.start - line.start for one in days], by_head)
        for one, after, name in zip(days, behind or ("",) * len(days), named, strict=True):
            label = after or f"{before} {page.text[last : one.start]}"[-2 * LABEL :].strip()
            silent = bool(name) and not _is_label(label)
            one = one._replace(other=None) if page.where.language in DAY_FIRST else one
            last, before = one.end, ""
            if EARLIEST <= one.day < LATEST:
                for item in _of_date(page, at, one, f"{name} {label}" if silent else label, zones[at]):
                    yield item._replace(named=silent and item.of_change)


def _labels_behind(page: Page, days: Sequence[PrintedDate], start: int, stop: int) -> tuple[str, ...]:
    """What stands behind each day, in a language that may put the word for it there: "2031年4月7日 更新"; else ()."""
    if page.where.language not in WORD_BEHIND or not days:
        return ()
    ends = [one.start for one in days[1:]] + [stop]
    found = tuple(page.text[one.end : min(end, one.end + LABEL)] for one, end in zip(days, ends, strict=True))
    before = page.text[start : days[0].start]
    return found if _is_label(found[-1]) and not _is_label(before) else ()


def _is_label(words: str) -> bool:
    return published_words().search(words) is not None or changed_words().search(words) is not None


def _of_date(page: Page, at: int, one: PrintedDate, label: str, zone: Zone) -> Iterator[Found]:
    line = page.lines[at]
    data = line.end - line.start <= SHORT or one.end - line.start <= LEAD
    published = data and published_words().search(label) is not None
    changed = data and not published and (changed_words().search(label) is not None or _changed_at(page, at, one.end))
    trust = max(zone.trust, MOST) if published or changed else 0.0 if zone.labelled else _trust(page, at, one, zone)
    if trust:
        for vote in _votes(page, one, label, trust):
            yield Found(vote, zone._replace(rank=0) if published and not zone.labelled else zone, changed, published)


def _changed_at(page: Page, at: int, end: int) -> bool:
    """Whether the line says behind the day at which hour the report was changed: "7 April 2031, updated 14:05"."""
    line = page.lines[at]
    found = changed_words().search(page.text, end, min(line.end, end + SHORT))
    return found is not None and HOUR.match(page.text, found.end(), line.end) is not None


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
        return zone.trust - LITTLE
    return zone.trust - LITTLE if kind == "body" and _opens(page.text, line, one) else 0.0


def _opens(text: str, line: Line, one: PrintedDate) -> bool:
    """Whether the date stands in a dateline: "Karabura, 7 April 2031 – …", "(7 April 2031) …"."""
    return one.end - line.start <= LEAD and text[one.end : one.end + 3].lstrip()[:1] in tuple("–—-:)|/(")


def _label(page: Page, at: int) -> str:
    """The words of the block before where they are a label: "Date:", "Published"."""
    words = page.blocks[at - 1].words() if at else ""
    return words if len(words) <= LABEL and not any(map(str.isdigit, words)) else ""


def _votes(page: Page, one: PrintedDate, label: str, trust: float) -> Iterator[Vote]:
    words = page.text[one.start : one.end]
    quote = Quote(span=Span(article=page.article, start=one.start, end=one.end), words=words)
    evidence = f"{' '.join(label.split())[-LABEL:]} {words}".strip()
    for day, share in ((one.day, trust if one.other is None else MOST - LITTLE), (one.other, LITTLE)):
        if day:
            found = DateCandidate(interval=one_day(day), method="printed", evidence=evidence, quote=quote, stated=words)
            yield Vote(found, "near", share)


def _marked(page: Page, marks: Sequence[Mark], zones: dict[int, Zone]) -> Iterator[Found]:
    """The days of time elements by the headline, and of microdata wherever no comment or other report is."""
    blocks = page.blocks if marks else ()
    starts = [next((piece.start for piece in block.pieces if piece.start >= 0), -1) for block in blocks]
    for mark in marks:
        at = min(bisect_right(starts, mark.start), len(starts) - 1)
        if at < 0:
            continue
        zone = zones.get(at)
        if page.kinds[at] in OTHERS and (zone is None or zone.rank > 0):
            continue
        zone = Zone(0, MOST) if mark.itemprop and mark.of else zone
        if zone and not zone.labelled:
            evidence = f"itemprop {mark.of}" if mark.itemprop else f"time element {mark.of}".strip()
            trust = max(zone.trust, MOST) if zone.rank < TAIL_RANK else zone.trust
            for candidate in dates_in(mark.value, evidence, page.where):
                of_change = mark.of == "changed"
                named = of_change and not mark.itemprop
                told = mark.of == "published"
                yield Found(Vote(candidate, "near", trust), zone, of_change, told, bare=not mark.of, named=named)
