"""Groups: which mentions stand for one thing, grown by joining."""

from __future__ import annotations


class Groups:
    """A partition of numbers that only grows together; each group is called by its smallest number."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def of(self, number: int) -> int:
        """The name of the number's group."""
        while self._parent[number] != number:
            self._parent[number] = self._parent[self._parent[number]]
            number = self._parent[number]
        return number

    def join(self, left: int, right: int) -> None:
        """Make one group of two."""
        one, other = sorted((self.of(left), self.of(right)))
        self._parent[other] = one
