"""Quoted: what stands in quoted-printable; in a charset that shifts between alphabets, read from the first byte on."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from variorum.verify.charsets import characters, is_stateful

# RFC 2045, 6.7; any other "=" is itself
QUOTED = re.compile(rb"=([0-9A-Fa-f]{2})|=[ \t]*(?:\r\n?|\n)|(?<![ \t])[ \t]+(?=\r?\n)")


def unquoted(content: bytes, start: int, end: int, charset: str) -> str:
    """The text of these bytes."""
    if not is_stateful(charset):
        return QUOTED.sub(_meant, content[start:end]).decode(charset, "replace")
    places, whole = _whole(content)
    return characters(whole, charset, bisect_left(places, start), bisect_left(places, end))


def _meant(found: re.Match[bytes]) -> bytes:
    """The byte that an escape stands for; nothing for a line that goes on and for blanks at its end."""
    return bytes([int(found[1], 16)]) if found[1] else b""


@lru_cache(maxsize=1)
def _whole(content: bytes) -> tuple[list[int], bytes]:
    """Where each byte stands, and all of them; of parts in other codings what comes out does not matter."""
    places: list[int] = []
    at = 0
    for found in QUOTED.finditer(content):
        places.extend(range(at, found.start()))
        places.extend([found.start()] if found[1] else ())
        at = found.end()
    places.extend(range(at, len(content)))
    return places, QUOTED.sub(_meant, content)
