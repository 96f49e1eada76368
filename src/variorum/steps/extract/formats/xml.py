"""XML: the elements of a document with where they stand, read as far as it goes even where it is broken.

Feeds and agency files are often no XML by the letter: entities that nobody declared, a bare "&", elements that cross.
They are read from left to right, in time linear in their length, and nothing outside the document is ever looked up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Literal, NamedTuple

from variorum.steps.extract.origins import Origin
from variorum.steps.extract.page.tags import ATTRIBUTE, TAG

DEEPEST = 100  # nested elements; agency files have under 20. What is deeper is read as if it lay at this depth
MOST_ELEMENTS = 1_000_000  # a feed of 10,000 items has about 150,000
LONGEST_ATTRIBUTES = 20_000  # characters of one tag that are looked at; addresses and namespaces take under 2,000
LONGEST_DOCTYPE = 65_536  # characters
LONGEST_INSTRUCTION = 4096  # characters of a processing instruction
OWN_ENTITIES = (
    "it declares entities of its own (a DOCTYPE with <!ENTITY), which is refused: such files can hide an attack"
)
DOCTYPE = re.compile(r"<!DOCTYPE\b[^\[>]*", re.IGNORECASE)
ENTITY = re.compile(r"<!ENTITY\b", re.IGNORECASE)
BEGINS_TAG = re.compile("</?[A-Za-z]")


class Words(NamedTuple):
    """Characters [start, end) of the document that are text; in CDATA they stand as they are meant."""

    start: int
    end: int
    literal: bool  # whether they stand in CDATA, so that "&amp;" in them is five characters


class Element:
    """One element: its name in lower case without the prefix, its prefix, what it holds and where that stands."""

    __slots__ = ("_raw", "end", "held", "name", "prefix", "start")

    def __init__(self, name: str, raw: str, start: int) -> None:
        self.prefix, _, local = name.lower().rpartition(":")
        self.name = local
        self._raw = raw
        self.start = self.end = start  # of what stands between its tags
        self.held: list[Element | Words] = []

    def attribute(self, name: str) -> str:
        """The value of the attribute of this name, whatever its prefix; "" where it has none."""
        for found, double, single, bare in ATTRIBUTE.findall(self._raw[:LONGEST_ATTRIBUTES]):
            if found.lower().rpartition(":")[2] == name:
                return " ".join(unescape(double or single or bare).split())
        return ""

    def children(self, *names: str) -> Iterator[Element]:
        """The elements right below this one that have one of the names; all where no name is given."""
        return (held for held in self.held if isinstance(held, Element) and (not names or held.name in names))

    def child(self, *names: str) -> Element | None:
        """The first element right below with the first of the names that one has."""
        return next((found for name in names for found in self.children(name)), None)

    def below(self, *names: str) -> Iterator[Element]:
        """The elements of these names anywhere below, in the order of the document."""
        for held in self.children():
            if held.name in names:
                yield held
            yield from held.below(*names)

    def at(self, *path: str) -> Element | None:
        """The element at the end of the path of names."""
        found: Element | None = self
        for name in path:
            found = found.child(name) if found else None
        return found


class Document(NamedTuple):
    """The text of a document, a nameless element that holds all others, and whether its end was reached."""

    text: str
    top: Element
    origin: Origin  # of its characters
    whole: bool = True

    def words(self, element: Element | None) -> str:
        """All text in the element on one line, references resolved."""
        return " ".join("".join(self._pieces(element)).split()) if element else ""

    def _pieces(self, element: Element) -> Iterator[str]:
        for held in element.held:
            if isinstance(held, Element):
                yield from self._pieces(held)
            else:
                raw = self.text[held.start : held.end]
                yield raw if held.literal else unescape(raw)


Kind = Literal["opens", "closes", "empty", "text", "literal"]


class Event(NamedTuple):
    """A tag or text in characters [start, end), with the name and attributes of a tag."""

    kind: Kind
    start: int
    end: int
    name: str = ""
    raw: str = ""


def document_of(text: str, origin: Origin | None = None) -> Document | str:
    """The elements of the text, or why it is not read."""
    begin = DOCTYPE.search(text, 0, LONGEST_DOCTYPE)
    if begin and ENTITY.search(text, begin.end(), begin.end() + LONGEST_DOCTYPE):
        return OWN_ENTITIES
    return _grown(text, origin or Origin(int, "generated", text), _events(text))


def _grown(text: str, origin: Origin, events: Iterator[Event]) -> Document:
    """The tree of the events; a closing tag closes the nearest open element of its name, or nothing."""
    top = Element("", "", 0)
    top.end = len(text)
    stack, beyond, count = [top], 0, 0
    for event in events:
        if event.kind in {"text", "literal"}:
            stack[-1].held.append(Words(event.start, event.end, event.kind == "literal"))
        elif event.kind == "closes":
            beyond = beyond - 1 if beyond else _left(stack, event)
        elif (count := count + 1) > MOST_ELEMENTS:
            return Document(text, top, origin, whole=False)
        elif len(stack) > DEEPEST:
            beyond += event.kind == "opens"
        else:
            _enter(stack, event, top.end)
    return Document(text, top, origin)


def _enter(stack: list[Element], event: Event, end: int) -> None:
    element = Element(event.name, event.raw, event.end)
    stack[-1].held.append(element)
    if event.kind == "opens":
        element.end = end
        stack.append(element)


def _left(stack: list[Element], event: Event) -> int:
    """Leave the nearest open element of the name; no depth is left beyond the deepest."""
    name = event.name.lower().rpartition(":")[2]
    at = next((at for at in range(len(stack) - 1, 0, -1) if stack[at].name == name), 0)
    for element in stack[at:] if at else ():
        element.end = event.start
    if at:
        del stack[at:]
    return 0


def _events(text: str) -> Iterator[Event]:
    """The tags and texts in order; comments, instructions and declarations are left out."""
    at = begin = 0
    while (at := text.find("<", at)) >= 0:
        found = _event(text, at)
        if found is None and BEGINS_TAG.match(text, at):
            break  # no tag closes any more
        if found is None:
            at += 1
            continue
        event, end = found
        if begin < at:
            yield Event("text", begin, at)
        if event:
            yield event
        at = begin = end
    if begin < len(text):
        yield Event("text", begin, len(text))


def _event(text: str, at: int) -> tuple[Event | None, int] | None:
    """The event that begins at the "<" and where it ends; None where the "<" is text."""
    if text.startswith("<![CDATA[", at):
        close = text.find("]]>", at + 9)
        end = close if close >= 0 else len(text)
        return Event("literal", at + 9, end), min(end + 3, len(text))
    if text.startswith(("<!", "<?"), at):
        return None, _past(text, at)
    tag = TAG.match(text, at)
    if tag is None:
        return None
    raw = tag["attributes"]
    kind: Kind = "closes" if tag["close"] else "empty" if raw.endswith("/") else "opens"
    return Event(kind, at, tag.end(), tag["name"], raw), tag.end()


def _past(text: str, at: int) -> int:
    """The end of a comment, an instruction or a declaration."""
    if text.startswith("<!--", at):
        end = text.find("-->", at + 4)
        return end + 3 if end >= 0 else len(text)
    if text.startswith("<?", at) and (end := text.find("?>", at, at + LONGEST_INSTRUCTION)) >= 0:
        return end + 2
    found = DOCTYPE.match(text, at)
    if found and text[found.end() : found.end() + 1] == "[" and (end := text.find("]", at, at + LONGEST_DOCTYPE)) >= 0:
        at = end
    end = text.find(">", at)
    return end + 1 if end >= 0 else len(text)
