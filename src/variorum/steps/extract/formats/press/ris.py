"""RIS: records of a database's export for reference managers, which EBSCO, ProQuest, NewsBank and others give.

A record is lines of a tag and a value, "TI  - Dam breaks", from "TY  - NEWS" to "ER  - "; a line without a tag goes on
with the value above. Mostly an abstract is all the text that a record has, which is no report and is told. Some
databases put the full text in its place or among the notes.

What is known of it: the format's specification of 2001 and 2011 by Research Information Systems and Thomson Reuters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from variorum.records.capture import Given
from variorum.steps.extract.formats.press.download import (
    Download,
    Item,
    Marked,
    blocks_of,
    date_in,
    doubt_of,
    paragraphs_of,
    turned,
)
from variorum.steps.extract.formats.press.fields import Field, fields_of, told_in
from variorum.steps.extract.language import code_of
from variorum.steps.extract.lines import Line
from variorum.steps.extract.reading import persons
from variorum.text.lengths import words_in

TAG = re.compile(r"(?P<tag>[A-Z][A-Z0-9])  ?-(?: (?P<value>\S.*)|\s*)")
BEGIN, END = "TY", "ER"
HEAD, FEWEST = 10, 3  # lines at the top among which a record begins, and tags among them
TITLES, OUTLETS, DAYS = ("TI", "T1"), ("T2", "JF", "JO", "JA"), ("DA", "Y1", "PY")
WRITERS = ("AU", "A1")
ABSTRACTS, NOTES = ("AB", "N2"), ("N1",)
FULL = re.compile(r"full[ -]?text\s*[:.]\s*", re.IGNORECASE)  # what ProQuest sets before a text
FULLEST = 200  # words; abstracts of news have up to 150, and a text of this length is one whatever its tag
DAY = re.compile(r"\d{4}/\d{1,2}/\d{1,2}")
LONG = 100  # words from which a reader may take an abstract for the text, and is told why it is none
ABSTRACT = "it gives an abstract and no full text"
NOTHING = "it gives no text"
REMEDY = "have the database give the full text, or save the report itself"


def tagged(text: str, lines: Sequence[Line]) -> Download | None:
    """The articles of an export in RIS; None where no record begins at its top, below a line on who gives it."""
    tags = [begun[0] for line in lines[:HEAD] if (begun := _begun(line))]
    if len(tags) < FEWEST or tags[0] != BEGIN:
        return None
    return Download("press database's RIS", tuple(_item(text, record) for record in _records(lines)))


def _records(lines: Sequence[Line]) -> Iterator[list[Field]]:
    """The fields of each record; one that is not closed ends where the next begins."""
    held: list[Field] = []
    for field in fields_of(lines, _begun):
        if field.name == BEGIN and held:
            yield held
            held = []
        if field.name == END:
            yield [*held, field._replace(lines=field.lines[:1])]
            held = []
        else:
            held.append(field)
    if held:
        yield held


def _begun(line: Line) -> tuple[str, int] | None:
    """The tag that begins the line, and where its value begins."""
    found = TAG.fullmatch(line.words.lstrip("\ufeff"))
    return (found["tag"], line.end - len(found["value"] or "")) if found else None


def _item(text: str, fields: Sequence[Field]) -> Item:
    marked = Marked(text)
    full = _full_text(text, fields)
    body = _body(text, full) if full else []
    for field in fields:
        if field is full and body:
            marked.label(field.lines[0].start, body[0][0])
            marked.body(body)
        else:
            _lay(marked, field)
    told = told_in(text, fields)
    given = _given(told, [field.words(text).rstrip(".") for field in fields if field.name in WRITERS])
    twice = any(sum(field.name == tag for field in fields) > 1 for tag in TITLES)
    doubt = doubt_of(body, given.published, twice=twice) if body else _textless(text, fields)
    return Item(fields[0].lines[0].start, fields[-1].end(), marked.parts(), given, doubt, "" if body else REMEDY)


def _full_text(text: str, fields: Sequence[Field]) -> Field | None:
    """The field that holds the text of the report: it says so, or is too long for an abstract."""
    held = [field for field in fields if field.name in (*ABSTRACTS, *NOTES)]
    said = [field for field in held if _is_said(text, field)]
    longest = max(held, key=lambda field: _length(text, field), default=None)
    if said:
        return max(said, key=lambda field: _length(text, field))
    return longest if longest and _length(text, longest) >= FULLEST else None


def _textless(text: str, fields: Sequence[Field]) -> str:
    """Why the record is no report; most are told in the same words, so that they can be counted."""
    lengths = [(_length(text, field), field.name) for field in fields if field.name in (*ABSTRACTS, *NOTES)]
    length, longest = max(lengths, default=(0, ""))
    if length >= LONG:
        called = "an abstract" if longest in ABSTRACTS else "a note"
        return f"it gives {called} of {length} words; a full text has {FULLEST}, or begins with “Full text:”"
    return ABSTRACT if any(length and name in ABSTRACTS for length, name in lengths) else NOTHING


def _is_said(text: str, field: Field) -> bool:
    """Whether the field says that it holds the full text, and does."""
    said = FULL.match(text, field.value)
    return said is not None and said.end() < field.end()


def _length(text: str, field: Field) -> int:
    return words_in(field.words(text))


def _body(text: str, field: Field) -> list[tuple[int, int]]:
    """The paragraphs of the text, without the words that say that it is one."""
    said = FULL.match(text, field.value)
    start = said.end() if said else field.value
    first, *others = field.lines
    lines = [line for line in (first._replace(start=start, words=text[start : first.end]), *others) if line.end > start]
    return [place for block in blocks_of(text, lines) for place in paragraphs_of(block)]


def _lay(marked: Marked, field: Field) -> None:
    """The field's role: title, day and writer as everywhere, all else is the database's own."""
    end = field.end()
    if field.name not in {*TITLES, *DAYS[:2], *WRITERS}:
        marked.aside(field.lines)
        return
    marked.label(field.lines[0].start, field.value)
    if field.name in TITLES:
        marked.add("title", field.value, end)
    elif field.name in WRITERS:
        marked.byline(field.value, end)
    else:
        marked.add("date", field.value, end)


def _given(told: Mapping[str, str], writers: Sequence[str]) -> Given:
    names = (name for one in turned(writers) for name in persons(one))
    address = next((word for word in told.get("UR", "").split() if word.startswith("http")), "")
    return Given(
        title=_first(told, TITLES), outlet=_first(told, OUTLETS), published=_day(told), address=address,
        authors=tuple(dict.fromkeys(names)), language=code_of(told.get("LA", "")), section=told.get("SE", ""),
    )  # fmt: skip


def _first(told: Mapping[str, str], tags: Sequence[str]) -> str:
    return next((told[tag] for tag in tags if told.get(tag)), "")


def _day(told: Mapping[str, str]) -> str:
    """The first of the dates that names a day."""
    values = [told.get(tag, "") for tag in DAYS]
    days = (found.group().replace("/", "-") if (found := DAY.match(value)) else date_in(value) for value in values)
    return next((day for day in days if day), "")
