"""Wide: text whose characters take two or four bytes each, which looks like binary content."""

from __future__ import annotations

import codecs
import unicodedata

MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"), (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF8, "utf-8"),
)  # fmt: skip
LOOKED_AT = 4096  # bytes
STRANGE = 0.01  # of the characters may be unassigned, private or control characters; of random bytes about half are
ONE_SCRIPT = 0.5  # of the letters stand in the two most used blocks of 256; of random bytes about 2 in 100
CONTROL_SHARE = 0.1  # of the first bytes; text in any charset but UTF-16 and UTF-32 has nearly none
CONTROLS = bytes(set(range(32)) - {8, 9, 10, 12, 13, 27})


def is_binary(head: bytes) -> bool:
    """Whether the bytes are no text in any charset."""
    if wide_charset(head):
        return False
    controls = len(head) - len(head.translate(None, CONTROLS))
    return b"\0" in head[:1024] or controls > CONTROL_SHARE * len(head)


def narrow(head: bytes) -> bytes:
    """The bytes as UTF-8 without a mark, where they are marked, or are text of two bytes a character."""
    charset = wide_charset(head)
    if not charset:
        return head
    mark = next((mark for mark, _ in MARKS if head.startswith(mark)), b"")
    return head[len(mark) :].decode(charset, "ignore").encode("utf-8", "ignore")


def wide_charset(head: bytes) -> str:
    """The charset by byte order mark, or UTF-16 where the bytes are text in it without one; else ""."""
    for mark, charset in MARKS:
        if head.startswith(mark):
            return charset
    if b"\0" not in head[:LOOKED_AT]:
        return ""
    return next((charset for charset in ("utf-16-le", "utf-16-be") if _is_text(head[:LOOKED_AT], charset)), "")


def _is_text(head: bytes, charset: str) -> bool:
    try:
        text = head[: len(head) // 2 * 2].decode(charset)
    except UnicodeDecodeError as error:
        text = head[: error.start].decode(charset) if error.start >= len(head) - 4 else ""
    if not text or "\0" in text:
        return False
    strange = sum(unicodedata.category(char) in {"Cn", "Co", "Cc"} and char not in "\t\r\n\f" for char in text)
    blocks: dict[int, int] = {}
    for char in text:
        blocks[ord(char) >> 8] = blocks.get(ord(char) >> 8, 0) + 1
    return strange <= STRANGE * len(text) and sum(sorted(blocks.values())[-2:]) >= ONE_SCRIPT * len(text)
