"""Decode: the characters of raw bytes, with the byte at which each of them begins."""

from __future__ import annotations

import codecs
import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from variorum.records.location import STATEFUL
from variorum.steps.extract.charsets import (
    REPLACED,
    charset_of,
    detected_charset,
    is_refused,
    is_single,
    known_charset,
)
from variorum.steps.extract.pairs import PAIRS

CHUNK = 4096  # bytes decoded at a time where some are broken: each break copies what is decoded with it
LONGEST = 8  # bytes of a character, in any charset
UTF8 = re.compile("([\x00-\x7f]+)|([\x80-\u07ff]+)|([\u0800-\uffff]+)|([\U00010000-\U0010ffff]+)")
UTF16 = re.compile("([\x00-\uffff]+)|([\U00010000-\U0010ffff]+)")
OTHER = re.compile("([\x00-\x7f]+)|([^\x00-\x7f]+)")


class Decoded(NamedTuple):
    """The text of some bytes; `starts` are characters at which a new stretch of even width begins."""

    text: str
    charset: str
    replaced: int  # characters that stand for bytes which are no text in this charset
    starts: Sequence[int]  # of stretches, in characters
    bytes_at: Sequence[int]  # where each stretch begins, in bytes
    widths: Sequence[int]  # bytes for each character of a stretch
    guessed: bool = False  # whether neither the bytes nor the page say which charset it is
    refused: bool = False  # whether it says that it is in a charset which is not read (UTF-7)

    def byte_at(self, place: int) -> int:
        """The byte at which the character begins; for the end of the text, the number of bytes."""
        stretch = bisect_right(self.starts, place) - 1
        return self.bytes_at[stretch] + (place - self.starts[stretch]) * self.widths[stretch]


class Piece(NamedTuple):
    """Characters that stand in bytes [start, end): good ones, or U+FFFD for bytes that are none."""

    text: str
    start: int
    end: int
    is_broken: bool = False


def decoded(content: bytes, declared: str = "") -> Decoded:
    """The text by byte order mark, as UTF-8 where it is, as declared, as detected, else with replacements."""
    charset, guessed = charset_of(content, declared), False
    if not charset:
        charset, guessed = detected_charset(content) or _last_resort(declared), True
    found = _as_stream(content, charset) if charset.startswith(STATEFUL) else _in_charset(content, charset)
    return found._replace(guessed=guessed, refused=is_refused(declared))


def _last_resort(declared: str) -> str:
    named = known_charset(declared)
    return named if named and not named.startswith(STATEFUL) else "utf-8"


def _in_charset(content: bytes, charset: str) -> Decoded:
    if content.isascii() and charset == "utf-8":
        return Decoded(content.decode("ascii"), charset, 0, (0,), (0,), (1,))
    if is_single(charset):
        text = content.decode(charset, "replace")
        return Decoded(text, charset, text.count(REPLACED), (0,), (0,), (1,))
    return _joined(content, charset)


def _joined(content: bytes, charset: str) -> Decoded:
    """The pieces of the text, neighbours of one width as one stretch."""
    texts: list[str] = []
    starts, offsets, widths = array("L", [0]), array("L", [0]), array("B", [0])
    at = byte = replaced = 0
    for piece in _pieces(content, charset):
        replaced += piece.is_broken
        texts.append(piece.text)
        for length, width in _even(piece, charset, content):
            if width != widths[-1] or not at:
                starts.append(at)
                offsets.append(byte)
                widths.append(width)
            at, byte = at + length, byte + length * width
    return Decoded("".join(texts), charset, replaced, (*starts, at), (*offsets, byte), (*widths, 0))


def _pieces(content: bytes, charset: str) -> Iterator[Piece]:
    """The stretches of good and the single breaks of bad bytes, as decoding with replacements has them."""
    at = 0
    while at < len(content):
        size = len(content) if at == 0 else CHUNK  # all at once, where nothing is broken
        chunk = content[at : at + size]
        try:
            yield Piece(chunk.decode(charset), at, at + len(chunk))
            at += len(chunk)
        except UnicodeDecodeError as error:
            if error.start:
                yield Piece(chunk[: error.start].decode(charset), at, at + error.start)
            is_cut = error.start > 0 and error.start > len(chunk) - LONGEST and at + len(chunk) < len(content)
            if not is_cut:
                yield Piece(REPLACED, at + error.start, at + error.end, is_broken=True)
            at += error.start if is_cut else error.end


def _even(piece: Piece, charset: str, content: bytes) -> Iterator[tuple[int, int]]:
    """Lengths of stretches whose characters take the same number of bytes, with that number."""
    if piece.is_broken:
        return iter([(1, piece.end - piece.start)])
    if charset == "utf-8":
        return ((len(found.group()), found.lastindex or 1) for found in UTF8.finditer(piece.text))
    if charset.startswith("utf-16"):
        return ((len(found.group()), 2 * (found.lastindex or 1)) for found in UTF16.finditer(piece.text))
    if charset.startswith("utf-32"):
        return iter([(len(piece.text), 4)])
    found = list(_even_eastern(piece.text, charset))
    if sum(length * width for length, width in found) == piece.end - piece.start:
        return iter(found)
    raw = content[piece.start : piece.end]  # two characters from one code, or one that has two codes
    return ((1, right - left) for left, right in pairwise(_as_stream(raw, charset).bytes_at))


def _even_eastern(text: str, charset: str) -> Iterator[tuple[int, int]]:
    """As `_even`, in the charsets of East Asia, where ASCII takes one byte and most others two."""
    for found in OTHER.finditer(text):
        stretch = found.group()
        size = len(stretch) if found[1] else len(stretch.encode(charset, "replace"))
        if size in {len(stretch), 2 * len(stretch)} and PAIRS.keys().isdisjoint(stretch):
            yield len(stretch), size // len(stretch)
        else:
            yield from ((1, len(char.encode(charset, "replace"))) for char in stretch)


def _as_stream(content: bytes, charset: str) -> Decoded:
    """The text of a charset that switches between alphabets, read byte by byte to learn where each character begins.

    Of several that come at once, because the decoder held back an escape that is none, all but the first have a byte.
    """
    reader = codecs.getincrementaldecoder(charset)("replace")
    pieces: list[str] = []
    offsets = array("L")
    begin = 0
    for byte in range(len(content)):
        piece = reader.decode(content[byte : byte + 1], byte == len(content) - 1)
        if piece:
            pieces.append(piece)
            offsets.extend([begin, *(max(at, begin) for at in range(byte + 2 - len(piece), byte + 1))])
            begin = byte + 1
    text = "".join(pieces)
    offsets.append(len(content))
    return Decoded(text, charset, text.count(REPLACED), range(len(text) + 1), offsets, bytes(len(text) + 1))
