"""Live: the posts of a live blog, found in a page as boxes of one kind under one headline, each with a time in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import accumulate
from statistics import median
from typing import NamedTuple

from variorum.steps.extract.page.blocks import Block
from variorum.steps.extract.page.boxes import Box, Structure, within
from variorum.steps.extract.page.listed import MOST, listed_posts, posts_by_data, with_data
from variorum.steps.extract.page.meta import Meta
from variorum.steps.extract.page.posts import Post, Shown, moment_of

FEWEST = 3  # posts; two boxes with a time in them are as well a report and a note on it
FEWEST_SAID = 2  # posts where the page's own data call it a live blog
POST = 15  # words of the middle one of the posts; rows of tables and teasers have fewer
INTRODUCTION = 150  # words of running text that may stand above the first post
LONGEST_SPAN = timedelta(days=14)  # of the days of its posts; a list of dates over months is a chronicle of events
HEAD = 3  # blocks of a post among which its time stands; a time farther down is of something in it
RUNNING = 12  # words of a block that is running text
LINKED = 0.5  # share of a post's characters that are links; more is a list of links
# Boxes with times that are no posts: readers write, other reports are offered.
FRAME = frozenset({"comment", "related", "navigation", "newsletter", "donation", "footer", "legal", "repeat"})
WORD = re.compile(r"\w+")


def posts_of(boxes: Callable[[], Structure], meta: Meta, shown: Shown) -> tuple[Post, ...]:
    """The posts of a live blog in the order of the page, none where it is no live blog.

    First the boxes of one kind with a time in each; where the page's own data list posts and there are no such boxes,
    the places where these posts begin.
    """
    listed = listed_posts(meta)
    if not listed and meta.clocks < FEWEST:
        return ()
    sized = _sized(boxes(), shown.blocks)
    title = _title(shown)
    groups = (_posts(group, sized) for group in _groups(sized, title)) if title >= 0 or listed else ()
    fit = [posts for group in groups if (posts := _live(group, sized, said=bool(listed)))]
    best = max(fit, key=lambda posts: (sum(map(sized.words_in, posts)), -posts[0].first), default=())
    return with_data(best, listed, shown.blocks) if best else posts_by_data(listed, shown.blocks)


class _Sized(NamedTuple):
    """The boxes of a page, where its blocks begin, and sums over all blocks before each, so that any range is quick."""

    seen: Structure
    starts: Sequence[int]
    words: Sequence[int]
    running: Sequence[int]
    size: Sequence[int]
    linked: Sequence[int]
    clocks: Sequence[int]  # where the time elements begin
    headings: Sequence[int]  # where the headings begin
    away: Sequence[int]  # how many of the headings before each lead to other pages

    def words_in(self, post: Post) -> int:
        """The words of a post."""
        return self.words[post.last + 1] - self.words[post.first]

    def linked_in(self, post: Post) -> float:
        """How many of the post's characters are linked, beyond those that may be."""
        size = self.size[post.last + 1] - self.size[post.first]
        return self.linked[post.last + 1] - self.linked[post.first] - LINKED * size

    def leads_away(self, box: Box) -> bool:
        """Whether a heading in the box is a link to another page."""
        inside = within(self.headings, box.start, box.end)
        return self.away[inside.stop] > self.away[inside.start]


def _sized(seen: Structure, blocks: Sequence[Block]) -> _Sized:
    texts = [block.words() for block in blocks]
    words = [len(WORD.findall(text)) for text in texts]
    running = [many if many >= RUNNING and not block.role else 0 for many, block in zip(words, blocks, strict=True)]
    return _Sized(
        seen, block_starts(blocks),
        words=_sums(words), running=_sums(running), size=_sums(map(len, texts)),
        linked=_sums(block.linked for block in blocks),
        clocks=[clock.start for clock in seen.clocks], headings=[heading.start for heading in seen.headings],
        away=_sums(heading.leads_away for heading in seen.headings),
    )  # fmt: skip


def _sums(row: Iterable[int]) -> tuple[int, ...]:
    """The sum of all before each, and of all at the end."""
    return tuple(accumulate(row, initial=0))


def block_starts(blocks: Sequence[Block]) -> tuple[int, ...]:
    """Where each block begins in the page; that of the block before for one of which nothing stands there."""
    found = (next((piece.start for piece in block.pieces if piece.start >= 0), 0) for block in blocks)
    return tuple(accumulate(found, max))


def _title(shown: Shown) -> int:
    """Number of the block that is the headline, -1 where there is none."""
    start = next((part.start for part in shown.parts if part.kind == "title"), -1)
    return next((at for at, line in enumerate(shown.lines) if line.start == start), -1)


def _groups(sized: _Sized, title: int) -> Iterator[tuple[Box, ...]]:
    """Boxes of one kind in one box, with a time in each, below the headline and in no frame."""
    groups: dict[tuple[int, str], list[Box]] = {}
    below = sized.starts[title] if title >= 0 else 0
    for box in sized.seen.boxes:
        if box.role not in FRAME and box.start >= below and within(sized.clocks, box.start, box.end):
            groups.setdefault((box.above, box.shape), []).append(box)
    yield from (tuple(group[:MOST]) for group in groups.values() if len(group) >= FEWEST_SAID)


def _posts(group: Sequence[Box], sized: _Sized) -> list[tuple[Box, Post]]:
    """The boxes whose time stands in their first blocks, as posts."""
    found: list[tuple[Box, Post]] = []
    for box in group:
        inside = within(sized.starts, box.start, box.end)
        clocks = [sized.seen.clocks[number] for number in within(sized.clocks, box.start, box.end)[:HEAD]]
        at = {bisect_right(sized.starts, clock.end) - 1 for clock in clocks}
        if heads := tuple(sorted(at & set(inside[:HEAD]))):
            found.append((box, Post(inside[0], inside[-1], heads, clocks[0].value)))
    return found


def _live(group: Sequence[tuple[Box, Post]], sized: _Sized, *, said: bool) -> tuple[Post, ...]:
    """The posts where they were written one after the other under one headline; none for teasers and lists of links."""
    posts = tuple(post for _, post in group)
    if len(posts) < (FEWEST_SAID if said else FEWEST):
        return ()
    if sum(map(sized.linked_in, posts)) > 0 or 2 * sum(sized.leads_away(box) for box, _ in group) >= len(posts):
        return ()
    return posts if said or _is_live(posts, sized) else ()


def _is_live(posts: Sequence[Post], sized: _Sized) -> bool:
    """Whether the posts are the page's main text, written within some days."""
    words = [sized.words_in(post) for post in posts]
    above = sized.running[posts[0].first]
    return median(words) >= POST and above <= min(INTRODUCTION, sum(words)) and _span(posts) <= LONGEST_SPAN


def _span(posts: Sequence[Post]) -> timedelta:
    days = [moment.date() for post in posts if (moment := moment_of(post.value))]
    return max(days) - min(days) if days else timedelta()
