"""Woven: the source of a page put together from stretches of a document, each with where it stands there."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from html import unescape
from typing import NamedTuple

from variorum.records.run import Coding
from variorum.steps.extract.formats.xml import Document, Element, Words
from variorum.steps.extract.origins import Origin, within
from variorum.steps.extract.runs import Runs
from variorum.steps.extract.spelling import xml_spelled

Woven = tuple[Origin, ...]  # stretches whose texts stand one after another
LITERAL = frozenset({"plain", "json", "quoted-printable", "base64"})  # codings of text that holds no references
BLANK = Origin(int, "generated", " ")
BEFORE, BEHIND = re.compile(r"[\w.,;:)\]]\Z"), re.compile(r"[\w(\[]")  # a blank belongs between them
OPENS, CLOSES = "<![CDATA[", "]]>"


class Snip(NamedTuple):
    """Characters [start, end) of one stretch."""

    origin: Origin
    start: int
    end: int

    def words(self) -> str:
        """What is seen of them."""
        raw = self.origin.text[self.start : self.end]
        return raw if self.origin.coding in LITERAL else unescape(raw)


class Cloth:
    """The stretches as one text, with the bytes behind its characters."""

    def __init__(self, stretches: Iterable[Origin]) -> None:
        self._stretches = [stretch for stretch in stretches if stretch.text]
        self.text = "".join(stretch.text for stretch in self._stretches)
        self._starts: list[int] = []
        at = 0
        for stretch in self._stretches:
            self._starts.append(at)
            at += len(stretch.text)

    def read(self, start: int, end: int) -> str:
        """What is seen of characters [start, end), which hold no tags."""
        return "".join(snip.words() for snip in self._snips(start, end))

    def lay(self, runs: Runs, start: int, end: int) -> str:
        """What is seen of characters [start, end), which hold no tags, appended to the runs."""
        seen = []
        for snip in self._snips(start, end):
            runs.turn_to(snip.origin)
            runs.add(snip.words(), snip.start, snip.end)
            seen.append(snip.words())
        return "".join(seen)

    def _snips(self, start: int, end: int) -> Iterator[Snip]:
        number = max(bisect_right(self._starts, start) - 1, 0)
        while number < len(self._starts) and self._starts[number] < end:
            stretch, begin = self._stretches[number], self._starts[number]
            yield Snip(stretch, max(start - begin, 0), min(end - begin, len(stretch.text)))
            number += 1


def markup_in(document: Document, element: Element) -> Woven:
    """The markup that the element holds, whether it is escaped, in CDATA or stands there as elements of its own."""
    if any(isinstance(held, Element) for held in element.held):
        return straight(document, element)
    return tuple(_markup(document, held) for held in element.held if isinstance(held, Words))


def straight(document: Document, element: Element) -> Woven:
    """The markup that the element holds as elements of its own, CDATA in it without its brackets."""
    cuts = sorted(_literals(element))
    edges = [element.start]
    for start, end in cuts:
        edges += start - len(OPENS), start, end, end + len(CLOSES)
    edges.append(min(element.end, len(document.text)))
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return tuple(copied(document, start, end, "html") for start, end in pairs if start < end)


def plain_in(document: Document, element: Element) -> Woven:
    """The text in the element as it is meant, its own elements' tags left out."""
    return tuple(
        copied(document, words.start, words.end, "plain" if words.literal else "html") for words in _texts(element)
    )


def set_apart(document: Document, element: Element, names: frozenset[str]) -> Woven:
    """The text in the element as it is meant, a blank where words would touch at the edge of an element so named.

    Agencies write `<location>Ostrel</location><story.date>May 3</story.date>`: what each holds is a word of its own.
    """
    found: list[Origin] = []
    last = ""
    for words, is_edge in _edged(element, names):
        stretch = copied(document, words.start, words.end, "plain" if words.literal else "html")
        seen = Snip(stretch, 0, len(stretch.text)).words()
        if is_edge and BEFORE.search(last) and BEHIND.match(seen):
            found.append(BLANK)
        found.append(stretch)
        last = seen[-1:]
    return tuple(found)


def _edged(element: Element, names: frozenset[str]) -> Iterator[tuple[Words, bool]]:
    """The texts in the element, each with whether the edge of one of the names stands before it."""
    is_edge = False
    for held in element.held:
        if isinstance(held, Words):
            yield held, is_edge
            is_edge = False
            continue
        is_edge = is_edge or held.name in names
        for words, is_inner in _edged(held, names):
            yield words, is_edge or is_inner
            is_edge = False
        is_edge = is_edge or held.name in names


def _texts(element: Element) -> Iterator[Words]:
    for held in element.held:
        if isinstance(held, Element):
            yield from _texts(held)
        else:
            yield held


def _literals(element: Element) -> Iterator[tuple[int, int]]:
    return ((held.start, held.end) for held in _texts(element) if held.literal)


def _markup(document: Document, held: Words) -> Origin:
    if held.literal:
        return copied(document, held.start, held.end, "html")
    return within(document.origin, xml_spelled(document.text, held.start, held.end), "xml-html")


def copied(document: Document, start: int, end: int, coding: Coding) -> Origin:
    """The characters [start, end) of the document as they stand."""
    return within(document.origin, [(document.text[start:end], start, end)], coding)
