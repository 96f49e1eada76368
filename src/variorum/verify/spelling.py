"""Spelling: what references, escapes and doubled quotation marks stand for."""

from __future__ import annotations

import html
import json
import re

XML = re.compile(r"&(#\d{1,8}|#x[0-9a-fA-F]{1,7}|amp|lt|gt|quot|apos);|\r\n|\r")
SHOWN = 60  # characters of what is wrong
ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}


def meant(written: str, *codings: str) -> str:
    """What stands there once the codings are undone, the first of them first; raises `ValueError` for others."""
    for coding in codings:
        written = _undone(written, coding)
    return written


def _undone(written: str, coding: str) -> str:
    if coding == "plain":
        return written
    if coding == "html":
        return html.unescape(written)
    if coding == "json":
        return _unescaped(written)
    if coding == "xml":
        return XML.sub(_character, written)
    if coding == "csv":
        return written.replace('""', '"')
    raise ValueError(f"no coding is called {coding!r}")


def _unescaped(written: str) -> str:
    try:
        return str(json.loads('"' + written + '"', strict=False))
    except ValueError as error:
        raise ValueError(f"“{written[:SHOWN]}” is said to be JSON and is none") from error


def _character(found: re.Match[str]) -> str:
    name = found[1]
    if name is None:
        return "\n"
    if not name.startswith("#"):
        return ENTITIES[name]
    number = int("0" + name[1:], 0) if name[1] == "x" else int(name[1:])
    is_character = 0 < number <= 0x10FFFF and not 0xD800 <= number <= 0xDFFF
    return chr(number) if is_character else found[0]
