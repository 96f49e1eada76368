"""Dialect: how a table sets its fields apart, and how it writes a quotation mark inside of quotation marks."""

from __future__ import annotations

import re
from typing import NamedTuple

SEPARATORS = (",", ";", "\t", "|")
DOUBLED = r'(?>(?:[^"]++|"")*)'  # RFC 4180
ESCAPED = r'(?>(?:[^"\\]++|\\[\s\S])*)'  # MySQL's `ESCAPED BY '\\'`, `escapechar` of Python and pandas
MARK = re.compile(r'\\([\s\S])|""')
ENDS = frozenset((*SEPARATORS, "\r", "\n", ""))  # what stands behind a field
EDGES = ENDS | {" ", "\ufeff"}  # what stands beside an empty one


class Dialect(NamedTuple):
    """The sign between fields, and whether a backslash stands before quotation marks (else they are doubled)."""

    sign: str
    escaped: bool = False


FIELDS = {
    Dialect(sign, escaped): re.compile(
        rf'[ ]*+"(?P<inner>{ESCAPED if escaped else DOUBLED})"(?P<junk>[^{sign}\r\n]*+)|(?P<plain>[^{sign}\r\n]*+)'
    )
    for sign in SEPARATORS
    for escaped in (False, True)
}


def may_be_escaped(text: str) -> bool:
    """Whether quotation marks in fields have a backslash before them, and none is doubled."""
    is_escaped = False
    for found in MARK.finditer(text) if '\\"' in text else ():
        behind = text[found.end() : found.end() + 1]
        if found[1] is None:
            before = text[max(found.start() - 1, 0) : found.start()]
            if not (before in EDGES and behind in EDGES):
                return False
        elif found[1] == '"' and behind == '"':
            if text[found.end() + 1 : found.end() + 2] not in ENDS:
                return False
        elif found[1] == '"':  # at the end of a field it may be a backslash of the text
            is_escaped = is_escaped or behind not in EDGES
    return is_escaped
