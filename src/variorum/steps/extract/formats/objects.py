"""Objects: JSON text with where each value stands in it."""

from __future__ import annotations

import re
from html import unescape
from json import JSONDecoder
from typing import NamedTuple

from variorum.steps.extract.decode import Decoded
from variorum.steps.extract.formats.beside import lost
from variorum.steps.extract.formats.cells import Cell, Row, people_in
from variorum.steps.extract.formats.columns import REPORTS, ranked

DECODER = JSONDecoder()
SPACE = re.compile(r"[ \t\r\n\ufeff]*")
LONE = re.compile("[\ud800-\udfff]")
NAMED = frozenset({"outlet", "section"})  # kinds whose value may be an object with a name; their places are not used
NESTED = "fields"  # the object in which the Guardian's Open Platform puts text, headline and byline of a result
NO_OBJECT = "the row is no JSON object"
TOO_DEEP = "the row nests too deep"
HALF = "the row holds half a character (a lone surrogate)"


class Refused(Exception):  # noqa: N818  # an answer, no error of ours
    """The text is no object, for the reason in its words."""


class Field(NamedTuple):
    """A value and where it stands in the text, [start, end) in characters."""

    value: object
    start: int
    end: int


def row_of(found: Decoded, *, number: int, byte: int = 0) -> Row:
    """The row that the whole text is; raises Refused."""
    fields, end = fields_at(found.text, skipped(found.text, 0))
    if skipped(found.text, end) < len(found.text):
        raise Refused(NO_OBJECT)
    return row_of_fields(fields, found, number=number, byte=byte)


def row_of_fields(fields: dict[str, Field], found: Decoded, *, number: int, byte: int = 0) -> Row:
    """The row of an object's fields; raises Refused for half a character."""
    cells: dict[str, Cell] = {}
    filled: dict[str, list[tuple[str, str]]] = {}
    people: tuple[str, ...] = ()
    fields = with_nested(fields, found.text)
    for kind, names in ranked(fields).items():
        for name in names:
            cell = _cell(fields[name], named=kind in NAMED) or _rendered(fields[name], found.text, kind)
            cell = cell or (_number(fields[name], found.text) if kind == "published" else None)
            people = people or (_people(fields[name].value) if kind == "authors" else ())
            if cell and cell.words.strip():
                cells.setdefault(kind, cell)
                filled.setdefault(kind, []).append((name, cell.words))
    if any(LONE.search(cell.words) for cell in cells.values()) or any(LONE.search(one) for one in people):
        raise Refused(HALF)
    return Row(number, cells, people, found, byte, tuple(lost(filled)))


def with_nested(fields: dict[str, Field], text: str) -> dict[str, Field]:
    """The fields and those of the object `fields` among them; of two with one name the outer."""
    nested = fields.get(NESTED)
    return {**fields_at(text, nested.start)[0], **fields} if nested and isinstance(nested.value, dict) else fields


def fields_at(text: str, at: int) -> tuple[dict[str, Field], int]:
    """The fields of the object that begins here, the last of one name, and where it ends; raises Refused."""
    if text[at : at + 1] != "{":
        raise Refused(NO_OBJECT)
    fields: dict[str, Field] = {}
    at = skipped(text, at + 1)
    while text[at : at + 1] != "}":
        if fields:
            at = skipped(text, _past(text, at, ","))
        if text[at : at + 1] != '"':
            raise Refused(NO_OBJECT)
        key = value_at(text, at)
        value = value_at(text, skipped(text, _past(text, skipped(text, key.end), ":")))
        fields[str(key.value)] = value
        at = skipped(text, value.end)
    return fields, at + 1


def value_at(text: str, at: int) -> Field:
    """The value that begins here; raises Refused."""
    try:
        value, end = DECODER.raw_decode(text, at)
    except (ValueError, IndexError) as error:
        raise Refused(NO_OBJECT) from error
    except RecursionError as error:
        raise Refused(TOO_DEEP) from error
    return Field(value, at, end)


def skipped(text: str, at: int) -> int:
    """Where the next character that is no white space stands."""
    found = SPACE.match(text, at)
    return found.end() if found else at


def _past(text: str, at: int, sign: str) -> int:
    if text[at : at + 1] != sign:
        raise Refused(NO_OBJECT)
    return at + 1


def _cell(field: Field, *, named: bool) -> Cell | None:
    """The text of the field, or the name of the object that it is, if it may be one; None for other values."""
    if isinstance(field.value, str):
        return Cell(field.value, field.start + 1, field.end - 1, "json")
    if not named or not isinstance(field.value, dict):
        return None
    name = field.value.get("name") or field.value.get("title")  # Event Registry has the latter
    return Cell(name, field.start, field.end, "json") if isinstance(name, str) else None


def is_text(value: object) -> bool:
    """Whether it is a text, or the object of WordPress that holds one."""
    return isinstance(value.get("rendered") if isinstance(value, dict) else value, str)


def _rendered(field: Field, text: str, kind: str) -> Cell | None:
    """The text in an object of WordPress, whose REST interface gives titles and texts as `{"rendered": "…"}`."""
    if not isinstance(field.value, dict) or not is_text(field.value):
        return None
    held = fields_at(text, field.start)[0]["rendered"]
    words = str(held.value)
    return Cell(words if kind in REPORTS else unescape(words), held.start + 1, held.end - 1, "json")


def _number(field: Field, text: str) -> Cell | None:
    """A time that is a number, as it is written; none where it is zero or NaN, which stand for a missing one."""
    if isinstance(field.value, bool) or not isinstance(field.value, int | float) or not abs(field.value) > 0:
        return None
    return Cell(text[field.start : field.end], field.start, field.end, "plain")


def _people(value: object) -> tuple[str, ...]:
    """The names in a list of names, of objects with a name, or in one text."""
    if isinstance(value, str):
        return people_in(value)
    items = value if isinstance(value, list) else [value]
    names = (one.get("name") if isinstance(one, dict) else one for one in items)
    return tuple(name.strip() for name in names if isinstance(name, str) and name.strip())
