"""Tables: rows that name local files, with what they say of the reports in them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from msgspec.structs import replace

from variorum.read.limits import LARGEST_TABLE
from variorum.read.media import media_of
from variorum.read.opened import shown
from variorum.read.walk import Found, told
from variorum.records.capture import Capture, Given
from variorum.records.problem import Problem
from variorum.steps.extract.decode import decoded
from variorum.steps.extract.formats.columns import ranked
from variorum.steps.extract.formats.objects import people_in

ENDINGS = frozenset({".csv", ".tsv", ".tab", ".json", ".jsonl", ".ndjson"})  # the only files looked into beforehand
KINDS = frozenset({"text/csv", "application/json", "application/jsonl"})
PATHS = ("path", "filepath", "file_path", "localpath", "local_path", "localfile", "local_file")  # besides `columns`
LISTS = ("articles", "items", "results", "docs", "data", "rows")  # keys under which a list of rows is kept
DELIMITERS = ",;\t|"
OUTSIDE = "the table names a file outside its own folder"
MISSING = "there is no such file in the folder of the table"
BESIDE = "put it beside the table, or correct the row"


class Row(NamedTuple):
    """One row: its number from 1 and its filled fields by kind."""

    number: int
    fields: Mapping[str, str]
    authors: tuple[str, ...] = ()
    damage: str = ""  # why the table cannot be read from here on


class Listed(NamedTuple):
    """A file that a row names, and what is said of it."""

    found: Found
    given: Given
    capture: Capture


class Naming(NamedTuple):
    """The files that a table names, what is wrong with its rows, and whether it holds rows of another kind, too."""

    files: tuple[Listed, ...]
    problems: tuple[Problem, ...]
    has_more: bool


def naming(table: Found) -> Naming | None:
    """What the rows of the table name; None for a file that is no such table, or that cannot be read."""
    if table.path.suffix.lower() not in ENDINGS:
        return None
    try:
        if not table.path.is_file() or table.path.stat().st_size > LARGEST_TABLE:
            return None
        content = table.path.read_bytes()
    except OSError:
        return None
    rows = list(rows_in(table.name, content)) if may_name(content) else []
    if not any(names_file(row) for row in rows):
        return None
    return _naming(table, rows, Capture(way="table", container=table.name, container_hash=sha256(content).hexdigest()))


def rows_in(name: str, content: bytes) -> Iterator[Row]:
    """The rows of the table, as far as it is one."""
    media = media_of(name, content[:65_536]).type
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


def _naming(table: Found, rows: Iterable[Row], capture: Capture) -> Naming:
    files: list[Listed] = []
    problems: list[Problem] = []
    has_more = False
    for row in rows:
        if row.damage:
            problems.append(Problem(source=f"{table.name}#{row.number}", reason=row.damage, remedy="mend the table"))
        elif not names_file(row):
            has_more = True
        elif isinstance(found := _found(table, row), Problem):
            problems.append(found)
        else:
            files.append(Listed(found, _given(row), replace(capture, place=f"row {row.number}")))
    return Naming(tuple(files), tuple(problems), has_more)


def _found(table: Found, row: Row) -> Found | Problem:
    """The file in the folder of the table or below it, reached through no link."""
    name = f"{table.name}#{row.number}"
    written = row.fields["file"]
    inner = PurePosixPath(written.replace("\\", "/"))
    if inner.is_absolute() or ".." in inner.parts or ":" in inner.parts[0] or "\0" in written:
        return Problem(source=name, reason=f"{OUTSIDE}: {shown(written)}", remedy=BESIDE)
    path = table.path.parent / inner
    try:
        steps = [table.path.parent.joinpath(*inner.parts[: count + 1]) for count in range(len(inner.parts))]
        if any(step.is_symlink() for step in steps):
            return Problem(source=name, reason=f"a link is not followed: {shown(written)}", remedy=BESIDE)
        if not path.is_file():
            return Problem(source=name, reason=f"{MISSING}: {shown(written)}", remedy=BESIDE)
    except OSError:
        return Problem(source=name, reason=f"{MISSING}: {shown(written)}", remedy=BESIDE)
    return Found(told(Path(table.name).parent / inner), path)


def _given(row: Row) -> Given:
    said = {kind: row.fields.get(kind, "") for kind in ("title", "outlet", "published", "language", "section")}
    return Given(**said, address=row.fields.get("url", ""), authors=row.authors)


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
        value = value.get("name")
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
    for number, fields in enumerate(csv.DictReader(io.StringIO(rest, newline=""), delimiter=sign), start=1):
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
