"""Predict: the door of each task, from a file of rows to a file of rows, with the settings that a user gets."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

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


def extract(path: Path) -> Rows:
    """A row for each saved page."""
    for page in read_rows(path, Page):
        yield extract_row(page.id, product.read_page(path.parent / page.html, page.url or ""))


def timex(path: Path) -> Rows:
    """A row for each text: its time expressions."""
    rows = read_rows(path, Text)
    articles = [product.given(row) for row in rows]
    for row, article, annotation in zip(rows, articles, product.annotate(articles), strict=True):
        yield timex_row(row.id, product.date(article, annotation).times)


def quotes(path: Path) -> Rows:
    """A row for each text: its statements."""
    rows = read_rows(path, Text)
    for row, annotation in zip(rows, product.annotate([product.given(row) for row in rows]), strict=True):
        yield quotes_row(row.id, annotation.statements)


def stories(path: Path) -> Rows:
    """A row for each report: its story."""
    articles = {row.id: product.given(row) for row in read_rows(path, Text)}
    given = list(articles.values())
    yield from stories_rows(articles, product.gather(given, product.annotate(given)))


def names(path: Path) -> Rows:
    """A row for each pair: its likeness."""
    for pair in read_rows(path, Pair):
        yield names_row(pair.id, product.likeness_of(pair.left, pair.right, pair.schema))


def entities(path: Path) -> Rows:
    """A row for each mention: its entity."""
    for rows in by_story(path):
        articles = [product.given(row) for row in rows]
        mentions = {
            mark.mid: product.Mention(
                span=product.Span(article=article.id, start=mark.start, end=mark.end),
                words=article.text[mark.start : mark.end],
                kind=mention_kind(mark.type),
            )
            for row, article in zip(rows, articles, strict=True)
            for mark in row.mentions
        }
        found = product.identify_mentions(articles, product.annotate(articles), list(mentions.values()))
        yield from entities_rows({mid: mention.span for mid, mention in mentions.items()}, found)


def events(path: Path) -> Rows:
    """A row for each mention: its event."""
    for rows in by_story(path):
        articles = [product.given(row) for row in rows]
        spans = {
            mark.mid: product.Span(article=article.id, start=mark.start, end=mark.end)
            for row, article in zip(rows, articles, strict=True)
            for mark in row.mentions
        }
        groups = product.link_mentions(articles, product.annotate(articles), list(spans.values()))
        yield from events_rows(spans, groups)


def case(path: Path) -> Rows:
    """One row: the whole story."""
    files = {path.parent / one.file: one.id for one in read_one(path, Case).documents}
    telling, names = product.tell_files(files)
    yield case_row(telling, names)


def by_story(path: Path) -> Iterator[Sequence[MarkedText]]:
    """The texts of each story; stories in the order of their names."""
    rows = sorted(read_rows(path, MarkedText), key=lambda row: row.story)
    return (list(group) for _, group in groupby(rows, key=lambda row: row.story))


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
