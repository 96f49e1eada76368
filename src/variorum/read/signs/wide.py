"""Wide: text whose characters take two or four bytes each, which looks like binary content."""

from __future__ import annotations

from variorum.text.wide import MARKS, marked_charset, unmarked_charset

CONTROL_SHARE = 0.1  # of the first bytes of UTF-8; text in any charset but UTF-16 and UTF-32 has nearly none
CONTROL_SHARE_ELSE = 0.03  # of bytes that are no UTF-8: random bytes have .10, and mostly more than .03 even if few
CONTROLS = bytes(set(range(32)) - {8, 9, 10, 12, 13, 27})


def is_binary(head: bytes) -> bool:
    """Whether the bytes, which are in no wide charset, are no text in any other."""
    if not any(map(head.__contains__, CONTROLS)):  # as of nearly all texts, and found out faster than counted
        return False
    controls = len(head) - len(head.translate(None, CONTROLS))
    share = CONTROL_SHARE if _is_utf8(head) else CONTROL_SHARE_ELSE
    return b"\0" in head[:1024] or controls > share * len(head)


def _is_utf8(head: bytes) -> bool:
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start >= len(head) - 3  # the last character may be cut
    return True


def narrow(head: bytes, charset: str) -> bytes:
    """The bytes, which are in this wide charset or marked, as UTF-8 without a mark."""
    mark = next((mark for mark, _ in MARKS if head.startswith(mark)), b"")
    return head[len(mark) :].decode(charset, "ignore").encode("utf-8", "ignore")


def wide_charset(head: bytes) -> str:
    """The charset by byte order mark, or UTF-16 or UTF-32 where the bytes are text in it without one; else ""."""
    return marked_charset(head) or unmarked_charset(head)
