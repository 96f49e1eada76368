"""Decode: the characters of raw bytes, with the byte at which each of them begins."""

from __future__ import annotations

import codecs
import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from charset_normalizer import from_bytes

DETECTED_ON = 200_000  # bytes shown to the detector, which is slow on long input
MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# The WHATWG Encoding Standard reads these labels as the Windows code page that holds them.
WIDER = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "tis-620": "cp874", "euc_kr": "cp949",
         "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "big5": "big5hkscs"}  # fmt: skip
NO_CHARSETS = frozenset(
    "rot13 hex base64 bz2 zlib uu quopri unicode_escape unicode-escape raw_unicode_escape raw-unicode-escape "
    "idna punycode undefined mbcs oem".split()
)  # codecs of Python that turn no page into text
STATEFUL = ("iso2022", "hz", "utf-7")  # a byte's meaning hangs on those before it: slices cannot be decoded
DAMAGED = 0.5  # characters of several bytes for each broken byte; text in other charsets has by chance under .1
REPLACED = "\ufffd"


class Decoded(NamedTuple):
    """The text of some bytes; `starts` are characters at which a new stretch of even width begins."""

    text: str
    charset: str
    replaced: int  # characters that stand for bytes which are no text in this charset
    starts: Sequence[int]  # of stretches, in characters
    bytes_at: Sequence[int]  # where each stretch begins, in bytes
    widths: Sequence[int]  # bytes for each character of a stretch, 0 for a stretch that is one broken whole
    guessed: bool = False  # whether neither the bytes nor the page say which charset it is

    def byte_at(self, place: int) -> int:
        """The byte at which the character begins; for the end of the text, the number of bytes."""
        stretch = bisect_right(self.starts, place) - 1
        return self.bytes_at[stretch] + (place - self.starts[stretch]) * self.widths[stretch]


def decoded(content: bytes, declared: str = "") -> Decoded:
    """The text by byte order mark, as UTF-8 where it is, as declared, as detected, else with replacements."""
    charset, guessed = _charset(content, declared), False
    if not charset:
        charset, guessed = _detected(content) or known_charset(declared) or "utf-8", True
    found = _as_utf8(content) if charset == "utf-8" else _in_charset(content, charset)
    return found._replace(guessed=guessed)


def _in_charset(content: bytes, charset: str) -> Decoded:
    text = content.decode(charset, "replace")
    if len(text) == len(content):
        return Decoded(text, charset, text.count(REPLACED), (0,), (0,), (1,))
    return _as_stream(content, charset)


def known_charset(label: str) -> str:
    """Python's name of the charset that the label stands for, "" where there is none."""
    try:
        found = codecs.lookup(label.strip()).name
    except (LookupError, ValueError):
        return ""
    if found in NO_CHARSETS:
        return ""
    return WIDER.get(found, found)


def _charset(content: bytes, declared: str) -> str:
    """The charset by mark, by its own form or as declared, "" where none of them fits."""
    for mark, charset in MARKS:
        if content.startswith(mark):
            return charset
    named = known_charset(declared) if declared else ""
    if named.startswith(STATEFUL) or (named.startswith("utf-16") and b"\0" in content):
        return named.replace("utf-16", "utf-16-le") if named == "utf-16" else named
    if _is_mostly_utf8(content):
        return "utf-8"
    if named and named != "utf-8" and REPLACED not in content.decode(named, "replace"):
        return named
    return ""


def _detected(content: bytes) -> str:
    best = from_bytes(content[:DETECTED_ON]).best()
    return known_charset(best.encoding) if best else ""


def _is_mostly_utf8(content: bytes) -> bool:
    """Whether it is UTF-8, or was before some of its bytes were damaged."""
    text = content.decode("utf-8", "replace")
    broken = text.count(REPLACED)
    return not broken or len(re.findall(r"[^\x00-\x7f\ufffd]", text)) >= DAMAGED * broken


_STRETCH = re.compile(
    "([\x00-\x7f]+)|([\x80-\u07ff]+)|([\udc80-\udcff]+)|([\u0800-\udc7f\udd00-\uffff]+)|([\U00010000-\U0010ffff]+)"
)


def _as_utf8(content: bytes) -> Decoded:
    """The text of UTF-8, each broken stretch of bytes replaced as the standard says."""
    raw = content.decode("utf-8", "surrogateescape")
    pieces, starts, offsets, widths = [], [], [], []
    at = byte = 0
    for match in _STRETCH.finditer(raw):
        width = (match.lastindex or 1) if match.lastindex != 3 else 0
        width = {4: 3, 5: 4}.get(width, width)
        piece, size = match.group(), len(match.group()) * width
        if not width:
            size = len(piece)
            piece = piece.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        pieces.append(piece)
        starts.append(at)
        offsets.append(byte)
        widths.append(width)
        at, byte = at + len(piece), byte + size
    text = "".join(pieces)
    replaced = text.count(REPLACED) - raw.count(REPLACED)
    return Decoded(text, "utf-8", replaced, (*starts, at), (*offsets, byte), (*widths, 0))


def _as_stream(content: bytes, charset: str) -> Decoded:
    """The text of a charset with characters of several bytes, decoded byte by byte to learn where each begins."""
    reader = codecs.getincrementaldecoder(charset)("replace")
    pieces, offsets, begin = [], [], 0
    for byte in range(len(content)):
        piece = reader.decode(content[byte : byte + 1], byte == len(content) - 1)
        if piece:
            pieces.append(piece)
            offsets.extend([begin, *[byte] * (len(piece) - 1)])
            begin = byte + 1
    text = "".join(pieces)
    replaced = text.count(REPLACED)
    return Decoded(text, charset, replaced, range(len(text) + 1), (*offsets, len(content)), (0,) * (len(text) + 1))
