"""Zones: where on a page the report's own day may stand, and how far a day there is trusted."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from variorum.records.article import Part, PartKind
from variorum.records.span import ArticleId
from variorum.steps.extract.lines.line import Line
from variorum.steps.extract.page.blocks import Block
from variorum.steps.extract.page.dates import Where
from variorum.steps.extract.printed import is_date_line
from variorum.steps.extract.votes import FULL, HALF, LITTLE, MOST

ABOVE = 4  # blocks above the headline in which its day may stand; mastheads print the day of the visit farther up
HEAD = 30  # blocks between the headline and the text
FIRST = 3  # blocks of the text among which a line of data may have been kept
FAR = 40  # blocks below the text; there, as in it, a date counts only where it says what it is of
TAIL = 8  # blocks below the text in which its day may stand
CLOSE = 2  # blocks above the headline in which a line may be of the report though it looks like a link
LINE = 60  # characters of a line of data that looks like a caption or a link
SHORT = 120  # characters of a block that may be a line of data about the report
TAIL_RANK = 2  # of the zones in the text and below it
# Parts whose dates are of something else: of a comment, a picture, another report.
OTHERS = frozenset({"comment", "related", "newsletter", "donation", "caption", "legal", "repeat", "correction"})


class Page(NamedTuple):
    """A page with its blocks and what each of them is."""

    article: ArticleId
    text: str
    blocks: Sequence[Block]
    lines: Sequence[Line]
    kinds: Sequence[PartKind]
    address: str
    where: Where


class Zone(NamedTuple):
    """How near to the headline a block stands, 0 by it, and how far a day there is trusted as the report's own."""

    rank: int
    trust: float
    labelled: bool = False  # whether only a date counts that says what it is of


def kinds_of(lines: Sequence[Line], parts: Sequence[Part]) -> tuple[PartKind, ...]:
    """The kind of the part in which each line begins."""
    starts = [part.start for part in parts]
    return tuple(parts[max(0, bisect_right(starts, line.start) - 1)].kind for line in lines) if parts else ()


def zones_of(page: Page) -> dict[int, Zone]:
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
