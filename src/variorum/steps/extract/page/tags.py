"""Tags: the elements and texts of a page, read from left to right in time linear in its length."""

from __future__ import annotations

import re

from msgspec import Struct

# Atomic, so that no input makes it try a second way (possessive groups err in Python before 3.11.5); quotes count only
# behind "=", as in the HTML standard.
QUOTED = r"\"[^\"]*+\"|'[^']*+'"
BARE = r"[^\s>\"'][^\s>]*+"
TAG = re.compile(
    r"<(?P<close>/?)(?P<name>[A-Za-z][^\s/>]*+)"
    rf"(?P<attributes>[^=>]*+(?>(?:=(?>(?:{QUOTED}|\s++(?>(?:{QUOTED}|{BARE})?)|{BARE})?)[^=>]*+)*))>"
)
ATTRIBUTE = re.compile(r"([^\s=>/\"']++)(?>(?:\s*+=\s*+(?>\"([^\"]*+)\"|'([^']*+)'|([^\s>]++)))?)")
MARKUP = re.compile(r"<[^<>]*+>")  # any tag, where only the words beside it count
RAW = frozenset("script style textarea title xmp iframe noembed noframes".split())  # hold no elements
COMMENT_END = re.compile("--!?>")  # the HTML standard takes "--!>" for a slip and ends the comment, too
CLOSING = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in RAW}


class Tag(Struct, frozen=True, gc=False):  # a page has thousands: four times as quick to make as a NamedTuple
    """An opening or closing tag in characters [start, end) of the page; a raw element's content ends at `inner_end`."""

    name: str
    opens: bool
    start: int
    end: int
    raw_attributes: str
    inner_end: int = -1

    def attributes(self) -> dict[str, str]:
        """Names in lower case with their values, entities as they stand."""
        return attributes_of(self.raw_attributes)


class Text(Struct, frozen=True, gc=False):
    """Characters [start, end) between two tags."""

    start: int
    end: int


def attributes_of(raw: str) -> dict[str, str]:
    """Names of attributes in lower case with their values; of equal names the first counts, as the standard says."""
    found = reversed(ATTRIBUTE.findall(raw))  # so that the first is the last to be set
    return {name.lower(): double or single or bare for name, double, single, bare in found}


def scan(page: str) -> list[Tag | Text]:
    """The tags and texts in order; comments and declarations are left out."""
    items: list[Tag | Text] = []
    at = begin = 0
    find, match, add = page.find, TAG.match, items.append
    while (at := find("<", at)) >= 0:
        found = match(page, at)
        end = found.end() if found else _past_other(page, at)
        if end == at:
            at += 1
            continue
        if begin < at:
            add(Text(begin, at))
        if found:
            close, name, attributes = found.groups()
            name = name.lower()
            if not close and name in RAW:
                inner_end = _closing(page, name, end)
                add(Tag(name, True, at, end, attributes, inner_end))
                end = inner_end
            else:
                add(Tag(name, not close, at, end, attributes))
        at = begin = end
    if begin < len(page):
        add(Text(begin, len(page)))
    return items


def _closing(page: str, name: str, start: int) -> int:
    """Where the raw element's closing tag begins, the end of the page where it has none."""
    found = CLOSING[name].search(page, start)
    return found.start() if found else len(page)


def _past_other(page: str, at: int) -> int:
    """The end of a comment, declaration or broken tag that begins here; `at` itself where the "<" is text."""
    follows = page[at + 1 : at + 2]
    if page.startswith("<!--", at):
        if page.startswith((">", "->"), at + 4):
            return page.index(">", at) + 1
        found = COMMENT_END.search(page, at + 4)
        return found.end() if found else len(page)
    if follows in {"!", "?", "/"} or (follows.isascii() and follows.isalpha()):
        end = page.find(">", at)
        return end + 1 if end >= 0 else len(page)
    return at
