"""Lined: what lies in a file of lines: messages of a mailbox, pieces of many JSON lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import IO

LARGEST = 100_000_000  # bytes of one message or line
PIECE = 50_000_000  # bytes of JSON lines that make one source
HEADER = re.compile(rb">?[!-9;-~]{1,76}:|>From ")
LONGEST_LINE = 1_000_000


def messages(stream: IO[bytes]) -> Iterator[bytes]:
    """What stands between the lines of a mailbox that begin a message, with its last line end and without."""
    pieces: list[bytes] = []
    size, line, is_fresh = 0, stream.readline(LONGEST_LINE), True
    while line:
        after = stream.readline(LONGEST_LINE)
        if is_fresh and line.startswith(b"From ") and HEADER.match(after):
            yield from _message(pieces)
            pieces, size = [], 0
        elif size <= LARGEST:
            pieces.append(line)
            size += len(line)
        is_fresh, line = line.endswith(b"\n"), after
    yield from _message(pieces)


def _message(pieces: list[bytes]) -> Iterator[bytes]:
    content = b"".join(pieces)
    yield content
    for end in (b"\r\n", b"\n"):
        if content.endswith(end):
            yield content.removesuffix(end)


def rows(stream: IO[bytes]) -> Iterator[bytes]:
    """Pieces of whole lines of a file that is too long to be one source."""
    kept: list[bytes] = []
    size = 0
    while line := stream.readline(LARGEST):
        if size and size + len(line) > PIECE:
            yield b"".join(kept)
            kept, size = [], 0
        kept.append(line)
        size += len(line)
    yield b"".join(kept)
