"""Live: the posts of a live blog, each with the time that stands over it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from variorum.records.article import Entry, Part
from variorum.records.interval import Interval, one_day
from variorum.records.problem import Problem
from variorum.steps.extract.lines.line import Label, Line, alike
from variorum.steps.extract.page.blocks import Block
from variorum.steps.extract.page.boxes import HEADINGS, Box, Structure, structure, within
from variorum.steps.extract.page.dates import Where, dates_in
from variorum.steps.extract.page.meta import Meta, texts_of
from variorum.steps.extract.page.relabelled import relabelled
from variorum.steps.extract.page.tags import Tag, Text
from variorum.steps.extract.printed import printed_dates

FEWEST = 3  # posts; two boxes with a time in them are as well a report and a note on it
FEWEST_SAID = 2  # posts where the page's own data call it a live blog
POST = 15  # words of the middle one of the posts; rows of tables and teasers have fewer
INTRODUCTION = 150  # words of running text that may stand above the first post
LONGEST_SPAN = timedelta(days=14)  # of the days of its posts; a list of dates over months is a chronicle of events
HEAD = 3  # blocks of a post among which its time stands; a time farther down is of something in it
LINE = 60  # characters of a line that is the time of a post, with a name or a word beside it
RUNNING = 12  # words of a block that is running text
# Boxes with times that are no posts: readers write, other reports are offered.
FRAME = frozenset({"comment", "related", "navigation", "newsletter", "donation", "footer", "legal", "repeat"})
LINKED = 0.5  # share of a post's characters that are links; more is a list of links
MOST = 2000  # posts that are looked at; the longest live blogs have some hundreds on one page
OPENING = 6  # words by which a post of the page's data is found in the page
CLOCK = re.compile(
    r"\b\d{1,2}\s?[:.h]\s?\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?(?:\s(?:GMT|UTC|[A-Z]{1,4}T)\b)?|\b\d{1,2}\s?[ap]\.?m\b\.?",
    re.IGNORECASE,
)
TIME = re.compile(r"<time\b", re.IGNORECASE)
WORD = re.compile(r"\w+")


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


def posts_of(page: str, items: Sequence[Tag | Text], meta: Meta, shown: Shown) -> tuple[Post, ...]:
    """The posts of a live blog in the order of the page, none where it is no live blog.

    First the boxes of one kind with a time in each; where the page's own data list posts and there are no such boxes,
    the places where these posts begin.
    """
    said = _said(meta)
    if not said and len(TIME.findall(page)) < FEWEST:
        return ()
    blocks, title = shown.blocks, _title(shown)
    seen = structure(items, len(page))
    starts = [next((piece.start for piece in block.pieces if piece.start >= 0), -1) for block in blocks]
    starts = _ascending(starts)
    groups = [_posts(group, seen, starts) for group in _groups(seen, title, starts)]
    fit = [posts for posts in groups if _is_live(posts, blocks, bool(said), seen, starts)]
    best = max(fit, key=lambda posts: (sum(_words(blocks, post) for post in posts), -posts[0].first), default=())
    return _with_data(best, said, blocks) if best else _by_data(said, blocks)


def _title(shown: Shown) -> int:
    """Number of the block that is the headline, -1 where there is none."""
    start = next((part.start for part in shown.parts if part.kind == "title"), -1)
    return next((at for at, line in enumerate(shown.lines) if line.start == start), -1)


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


def is_newest_first(posts: Sequence[Post]) -> bool:
    """Whether the posts stand in the reverse of the order in which they were written."""
    moments = [moment for post in posts if (moment := _moment(post.value))]
    pairs = list(pairwise(moments))
    return len(moments) == len(posts) and all(one >= other for one, other in pairs) and moments[0] > moments[-1]


def _groups(seen: Structure, title: int, starts: Sequence[int]) -> Iterator[tuple[Box, ...]]:
    """Boxes of one kind in one box, with a time in each, below the headline and in no frame."""
    clocks = [clock.start for clock in seen.clocks]
    groups: dict[tuple[int, str], list[Box]] = {}
    below = starts[title] if title >= 0 else 0
    for box in seen.boxes:
        if box.role not in FRAME and box.start > below and within(clocks, box.start, box.end):
            groups.setdefault((box.above, box.shape), []).append(box)
    yield from (tuple(group[:MOST]) for group in groups.values() if len(group) >= FEWEST_SAID)


def _posts(group: Sequence[Box], seen: Structure, starts: Sequence[int]) -> tuple[Post, ...]:
    places = [clock.start for clock in seen.clocks]
    posts: list[Post] = []
    for box in group:
        inside = within(starts, box.start, box.end)
        found = [seen.clocks[number] for number in within(places, box.start, box.end)]
        at = [bisect_right(starts, clock.end) - 1 for clock in found]
        heads = tuple(sorted({one for one in at if one in inside[:HEAD]}))
        if heads:
            posts.append(Post(inside[0], inside[-1], heads, found[0].value))
    return tuple(posts)


def _is_live(
    posts: Sequence[Post], blocks: Sequence[Block], said: bool, seen: Structure, starts: Sequence[int]
) -> bool:
    """Whether the boxes are posts that were written one after the other under one headline."""
    if len(posts) < (FEWEST_SAID if said else FEWEST):
        return False
    words = [_words(blocks, post) for post in posts]
    linked = sum(blocks[at].linked for post in posts for at in range(post.first, post.last + 1))
    size = sum(len(blocks[at].words()) for post in posts for at in range(post.first, post.last + 1))
    if linked > LINKED * size or _lead_away(posts, seen, starts):
        return False
    if said:
        return True
    above = sum(_running(block) for block in blocks[: posts[0].first] if not block.role)
    return median(words) >= POST and above <= min(INTRODUCTION, sum(words)) and _span(posts) <= LONGEST_SPAN


def _lead_away(posts: Sequence[Post], seen: Structure, starts: Sequence[int]) -> bool:
    """Whether the headings of the posts are links to other pages: teasers, or the front page of a blog."""
    places = [heading.start for heading in seen.headings]
    ends = [*starts, 1 << 62]
    away = 0
    for post in posts:
        inside = within(places, _before(starts, post.first), ends[post.last + 1])
        away += any(seen.headings[number].leads_away for number in inside)
    return 2 * away >= len(posts)


def _before(starts: Sequence[int], at: int) -> int:
    """Where the element of the block may begin: after the words of the block before it."""
    return starts[at - 1] + 1 if at else 0


def _ascending(starts: Sequence[int]) -> list[int]:
    """The starts, with that of the block before for blocks of which no character stands in the page."""
    found: list[int] = []
    for start in starts:
        found.append(max(start, found[-1] if found else 0))
    return found


def _words(blocks: Sequence[Block], post: Post) -> int:
    return sum(len(WORD.findall(blocks[at].words())) for at in range(post.first, post.last + 1))


def _running(block: Block) -> int:
    count = len(WORD.findall(block.words()))
    return count if count >= RUNNING else 0


def _span(posts: Sequence[Post]) -> timedelta:
    days = [moment.date() for post in posts if (moment := _moment(post.value))]
    return max(days) - min(days) if days else timedelta()


def _moment(value: str) -> datetime | None:
    """The moment that is stated so, without its zone: posts of one page are compared by the same clock."""
    try:
        return datetime.fromisoformat(value).replace(tzinfo=None)
    except ValueError:
        return None


def _said(meta: Meta) -> tuple[dict[str, object], ...]:
    """The posts that the page's own data list for a live blog."""
    blogs = (found for found in meta.articles if "liveblogposting" in str(found.get("@type")).lower())
    listed = (found.get("liveBlogUpdate") for found in blogs)
    return tuple(
        one for many in listed for one in (many if isinstance(many, list) else [many])[:MOST] if isinstance(one, dict)
    )


