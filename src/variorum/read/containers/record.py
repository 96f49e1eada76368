"""Record: one record of a web archive (WARC 1.0 and 1.1, ISO 28500), and what is lost of one."""

from __future__ import annotations

import re
from typing import NamedTuple

from variorum.read.limits import LARGEST_DOCUMENT

LARGEST_BLOCK = LARGEST_DOCUMENT  # bytes of a record that is read
WANTED = frozenset({"response", "resource", "conversion", "warcinfo"})
KINDS = {  # the library's numbers of them
    2: "warcinfo", 4: "response", 8: "resource", 16: "request", 32: "metadata", 64: "revisit", 128: "conversion",
    256: "continuation",
}  # fmt: skip
START = re.compile(rb"(WARC/\d\.\d\r?\n)(?=[A-Z][\w-]{0,60}:)")
GZIP = b"\x1f\x8b\x08"
LONGEST_START = 80  # bytes of a record's first line and the name of its first header
HEAD_END = b"\r\n\r\n"
LONGEST_HEAD = 65_536


def first_of(headers: tuple[tuple[str, str], ...], name: str) -> str:
    """The first value of the header of this name in small letters, "" where there is none."""
    size = len(name)
    for key, value in headers:
        if len(key) == size and key.lower() == name:
            return value
    return ""


class Record(NamedTuple):
    """One record; its block is None where it is of no use to us or too large."""

    number: int  # from 1
    kind: str  # "response", "request", …
    byte: int  # at which it begins in the file; those that were compressed together share one
    headers: tuple[tuple[str, str], ...]
    declared: int  # bytes of the block, as it says itself
    block: bytes | None = None
    start: bytes = b""  # of the block of one that is too large

    def header(self, name: str) -> str:
        """The first value of the header of this name in small letters, "" where there is none."""
        return first_of(self.headers, name)

    def is_cut(self) -> bool:
        """Whether less is there than the record says."""
        return self.block is not None and len(self.block) < self.declared

    def is_whole(self) -> bool:
        """Whether all bytes that it declares were read."""
        return self.block is not None and len(self.block) == self.declared and bool(self.header("content-length"))

    def is_longer(self) -> bool:
        """Whether more is there than the record says."""
        return self.block is not None and len(self.block) > self.declared


class Loss(NamedTuple):
    """Bytes [start, end) of the file that are no record; `end` is None where nothing was found behind them."""

    start: int
    end: int | None
