"""Unseen: text of a report that its page holds and does not show, which is told and not read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence, Set
from html import unescape

from variorum.records.problem import Problem
from variorum.steps.extract.lines.line import alike, is_ended, words_in
from variorum.steps.extract.page.blocks import Layout
from variorum.steps.extract.page.elements import BLOCK
from variorum.steps.extract.page.meta import Meta
from variorum.steps.extract.page.tags import RAW, Tag, Text

RUNNING = 25  # words of a paragraph of running text
HALF_A_LINE = 5  # words behind the last tag of a page; tools add shorter marks of theirs
FEWEST = 75  # words in hidden paragraphs that are told: a box with a notice has fewer
NEAR = 2  # blocks behind the text before which a hidden paragraph belongs to it; what asks for consent stands below
OPENING = 12  # words by which a hidden paragraph is found among those that are shown: a copy for other readers
SHARE = 0.5  # of the words that the page's data give as those of the report; where fewer are read, it is told
REMEDY = "open the page in a browser and save it when all of its text is shown"


def told_unseen(name: str, words: int, meta: Meta, hidden: int) -> tuple[Problem, ...]:
    """A line that says how much of the report the page holds and does not show, where that is much."""
    said = max((words_in(str(found.get("articleBody") or "")) for found in meta.articles), default=0)
    if hidden >= FEWEST:
        reason = f"about {hidden} words of its text are hidden in the page as it was saved, and are not read"
    elif said >= FEWEST and words < SHARE * said:
        reason = f"its own data give it {said} words, of which {words} are shown and read"
    else:
        return ()
    return (Problem(source=name, reason=reason, remedy=REMEDY, severity="noted", stage="extract"),)


def told_broken(name: str, page: str, items: Sequence[Tag | Text]) -> tuple[Problem, ...]:
    """A line on a page that ends in the middle of its text, or of a script or style that is never closed."""
    last = items[-1] if items else None
    if isinstance(last, Tag):
        breaks_off = last.name in RAW and last.opens and last.inner_end == len(page)
    else:
        words = page[last.start : last.end].strip() if last else ""
        breaks_off = len(items) > 1 and words_in(words) >= HALF_A_LINE and not is_ended(words)
    reason = "the page breaks off in the middle; what followed in it is lost"
    problem = Problem(source=name, reason=reason, remedy="save the page again", severity="noted", stage="extract")
    return (problem,) if breaks_off else ()


def hidden_words(page: str, items: Sequence[Tag | Text], seen: Layout, kept: Set[int]) -> int:
    """Words of hidden paragraphs of running text between those of the report, or right behind it."""
    if not kept or not seen.spare:
        return 0
    begin, end = _start(seen, min(kept)), _start(seen, max(kept) + NEAR + 1)
    stretches = (one for one in seen.spare if begin < one[0] and (end < 0 or one[0] < end))
    found = (words for one in stretches for words in _paragraphs(page, items, *one))
    return sum(len(words.split()) for words in not_shown(found, seen))


def not_shown(paragraphs: Iterable[str], seen: Layout) -> list[str]:
    """The paragraphs, each once and as `alike` gives it, that begin with no words that the page shows anywhere."""
    openings = {words: tuple(words.split()[:OPENING]) for words in map(alike, paragraphs)}
    sought = frozenset(openings.values())
    shown = [word for block in seen.blocks for word in alike(block.words()).split()] if sought else []
    found = {
        opening
        for size in {len(one) for one in sought}
        for at in range(len(shown) - size + 1)
        if (opening := tuple(shown[at : at + size])) in sought
    }
    return [words for words, opening in openings.items() if opening not in found]


def _start(seen: Layout, at: int) -> int:
    """Where in the page the block begins, -1 where there is none."""
    pieces = seen.blocks[at].pieces if at < len(seen.blocks) else ()
    return next((piece.start for piece in pieces if piece.start >= 0), -1)


def _paragraphs(page: str, items: Sequence[Tag | Text], start: int, end: int) -> Iterator[str]:
    """The running text between the tags of blocks in [start, end)."""
    pieces: list[str] = []
    for item in items[bisect_left(items, start, key=_at) : bisect_left(items, end, key=_at)]:
        if isinstance(item, Text):
            pieces.append(page[item.start : item.end])
        elif item.name in BLOCK:
            yield from _running("".join(pieces))
            pieces.clear()
    yield from _running("".join(pieces))


def _running(source: str) -> Iterator[str]:
    words = unescape(source).strip()
    if words_in(words) >= RUNNING and is_ended(words):
        yield words


def _at(item: Tag | Text) -> int:
    return item.start
