"""Decode: the text that stands in the bytes of a snapshot, worked out from the bytes alone.

The codings: `plain` bytes are characters; in `html` character references are resolved; in `json` the escapes of a JSON
string; `quoted-printable-html` is undone before that; behind `generated` characters stand no bytes, and they can only
be white space.
"""

from __future__ import annotations

import html
import json
import quopri
from itertools import pairwise
from typing import NamedTuple

GENERATED = "\ufffe"  # stands for a generated character; it occurs in no text (a noncharacter of Unicode)


class Run(NamedTuple):
    """Characters [start, end) that stand in bytes [byte_start, byte_end)."""

    start: int
    end: int
    byte_start: int
    byte_end: int
    coding: str


def text_of(runs: list[Run], content: bytes, charset: str) -> str:
    """The text, generated characters as U+FFFE; raises `ValueError` where runs and bytes do not fit."""
    if runs and runs[0].start != 0:
        raise ValueError("the first characters stand nowhere")
    for left, right in pairwise(runs):
        if left.end != right.start:
            raise ValueError(f"characters {left.end} to {right.start} stand nowhere or twice")
    return "".join(_piece(run, content, charset) for run in runs)


def _piece(run: Run, content: bytes, charset: str) -> str:
    length = run.end - run.start
    if run.coding == "generated":
        return GENERATED * length
    if not 0 <= run.byte_start < run.byte_end <= len(content):
        raise ValueError(f"bytes {run.byte_start} to {run.byte_end} lie outside the source")
    piece = _decoded(content[run.byte_start : run.byte_end], run.coding, charset)
    if len(piece) != length:
        raise ValueError(f"bytes {run.byte_start} to {run.byte_end} hold {len(piece)} characters, not {length}")
    return piece


def _decoded(raw: bytes, coding: str, charset: str) -> str:
    if coding == "plain":
        return raw.decode(charset, "replace")
    if coding == "html":
        return html.unescape(raw.decode(charset, "replace"))
    if coding == "json":
        return str(json.loads(b'"' + raw + b'"'))
    if coding == "quoted-printable-html":
        return html.unescape(quopri.decodestring(raw).decode(charset, "replace"))
    raise ValueError(f"no coding is called {coding!r}")
