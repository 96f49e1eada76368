"""Fragments: an address that leads a browser to a passage, by the words that stand there.

Text fragments as the Web Incubator Community Group specifies them (https://wicg.github.io/scroll-to-text-fragment/):
`#:~:text=[prefix-,]start[,end][,-suffix]`. A browser looks for whole words, whatever their case and the white space
between them; `start` alone must stand in one block, `start,end` may run across blocks; it takes the first it finds.
"""

from __future__ import annotations

import re
from itertools import count
from typing import NamedTuple

LONGEST_WHOLE = 300  # characters that are given as a whole, as Chromium itself does when it makes such a link
ENDS = 5  # words of either end of a longer passage
MOST_ENDS = 12  # words of an end that is made longer until it stands there only
MOST_AROUND = 8  # words of prefix or suffix
WEB = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)
CHUNK = re.compile(r"\S+")
EDGE = r"(?:(?<!\w)|(?!\w))"  # not inside a word
WORDLY = re.compile(r"\w")
JOINS = frozenset("'’.:·,_")  # between letters or digits they do not end a word (Unicode Standard Annex 29)
BARE = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.!~*")
WINDOW = 400  # characters in which the words on either side are looked for


class Directive(NamedTuple):
    """What a browser looks for."""

    start: str
    end: str = ""
    prefix: str = ""
    suffix: str = ""

    def fragment(self) -> str:
        """The directive as it stands in an address."""
        pieces = (
            f"{escaped(self.prefix)}-" if self.prefix else "",
            escaped(self.start),
            escaped(self.end),
            f"-{escaped(self.suffix)}" if self.suffix else "",
        )
        return ":~:text=" + ",".join(piece for piece in pieces if piece)


def link_to(address: str, text: str, start: int, end: int) -> str:
    """The address with a fragment for characters [start, end) of the page's text, "" where it is no web address."""
    if not WEB.fullmatch(address):
        return ""
    page = address.split(":~:")[0].rstrip("#")
    first, last = whole_words(text, start, end)
    if first == last:
        return page
    return f"{page}{'' if '#' in page else '#'}{directive(text, first, last).fragment()}"


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The passage without blanks at its ends, grown until no word is cut in two."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    while start and start < end and _is_inside(text, start):
        start -= 1
    while start < end < len(text) and _is_inside(text, end):
        end += 1
    return start, end


def directive(text: str, start: int, end: int) -> Directive:
    """What finds whole words [start, end) and, as far as words around them can tell, nothing before them."""
    passage = text[start:end]
    if "\n" not in passage and len(passage) <= LONGEST_WHOLE:
        return _whole(text, start, end)
    first = _opening(text, start, end)
    last = _ending(text, start + len(first), end)
    if not last:
        return Directive(first)
    prefix = _whole(text, start, start + len(first)).prefix if _times(text, first) > 1 else ""
    return Directive(first, last, prefix)


def escaped(words: str) -> str:
    """The words as they may stand in a directive: "-", "," and "&" mean something there."""
    plain = " ".join(words.split())
    return "".join(chr(byte) if byte in BARE else f"%{byte:02X}" for byte in plain.encode("utf-8", "replace"))


def _whole(text: str, start: int, end: int) -> Directive:
    """The words themselves, with as many words around them as make them stand there only."""
    words = text[start:end]
    for number in range(MOST_AROUND + 1):
        found = Directive(words, prefix=_before(text, start, number), suffix=_after(text, end, number))
        if _times(text, found.prefix, words, found.suffix) == 1:
            break
    return found


def _opening(text: str, start: int, end: int) -> str:
    """First words of the passage, all in its first line."""
    line = text[start:end].split("\n", 1)[0]
    ends = [found.end() for found in CHUNK.finditer(line)]
    for number in range(ENDS, MOST_ENDS):
        words = line[: ends[min(number, len(ends)) - 1]]
        if number >= len(ends) or _times(text, words) == 1:
            break
    return words


def _ending(text: str, start: int, end: int) -> str:
    """Last words of the passage, all in its last line, that do not stand earlier in it; "" where none are left."""
    begin = max(start, text.rfind("\n", 0, end) + 1)
    line = text[begin:end]
    starts = [found.start() for found in CHUNK.finditer(line)]
    words = ""
    for number in count(ENDS):
        words = line[starts[-min(number, len(starts))] :] if starts else ""
        if number >= min(len(starts), MOST_ENDS) or _times(text[start:end], words) == 1:
            break
    return words


def _before(text: str, start: int, number: int) -> str:
    """The last words, as many, before the place: of its line, or of the line above where it begins one."""
    line = text[max(0, start - WINDOW) : start].rstrip().rpartition("\n")[2]
    begins = [found.start() for found in CHUNK.finditer(line)]
    return line[begins[-min(number, len(begins))] :] if number and begins else ""


def _after(text: str, end: int, number: int) -> str:
    """The first words, as many, behind the place: of its line, or of the line below where it ends one."""
    line = text[end : end + WINDOW].lstrip().partition("\n")[0]
    ends = [found.end() for found in CHUNK.finditer(line)]
    return line[: ends[min(number, len(ends)) - 1]] if number and ends else ""


def _times(text: str, *words: str) -> int:
    """How often these stand one after another in the text, as a browser looks for them."""
    pieces = [r"\s+".join(map(re.escape, one.split())) for one in words if one]
    pattern = r"\s*".join(pieces)
    return sum(1 for _ in re.finditer(f"{EDGE}{pattern}{EDGE}", text, re.IGNORECASE))


def _is_inside(text: str, at: int) -> bool:
    """Whether the place lies inside a word."""
    left, right = text[at - 1], text[at]
    if WORDLY.match(left):
        behind = right in JOINS and at + 1 < len(text) and WORDLY.match(text[at + 1])
        return bool(WORDLY.match(right) or behind)
    return left in JOINS and at > 1 and bool(WORDLY.match(right) and WORDLY.match(text[at - 2]))
