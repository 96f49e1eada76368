"""Wrapped: the paragraphs of a plain mail, put together from its wrapped lines, and which of them are quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from variorum.steps.extract.formats.woven import Cloth
from variorum.steps.extract.page.blocks import Block, Piece

FORWARDED = re.compile(
    r"(?:-{2,}|_{2,})\s*(?:forwarded message|original message|weitergeleitete nachricht|message transféré|"
    r"mensaje reenviado)\b[^\n]{0,80}|^\s*begin forwarded message\s*:|^\s*forwarded message\s*:?\s*$",
    re.IGNORECASE | re.MULTILINE,
)
LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
QUOTE = re.compile(r"(?:>[ \t]?)+")
ESCAPED = "From "
STRETCH = re.compile(r"[^\s]+(?: [^\s]+)*")
WRAPPED = 55  # characters; mail programs wrap at 65 to 80, and shorter lines end where their writer ended them
SIGNATURE = re.compile(r"-- ?")  # RFC 3676, section 4.3
ARMOUR = re.compile(r"-----(?:BEGIN|END) PGP [A-Z ]{3,40}-----\s*")  # RFC 9580, section 6.2


class Row(NamedTuple):
    """One line of the mail without its quotation marks, [start, end) in the text, and how deep it is quoted."""

    words: str
    start: int
    end: int
    depth: int


def paragraphs(cloth: Cloth, joint: str | None = None) -> list[Block]:
    """The blocks of a plain mail; quoted ones have the role of a repeat, the signature that of a foot.

    Where the mail says that a blank at the end of a line stands for none, `joint` is what stands there instead.
    """
    blocks: list[Block] = []
    signed = False
    base = 0  # how deep the text of the mail itself is quoted: what is passed on may be quoted as a whole
    marked = False
    for rows in _groups(cloth.text):
        depth = rows[0].depth
        base = depth if marked else min(base, depth)
        marked = any(FORWARDED.search(row.words) for row in rows)
        base = max(base, depth) if marked else base
        signed = not marked and (signed or (not depth and bool(SIGNATURE.fullmatch(rows[0].words))))
        pieces = tuple(_pieces(cloth, rows, joint))
        block = Block(pieces, "repeat" if depth > base else "footer" if signed else "", "p", 0)
        if block.pieces:
            blocks.append(block)
    return blocks


def _groups(text: str) -> Iterator[list[Row]]:
    """The lines that stand together: no empty line, no change of depth and no signature mark between them."""
    rows: list[Row] = []
    for found in LINE.finditer(text):
        row = _row(text, found, rows[-1].depth if rows else 0)
        if rows and (row.depth != rows[-1].depth or _parts(row.words)):
            yield rows
            rows = []
        if row.words.strip():
            rows.append(row)
    if rows:
        yield rows


def _parts(words: str) -> bool:
    return not words.strip() or bool(SIGNATURE.fullmatch(words)) or bool(ARMOUR.fullmatch(words))


def _row(text: str, found: re.Match[str], above: int) -> Row:
    """The line; a mailbox sets ">" before "From " (RFC 4155), which quotes nothing unless the line above is quoted."""
    mark = QUOTE.match(text, found.start(), found.end())
    start = mark.end() if mark else found.start()
    end = found.start() + len(found.group().rstrip("\r\n"))
    depth = mark.group().count(">") if mark else 0
    is_escaped = depth > above and mark is not None and mark.group().endswith(">") and text.startswith(ESCAPED, start)
    return Row(text[start:end], start, max(start, end), depth - is_escaped)


def _pieces(cloth: Cloth, rows: Sequence[Row], joint: str | None) -> Iterator[Piece]:
    """What the rows hold as one block; line ends stay where the lines were not wrapped by a program."""
    wrapped = max((len(row.words) for row in rows[:-1]), default=0) >= WRAPPED
    above: Row | None = None
    for row in rows:
        for number, found in enumerate(STRETCH.finditer(cloth.text, row.start, row.end)):
            between = " " if number or (wrapped and joint is None) else _between(above, joint)
            if above is not None and between:
                yield Piece(between, -1, -1)
            above = row
            yield Piece(cloth.read(found.start(), found.end()), found.start(), found.end())


def _between(above: Row | None, joint: str | None) -> str:
    """What stands between two lines: of a text that flows, its joint behind a blank, else a line end."""
    if above is None or joint is None or not above.words.endswith(" ") or SIGNATURE.fullmatch(above.words):
        return "\n"
    return " " if above.words.endswith("  ") else joint
