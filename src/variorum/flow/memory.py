"""Memory: where results rest between two runs; a run without a workspace has none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol


class Shelf(Protocol):
    """The reading side of a memory, which may travel to another process."""

    def recall(self, keys: Sequence[str]) -> Mapping[str, bytes]:
        """The bytes of those keys that are known."""


class Memory(Shelf, Protocol):
    """Bytes kept under keys; it may forget, and everything is worked out again."""

    def keep(self, step: str, version: int, results: Mapping[str, tuple[str, bytes]]) -> None:
        """Nothing; these results (hash of the input, bytes) are known under their keys from now on."""

    def shelf(self) -> Shelf:
        """The reading side, for another process."""


class NoMemory:
    """A memory that keeps nothing."""

    def recall(self, keys: Sequence[str]) -> Mapping[str, bytes]:
        """Nothing."""
        return {}

    def keep(self, step: str, version: int, results: Mapping[str, tuple[str, bytes]]) -> None:
        """Nothing, and nothing is kept."""

    def shelf(self) -> Shelf:
        """Itself: there is nothing to read."""
        return self
