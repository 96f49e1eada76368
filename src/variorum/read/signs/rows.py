"""Rows: tables and JSON, known by the fields that they name."""

from __future__ import annotations

import csv
import json
import re

from variorum.read.signs.magic import Kind
from variorum.steps.extract.formats.columns import kind_of

FIRST_LINES = 20  # of these one must be a JSON object; a file may begin with broken lines
TOKEN = re.compile(r'"((?:[^"\\]|\\.){0,200000})"(\s*:)?|[{}\[\]]')
CONTENT = frozenset({"text", "html", "url", "file"})  # kinds of columns of which a table of reports has one
SEPARATOR = re.compile(r"\ufeff?sep=[,;|\t]", re.IGNORECASE)  # a line that spreadsheets write before a table
JSON_FEED = re.compile(rb'"version"\s*:\s*"https?:(?:\\?/){2}jsonfeed\.org(?:\\?/)version')
# Of IPTC ninjs 1.x and 2.x: `uri` is required, the others are those of no other kind of document.
NINJS = frozenset("body_text body_html body_xhtml body_nitf bodies headlines versioncreated representationtype".split())
ENOUGH = 2  # of these names, where the required one is missing
DELIMITERS = ",;\t|"
LONGEST_COLUMN = 40  # characters of a column's name; a longer one is a sentence
JSON = Kind("JSON", "application/json")
ROWS = Kind("JSON lines", "application/jsonl")
TABLE = Kind("a table", "text/csv")


def json_kind(head: bytes, suffix: str) -> Kind | None:
    """JSON lines, a feed, a news item or one JSON value; None where it is no JSON."""
    text = head.decode("utf-8", "replace").lstrip()
    lines = [line for line in text.split("\n")[:FIRST_LINES] if line.strip()]
    if not text or not (_opens(text) or suffix in {".jsonl", ".ndjson"}):
        return None
    if JSON_FEED.search(head):
        return Kind("a feed", "application/feed+json")
    if _is_rows(text, lines, suffix):
        return ROWS
    names = top_names(text)
    if ("uri" in names and names & NINJS) or len(names & NINJS) >= ENOUGH:
        return Kind("a news item", "application/vnd.iptc.ninjs+json")
    if (
        len(lines) == 1
        and suffix != ".json"
        and CONTENT & {kind_of(name) for name in names}
        and not text.startswith("[")
    ):
        return ROWS
    return JSON if names or suffix == ".json" else None


def table_kind(head: bytes, suffix: str) -> Kind | None:
    """A table by its name, or by a first line of names of columns that a table of reports has."""
    if suffix in {".csv", ".tsv", ".tab"}:
        return TABLE
    lines = [line for line in head.decode("utf-8", "replace").splitlines()[:FIRST_LINES] if line.strip()]
    if suffix in {".md", ".markdown"} or len(lines) < 2:  # the names of the columns and a row
        return None
    if SEPARATOR.fullmatch(lines[0]):
        return TABLE
    known = (_columns(lines[0], sign) for sign in DELIMITERS if sign in lines[1])
    return TABLE if any(map(_are_columns, known)) else None


def top_names(text: str) -> frozenset[str]:
    """The names of the fields of the first object, or of the objects of the first array, as far as the text goes."""
    depth, names, wanted = 0, set(), 1 if text.startswith("{") else 2
    for token in TOKEN.finditer(text):
        mark = token.group()
        if mark in "{[":
            depth += 1
        elif mark in "}]":
            depth -= 1
        elif depth == wanted and token[2]:
            names.add(token[1])
    return frozenset(names)


def _columns(line: str, delimiter: str) -> list[str]:
    try:
        return [name.strip() for name in next(csv.reader([line], delimiter=delimiter), [])]
    except csv.Error:
        return []


def _are_columns(names: list[str]) -> bool:
    kinds = {kind_of(name) for name in names} - {""}
    plain = all(0 < len(name) <= LONGEST_COLUMN for name in names)
    return plain and bool(kinds & CONTENT) and len(kinds) > 1


def _opens(text: str) -> bool:
    """Whether an object or array begins here, and no sentence in brackets."""
    return re.match(r'\{\s*["}]|\[\s*[{"\[\]]', text) is not None


def _is_rows(text: str, lines: list[str], suffix: str) -> bool:
    if suffix in {".jsonl", ".ndjson"}:
        return not re.match(r"\[|\{\s*\n", text)
    return text.startswith("{") and len(lines) > 1 and sum(map(_is_object, lines[:-1])) * 2 > len(lines) - 1


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False
