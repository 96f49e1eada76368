"""Leftovers: small files that office programs and systems leave beside a user's own, known by their names."""

from __future__ import annotations

import re

# "~$" and ".~lock.…#" mark a document as open; "._" is half of a file on a disk that is not Apple's (RFC 1740).
LEFT_BY = (
    (re.compile(r"~\$.+"), "Microsoft Office"),
    (re.compile(r"\.~lock\..+#"), "LibreOffice"),
    (re.compile(r"\.DS_Store|\._.+|__MACOSX|\.AppleDouble|Icon\r"), "macOS"),
    (re.compile(r"(?:eh)?thumbs(?:_vista)?\.db|desktop\.ini", re.IGNORECASE), "Windows"),
)


def leftover(name: str) -> str:
    """Why a file or folder of this name, without its path, is left out; "" where it is the user's own."""
    maker = next((maker for pattern, maker in LEFT_BY if pattern.fullmatch(name)), "")
    return f"left by {maker}; it holds no report" if maker else ""
