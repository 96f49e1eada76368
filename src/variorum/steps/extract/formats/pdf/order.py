"""Order: the lines of a page in the order in which they are read, column by column.

A document mostly draws its text in the order in which it is read, and that order is kept. Where it draws line by line
across columns, or jumps back up the page, the page is cut: at gutters into columns, else at its widest line into what
stands above and below (recursive X-Y cut; Nagy and Seth 1984).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from variorum.steps.extract.formats.pdf.layer import Typed

MOST_LINES = 1500  # of a page that are put in order; a page of a broadsheet has 600
GUTTER = 0.8  # font sizes, at least
FEWEST_SPLIT = 4  # lines with words on both sides of a gap; fewer may be rows of a table
FEWEST_WORDS = 3  # on each side
FEWEST_LINES = 2  # of a column


def in_order(lines: Sequence[Typed]) -> list[Typed]:
    """The lines as they are read."""
    if len(lines) > MOST_LINES:
        return list(lines)
    parted = _parted(lines)
    if len(parted) == len(lines) and not _jumps(lines):
        return list(lines)
    return _cut(sorted(parted, key=lambda line: (-line.top, line.left)))


def _parted(lines: Sequence[Typed]) -> list[Typed]:
    """The lines, each cut at its gaps where the page has columns."""
    across = [line for line in lines if any(_is_gutter(line, at) for at, _, _ in line.gaps)]
    if len(across) < FEWEST_SPLIT:
        return list(lines)
    return [piece for line in lines for piece in _pieces(line)]


def _is_gutter(line: Typed, at: int) -> bool:
    return min(len(line.words[:at].split()), len(line.words[at:].split())) >= FEWEST_WORDS


def _pieces(line: Typed) -> list[Typed]:
    edges = [(0, line.left, line.left), *line.gaps, (len(line.words), line.right, line.right)]
    return [
        line._replace(words=words, left=left, right=right, gaps=())
        for (start, _, left), (end, right, _) in pairwise(edges)
        if (words := line.words[start:end].strip())
    ]


def _jumps(lines: Sequence[Typed]) -> bool:
    """Whether a line stands above the one before, and not in a column further right."""
    return any(
        after.bottom > before.top + before.size and after.left < before.right for before, after in pairwise(lines)
    )


def _cut(lines: list[Typed]) -> list[Typed]:
    """The lines of a region in order; those to be done are kept in a list, so that no depth is too deep."""
    done: list[Typed] = []
    waiting = [lines]
    while waiting:
        here = waiting.pop()
        if len(here) <= 1:
            done.extend(here)
            continue
        if columns := _columns(here):
            waiting.extend(reversed(columns))
            continue
        widest = max(here, key=lambda line: line.right - line.left)
        middle = (widest.top + widest.bottom) / 2
        above = [line for line in here if line is not widest and line.bottom >= middle]
        below = [line for line in here if line is not widest and line.bottom < middle]
        waiting.extend([below, [widest], above])
    return done


def _columns(lines: Sequence[Typed]) -> list[list[Typed]]:
    """The lines left and right of a gutter that none of them crosses, [] where there is none."""
    across = sorted(lines, key=lambda line: (line.left, line.right))
    right = across[0].right
    for at in range(1, len(across)):
        line = across[at]
        if line.left - right > GUTTER * line.size and _stand_beside(across[:at], across[at:]):
            first = {id(one) for one in across[:at]}
            return [[one for one in lines if id(one) in first], [one for one in lines if id(one) not in first]]
        right = max(right, line.right)
    return []


def _stand_beside(left: Sequence[Typed], right: Sequence[Typed]) -> bool:
    """Whether both are columns, and one does not stand wholly above the other."""
    if min(len(left), len(right)) < FEWEST_LINES:
        return False
    lowest = max(min(line.bottom for line in side) for side in (left, right))
    highest = min(max(line.top for line in side) for side in (left, right))
    return lowest < highest
