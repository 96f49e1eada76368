"""Align: passages that two sequences of words share, in order, with small gaps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from variorum.text.shingles import SIZE, shingles

GAP = 3  # words that may be changed, left out or put in between two shared runs
BRIDGE = 2  # words that must follow a gap in the same form
OFTEN = 4  # places of one shingle in a text that are looked at: more is a refrain, and hostile input


class Run(NamedTuple):
    """Equal words: `size` of them from `left` in one sequence and from `right` in the other."""

    left: int
    right: int
    size: int


class Passage(NamedTuple):
    """Runs that follow each other in both sequences."""

    runs: tuple[Run, ...]

    @property
    def left(self) -> tuple[int, int]:
        """First and one past the last word in the left sequence."""
        return self.runs[0].left, self.runs[-1].left + self.runs[-1].size

    @property
    def right(self) -> tuple[int, int]:
        """First and one past the last word in the right sequence."""
        return self.runs[0].right, self.runs[-1].right + self.runs[-1].size

    @property
    def size(self) -> int:
        """How many words both share."""
        return sum(run.size for run in self.runs)


def aligned(left: Sequence[str], right: Sequence[str]) -> list[Passage]:
    """Passages that both share, the longest first; two of them have fewer than a shingle's words in common.

    Shared shingles are grown to runs, and runs over small gaps to passages. Linear in the length of both, but for
    shingles that are repeated in one of them, of which the first OFTEN are looked at.
    """
    used_left: set[int] = set()
    used_right: set[int] = set()
    kept = []
    for passage in sorted(_passages(left, right), key=lambda found: (-found.size, found.runs)):
        own_left = {at for run in passage.runs for at in range(run.left, run.left + run.size)}
        own_right = {at for run in passage.runs for at in range(run.right, run.right + run.size)}
        if len(own_left & used_left) < SIZE and len(own_right & used_right) < SIZE:
            kept.append(passage)
            used_left |= own_left
            used_right |= own_right
    return kept


def _passages(left: Sequence[str], right: Sequence[str]) -> list[Passage]:
    """Each run with those that follow it over small gaps; a run that another has reached begins none."""
    reached: set[tuple[int, int]] = set()
    found = []
    for run in _runs(left, right):
        if (run.left, run.right) not in reached:
            found.append(_grown(run, left, right))
            reached.update((one.left, one.right) for one in found[-1].runs)
    return found


def _runs(left: Sequence[str], right: Sequence[str]) -> list[Run]:
    """The longest equal runs of at least a shingle's length."""
    places: dict[tuple[str, ...], list[int]] = {}
    for at, shingle in enumerate(shingles(right)):
        found = places.setdefault(shingle, [])
        if len(found) < OFTEN:
            found.append(at)
    done: dict[int, int] = {}  # diagonal -> where its last run ends on the left
    seen: dict[tuple[str, ...], int] = {}
    runs = []
    for at, shingle in enumerate(shingles(left)):
        seen[shingle] = seen.get(shingle, 0) + 1
        for other in places.get(shingle, ()) if seen[shingle] <= OFTEN else ():
            if done.get(at - other, -1) <= at:
                size = SIZE
                while at + size < len(left) and other + size < len(right) and left[at + size] == right[other + size]:
                    size += 1
                done[at - other] = at + size
                runs.append(Run(at, other, size))
    return runs


def _grown(run: Run, left: Sequence[str], right: Sequence[str]) -> Passage:
    """The passage that begins with the run, as far as it goes over small gaps."""
    runs = [run]
    while (following := _next(runs[-1], left, right)) is not None:
        runs.append(following)
    return Passage(tuple(runs))


def _next(run: Run, left: Sequence[str], right: Sequence[str]) -> Run | None:
    """The nearest run after a small gap."""
    for gap in range(1, 2 * GAP + 1):
        for skip in range(max(0, gap - GAP), min(gap, GAP) + 1):
            first, second = run.left + run.size + skip, run.right + run.size + gap - skip
            size = 0
            while (
                first + size < len(left) and second + size < len(right) and left[first + size] == right[second + size]
            ):
                size += 1
            if size >= BRIDGE:
                return Run(first, second, size)
    return None
