"""Layout: a walk through the tags and texts of a page that gathers the blocks that are seen."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape

from msgspec import Struct

from variorum.steps.extract.page.blocks import Block, Layout, Piece
from variorum.steps.extract.page.elements import BLOCK, CLOSES, EMPTY, LEAVES_DRAWING, NONE
from variorum.steps.extract.page.roles import Role, is_hidden, nature_of
from variorum.steps.extract.page.tags import Tag, Text

MENUS = frozenset("ul ol nav div section header footer aside table".split())
SHORTEST_MENU = 100  # characters
MENU_SHARE = 0.9  # of the characters in links; extractors take such elements for no text, and much time over them
BLANKS = " \t\n\r\f"
SPACE = re.compile(r"[ \t\n\r\f]+")
HYPHENS = "(?:\u00ad|&shy;|&#173;|&#[xX]0*[aA][dD];)+"  # seen only where a line is broken
UNSEEN = re.compile(rf"(?=[\u00ad&\t\n\r\f ])(?:{HYPHENS}|[\t\n\r\f][ \t\n\r\f]*| [ \t\n\r\f]+)")
MAY_HIDE = re.compile("\u00ad|\t|\n|\r|\f|  |&shy;|&#")  # in whatever is unseen; most texts have none: one search


def layout(page: str, items: Iterable[Tag | Text]) -> Layout:
    """The blocks of the page, whose tags and texts these are, in order."""
    reader = _Reader(page)
    for item in items:
        if isinstance(item, Tag):
            reader.tag(item)
        elif not reader.hidden:
            reader.text(item.start, item.end)
    reader.flush()
    return Layout(tuple(reader.blocks), reader.deepest, reader.spare_until(len(page)))


class _Open(Struct, gc=False):
    tag: Tag
    name: str
    hides: bool
    seen: int  # characters before it
    linked: int  # characters in links before it
    role: Role = ""  # its own, or that of the nearest element around it
    shape: int = -1  # until somebody asks for it and the role


class _Reader:
    """The state of the walk through the page: open elements and the pieces of the block at hand."""

    def __init__(self, page: str) -> None:
        self.page = page
        self.blocks: list[Block] = []
        self.deepest = 0
        around = Tag("", True, 0, 0, "")
        self._stack = [_Open(around, "", False, 0, 0, shape=0)]  # what is around the page is never closed
        self._open: dict[str, int] = {"a": 0, "p": 0}
        self._shapes: dict[tuple[int, str], int] = {}
        self.hidden = False
        self._hidden_from = -1
        self._spare: list[tuple[int, int]] = []
        self._seen = self._in_links = 0  # characters so far
        self._pieces: list[Piece] = []
        self._linked = 0
        self._name = ""
        self._left = ""  # the element that was closed since the last words, a link before others

    def tag(self, tag: Tag) -> None:
        name = tag.name
        if name in BLOCK:
            if self._pieces:
                self.flush()
            self._name = name if tag.opens else ""
        elif name == "br":
            self._break()
            return
        if not tag.opens:
            if self._left != "a":
                self._left = name
            if self._open.get(name):  # no scan where none is open
                self._close(name, tag.start, tag.end)
        elif name not in EMPTY and not (name == "a" and _is_target(tag)):
            self._enter(tag)

    def text(self, start: int, end: int) -> None:
        if not self._pieces and not self.page[start:end].strip(BLANKS):
            self._left = ""
            return
        if self._left:
            self._part()
        before = self._seen
        if MAY_HIDE.search(self.page, start, end):
            start = self._before_unseen(start, end)
        self._add(start, end)
        if self._open["a"]:
            self._linked += self._seen - before
            self._in_links += self._seen - before

    def _before_unseen(self, start: int, end: int) -> int:
        """Where the last words of the text begin, once what stands before them is added."""
        at = start
        for match in UNSEEN.finditer(self.page, start, end):
            stretch = match.group()
            seen = match.start() + (stretch[0] == " ")
            self._add(at, seen)
            at = match.end() - (seen == match.start() and stretch[-1] == " ")
            if seen == match.start() and at == match.end() and SPACE.fullmatch(stretch):
                self._gap(" ")
        return at

    def flush(self) -> None:
        """End the block at hand."""
        if not self._pieces:
            return
        _trim(self._pieces, self.page)
        if self._pieces:
            words = "".join([piece.words for piece in self._pieces])
            inside = self._innermost()
            self.blocks.append(Block(tuple(self._pieces), inside.role, self._name, self._linked, inside.shape, words))
        self._pieces, self._linked = [], 0

    def _add(self, start: int, end: int) -> None:
        if start < end and self.page[start] == " " and self._after_space():
            start += 1
        if start < end and (words := unescape(self.page[start:end])):
            self._pieces.append(Piece(words, start, end))
            self._seen += len(words)

    def _gap(self, words: str) -> None:
        if not self._after_space():
            self._pieces.append(Piece(words, -1, -1))
            self._seen += len(words)

    def _part(self) -> None:
        """A space between two links, or two items of a menu, with nothing between them: style sets them apart."""
        beside = self._left == "a" and self._open["a"] and not self._open["p"]
        if beside or self._innermost().role == "navigation":
            self._gap(" ")
        self._left = ""

    def _after_space(self) -> bool:
        return not self._pieces or self._pieces[-1].words[-1] in " \n"

    def _break(self) -> None:
        """A line end; two in a row end the paragraph."""
        if self.hidden or not self._pieces:
            return
        if self._pieces[-1].words == "\n":
            self.flush()
            return
        _trim(self._pieces, self.page)
        if self._pieces:
            self._pieces.append(Piece("\n", -1, -1))

    def _enter(self, tag: Tag) -> None:
        name, stack = tag.name, self._stack
        while stack[-1].name in CLOSES.get(name, NONE):
            self._close(stack[-1].name, tag.start, tag.start)
        if self.hidden and self._open.get("svg") and name in LEAVES_DRAWING and not self._open.get("foreignobject"):
            self._close("svg", tag.start, tag.start)
        if self.hidden and name in BLOCK and stack[-1].name == "head":
            self._close("head", tag.start, tag.start)  # its end tag may be left out
        if len(stack) > self.deepest:
            self.deepest = len(stack)
        hides = not self.hidden and is_hidden(tag)
        stack.append(_Open(tag, name, hides, self._seen, self._in_links))
        self._open[name] = self._open.get(name, 0) + 1
        if hides:
            self.hidden, self._hidden_from = True, tag.start

    def _innermost(self) -> _Open:
        """The innermost open element, with the role and the shape of all that are open: most are never asked for."""
        at = len(self._stack) - 1
        while self._stack[at].shape < 0:
            at -= 1
        above = self._stack[at]
        for one in self._stack[at + 1 :]:
            role, shape = nature_of(one.tag)
            one.role = role or above.role
            one.shape = self._shapes.setdefault((above.shape, shape), len(self._shapes) + 1)
            above = one
        return above

    def spare_until(self, end: int) -> tuple[tuple[int, int], ...]:
        """The stretches of the page that hold no text of a report; one that is still hidden ends here."""
        return (*self._spare, *([(self._hidden_from, end)] if self.hidden else []))

    def _close(self, name: str, start: int, end: int) -> None:
        """Leave the nearest open element of this name, of which there is one, and all inside it."""
        while True:
            left = self._stack.pop()
            self._open[left.name] -= 1
            if left.hides:
                self.hidden = False
                self._spare.append((self._hidden_from, end if left.name == name else start))
            if left.name == name:
                seen = self._seen - left.seen
                if not self.hidden and (not seen or self._is_menu(left, seen)):
                    self._spare.append((left.tag.start, end))
                return

    def _is_menu(self, left: _Open, seen: int) -> bool:
        """Whether the element is a menu: so many characters, nearly all of them in links."""
        return left.name in MENUS and seen >= SHORTEST_MENU and self._in_links - left.linked >= MENU_SHARE * seen


def _is_target(tag: Tag) -> bool:
    """Whether it is no link but a place to which links lead; its end tag is often left out."""
    found = {} if "href" in tag.raw_attributes else tag.attributes()
    return "name" in found and "href" not in found


def _trim(pieces: list[Piece], page: str) -> None:
    """Take the white space at the end away; all where there is nothing else."""
    while pieces and pieces[-1].words[-1] in " \n":
        last = pieces.pop()
        if last.start >= 0 and len(last.words) > 1 and page[last.end - 1] == " ":
            pieces.append(Piece(last.words[:-1], last.start, last.end - 1))
    if all(piece.words.isspace() for piece in pieces):
        pieces.clear()
