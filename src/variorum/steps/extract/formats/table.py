"""Table: articles from comma-separated values (RFC 4180), whose columns are those of `columns`.

The separator is a comma, semicolon, tab or bar: the one under which the first line holds most columns that are known,
or the one that a line "sep=;" names. A field in quotation marks may hold line ends, and a mark twice stands for one;
or a backslash stands before it, as databases and pandas write.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from variorum.records.article import Article
from variorum.records.problem import Problem
from variorum.records.source import Source
from variorum.steps.extract.decode import Decoded, decoded
from variorum.steps.extract.formats.beside import Lost, lost, told_lost
from variorum.steps.extract.formats.cells import Cell, Row, people_in
from variorum.steps.extract.formats.columns import kind_of, ranked
from variorum.steps.extract.formats.dialect import FIELDS, SEPARATORS, Dialect, may_be_escaped
from variorum.steps.extract.formats.row_article import told
from variorum.steps.extract.reading import Extraction, replaced_problem
from variorum.steps.extract.spelling import escaped_spelled

NAMED = re.compile(r"\ufeff?sep=([,;|\t])\r?\n", re.IGNORECASE)
LINE_END = re.compile(r"\r\n?|\n")
SHOWN = 12  # columns or rows that a message names
LONGEST_SHOWN = 40  # characters of each
TELLING = frozenset({"text", "html", "url", "file"})  # a row without any of these tells of no report
LOST_MARK = "a quotation mark is never closed, or in the wrong place, in {} of its rows, which are not read: {}"
MOST_ROWS = 200_000  # of one table; a table of so many reports is larger than any source may be
MOST_TRIED = 200  # rows; where one dialect does not fit, a few show it
HOW = "name the column that holds the report text (or html, or url) in the first line"


class Record(NamedTuple):
    """The fields of one record, where it ends, and whether a quotation mark in it was closed in the wrong place."""

    cells: tuple[Cell, ...]
    end: int
    torn: bool


def table_articles(source: Source) -> Extraction:
    """The articles of the rows below the first, and a line on each row that is none."""
    found = decoded(source.content)
    articles: list[Article] = []
    problems: list[Problem] = list(replaced_problem(source.snapshot.name, found))
    counted: Counter[Lost] = Counter()
    for row in _rows(found, source.snapshot.name):
        items = told(source, row) if isinstance(row, Row) else (row,)
        counted.update(row.lost if isinstance(row, Row) else ())
        articles.extend(item for item in items if isinstance(item, Article))
        problems.extend(item for item in items if isinstance(item, Problem))
    return tuple(articles), (*problems, *told_lost(source.snapshot.name, counted))


def _rows(found: Decoded, name: str) -> Iterator[Row | Problem]:
    """The rows below the header with their numbers from 1, and what is the matter with them."""
    named = NAMED.match(found.text)
    start = named.end() if named else 0
    dialect = _dialect(found.text, start, named[1] if named else _separator(found.text))
    header = next(_records(found.text, start, dialect), Record((), 0, torn=False))
    names = [cell.words for cell in header.cells]
    kinds = ranked(names)
    if not TELLING & set(kinds):
        reason = f"no column of the table holds a report; its columns are: {_shown(names)}"
        yield Problem(source=name, reason=reason, remedy=HOW, stage="extract")
        return
    columns = {kind: [(one, names.index(one)) for one in known] for kind, known in kinds.items()}
    widths: list[int] = []  # of the rows, 0 where one is torn
    for number, record in enumerate(islice(_records(found.text, header.end, dialect), MOST_ROWS + 1), start=1):
        widths.append(0 if record.torn else len(record.cells))
        if widths[-1] and number <= MOST_ROWS:
            yield _row(record.cells, columns, found, number)
    yield from _uneven(name, widths, len(names))


def _uneven(name: str, widths: Sequence[int], width: int) -> Iterator[Problem]:
    """A line on rows that are not there, not read, or longer or shorter than the first line."""
    if not widths:
        yield Problem(source=name, reason="the table has no rows below its first line", remedy=HOW, stage="extract")
    torn = [number for number, found in enumerate(widths[:MOST_ROWS], start=1) if not found]
    if torn:
        reason = LOST_MARK.format(len(torn), _listed(torn))
        yield Problem(source=name, reason=reason, remedy="mend these rows", stage="extract")
    if len(widths) > MOST_ROWS:
        reason = f"only the first {MOST_ROWS:,} rows of the table are read"
        yield Problem(source=name, reason=reason, remedy="split it into several files", stage="extract")
    ragged = [number for number, found in enumerate(widths[:MOST_ROWS], start=1) if found not in {0, width}]
    if ragged:
        reason = f"{len(ragged)} rows have more or fewer fields than the {width} columns: {_listed(ragged)}"
        remedy = "check what was taken from them"
        yield Problem(source=name, reason=reason, remedy=remedy, severity="noted", stage="extract")


def _listed(rows: Sequence[int]) -> str:
    return _shown(map(str, rows))


def _shown(names: Iterable[str]) -> str:
    """The first names, and whether there are more."""
    first = [name.strip()[:LONGEST_SHOWN] for name in islice(names, SHOWN + 1)]
    return ", ".join(first[:SHOWN]) + (" …" if len(first) > SHOWN else "")


def _separator(text: str) -> str:
    """The sign under which the first line holds most columns that are known, then most columns."""
    return max(SEPARATORS, key=lambda sign: (*_known(text, sign), -SEPARATORS.index(sign)))


def _known(text: str, sign: str) -> tuple[int, int]:
    cells = next(_records(text, 0, Dialect(sign)), Record((), 0, torn=False)).cells
    return sum(bool(kind_of(cell.words)) for cell in cells), len(cells)


def _dialect(text: str, at: int, sign: str) -> Dialect:
    """That with backslashes where the table may be in it and its rows fit together no worse."""
    plain, escaped = Dialect(sign), Dialect(sign, escaped=True)
    fits = may_be_escaped(text) and _misfits(text, at, escaped) <= _misfits(text, at, plain)
    return escaped if fits else plain


def _misfits(text: str, at: int, dialect: Dialect) -> int:
    """How many of the first rows are torn, or have more or fewer fields than there are columns."""
    records = list(islice(_records(text, at, dialect), MOST_TRIED))
    return sum(record.torn or len(record.cells) != len(records[0].cells) for record in records)


def _row(cells: Sequence[Cell], columns: Mapping[str, Sequence[tuple[str, int]]], found: Decoded, number: int) -> Row:
    """The row of the filled cells, the first that counts of each kind."""
    filled = {
        kind: [(name, cells[at]) for name, at in places if at < len(cells) and cells[at].words.strip()]
        for kind, places in columns.items()
    }
    kept = {kind: named[0][1] for kind, named in filled.items() if named}
    words = {kind: [(name, cell.words) for name, cell in named] for kind, named in filled.items() if named}
    people = people_in(kept["authors"].words) if "authors" in kept else ()
    return Row(number, kept, people, found, lost=tuple(lost(words)))


def _records(text: str, at: int, dialect: Dialect) -> Iterator[Record]:
    """The records that are not blank, from here on."""
    while at < len(text):
        record = _record(text, at, dialect)
        at = record.end
        if record.torn or any(cell.words.strip(" \ufeff") for cell in record.cells):
            yield record


def _record(text: str, at: int, dialect: Dialect) -> Record:
    """The record that begins here; one whose quotation marks do not close ends with its first line."""
    cells: list[Cell] = []
    begin = at
    while True:
        cell, at, torn = _cell(text, at, dialect)
        cells.append(cell)
        if torn:
            ended = LINE_END.search(text, begin)
            return Record(tuple(cells), ended.end() if ended else len(text), torn=True)
        if text[at : at + 1] != dialect.sign:
            break
        at += 1
    ended = LINE_END.match(text, at)
    return Record(tuple(cells), ended.end() if ended else len(text), torn=False)


def _cell(text: str, at: int, dialect: Dialect) -> tuple[Cell, int, bool]:
    """The field that begins here, where it ends, and whether its quotation marks are torn."""
    found = FIELDS[dialect].match(text, at + text.startswith("\ufeff", at))
    assert found is not None  # the last way matches nothing, too
    if found["inner"] is None:
        torn = found["plain"].lstrip(" ").startswith('"')
        return Cell(found["plain"], *found.span("plain"), "plain"), found.end(), torn
    cell = _escaped(text, *found.span("inner")) if dialect.escaped else _doubled(text, *found.span("inner"))
    if not found["junk"].strip():
        return cell, found.end(), False
    if LINE_END.search(found["inner"]):
        return cell, found.end(), True
    return Cell(found.group(), *found.span(), "plain"), found.end(), False  # "Dam" breaks, written without care


def _doubled(text: str, start: int, end: int) -> Cell:
    return Cell(text[start:end].replace('""', '"'), start, end, "csv")


def _escaped(text: str, start: int, end: int) -> Cell:
    return Cell("".join(words for words, _, _ in escaped_spelled(text, start, end)), start, end, "escaped")
