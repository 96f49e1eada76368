"""Wide: text whose characters take two or four bytes each, known by its mark or, without one, by its characters."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections import Counter

MARKS = (  # those of UTF-32 first: that of UTF-16 is its beginning
    (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"), (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF8, "utf-8"),
)  # fmt: skip
ANY_MARK = tuple(mark for mark, _ in MARKS)
WIDE = (("utf-32-le", 4), ("utf-32-be", 4), ("utf-16-le", 2), ("utf-16-be", 2))
LOOKED_AT = 4096  # bytes
STRANGE = 0.01  # of the characters may be unassigned, private or control characters; of random bytes about half are
ODD = re.compile("[\x00-\x08\x0b\x0e-\x1f\ufffd]")
NARROW = 0.2  # of the characters may be controls or broken where it is UTF-8; of UTF-16, read so, about half are
ONE_SCRIPT = 0.5  # of the characters stand in the two most used blocks of 256; of random bytes about 2 in 100
LARGE_SCRIPTS = ((0x34, 0x9F), (0xAC, 0xD7))  # blocks of Han and of Hangul (Unicode 15, Blocks.txt)


def marked_charset(head: bytes) -> str:
    """The charset by byte order mark, "" where there is none."""
    return next(charset for mark, charset in MARKS if head.startswith(mark)) if head.startswith(ANY_MARK) else ""


def unmarked_charset(head: bytes) -> str:
    """UTF-16 or UTF-32 where bytes without a mark are text in it, else ""."""
    if head.find(b"\0", 0, LOOKED_AT) < 0 or _is_narrow(start := head[:LOOKED_AT]):
        return ""
    return next((charset for charset, size in WIDE if _is_text(start[: len(start) // size * size], charset)), "")


def _is_narrow(head: bytes) -> bool:
    """Whether the bytes are text of one byte a character, or UTF-8, with a few zeros in it."""
    text = head.decode("utf-8", "replace")
    return len(ODD.findall(text)) < NARROW * len(text)


def _is_text(head: bytes, charset: str) -> bool:
    try:
        text = head.decode(charset)
    except UnicodeDecodeError as error:  # the last character may be cut in two
        text = head[: error.start].decode(charset) if error.start >= len(head) - 4 else ""
    if not text or "\0" in text:
        return False
    strange = sum(unicodedata.category(char) in {"Cn", "Co", "Cc"} and char not in "\t\r\n\f" for char in text)
    blocks = Counter(_block(char) for char in text)
    in_script = sum(count for _, count in blocks.most_common(2))
    return strange <= STRANGE * len(text) and in_script >= ONE_SCRIPT * len(text)


def _block(char: str) -> int:
    """The block of 256 characters in which this one stands; Han and Hangul, which are one script each, are one."""
    block = ord(char) >> 8
    return next((first for first, last in LARGE_SCRIPTS if first <= block <= last), block)
