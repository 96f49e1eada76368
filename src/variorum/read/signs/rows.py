"""Rows: tables and JSON, known by the fields that they name."""

from __future__ import annotations

import csv
import json
import re

from variorum.read.signs.magic import Kind

FIRST_LINES = 20  # of these one must be a JSON object; a file may begin with broken lines
TOKEN = re.compile(r'"((?:[^"\\]|\\.){0,200000})"(\s*:)?|[{}\[\]]')
CONTENT = frozenset("text html body content article fulltext full_text".split())
POINTERS = frozenset("file path filename url link address uri".split())
ABOUT = frozenset(
    "id title headline published date published_at outlet source publisher author authors byline language lang "
    "section".split()
)
JSON_FEED = re.compile(rb'"version"\s*:\s*"https?:(?:\\?/){2}jsonfeed\.org(?:\\?/)version')
# Of IPTC ninjs 1.x and 2.x: `uri` is required, the others are those of no other kind of document.
NINJS = frozenset("body_text body_html body_xhtml body_nitf bodies headlines versioncreated representationtype".split())
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
    if "uri" in names and names & NINJS:
        return Kind("a news item", "application/vnd.iptc.ninjs+json")
    if len(lines) == 1 and suffix != ".json" and names & CONTENT and not text.startswith("["):
        return ROWS
    return JSON if names or suffix == ".json" else None


def table_kind(head: bytes, suffix: str) -> Kind | None:
    """A table by its name, or by a first line of names of columns that a table of reports has."""
    if suffix in {".csv", ".tsv", ".tab"}:
        return TABLE
    lines = head.decode("utf-8", "replace").split("\n", 2)
    if len(lines) < 2 or suffix in {".md", ".markdown"}:
        return None
    for delimiter in DELIMITERS:
        names = [name.strip().lower() for name in next(csv.reader([lines[0]], delimiter=delimiter), [])]
        if len(names) > 1 and delimiter in lines[1] and _are_columns(names):
            return TABLE
    return None


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


def _are_columns(names: list[str]) -> bool:
    known = frozenset(names)
    plain = all(0 < len(name) <= LONGEST_COLUMN for name in names)
    return plain and bool(known & (CONTENT | POINTERS)) and len(known & (CONTENT | POINTERS | ABOUT)) > 1


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
