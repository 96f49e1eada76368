"""Look: a page taken apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from datetime import UTC, date, timedelta
from functools import cache, partial
from typing import NamedTuple

from variorum.records.article import Snapshot
from variorum.records.capture import Capture
from variorum.records.problem import Problem
from variorum.records.span import ArticleId
from variorum.steps.extract.origins import Origin
from variorum.steps.extract.page.blocks import Layout
from variorum.steps.extract.page.boxes import Structure, structure
from variorum.steps.extract.page.captured import capture_in_page
from variorum.steps.extract.page.dates import EARLIEST, SLACK, newest_evidence
from variorum.steps.extract.page.guess import Guess, is_readable
from variorum.steps.extract.page.held import told_held
from variorum.steps.extract.page.layout import layout
from variorum.steps.extract.page.meta import Meta, meta_of
from variorum.steps.extract.page.parts import Laid, laid_out
from variorum.steps.extract.page.savings import original_address
from variorum.steps.extract.page.slim import is_wide, slimmed, uncommented
from variorum.steps.extract.page.tags import Tag, Text, scan
from variorum.steps.extract.page.unseen import hidden_words, told_broken

EASTERNMOST = timedelta(hours=14)  # ahead of UTC: Kiribati
NO_LIMIT = date(2100, 1, 1)  # the clock is no evidence: the same page must give the same day for ever


class Saved(NamedTuple):
    """The source of one page, decoded, and where it comes from."""

    snapshot: Snapshot
    article: ArticleId
    name: str
    page: str
    charset: str
    origin: Origin
    address: str = ""
    captured: date | None = None  # when it was saved
    capture: Capture = Capture()


class Look(NamedTuple):
    """A page taken apart: what is seen of it, what it says of itself, and the last day of its publication."""

    saved: Saved
    capture: Capture
    meta: Meta
    seen: Layout
    laid: Laid
    guess: Guess
    limit: date | None
    boxes: Callable[[], Structure]  # few pages need them, and some of these twice
    hidden: Callable[[Set[int]], int]  # words of the text around these blocks that are hidden
    broken: tuple[Problem, ...]
    held: Callable[[int], tuple[Problem, ...]]  # what it holds where it is not read, by the words that are


def looked(saved: Saved) -> Look:
    """The page taken apart."""
    capture = capture_in_page(saved.page, saved.capture)
    saved = saved._replace(address=original_address(saved.address) or capture.address)
    items = list(scan(saved.page))
    meta = meta_of(saved.page, items)
    seen = layout(saved.page, items)
    limit = _latest(saved, capture)
    found = _guess(saved, items, seen, min(limit or NO_LIMIT, newest_evidence(meta) or NO_LIMIT))
    return Look(
        saved, capture, meta, seen, laid_out(seen.blocks, saved.origin), found, limit,
        cache(partial(structure, items, len(saved.page))), partial(hidden_words, saved.page, items, seen),
        told_broken(saved.name, saved.page, items), partial(told_held, saved.name, saved.page, items, seen),
    )  # fmt: skip


def _latest(saved: Saved, capture: Capture) -> date | None:
    """The last day, anywhere on earth, on which the page can have been published."""
    if capture.moment and EARLIEST.year < capture.moment.year < NO_LIMIT.year:
        return (capture.moment.astimezone(UTC) + EASTERNMOST).date()
    return saved.captured + SLACK if saved.captured else None


def _guess(saved: Saved, items: Sequence[Tag | Text], seen: Layout, latest: date) -> Guess:
    readable = seen.blocks and is_readable(saved.page, seen.depth)
    slim = slimmed(saved.page, items, seen) if readable else ""

    def page() -> str:
        """The page for htmldate, which needs its head and scripts, "" where that would be too much for a parser."""
        return uncommented(saved.page, items) if readable and not is_wide(items) else ""

    return Guess(page, slim, seen.blocks, address=saved.address, latest=latest.isoformat())
