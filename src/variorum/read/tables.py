"""Tables: the local files that the rows of a table name, with what they say of the reports in them."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from msgspec.structs import replace

from variorum.read.limits import LARGEST_TABLE
from variorum.read.opened import shown
from variorum.read.rows import Row, may_name, names_file, rows_in
from variorum.read.walk import Found, told
from variorum.records.capture import Capture, Given
from variorum.records.problem import Problem

ENDINGS = frozenset({".csv", ".tsv", ".tab", ".json", ".jsonl", ".ndjson"})  # the only files looked into beforehand
OUTSIDE = "the table names a file outside its own folder"
MISSING = "there is no such file in the folder of the table"
BESIDE = "put it beside the table, or correct the row"


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
