"""Within: which of many places a character lies in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from variorum.steps.annotate.statements.tree import Place


class Within:
    """Places that do not overlap, to be asked by character."""

    def __init__(self, places: Iterable[Place]) -> None:
        """Take the places in any order."""
        self.places = sorted(places)
        self.starts = [start for start, _ in self.places]

    def at(self, character: int) -> Place | None:
        """The place that holds the character."""
        number = bisect_right(self.starts, character) - 1
        if number >= 0 and character < self.places[number][1]:
            return self.places[number]
        return None
