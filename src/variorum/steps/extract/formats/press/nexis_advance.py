"""Nexis Advance: the layout of Nexis Uni and Nexis Advance, plain text or Word.

Title, outlet, date and rights stand above fields (Section:, Length:, Byline:) and a line "Body"; then come the text,
fields again (Load-Date:), and at the end a line "End of Document".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.records.capture import Given
from variorum.steps.extract.formats.press.download import (
    RIGHTS,
    Download,
    Item,
    Marked,
    blocks_of,
    date_in,
    doubt_of,
    paragraphs_of,
    people,
    span_of,
    words_of,
)
from variorum.steps.extract.formats.press.nexis import (
    FIELD,
    TAIL_FIELDS,
    field_in,
    fields_in,
    tail_value,
    told_by,
)
from variorum.steps.extract.language import code_of_name
from variorum.steps.extract.lines import Line

LABELS = re.compile(r"classification|notes|graphic", re.IGNORECASE)  # alone on their lines
END = re.compile(r"end of document", re.IGNORECASE)
BODY = re.compile(r"body:?", re.IGNORECASE)
PAGE = re.compile(r"page \d{1,5} of \d{1,5}|.{0,200}\bpage \d{1,5} of \d{1,5}", re.IGNORECASE)
LAST = 6  # words; a longer line that closes a sentence is text


def advance(text: str, lines: Sequence[Line]) -> Download | None:
    """The articles of a download in the newer layout."""
    ends = [at for at, line in enumerate(lines) if END.fullmatch(line.words)]
    if not ends or not any(BODY.fullmatch(line.words) for line in lines):
        return None
    starts = [0, *(at + 1 for at in ends[:-1])]
    items = [_advance_item(text, lines[start : end + 1]) for start, end in zip(starts, ends, strict=True)]
    rest = lines[ends[-1] + 1 :]
    lost = "behind the last article there is text that belongs to none" if _is_text(rest) else ""
    return Download("Nexis", tuple(items), (lost,) if lost else ())


def _is_text(lines: Sequence[Line]) -> bool:
    return any(BODY.fullmatch(line.words) for line in lines)


def _advance_item(text: str, lines: Sequence[Line]) -> Item:
    marked = Marked(text)
    begin = next((at for at, line in enumerate(lines) if BODY.fullmatch(line.words)), len(lines) - 1)
    dated = next((at for at in range(begin - 1, -1, -1) if _is_date(lines[at])), -1)
    named = dated - 1 if dated > 0 else -1
    title = _title_above(text, lines, named)
    published = date_in(lines[dated].words) if dated >= 0 else ""
    head = [line for at, line in enumerate(lines[:begin]) if at not in {dated, *title}]
    fields = fields_in([line for line in head if line.start > (lines[dated].end if dated >= 0 else -1)], capitals=False)
    told = told_by(marked, fields)
    known = {id(line) for field in fields for line in field.lines}
    marked.aside([line for line in head if id(line) not in known])
    marked.add("title", *span_of([lines[at] for at in title]))
    if dated >= 0:
        marked.add("date", lines[dated].start, lines[dated].end)
    stop = _tail_begins(lines, begin)
    marked.aside([lines[begin], *lines[stop:]])
    body = blocks_of(text, lines[begin + 1 : stop])
    marked.body(place for group in body for place in paragraphs_of(group))
    twice = sum(bool(BODY.fullmatch(line.words)) for line in lines) > 1
    given = Given(
        title=words_of(text, [lines[at] for at in title]), outlet=lines[named].words if named >= 0 else "",
        published=published, authors=people(told.get("byline", "")),
        section=told.get("section", "").split(";")[0].strip(),
        language=code_of_name(tail_value([lines[stop:]], "language")),
    )  # fmt: skip
    start = lines[title[0]].start if title else lines[0].start
    parts = tuple(part for part in marked.parts() if part.start >= start)
    return Item(start, lines[-1].end, parts, given, doubt_of(body, published, twice=twice))


def _is_date(line: Line) -> bool:
    found = FIELD.match(line.words)
    return not found and bool(date_in(line.words)) and not RIGHTS.match(line.words)


def _title_above(text: str, lines: Sequence[Line], named: int) -> list[int]:
    """The lines of the title, which stand in one group right above the outlet."""
    at = named - 1
    found: list[int] = []
    while at >= 0 and not PAGE.fullmatch(lines[at].words):
        if found and text.count("\n", lines[at].end, lines[at + 1].start) > 1:
            break
        found.insert(0, at)
        at -= 1
    return found


def _tail_begins(lines: Sequence[Line], begin: int) -> int:
    """The first line below the text: fields up to the end of the document."""
    at = len(lines) - 1
    for place in range(len(lines) - 2, begin, -1):
        found = field_in(lines[place], capitals=False)
        if (found and found["name"].lower() in TAIL_FIELDS) or LABELS.fullmatch(lines[place].words):
            at = place
        elif lines[place].ends and lines[place].length > LAST:
            break
    return at
