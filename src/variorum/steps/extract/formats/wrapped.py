"""Wrapped: the paragraphs of a plain mail, put together from its wrapped lines, and which of them are quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator
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


class Row(NamedTuple):
    """One line of the mail without its quotation marks, [start, end) in the text, and how deep it is quoted."""

    words: str
    start: int
    end: int
    depth: int


def paragraphs(cloth: Cloth) -> list[Block]:
    """The blocks of a plain mail; quoted ones have the role of a repeat, the signature that of a foot."""
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
        block = _block(cloth, rows, quoted=depth > base, signed=signed)
        if block.pieces:
            blocks.append(block)
    return blocks


def _groups(text: str) -> Iterator[list[Row]]:
    """The lines that stand together: no empty line, no change of depth and no signature mark between them."""
    rows: list[Row] = []
    for found in LINE.finditer(text):
        row = _row(text, found, rows[-1].depth if rows else 0)
        if rows and (not row.words.strip() or row.depth != rows[-1].depth or SIGNATURE.fullmatch(row.words)):
            yield rows
            rows = []
        if row.words.strip():
            rows.append(row)
    if rows:
        yield rows


def _row(text: str, found: re.Match[str], above: int) -> Row:
    """The line; a mailbox sets ">" before "From " (RFC 4155), which quotes nothing unless the line above is quoted."""
    mark = QUOTE.match(text, found.start(), found.end())
    start = mark.end() if mark else found.start()
    end = found.start() + len(found.group().rstrip("\r\n"))
    depth = mark.group().count(">") if mark else 0
    is_escaped = depth > above and mark is not None and mark.group().endswith(">") and text.startswith(ESCAPED, start)
    return Row(text[start:end], start, max(start, end), depth - is_escaped)


def _block(cloth: Cloth, rows: list[Row], *, quoted: bool, signed: bool) -> Block:
    """The rows as one block; line ends stay where the lines were not wrapped by a program."""
    wrapped = max((len(row.words) for row in rows[:-1]), default=0) >= WRAPPED
    pieces: list[Piece] = []
    for row in rows:
        for number, found in enumerate(STRETCH.finditer(cloth.text, row.start, row.end)):
            if pieces:
                pieces.append(Piece(" " if number or wrapped else "\n", -1, -1))
            pieces.append(Piece(cloth.read(found.start(), found.end()), found.start(), found.end()))
    return Block(tuple(pieces), "repeat" if quoted else "footer" if signed else "", "p", 0)
