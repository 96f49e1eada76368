"""Blocks: the visible text of a page, block by block, with where each piece of it stands in the page."""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct

from variorum.steps.extract.page.roles import Role


class Piece(Struct, frozen=True, gc=False):
    """Visible characters and where they stand in the page, [start, end); -1 where they stand nowhere."""

    words: str
    start: int
    end: int


class Block(Struct, frozen=True, gc=False):
    """The pieces of one block with the role of the nearest element that has one, and its heading level."""

    pieces: tuple[Piece, ...]
    role: Role
    name: str  # of the block's element
    linked: int  # characters inside links
    shape: int = 0  # equal for blocks whose elements, from the page's root, have the same names and classes
    joined: str = ""  # the words, where they are known: every rule asks for them

    def words(self) -> str:
        """The block's text."""
        return self.joined or "".join([piece.words for piece in self.pieces])


class Layout(NamedTuple):
    """What is seen of a page, and how deep its elements nest."""

    blocks: tuple[Block, ...]
    depth: int
    spare: tuple[tuple[int, int], ...] = ()  # characters [start, end) of elements that hold no text of a report
