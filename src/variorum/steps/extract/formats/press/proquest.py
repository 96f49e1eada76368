"""ProQuest: the text layout in which ProQuest gives its articles.

Rules of underscores part the articles. Each has its title, a few fields (Author:, Publication info:, Abstract:), the
text behind "Full text:", and a list of fields below it: Title:, Publication title:, Publication date:, Section:,
Language of publication:, ProQuest document ID:, Document URL:, Copyright:, Database:.

What is known of it: the field labels that public parsers of its downloads list, among them those of the University of
Minnesota Libraries and of the R package tm.plugin.proquest.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from variorum.records.capture import Given
from variorum.steps.extract.formats.press.download import (
    Download,
    Item,
    Marked,
    between,
    date_in,
    doubt_of,
    turned,
)
from variorum.steps.extract.language import code_of_name
from variorum.steps.extract.lines import Line

RULE = re.compile(r"_{20,}")
LABELS = (
    "Title", "Subtitle", "Alternate title", "Author", "Authors", "Publication info", "Publication title",
    "Publication date", "Publication year", "Publication subject", "Year", "Volume", "Issue", "Pages", "First page",
    "Start page", "Number of pages", "Section", "Column", "Supplement", "Edition", "Abstract", "Abstract (English)",
    "Links",
    "Full text", "Full Text", "Subject", "Subjects", "Narrow subject", "Broad subject", "Location", "People",
    "Company / organization", "Company", "Classification", "Identifier / keyword", "Business indexing term",
    "Publisher", "Place of publication", "Country of publication", "ISSN", "e-ISSN", "Source type",
    "Language of publication", "Language", "Document type", "Document feature", "Dateline", "Credit", "Source",
    "ProQuest document ID", "Document URL", "Accession number", "Copyright", "Last updated", "Last Updated", "Database",
)  # fmt: skip
FIELD = re.compile(
    rf"(?P<label>{'|'.join(map(re.escape, sorted(LABELS, key=len, reverse=True)))}):(?:[ \t]+(?P<value>.*))?"
)
SURE = frozenset({"Publication title", "ProQuest document ID", "Publication info"})  # no other text has these
NUMBER = re.compile(r"document \d{1,6} of \d{1,6}", re.IGNORECASE)
LINK = re.compile(r"proquest document link|links:?", re.IGNORECASE)
MOST_BETWEEN = 2  # lines in the list below a text that begin no field: the second line of one


class Field(NamedTuple):
    """A line that begins a field."""

    at: int
    label: str
    value: str
    start: int  # of the value


def listed(text: str, lines: Sequence[Line]) -> Download | None:
    """The articles of a download whose articles are parted by rules."""
    rules = [at for at, line in enumerate(lines) if RULE.fullmatch(line.words)]
    parts = [part[1:] for part in between(lines, rules)] if rules else []
    if rules and rules[0]:
        parts.insert(0, list(lines[: rules[0]]))
    kept = [part for part in parts if part and any(field.label in SURE for field in _fields(part))]
    if not rules or not kept:
        return None
    return Download("ProQuest", tuple(_item(text, part) for part in kept))


def _fields(lines: Sequence[Line]) -> list[Field]:
    return [
        Field(at, found["label"], found["value"] or "", line.start + (found.start("value") if found["value"] else 0))
        for at, line in enumerate(lines)
        if (found := FIELD.fullmatch(line.words))
    ]


def _item(text: str, lines: Sequence[Line]) -> Item:
    marked = Marked(text)
    fields = _fields(lines)
    full = next((field for field in fields if field.label.lower() == "full text"), None)
    tail = _tail(lines, fields, full.at if full else -1)
    told = {
        field.label: field.value
        for field in reversed(fields)
        if field.at < (full.at if full else 0) or field.at >= tail
    }
    body = _body(lines, full, tail)
    marked.body(body)
    if full:
        marked.label(lines[full.at].start, full.start if full.value else lines[full.at].end)
    title = _title(marked, lines, fields, told.get("Title", ""))
    used = {title} | set(range(full.at, tail) if full else ())
    for at, line in enumerate(lines):
        if at not in used:
            _aside(marked, line, next((field for field in fields if field.at == at), None))
    given = _given(told, lines[title].words if title >= 0 else told.get("Title", ""))
    twice = sum(field.label == "ProQuest document ID" for field in fields) > 1
    doubt = doubt_of(body, given.published, twice=twice)
    return Item(lines[0].start, lines[-1].end, marked.parts(), given, doubt)


def _tail(lines: Sequence[Line], fields: Sequence[Field], full: int) -> int:
    """The first line of the list of fields below the text, found from the end."""
    begins = {field.at for field in fields}
    at = tail = len(lines)
    while at - 1 > full and tail - at <= MOST_BETWEEN:
        at -= 1
        if at in begins:
            tail = at
    return tail


def _body(lines: Sequence[Line], full: Field | None, tail: int) -> list[tuple[int, int]]:
    if full is None:
        return []
    first = lines[full.at]
    begun = [(full.start, first.end)] if full.value else []
    return [*begun, *((line.start, line.end) for line in lines[full.at + 1 : tail])]


def _title(marked: Marked, lines: Sequence[Line], fields: Sequence[Field], told: str) -> int:
    """The line above all fields that prints the title, -1 where none does."""
    first = fields[0].at if fields else len(lines)
    loose = [at for at in range(first) if not NUMBER.fullmatch(lines[at].words) and not LINK.fullmatch(lines[at].words)]
    same = [at for at in loose if told and lines[at].words == told]
    at = (same or loose or [-1])[0]
    if at >= 0:
        marked.add("title", lines[at].start, lines[at].end)
    return at


def _aside(marked: Marked, line: Line, field: Field | None) -> None:
    """The line's role: data of the database, but the writer and the day are named as everywhere."""
    if field and field.label in {"Author", "Authors"} and field.value:
        marked.label(line.start, field.start)
        marked.byline(field.start, line.end)
    elif field and field.label == "Publication date" and field.value:
        marked.label(line.start, field.start)
        marked.add("date", field.start, line.end)
    else:
        marked.aside([line])


def _given(told: dict[str, str], title: str) -> Given:
    outlet = re.split(r"\s*;\s*", told.get("Publication title", "") or told.get("Publication info", ""))[0]
    return Given(
        title=told.get("Title", "") or title, outlet=outlet, published=date_in(told.get("Publication date", "")),
        authors=_writers(told.get("Author", "") or told.get("Authors", "")), section=told.get("Section", ""),
        language=code_of_name(told.get("Language of publication", "") or told.get("Language", "")),
        address="",
    )  # fmt: skip


def _writers(words: str) -> tuple[str, ...]:
    """The writers, who stand with the family name first: "Doe, Jane; Roe, Jim"."""
    return turned(part.strip().rstrip(".") for part in words.split(";"))
