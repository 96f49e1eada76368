"""Predict: the door of each task, from a file of rows to a file of rows, with the settings that a user gets."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from quality import product
from quality.files import input_file, read_one, read_rows, write_rows
from quality.formats import Case, MarkedText, Page, Pair, Text
from quality.rows.case import case_row
from quality.rows.entities import entities_rows, mention_kind
from quality.rows.events import events_rows
from quality.rows.extract import extract_row
from quality.rows.names import names_row
from quality.rows.quotes import quotes_row
from quality.rows.stories import stories_rows
from quality.rows.timex import timex_row

Rows = Iterator[Struct]
R = TypeVar("R", Text, MarkedText)


def extract(path: Path) -> Rows:
    """A row for each saved page."""
    rows = read_rows(path, Page)
    articles = product.pages({row.id: path.parent / row.html for row in rows})
    return (extract_row(row.id, articles.get(row.id)) for row in rows)


def timex(path: Path) -> Rows:
    """A row for each text: its time expressions."""
    for row, article, annotation in annotated(read_rows(path, Text)):
        yield timex_row(row.id, product.date([article], [annotation]).times)


def quotes(path: Path) -> Rows:
    """A row for each text: its statements."""
    for row, _, annotation in annotated(read_rows(path, Text)):
        yield quotes_row(row.id, annotation.statements)


def stories(path: Path) -> Rows:
    """A row for each report: its story."""
    rows = read_rows(path, Text)
    found = {row.id: (article, annotation) for row, article, annotation in annotated(rows)}
    articles = {row.id: found[row.id][0] if row.id in found else None for row in rows}
    told = product.gather([one[0] for one in found.values()], [one[1] for one in found.values()])
    yield from stories_rows(articles, told)


def names(path: Path) -> Rows:
    """A row for each pair: its likeness."""
    for pair in read_rows(path, Pair):
        yield names_row(pair.id, product.compare_names(pair.left, pair.right, pair.schema))


def entities(path: Path) -> Rows:
    """A row for each mention: its entity."""
    for rows, articles, found in by_story(path):
        mentions = {
            mark.mid: product.Mention(
                span=product.Span(article=article.id, start=mark.start, end=mark.end),
                words=article.text[mark.start : mark.end],
                kind=mention_kind(mark.type),
            )
            for row, article in zip(rows, articles, strict=True)
            for mark in row.mentions
        }
        who = product.identify_mentions(articles, found, list(mentions.values()))
        yield from entities_rows({mid: mention.span for mid, mention in mentions.items()}, who)


def events(path: Path) -> Rows:
    """A row for each mention: its event."""
    for rows, articles, found in by_story(path):
        spans = {
            mark.mid: product.Span(article=article.id, start=mark.start, end=mark.end)
            for row, article in zip(rows, articles, strict=True)
            for mark in row.mentions
        }
        yield from events_rows(spans, product.link_mentions(articles, found, list(spans.values())))


def case(path: Path) -> Rows:
    """One row: the whole story."""
    files = {path.parent / one.file: one.id for one in read_one(path, Case).documents}
    telling, names = product.tell_files(files)
    yield case_row(telling, names)


def annotated(rows: Sequence[R]) -> Iterator[tuple[R, product.Article, product.Annotation]]:
    """Each row that has words with its article and what is found in it; all are read at once, by all workers."""
    found = [(row, article) for row, article in zip(rows, product.given(rows), strict=True) if article]
    done = product.annotate([article for _, article in found])
    return ((row, article, annotation) for (row, article), annotation in zip(found, done, strict=True))


def by_story(
    path: Path,
) -> Iterator[tuple[Sequence[MarkedText], Sequence[product.Article], Sequence[product.Annotation]]]:
    """Rows, articles and annotations of each story; stories in the order of their names."""
    found = sorted(annotated(read_rows(path, MarkedText)), key=lambda one: one[0].story)
    for _, group in groupby(found, key=lambda one: one[0].story):
        rows, articles, annotations_of = zip(*group, strict=True)
        yield rows, articles, annotations_of


TASKS: dict[str, tuple[str, Callable[[Path], Rows]]] = {  # task -> name of its file in a folder, its door
    "extract": ("pages.jsonl", extract),
    "timex": ("input.jsonl", timex),
    "quotes": ("input.jsonl", quotes),
    "stories": ("input.jsonl", stories),
    "names": ("input.jsonl", names),
    "entities": ("input.jsonl", entities),
    "events": ("input.jsonl", events),
    "case": ("case.json", case),
}


def predict(task: str, given: Path, output: Path) -> None:
    """Write the rows of the task for the file or folder given."""
    name, door = TASKS[task]
    write_rows(output, door(input_file(given, name)))
