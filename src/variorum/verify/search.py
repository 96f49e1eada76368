"""Search: the bytes with given hashes among all beginnings of what damaged archives hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import IO

from variorum.verify.members import Walk, walked

# Beginnings that are hashed: about a minute on one core, and some hundred damaged records of the size of pages of the
# press. A file in which more is damaged has to be repaired or fetched again.
MOST = 100_000_000


class Search:
    """What is looked for by its SHA-256, and how much more may be tried."""

    def __init__(self, names: Iterable[str], most: int = MOST) -> None:
        self.wanted = {bytes.fromhex(name) for name in names if _is_hash(name)}
        self.left = most
        self._tried: set[bytes] = set()

    @property
    def is_over(self) -> bool:
        """Whether it was given up before all was tried."""
        return bool(self.wanted) and self.left <= 0

    def among(self, stream: IO[bytes]) -> Iterator[bytes]:
        """Each content that is found; one and the same only once."""
        if not self.wanted or self.left <= 0:
            return
        for held in walked(stream, Walk(salvages=True)):
            yield from self._whole(held.content) if held.is_exact else self._beginnings(held.content)
            if not self.wanted or self.left <= 0:
                return

    def _whole(self, content: bytes) -> Iterator[bytes]:
        if (found := sha256(content).digest()) in self.wanted:
            self.wanted.discard(found)
            yield content

    def _beginnings(self, longest: bytes) -> Iterator[bytes]:
        longest = longest[: self.left]
        if (whole := sha256(longest).digest()) in self._tried:
            return  # damaged files often hold the same piece many times
        self._tried.add(whole)
        self.left -= len(longest)
        digest, wanted = sha256(), self.wanted
        for at in range(len(longest)):
            digest.update(longest[at : at + 1])
            if (found := digest.digest()) in wanted:
                wanted.discard(found)
                yield longest[: at + 1]


def _is_hash(name: str) -> bool:
    try:
        return len(bytes.fromhex(name)) == sha256().digest_size
    except ValueError:
        return False
