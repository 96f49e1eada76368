"""JSON rows: articles from one JSON value, which is a row, a list of rows or an object that holds such a list.

The list is looked for under any key, at most three objects deep, those of the usual names first: it is the first whose
items hold a text, a page or an address.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from variorum.records.article import Article
from variorum.records.problem import Problem
from variorum.records.source import Source
from variorum.steps.extract.decode import Decoded, decoded
from variorum.steps.extract.formats.beside import Lost, told_lost
from variorum.steps.extract.formats.cells import Row
from variorum.steps.extract.formats.columns import REPORTS, kind_of
from variorum.steps.extract.formats.objects import (
    Field,
    Refused,
    fields_at,
    is_text,
    row_of_fields,
    skipped,
    value_at,
    with_nested,
)
from variorum.steps.extract.formats.row_article import FIELDS, told
from variorum.steps.extract.reading import Extraction, replaced_problem

USUAL = ("articles", "items", "results", "docs", "data")  # keys under which rows are served
DEEPEST = 3  # objects around a list; `response.docs` is two
SHOWN = 100  # items of a list that are looked at to tell whether they are rows
NEXT = re.compile(r"[}\]]\s*,\s*(?=\{)")
MOST_TEARS = 1000  # places at which a damaged file is taken up again
TORN = "from here on the file is no JSON; it is taken up again at the next row"
BREAKS_OFF = "the file breaks off in this row"
NO_ROWS = "the file holds no list of objects with a text or a page"
MEND = "save the file again"


def json_articles(source: Source) -> Extraction:
    """The articles of the rows that the value holds, and a line on each row that is none."""
    found = decoded(source.content, "utf-8")
    articles: list[Article] = []
    problems: list[Problem] = list(replaced_problem(source.snapshot.name, found))
    counted: Counter[Lost] = Counter()
    for number, row in _rows(found):
        items = told(source, row) if isinstance(row, Row) else (_bad(source, number, row),)
        counted.update(row.lost if isinstance(row, Row) else ())
        articles.extend(item for item in items if isinstance(item, Article))
        problems.extend(item for item in items if isinstance(item, Problem))
    if not articles and not problems:
        problems.append(_bad(source, 0, NO_ROWS))
    return tuple(articles), (*problems, *told_lost(source.snapshot.name, counted))


def _bad(source: Source, number: int, reason: str) -> Problem:
    name = f"{source.snapshot.name}#{number}" if number else source.snapshot.name
    return Problem(source=name, reason=reason, remedy=MEND if number else FIELDS, stage="extract")


def _rows(found: Decoded) -> Iterator[tuple[int, Row | str]]:
    """The rows with their numbers from 1, or why there are none under number 0."""
    start = skipped(found.text, 0)
    if found.text[start : start + 1] == "[":
        yield from _listed(found, start)
        return
    try:
        fields, _ = fields_at(found.text, start)
        if any(
            kind_of(name) in REPORTS and is_text(field.value) for name, field in with_nested(fields, found.text).items()
        ):
            yield 1, row_of_fields(fields, found, number=1)
            return
        at = _list_in(fields, found.text, DEEPEST)
    except Refused:
        at = _first_list(found.text)
    if at < 0:
        yield 0, NO_ROWS
    else:
        yield from _listed(found, at)


def _listed(found: Decoded, at: int) -> Iterator[tuple[int, Row | str]]:
    """The rows of the list that begins here, as far as it can be read."""
    text, number, tears = found.text, 0, 0
    at = skipped(text, at + 1)
    while at < len(text) and text[at] != "]" and tears < MOST_TEARS:
        number += 1
        try:
            fields, end = fields_at(text, at)
            yield number, row_of_fields(fields, found, number=number)
            at = skipped(text, end)
            if text[at : at + 1] not in {",", "]"}:
                raise Refused(TORN)
            at = skipped(text, at + 1) if text[at] == "," else at
        except Refused as refused:
            at, torn = _after(text, at)
            tears += torn
            yield number, str(refused) if not torn else TORN if at < len(text) else BREAKS_OFF
    if at < len(text) and text[at] != "]":
        yield number + 1, "the file is so damaged that the rest of it is not read"


def _after(text: str, at: int) -> tuple[int, bool]:
    """Where the item behind a bad one begins, and whether the text itself is torn."""
    try:
        end = skipped(text, value_at(text, at).end)
        if text[end : end + 1] == ",":
            return skipped(text, end + 1), False
        if text[end : end + 1] == "]":
            return end, False
    except Refused:
        pass
    found = NEXT.search(text, at)
    return (found.end() if found else len(text)), True


def _list_in(fields: dict[str, Field], text: str, deepest: int) -> int:
    """Where the first list of rows among the fields begins, -1 where there is none."""
    names = [name for name in USUAL if name in fields] + [name for name in fields if name not in USUAL]
    for name in names:
        if isinstance(fields[name].value, list) and _are_rows(fields[name].value):
            return fields[name].start
    for name in names if deepest else ():
        if isinstance(fields[name].value, dict):
            inner, _ = fields_at(text, fields[name].start)
            if (at := _list_in(inner, text, deepest - 1)) >= 0:
                return at
    return -1


def _are_rows(value: object) -> bool:
    items = islice(value, SHOWN) if isinstance(value, list) else ()
    return any(isinstance(item, dict) and any(kind_of(name) in {*REPORTS, "url"} for name in item) for item in items)


def _first_list(text: str) -> int:
    """Where the list begins in an object that is damaged: behind the first key that opens one."""
    found = re.search(r'"[^"\\]{1,100}"\s*:\s*\[\s*(?=\{)', text)
    return found.end() - len(found.group()) + found.group().index("[") if found else -1
