"""Pieces: JSON lines that are too many to be read at once, cut between two lines."""

from __future__ import annotations

import io
from collections.abc import Iterator

from msgspec.structs import replace

from variorum.read.limits import PIECE_OF_ROWS
from variorum.read.opened import Opened

BLOCK = 1 << 20  # bytes of a line that are read at once


def pieces(file: Opened) -> Iterator[Opened]:
    """The file in pieces of whole lines, each an input of its own; a line longer than a piece is told as too large."""
    whole, first, at = file.within(""), 1, 0
    for content, size, lines in _cut(file):
        place = f"lines {first} to {first + lines - 1}"
        yield file._replace(
            name=f"{file.name}, {place}",
            stream=io.BytesIO(content),
            size=size,
            capture=replace(whole, way=file.capture.way, place=f"{place}, from byte {at} on"),
        )
        first, at = first + lines, at + size


def _cut(file: Opened) -> Iterator[tuple[bytes, int, int]]:
    """The bytes of each piece, how many it has (more than it gives for a line too long), and how many lines."""
    kept, size, lines = io.BytesIO(), 0, 0
    for line, length in _lines(file):
        if size and size + length > PIECE_OF_ROWS:
            yield kept.getvalue(), size, lines
            kept, size, lines = io.BytesIO(), 0, 0
        kept.write(line)
        size, lines = size + length, lines + 1
    if size:
        yield kept.getvalue(), size, lines


def _lines(file: Opened) -> Iterator[tuple[bytes, int]]:
    """Each line with its length; of one longer than a piece the length alone."""
    parts: list[bytes] = []
    length = 0
    while part := file.stream.readline(BLOCK):
        length += len(part)
        if length <= PIECE_OF_ROWS:
            parts.append(part)
        else:
            parts.clear()
        if part.endswith(b"\n"):
            yield b"".join(parts), length
            parts, length = [], 0
    if length:
        yield b"".join(parts), length
