"""Boxes: the elements of a page that may hold a post or a whole report, with the times and headings in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from html import unescape
from typing import NamedTuple

from msgspec import Struct

from variorum.steps.extract.page.elements import CLOSES, NONE
from variorum.steps.extract.page.roles import Role, nature_of
from variorum.steps.extract.page.tags import Tag, Text

BOXES = frozenset({"article", "section", "li", "div"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
HOLDERS = frozenset("main aside nav header footer ul ol dl table form figure body blockquote".split())  # give a role
SEEN = BOXES | HEADINGS | HOLDERS | {"time", "a"}


class Box(Struct, gc=False):
    """An element in characters [start, end) of the page; `above` is the number of the box around it, -1 for none."""

    name: str
    start: int
    end: int
    above: int
    shape: str  # name and class, figures left out
    role: Role  # of the nearest element, it or one around it, that has one


class Clock(Struct, gc=False):
    """A time element in characters [start, end) of the page, and the moment that it gives."""

    start: int
    end: int
    value: str


class Heading(Struct, gc=False):
    """A heading in characters [start, end) of the page, and whether it is a link to another page."""

    name: str
    start: int
    end: int
    leads_away: bool


class Structure(NamedTuple):
    """All of a page, each in the order in which it begins."""

    boxes: tuple[Box, ...]
    clocks: tuple[Clock, ...]
    headings: tuple[Heading, ...]
    length: int  # characters of the page


def structure(items: Iterable[Tag | Text], length: int) -> Structure:
    """What the page's tags, which these are, put into boxes; elements that are never closed end with the page."""
    walk = _Walk(length)
    for item in items:
        if isinstance(item, Tag) and item.name in SEEN:
            walk.tag(item)
    return walk.done()


class _Open(Struct, gc=False):
    name: str
    number: int  # among those of its kind; -1 for an element that is none of the three
    box: int  # number of the nearest box, itself included
    role: Role


class _Walk:
    """The state of the walk: what is open, and what was found."""

    def __init__(self, length: int) -> None:
        self._length = length
        self._stack: list[_Open] = []
        self._count: dict[str, int] = {}
        self._boxes: list[Box] = []
        self._clocks: list[Clock] = []
        self._headings: list[Heading] = []
        self._away = 0  # open links that lead to another page

    def tag(self, tag: Tag) -> None:
        if not tag.opens:
            self._close(tag.name, tag)
        else:
            if self._stack and self._stack[-1].name in CLOSES.get(tag.name, NONE):
                self._close(tag.name, tag)
            self._enter(tag)

    def done(self) -> Structure:
        """What was found."""
        return Structure(tuple(self._boxes), tuple(self._clocks), tuple(self._headings), self._length)

    def _enter(self, tag: Tag) -> None:
        above = self._stack[-1] if self._stack else _Open("", -1, -1, "")
        role, number, box = above.role, -1, above.box
        if tag.name in BOXES or tag.name in HOLDERS:
            nature = nature_of(tag)
            role = nature.role or role
        if tag.name in BOXES:
            number = box = len(self._boxes)
            self._boxes.append(Box(tag.name, tag.start, self._length, above.box, nature.shape, role))
        elif tag.name == "time":
            number = len(self._clocks)
            value = unescape(tag.attributes().get("datetime", "")).strip()
            self._clocks.append(Clock(tag.start, self._length, value))
        elif tag.name in HEADINGS:
            number = len(self._headings)
            self._headings.append(Heading(tag.name, tag.start, self._length, self._away > 0))
        elif tag.name == "a" and _leads_away(tag):
            number = 0
            self._link()
        self._stack.append(_Open(tag.name, number, box, role))
        self._count[tag.name] = self._count.get(tag.name, 0) + 1

    def _link(self) -> None:
        self._away += 1
        opened = next((one for one in reversed(self._stack[-3:]) if one.name in HEADINGS), None)
        if opened is not None:
            self._headings[opened.number].leads_away = True

    def _close(self, name: str, tag: Tag) -> None:
        """Leave the nearest open element of this name and all inside it; no scan where none is open."""
        if not self._count.get(name):
            return
        while self._stack:
            left = self._stack.pop()
            self._count[left.name] -= 1
            self._end(left, tag.end if left.name == name and not tag.opens else tag.start)
            if left.name == name:
                return

    def _end(self, left: _Open, end: int) -> None:
        if left.number < 0:
            return
        if left.name in BOXES:
            self._boxes[left.number].end = end
        elif left.name == "time":
            self._clocks[left.number].end = end
        elif left.name in HEADINGS:
            self._headings[left.number].end = end
        else:
            self._away -= 1


def _leads_away(tag: Tag) -> bool:
    """Whether the link leads to another page; one with a "#" leads to a place in this one."""
    href = tag.attributes().get("href", "").strip()
    return bool(href) and "#" not in href and not href.lower().startswith("javascript:")


def within(places: Sequence[int], start: int, end: int) -> range:
    """Numbers of those of the ascending places that lie in [start, end)."""
    return range(bisect_left(places, start), bisect_left(places, end))
