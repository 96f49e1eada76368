"""Factiva: the two text layouts in which Dow Jones Factiva gives its articles.

*Displayed* ("Full Article"): section, headline, byline, "453 words", date, time, source and its code, page, language
and rights, each on a line of its own, then the text; at the end "Document VPOST00020310407e7470001x".

*Indexed* ("Full Article plus Indexing"): the same as fields with codes of two or three capitals, each on its line with
the value behind a tab or below: HD headline, BY byline, WC words, PD date, SN source, LA language, CY rights, LP lead
paragraph, TD text, AN the document's number.

What is known of them: the field codes that Factiva documents, the R package tm.plugin.factiva, and public parsers of
its downloads.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from variorum.records.capture import Given
from variorum.steps.extract.formats.press.download import (
    NO_TEXT,
    RIGHTS,
    Download,
    Item,
    Marked,
    blocks_of,
    date_in,
    doubt_of,
    paragraphs_of,
    people,
)
from variorum.steps.extract.formats.press.fields import Field, fields_of, told_in
from variorum.steps.extract.language import code_of_name
from variorum.steps.extract.lines import Line
from variorum.steps.extract.lines.bylines import is_byline, is_person_line

DOCUMENT = re.compile(r"(?:AN\s+)?(?:Document|Dokument|Documento)\s+[A-Z0-9]{4,12}\d{8}[a-z0-9]{6,12}")
COUNTED = re.compile(r"\d{1,3}(?:[.,]?\d{3}){0,2} (?:words|mots|Wörter|palabras|parole|palavras|woorden)")
CLOCK = re.compile(r"\d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?(?: [A-Z]{2,4})?", re.IGNORECASE)
CODE = re.compile(r"[A-Z][A-Z0-9]{1,7}")
EDGE = re.compile(
    r"page \d{1,5} of \d{1,5}\b.{0,100}|.{0,20}\d{4} factiva, inc\..{0,60}|©.{0,20}factiva.{0,60}", re.IGNORECASE
)
CODES = "SE CLM HD HL BY CR WC PD ET SN SC ED PG VOL LA CY CX LP TD CT RF ART CO IN NS RE IPC IPD PUB AN".split()
FIELD = re.compile(rf"(?P<code>{'|'.join(CODES)})(?:(?:\t| {{2,}})\s*(?P<value>\S.*)|\s*)")
TEXTS = frozenset({"LP", "TD"})
NEAR = 4  # lines below the count of words among which the date stands
DEEPEST = 14  # lines below it that may be data
LONGEST_HEAD = 60  # words of a line above it; longer lines are text of something else


def displayed(text: str, lines: Sequence[Line]) -> Download | None:
    """The articles of a download that is printed as articles are shown."""
    lines = [line for line in lines if not EDGE.fullmatch(line.words)]
    ends = [at for at, line in enumerate(lines) if DOCUMENT.fullmatch(line.words)]
    starts = [0, *(at + 1 for at in ends[:-1])]
    parts = [lines[start : end + 1] for start, end in zip(starts, ends, strict=True)] if ends else []
    if not any(_counted(part) for part in parts):
        return None
    return Download("Factiva", tuple(_shown(text, part) for part in parts))


def _counted(lines: Sequence[Line]) -> list[int]:
    """The lines that count the words, each with a date right below."""
    return [
        at
        for at, line in enumerate(lines)
        if COUNTED.fullmatch(line.words) and any(date_in(near.words) for near in lines[at + 1 : at + 1 + NEAR])
    ]


class _Head(NamedTuple):
    """What stands above a text: who, when and where, and the line at which the text begins."""

    outlet: str
    published: str
    language: str
    section: str
    begin: int


def _shown(text: str, lines: Sequence[Line]) -> Item:
    counted = _counted(lines)
    marked = Marked(text)
    if not counted:
        marked.aside(lines)
        return Item(lines[0].start, lines[-1].end, marked.parts(), Given(), NO_TEXT)
    title, writers, section = _above(marked, lines[: counted[0]])
    head = _below(marked, lines, counted[0])
    marked.aside([lines[counted[0]], lines[-1]])
    body = lines[head.begin : -1]
    marked.body((line.start, line.end) for line in body)
    given = Given(
        title=title, outlet=head.outlet, published=head.published, authors=writers, section=section,
        language=head.language,
    )  # fmt: skip
    doubt = doubt_of(body, head.published, twice=len(counted) > 1)
    return Item(lines[0].start, lines[-1].end, marked.parts(), given, doubt)


def _above(marked: Marked, lines: Sequence[Line]) -> tuple[str, tuple[str, ...], str]:
    """The title, the writers and the section, which stand above the count of words."""
    held = [line for line in lines if line.length <= LONGEST_HEAD]
    writers: tuple[str, ...] = ()
    used: set[int] = set()
    if len(held) > 1 and (is_byline(held[-1]) or is_person_line(held[-1])):
        byline = held.pop()
        writers = people(byline.words)
        marked.byline(byline.start, byline.end)
        used.add(byline.start)
    title = held[-1] if held else None
    if title:
        marked.add("title", title.start, title.end)
        used.add(title.start)
    marked.aside([line for line in lines if line.start not in used])
    return title.words if title else "", writers, held[0].words if len(held) > 1 else ""


def _below(marked: Marked, lines: Sequence[Line], counted: int) -> _Head:
    """The data between the count of words and the text: up to the line of rights, else up to language or code."""
    last = min(len(lines) - 1, counted + 1 + DEEPEST)
    data = lines[counted + 1 : last]
    rights = next((at for at, line in enumerate(data) if RIGHTS.match(line.words)), -1)
    tongue = next((at for at, line in enumerate(data) if code_of_name(line.words)), -1)
    end = max(rights, tongue)
    coded = next((at for at, line in enumerate(data) if CODE.fullmatch(line.words)), -1)
    end = end if end >= 0 else coded
    dated = next((at for at, line in enumerate(data) if date_in(line.words)), -1)
    end = max(end, dated)
    named = next((line.words for line in data[dated + 1 : end + 1] if _may_be_outlet(line)), "")
    for at, line in enumerate(data[: end + 1]):
        if at == dated:
            marked.add("date", line.start, line.end)
        else:
            marked.aside([line])
    language = code_of_name(data[tongue].words) if tongue >= 0 else ""
    published = date_in(data[dated].words) if dated >= 0 else ""
    return _Head(named, published, language, "", counted + 2 + end)


def _may_be_outlet(line: Line) -> bool:
    return not (CLOCK.fullmatch(line.words) or RIGHTS.match(line.words) or code_of_name(line.words))


def indexed(text: str, lines: Sequence[Line]) -> Download | None:
    """The articles of a download whose fields carry codes."""
    lines = [line for line in lines if not EDGE.fullmatch(line.words)]
    fields = fields_of(lines, _begun)
    codes = {field.name for field in fields}
    if not {"HD", "AN"} <= codes or not TEXTS & codes:
        return None
    items: list[list[Field]] = [[]]
    for field in fields:
        items[-1].append(field)
        if field.name == "AN":
            items.append([])
    return Download("Factiva", tuple(_of_fields(text, item) for item in items if any(one.name == "HD" for one in item)))


def _begun(line: Line) -> tuple[str, int] | None:
    """The code of the field that begins in the line, and where its value begins."""
    found = FIELD.fullmatch(line.words)
    return (found["code"], line.start + found.start("value") if found["value"] else line.end) if found else None


def _of_fields(text: str, fields: Sequence[Field]) -> Item:
    marked = Marked(text)
    told = told_in(text, fields)
    texts: list[tuple[int, int]] = []
    for field in fields:
        if field.name in {*TEXTS, "HD", "PD", "BY"}:
            marked.label(field.lines[0].start, field.value)
        if field.name in TEXTS:
            texts.extend(_text_of(text, field))
        elif field.name == "HD":
            marked.add("title", field.value, field.end())
        elif field.name == "PD":
            marked.add("date", field.value, field.end())
        elif field.name == "BY":
            marked.byline(field.value, field.end())
        else:
            marked.aside(field.lines)
    marked.body(texts)
    given = Given(
        title=told.get("HD", ""), outlet=told.get("SN", ""), published=date_in(told.get("PD", "")),
        authors=people(told.get("BY", "")), section=told.get("SE", ""), language=code_of_name(told.get("LA", "")),
    )  # fmt: skip
    twice = sum(field.name == "HD" for field in fields) > 1
    doubt = doubt_of(texts, given.published, twice=twice)
    return Item(fields[0].lines[0].start, fields[-1].lines[-1].end, marked.parts(), given, doubt)


def _text_of(text: str, field: Field) -> list[tuple[int, int]]:
    """The paragraphs of the field: lines, or what empty lines part where the text is wrapped."""
    first = field.lines[0]
    held = [line for line in field.lines[1:] if line.words]
    blocks = [place for block in blocks_of(text, held) for place in paragraphs_of(block)]
    return [(field.value, first.end), *blocks] if field.value < first.end else blocks
