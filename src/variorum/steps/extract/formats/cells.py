"""Cells: the fields of one row of a table, with where their characters stand in the bytes of the table."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Literal, NamedTuple

from variorum.records.article import Coding
from variorum.steps.extract.decode import Decoded
from variorum.steps.extract.formats.beside import Lost
from variorum.steps.extract.origins import Origin, of_file
from variorum.steps.extract.spelling import Spelled, csv_spelled, escaped_spelled, json_spelled

Form = Literal["json", "csv", "escaped", "plain"]  # how the characters of a cell are written

CODINGS: Mapping[Form, tuple[Coding, Coding]] = {  # of a text, of a page
    "json": ("json", "json-html"),
    "csv": ("csv", "csv-html"),
    "escaped": ("plain", "html"),  # what stands behind a backslash is itself
    "plain": ("plain", "html"),
}
SPELLED: Mapping[Form, Callable[[str, int, int], Iterable[Spelled]]] = {
    "json": json_spelled,
    "csv": csv_spelled,
    "escaped": escaped_spelled,
    "plain": lambda text, start, end: [(text[start:end], start, end)],
}


class Cell(NamedTuple):
    """The words of a field, and where they stand: characters [start, end) of the decoded text."""

    words: str
    start: int
    end: int
    form: Form


class Row(NamedTuple):
    """One row: its number from 1, its filled texts by kind, and the text in which they stand."""

    number: int
    cells: Mapping[str, Cell]
    authors: tuple[str, ...]
    found: Decoded
    byte: int = 0  # of the snapshot, at which that text begins
    lost: tuple[Lost, ...] = ()  # columns that others came before

    def words(self, kind: str) -> str:
        """The words of the field, "" where there is none."""
        cell = self.cells.get(kind)
        return cell.words if cell else ""

    def file(self, content: bytes, coding: Coding) -> Origin:
        """Where the characters of the text in which the row is found stand in the content of the table."""
        file = of_file(content, self.found, coding)
        return file._replace(byte_at=lambda place: self.byte + self.found.byte_at(place)) if self.byte else file

    def spelled(self, cell: Cell) -> Iterable[Spelled]:
        """The words of the cell, each stretch with where it stands in that text."""
        return SPELLED[cell.form](self.found.text, cell.start, cell.end)


def people_in(words: str) -> tuple[str, ...]:
    """The names in a text that holds them one behind the other."""
    return tuple(name for piece in re.split(r"[,;]", words) if (name := re.sub(r"^\s*(?i:by)\s+", "", piece).strip()))
