"""Strings: source words made safe and short for a reader, without changing a word."""

from __future__ import annotations

import unicodedata

ELLIPSIS = "…"
DIRECTION = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
REPLACEMENT = "\ufffd"  # stands for a character that could steer a terminal or turn the reading direction
LONGEST_LINK = 48  # characters of a name in a source chain; a whole clause may stand for somebody who is not named
CONTEXT = 160  # characters on either side of a passage: two lines of a printed column


def shown(text: str) -> str:
    """The text on one line: white space folded, control and direction characters replaced by U+FFFD."""
    return " ".join("".join(_visible(char) for char in text).split())


def visible(text: str) -> str:
    """The text with its white space as it is, control and direction characters replaced by U+FFFD."""
    return "".join(char if char in "\n\t" else _visible(char) for char in text)


def escaped(json: str) -> str:
    """The same JSON, its control and direction characters, which can only stand in strings, written as escapes."""
    return "".join(char if char == "\n" or not _steers(char) else f"\\u{ord(char):04x}" for char in json)


def _visible(char: str) -> str:
    if char.isspace():
        return " "
    return REPLACEMENT if _steers(char) else char


def _steers(char: str) -> bool:
    return char in DIRECTION or unicodedata.category(char) in {"Cc", "Cs"}


def quoted(words: str, limit: int = 0) -> str:
    """The words in quotation marks, in single ones where they hold double ones themselves."""
    told = shortened(words, limit) if limit else shown(words)
    return f"‘{told}’" if any(mark in told for mark in '“”"') else f"“{told}”"


def shortened(text: str, limit: int) -> str:
    """At most about `limit` characters of the text on one line, cut between words and ended by "…"."""
    line = shown(text)
    if len(line) <= limit:
        return line
    space = line.rfind(" ", 0, limit)
    kept = line[: space if space > limit // 2 else limit - 1]
    return kept.rstrip(" ,;:–—-") + " " + ELLIPSIS


def chained(name: str) -> str:
    """The name of a source as it stands in a chain: short."""
    return shortened(name, LONGEST_LINK)


def edged(text: str) -> str:
    """The text as `shown`, with one space on each side where white space stood there."""
    if not text.strip():
        return " " if text else ""
    return (" " if text[0].isspace() else "") + shown(text) + (" " if text[-1].isspace() else "")


def before(text: str, start: int, border: int = 0) -> str:
    """The two lines that stand before a passage, beginning with a whole word, none of it before the border."""
    first = max(border, start - CONTEXT)
    if first > border:
        space = text.find(" ", first, start)
        first = space + 1 if space >= 0 else first
    return text[first:start]


def after(text: str, end: int, border: int) -> str:
    """The two lines that stand after a passage, ending with a whole word, none of it behind the border."""
    last = min(border, end + CONTEXT)
    if last < border:
        space = text.rfind(" ", end, last)
        last = space if space >= end else last
    return text[end:last]
