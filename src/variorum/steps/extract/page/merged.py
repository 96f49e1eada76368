"""Merged: whole reports that stand one below the other on a page where nothing parts them, read as one and told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from variorum.records.problem import Problem
from variorum.steps.extract.lines.line import alike
from variorum.steps.extract.page.blocks import Block
from variorum.steps.extract.page.meta import Meta
from variorum.steps.extract.page.own import is_like
from variorum.steps.extract.page.several import HEADLINE, REPORT, TITLES
from variorum.text.lengths import words_in

LONGEST = 32  # words of a headline
REMEDY = "save each report from its own page"


def told_merged(name: str, blocks: Sequence[Block], body: Set[int], meta: Meta) -> tuple[Problem, ...]:
    """A line where several headings of the first rank on the page each have the text of a whole report below them.

    The page is named after none of them, and its data do not call it an article: headings of the second rank, and at
    times of the first, part the text of one report, too.
    """
    rank = next((rank for rank in TITLES if any(block.name == rank for block in blocks)), "")
    if not rank or meta.articles or meta.first("og:type").lower() == "article":
        return ()
    heads = [at for at, block in enumerate(blocks) if _is_headline(block, rank)]
    whole = {alike(blocks[at].words()): blocks[at].words() for at in _whole(blocks, body, heads)}
    titles = tuple(filter(None, (meta.title, meta.first("og:title"))))
    if len(whole) < 2 or any(is_like(head, title) for head in whole.values() for title in titles):
        return ()
    second = list(whole.values())[1][:80]
    reason = f"it may hold {len(whole)} reports, and is read as one: a second headline stands in it, “{second}”"
    return (Problem(source=name, reason=reason, remedy=REMEDY, severity="noted", stage="extract"),)


def _is_headline(block: Block, rank: str) -> bool:
    able = block.name == rank and not block.linked and block.role in {"", "title"}
    return able and HEADLINE <= words_in(block.words()) <= LONGEST


def _whole(blocks: Sequence[Block], body: Set[int], heads: Sequence[int]) -> Iterator[int]:
    """The headings below which, up to the next, as much text is read as a report has."""
    for at, end in zip(heads, [*heads[1:], len(blocks)], strict=False):
        if sum(words_in(blocks[one].words()) for one in range(at + 1, end) if one in body) >= REPORT:
            yield at
