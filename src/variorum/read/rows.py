"""Rows: the rows of a table, as far as is needed to tell which files they name."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from variorum.read.limits import SNIFFED
from variorum.read.media import media_of
from variorum.steps.extract.decode import decoded
from variorum.steps.extract.formats.cells import people_in
from variorum.steps.extract.formats.columns import ranked
from variorum.steps.extract.formats.dialect import may_be_escaped

KINDS = frozenset({"text/csv", "application/json", "application/jsonl"})
PATHS = ("path", "filepath", "file_path", "localpath", "local_path", "localfile", "local_file")  # besides `columns`
LISTS = ("articles", "items", "results", "docs", "data", "rows")  # keys under which a list of rows is kept
DELIMITERS = ",;\t|"


class Row(NamedTuple):
    """One row: its number from 1 and its filled fields by kind."""

    number: int
    fields: Mapping[str, str]
    authors: tuple[str, ...] = ()
    damage: str = ""  # why the table cannot be read from here on


def rows_in(name: str, content: bytes) -> Iterator[Row]:
    """The rows of the table, as far as it is one."""
    media = media_of(name, content[:SNIFFED]).type
    if media not in KINDS:
        return
    text = decoded(content, "" if media == "text/csv" else "utf-8").text.lstrip("\ufeff")
    objects = _records(text) if media == "text/csv" else _lines(text) if media == "application/jsonl" else _list(text)
    number = 0
    try:
        for number, fields in objects:
            yield _row(number, fields)
    except csv.Error as error:
        yield Row(number + 1, {}, damage=f"from here on the table cannot be read: {error}")


def may_name(content: bytes) -> bool:
    """Whether a field or column may have the name of one for files; most tables have none and need no parsing."""
    return b"\0" in content[:64] or any(hint in content.lower() for hint in (b"file", b"path"))


def names_file(row: Row) -> bool:
    """Whether the row has its report in a file and not in itself."""
    return "file" in row.fields and not row.fields.keys() & {"text", "html"}


def _row(number: int, fields: Mapping[str, object]) -> Row:
    """The row, of each kind the first field that is filled."""
    kinds = ranked(fields)
    paths = [name for name in fields if name.strip().lower().replace("-", "_").replace(" ", "_") in PATHS]
    if paths:
        kinds["file"] = [*kinds.get("file", []), *paths]
    filled = {kind: _first(fields[name] for name in names) for kind, names in kinds.items()}
    people = next((found for name in kinds.get("authors", []) if (found := _people(fields[name]))), ())
    return Row(number, {kind: words for kind, words in filled.items() if words}, people)


def _first(values: Iterable[object]) -> str:
    return next((words for value in values if (words := _words(value))), "")


def _words(value: object) -> str:
    if isinstance(value, dict):
        value = value.get("name") or value.get("title")
    return value.strip() if isinstance(value, str) else ""


def _people(value: object) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(words for one in value if (words := _words(one)))
    return people_in(_words(value))


def _records(text: str) -> Iterator[tuple[int, Mapping[str, object]]]:
    """The rows of comma-separated values below the line that names the columns."""
    named = text[:4].lower() == "sep=" and "\n" in text
    first, _, rest = text.partition("\n") if named else ("", "", text)
    line = rest[: rest.find("\n")] if "\n" in rest else rest
    sign = first[4:5] if named else max(DELIMITERS, key=lambda one: len(next(csv.reader([line], delimiter=one), [])))
    mark = "\\" if may_be_escaped(rest) else None
    reader = csv.DictReader(io.StringIO(rest, newline=""), delimiter=sign, escapechar=mark, doublequote=not mark)
    for number, fields in enumerate(reader, start=1):
        yield number, {str(name): value for name, value in fields.items() if isinstance(name, str)}


def _lines(text: str) -> Iterator[tuple[int, Mapping[str, object]]]:
    for number, line in enumerate(text.split("\n"), start=1):
        if isinstance(found := _json(line), dict):
            yield number, found


def _list(text: str) -> Iterator[tuple[int, Mapping[str, object]]]:
    found = _json(text)
    if isinstance(found, dict):
        found = next((found[key] for key in LISTS if isinstance(found.get(key), list)), [found])
    if isinstance(found, list):
        yield from ((number, row) for number, row in enumerate(found, start=1) if isinstance(row, dict))


def _json(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None
