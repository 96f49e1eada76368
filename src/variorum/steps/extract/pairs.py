"""Pairs: two characters that one code of Big5-HKSCS or of JIS X 0213 may stand for, which are never cut apart."""

from __future__ import annotations

PAIRS = {  # the second character and all that may come first; a test holds them against every code of these charsets
    "\u0300": "\u00e6\u0254\u0259\u025a\u028c",
    "\u0301": "\u0254\u0259\u025a\u028c",
    "\u0304": "\u00ca\u00ea",
    "\u030c": "\u00ca\u00ea",
    "\u02e5": "\u02e9",
    "\u02e9": "\u02e5",
    "\u309a": "かきくけこカキクケコセツトㇷ",
}


def is_inside(text: str, place: int) -> bool:
    """Whether the place lies between two characters that may share a code; in most charsets they do not."""
    return 0 < place < len(text) and text[place] in PAIRS and text[place - 1] in PAIRS[text[place]]


def cut_near(text: str, place: int) -> int:
    """The nearest place up to this one, else behind it, that lies between no two of a code; an end where none does."""
    before = place
    while is_inside(text, before):
        before -= 1
    if before:
        return before
    while is_inside(text, place):
        place += 1
    return place
