"""Groups: which mentions stand for one thing, grown by joining."""

from __future__ import annotations


class Groups:
    """A partition of numbers that only grows together; each group is called by its smallest number."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))
        self._named: set[int] = set()

    def of(self, number: int) -> int:
        """The name of the number's group."""
        while self._parent[number] != number:
            self._parent[number] = self._parent[self._parent[number]]
            number = self._parent[number]
        return number

    def name(self, number: int) -> None:
        """Tell that the number's group has a name: from now on it is never joined with another that has one."""
        self._named.add(self.of(number))

    def join(self, left: int, right: int) -> bool:
        """Whether both are in one group afterwards; two groups with a name each are left as they are."""
        one, other = sorted((self.of(left), self.of(right)))
        if one == other:
            return True
        if one in self._named and other in self._named:
            return False
        self._parent[other] = one
        if other in self._named:
            self._named.add(one)
        return True
