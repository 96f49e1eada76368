"""Passages: the fields of a document, such as a headline or a text, and the blocks that each of them is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from msgspec.structs import replace

from variorum.records.article import PartKind, PartState
from variorum.steps.extract.formats.woven import Cloth, Woven
from variorum.steps.extract.formats.wrapped import paragraphs
from variorum.steps.extract.lines.line import Rule
from variorum.steps.extract.page.blocks import Block, Piece
from variorum.steps.extract.page.elements import VOID
from variorum.steps.extract.page.layout import layout
from variorum.steps.extract.page.tags import Tag, Text, scan

UNSEEN = re.compile(  # how newsletters hide the words that a mail program shows beside the subject
    r"(?<![-\w])(?:max-height\s*:\s*0(?:px)?\s*(?:;|\"|'|!)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|\"|'|!))", re.IGNORECASE
)
EMPTY = re.compile(r"(?:^|[\s\"'])/$")
LINE = re.compile(r"[^\r\n]+")
STRETCH = re.compile(r"[^\s]+(?: [^\s]+)*")
JOINTS = {"flowed": " ", "delsp": ""}  # what stands between lines that flow on
Form = Literal["markup", "line", "lines", "mail", "flowed", "delsp"]  # the last two: RFC 3676


class Passage(NamedTuple):
    """One field of the document: what it holds and the role that it plays; "" where that is found line by line."""

    woven: Woven
    form: Form = "markup"  # "line": text of which line ends are no part; "lines": text whose lines are paragraphs
    kind: PartKind | Literal[""] = ""
    state: PartState = "in"
    reason: str = ""
    rules: tuple[Rule, ...] = ()  # that come before those for every text
    credits: bool = False  # whether it names who supplied the copy, and nothing else


def blocks_in(cloth: Cloth, passage: Passage, names: Mapping[str, str]) -> Sequence[Block]:
    """The blocks of the passage that hold words."""
    match passage.form:
        case "markup":
            items = [one for item in scan(cloth.text) for one in _renamed(item, names)]
            return layout(cloth.text, items).blocks
        case "mail" | "flowed" | "delsp":
            return paragraphs(cloth, JOINTS.get(passage.form))
        case "line":
            return [block for block in (_block(cloth, 0, len(cloth.text)),) if block.pieces]
        case "lines":
            found = (_block(cloth, line.start(), line.end()) for line in LINE.finditer(cloth.text))
            return [block for block in found if block.pieces]


def _renamed(item: Tag | Text, names: Mapping[str, str]) -> Iterator[Tag | Text]:
    """The tag under the name that HTML has for it, without a prefix; an empty element of XML is closed at once."""
    if isinstance(item, Text):
        yield item
        return
    local = item.name.rpartition(":")[2]
    tag = replace(item, name=names.get(local, local))
    if tag.opens and UNSEEN.search(tag.raw_attributes):
        tag = replace(tag, raw_attributes=f"{tag.raw_attributes} hidden")
    yield tag
    if tag.opens and tag.name not in VOID and EMPTY.search(item.raw_attributes):
        yield replace(tag, opens=False)


def _block(cloth: Cloth, start: int, end: int) -> Block:
    """The characters as one block, white space that is no single blank made one."""
    return Block(tuple(_pieces(cloth, start, end)), "", "p", 0)


def _pieces(cloth: Cloth, start: int, end: int) -> Iterator[Piece]:
    first = True
    for found in STRETCH.finditer(cloth.text, start, end):
        if not first:
            yield Piece(" ", -1, -1)
        first = False
        yield Piece(cloth.read(found.start(), found.end()), found.start(), found.end())