def _openings(said: dict[str, object]) -> Iterator[str]:
    """The words with which the post may begin in the page: its heading, else its text."""
    for name in ("headline", "articleBody"):
        for text in texts_of(said.get(name)):
            words = alike(text).split()
            if len(words) >= 2:
                yield " ".join(words[:OPENING])


def _by_data(said: Sequence[dict[str, object]], blocks: Sequence[Block]) -> tuple[Post, ...]:
    """The posts that the page's data list, each from where it begins in the page to where the next one does."""
    known: dict[str, list[int]] = {}
    for at, block in enumerate(blocks):
        known.setdefault(" ".join(alike(block.words()).split()[:OPENING]), []).append(at)
    begins: dict[int, str] = {}
    for one in said:
        found = next((places for words in _openings(one) if (places := known.get(words))), [])
        if len(found) == 1:
            begins[found[0]] = str(one.get("datePublished") or "")
    if len(begins) < max(FEWEST_SAID, len(said) // 2):
        return ()
    ordered = sorted(begins)
    ends = [*(at - 1 for at in ordered[1:]), _end(blocks, ordered[-1])]
    return tuple(Post(at, end, value=begins[at]) for at, end in zip(ordered, ends, strict=True))


def _end(blocks: Sequence[Block], first: int) -> int:
    """The last block of the last post: the one before anything that plays another role, or is the next heading."""
    for at in range(first + 1, len(blocks)):
        if blocks[at].role not in {"", "caption", "byline", "date"} or blocks[at].name in HEADINGS:
            return at - 1
    return len(blocks) - 1


def _with_data(posts: Sequence[Post], said: Sequence[dict[str, object]], blocks: Sequence[Block]) -> tuple[Post, ...]:
    """The posts with the moments that the page's data give for those whose elements give none."""
    moments = {words: str(one.get("datePublished") or "") for one in said for words in _openings(one)}
    return tuple(post if post.value else post._replace(value=_stated(post, blocks, moments)) for post in posts)


def _stated(post: Post, blocks: Sequence[Block], moments: dict[str, str]) -> str:
    begins = (" ".join(alike(blocks[at].words()).split()[:OPENING]) for at in range(post.first, post.last + 1))
    return next((moments[words] for words in begins if moments.get(words)), "")


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
