"""Opened: a file, or a member of one, that can be read from its beginning."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, NamedTuple, Protocol, cast

from variorum.read.limits import IN_MEMORY, LARGEST_STREAM, SNIFFED, Budget, TooMuch, is_bomb
from variorum.records.capture import Capture, Given
from variorum.records.problem import Problem
from variorum.records.source import File, Repeat, Source

BLOCK = 1 << 18  # bytes copied at once


class Readable(Protocol):
    """Anything that gives bytes."""

    def read(self, size: int = ..., /) -> bytes:
        """Up to so many bytes, none at the end."""
        ...


class Opened(NamedTuple):
    """An input by name, as a stream that can be rewound, with how it came to be."""

    name: str
    stream: BinaryIO
    size: int
    budget: Budget
    capture: Capture = Capture()
    given: Given = Given()
    file: File | None = None  # on this machine, whatever was unpacked from it
    depth: int = 0  # of archives that hold it
    unpacked: str = ""  # its name without the ending of its packing, by which its kind is judged; "" where it has none
    beside: bool = False  # whether it lies in a folder, where a table can name files beside it

    def head(self) -> bytes:
        """The first bytes; the stream is at its beginning afterwards."""
        self.stream.seek(0)
        head = self.stream.read(SNIFFED)
        self.stream.seek(0)
        return head

    def hash(self) -> str:
        """SHA-256 of all bytes; the stream is at its beginning afterwards."""
        self.stream.seek(0)
        digest = sha256()
        while block := self.stream.read(BLOCK):
            digest.update(block)
        self.stream.seek(0)
        return digest.hexdigest()

    def within(self, place: str) -> Capture:
        """How a member that lies at this place was captured, as far as this container tells."""
        return Capture(way="archive", container=self.name, container_hash=self.hash(), place=place)


Item = Opened | Source | Repeat | Problem
Opener = Callable[[Opened], Iterator[Item]]


@contextmanager
def spooled(stream: Readable, budget: Budget, *, taken: int = 0, most: int = LARGEST_STREAM) -> Iterator[BinaryIO]:
    """A copy of the stream that can be rewound, in memory while it is small; it is gone on leaving.

    `taken` are the bytes that it was packed in, 0 where it was not. Raises `TooMuch` where it holds more than it may.
    """
    with SpooledTemporaryFile(max_size=IN_MEMORY) as copy:
        given = 0
        while block := stream.read(BLOCK):
            given += len(block)
            budget.spend(len(block))
            if given > most or (taken and is_bomb(given, taken)):
                raise TooMuch
            copy.write(block)
        copy.seek(0)
        yield cast(BinaryIO, copy)


def length_of(stream: BinaryIO) -> int:
    """How many bytes the stream holds; it is at its beginning afterwards."""
    size = stream.seek(0, 2)
    stream.seek(0)
    return size


def shown(name: str) -> str:
    r"""The name with every character that is no printable one written as "\x1b": a name can hold anything."""
    return "".join(one if one.isprintable() else one.encode("unicode_escape").decode() for one in name)
