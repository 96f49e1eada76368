"""Posts: those of a live blog as entries of its article, each with the time that stands over it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, datetime
from itertools import pairwise
from typing import NamedTuple

from variorum.records.article import DateCandidate, Entry, Part, Published
from variorum.records.interval import Interval, one_day
from variorum.records.problem import Problem
from variorum.steps.extract.lines.line import Label, Line
from variorum.steps.extract.page.blocks import Block
from variorum.steps.extract.page.boxes import HEADINGS
from variorum.steps.extract.page.dates import Where, dates_in
from variorum.steps.extract.page.relabelled import relabelled
from variorum.steps.extract.printed import printed_dates

LINE = 60  # characters of a line that is the time of a post, with a name or a word beside it
CLOCK = re.compile(
    r"\b\d{1,2}\s?[:.h]\s?\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?(?:\s(?:GMT|UTC|[A-Z]{1,4}T)\b)?|\b\d{1,2}\s?[ap]\.?m\b\.?",
    re.IGNORECASE,
)


class Shown(NamedTuple):
    """What is seen of a page: its blocks, the lines that these are in its text, and their parts."""

    blocks: Sequence[Block]
    lines: Sequence[Line]
    parts: Sequence[Part]


class Post(NamedTuple):
    """Blocks [first, last] that were posted together, the blocks that tell when, and the moment as it is stated."""

    first: int
    last: int
    clocks: tuple[int, ...] = ()
    value: str = ""


def with_posts(shown: Shown, posts: Sequence[Post]) -> tuple[Part, ...]:
    """The parts with the text of all posts read, and the lines of their times as dates."""
    blocks, lines, parts = shown
    if not posts:
        return tuple(parts)
    others = _others(parts, lines)
    labels: dict[int, Label | None] = {}
    for post in posts:
        for at in range(post.first, post.last + 1):
            if at in post.clocks and lines[at].end - lines[at].start <= LINE:
                labels[at] = Label(at, at, "date", "in")
            elif at in others and not blocks[at].role and 2 * blocks[at].linked <= lines[at].end - lines[at].start:
                labels[at] = Label(at, at, "subhead", "in") if blocks[at].name in HEADINGS else None
    return relabelled(parts, lines, labels)


def told_live(name: str, posts: Sequence[Post]) -> tuple[Problem, ...]:
    """The line on a live blog: how many posts, and in which order they stand."""
    if not posts:
        return ()
    order = ", the newest first" if is_newest_first(posts) else ""
    reason = f"a live blog of {len(posts)} entries{order}"
    return (Problem(source=name, reason=reason, severity="noted", stage="extract"),)


def entries_of(posts: Sequence[Post], text: str, lines: Sequence[Line], where: Where) -> tuple[Entry, ...]:
    """The posts as entries of the article's text, with the day on which and the time at which each was posted."""
    return tuple(
        Entry(
            start=lines[post.first].start, end=lines[post.last].end,
            posted=_posted(post, text, lines, where), clock=_clock(post, lines),
        )
        for post in posts
    )  # fmt: skip


def begun(published: Published, entries: Sequence[Entry]) -> Published:
    """The publication of a live blog: no later than the earliest of its posts, whose day it then has, with a doubt.

    The time that stands highest on the page is that of the newest post; older posts may stand on another page.
    """
    posted = [entry.posted for entry in entries if entry.posted and entry.posted.first]
    if not posted:
        return published
    earliest = min(posted, key=lambda interval: (interval.first, interval.last or date.max))
    known = published.interval
    if known is not None and (known.first is None or earliest.first is None or known.first <= earliest.first):
        return published
    found = DateCandidate(interval=earliest, method="printed", evidence="the earliest of its posts")
    candidates = (found, *published.candidates)
    return Published(interval=earliest, method="printed", evidence=found.evidence, candidates=candidates)


def is_newest_first(posts: Sequence[Post]) -> bool:
    """Whether the posts stand in the reverse of the order in which they were written."""
    moments = [moment for post in posts if (moment := moment_of(post.value))]
    pairs = list(pairwise(moments))
    return len(moments) == len(posts) and all(one >= other for one, other in pairs) and moments[0] > moments[-1]


def moment_of(value: str) -> datetime | None:
    """The moment that is stated so, without its zone: posts of one page are compared by the same clock."""
    try:
        return datetime.fromisoformat(value).replace(tzinfo=None)
    except ValueError:
        return None


def _others(parts: Sequence[Part], lines: Sequence[Line]) -> frozenset[int]:
    """Numbers of the lines that were left out for standing outside the text of the report."""
    starts = [part.start for part in parts]
    found = (bisect_right(starts, line.start) - 1 for line in lines)
    return frozenset(at for at, number in enumerate(found) if number >= 0 and parts[number].kind == "other")


def _posted(post: Post, text: str, lines: Sequence[Line], where: Where) -> Interval | None:
    """The day that is stated, else the one printed over the post."""
    stated = next(dates_in(post.value, "", where), None)
    if stated is not None:
        return stated.interval
    for at in post.clocks:
        for found in printed_dates(text, lines[at].start, lines[at].end, language=where.language):
            return one_day(found.day)
    return None


def _clock(post: Post, lines: Sequence[Line]) -> str:
    found = (CLOCK.search(lines[at].words[: 2 * LINE]) for at in post.clocks)
    return next((match.group().strip() for match in found if match), "")
