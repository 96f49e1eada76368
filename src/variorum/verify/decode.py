"""Decode: the text that stands in the bytes of a snapshot, worked out from the bytes alone.

The codings: `plain` bytes are characters; in `html` character references are resolved; in `json` the escapes of a JSON
string; in `xml` the references that XML itself has; in `csv` two quotation marks stand for one; `quoted-printable` is
undone before the charset, and `base64` too, from the beginning of its part. Behind a dash follows another coding, of
what the one before it stands for. Behind `generated` characters stand no bytes, and they can only be white space.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from variorum.verify.charsets import characters, is_stateful
from variorum.verify.packed import unpacked
from variorum.verify.quoted import unquoted
from variorum.verify.spelling import meant

GENERATED = "\ufffe"  # stands for a generated character; it occurs in no text (a noncharacter of Unicode)
PDF = b"%PDF"  # what follows it may be damaged
LARGER = 100  # characters that a byte of a source may stand for: text inside a PDF document is compressed
UNCHECKED = "\uffff"  # stands for a character of a PDF document's text layer; likewise


class Run(NamedTuple):
    """Characters [start, end) that stand in bytes [byte_start, byte_end), each in `width` of them if that is given."""

    start: int
    end: int
    byte_start: int
    byte_end: int
    coding: str
    width: int = 0
    why: str = ""
    before: int = -1  # together with the next: where groups of base64 begin and end; nothing here rests on it
    behind: int = 0


def text_of(runs: list[Run], content: bytes, charset: str) -> str:
    """The text, generated characters as U+FFFE; raises `ValueError` where runs and bytes do not fit."""
    if runs and runs[0].start != 0:
        raise ValueError("the export does not say where its first characters stand")
    for left, right in pairwise(runs):
        if left.end != right.start:
            raise ValueError(f"the export says nowhere or twice where characters {left.end} to {right.start} stand")
    return "".join(piece_of(run, content, charset) for run in runs)


def piece_of(run: Run, content: bytes, charset: str) -> str:
    """The characters of the run; raises `ValueError` where its bytes do not hold as many."""
    length = run.end - run.start
    if not 0 <= length <= run.end <= max(LARGER * len(content), 1):  # blanks between pieces, not a terabyte of them
        raise ValueError(f"the source is too short for {run.end} characters")
    if run.coding == "generated":
        return (UNCHECKED if run.why and content.startswith(PDF) else GENERATED) * length
    place = f"bytes {run.byte_start} to {run.byte_end}"
    if not 0 <= run.byte_start < run.byte_end <= len(content):
        raise ValueError(f"the source has no {place}")
    if run.width and run.width * length != run.byte_end - run.byte_start:
        raise ValueError(f"{place} are not {run.width} for each of {length} characters")
    piece = decoded(content, run, charset)
    if len(piece) != length:
        raise ValueError(f"{place} hold {len(piece)} characters, where the export says {length}")
    return piece


def decoded(content: bytes, run: Run, charset: str) -> str:
    """What the bytes of the run stand for in its coding."""
    names = run.coding.removeprefix("base64").removeprefix("quoted-printable").split("-")
    return meant(_decoded(content, run, charset), *filter(None, names))


def _decoded(content: bytes, run: Run, charset: str) -> str:
    """The characters before any reference or escape in them is resolved."""
    start, end = run.byte_start, run.byte_end
    if run.coding.startswith("base64"):
        return unpacked(content, start, end, charset)
    if run.coding.startswith("quoted-printable"):
        return unquoted(content, start, end, charset)
    if is_stateful(charset):
        return characters(content, charset, start, end)
    return content[start:end].decode(charset, "replace")
