"""Nexis: the two text layouts in which LexisNexis gives its articles.

*Classic* (LexisNexis Academic, Nexis UK, until about 2019): each article begins with a line "3 of 10 DOCUMENTS";
outlet, date and edition stand centred, then the title, then fields in capitals (BYLINE:, SECTION:, LENGTH: …), the
text, and fields again (LOAD-DATE:, LANGUAGE:, PUBLICATION-TYPE: …). Older ones have HEADLINE: and BODY: as well.

*Advance* (Nexis Uni, Nexis Advance; plain text or Word): title, outlet, date, rights, then fields (Section:, Length:,
Byline:), a line "Body", the text, fields again (Load-Date:), and at the end a line "End of Document".

What is known of them: the documentation and samples of the R packages LexisNexisTools and tm.plugin.lexisnexis.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from variorum.records.capture import Given
from variorum.steps.extract.formats.press.download import (
    RIGHTS,
    Download,
    Item,
    Marked,
    between,
    blocks_of,
    date_in,
    language_code,
    people,
    span_of,
    words_of,
)
from variorum.steps.extract.lines import Line

RULE = re.compile(
    r"\d{1,6} (?:of|von|de|van) \d{1,6} (?:documents?|dokumenten?|dokumente)"
    r"|(?:document|dokument) \d{1,6} (?:of|von|de|van) \d{1,6}",
    re.IGNORECASE,
)
HEAD_FIELDS = "headline byline section length dateline highlight series column type source distribution".split()
TAIL_FIELDS = """load-date language publication-type pub-type journal-code graphic subject person organization company
    ticker industry geographic city state country correction-date correction update url notes document-type acc-no
    category identifier classification""".split()
NAMES = "|".join((*HEAD_FIELDS, "body", *TAIL_FIELDS))
FIELD = re.compile(rf"(?P<name>{NAMES}):[ \t]*(?P<value>.*)", re.IGNORECASE)
PRINTED = frozenset({"headline", "byline", "highlight", "dateline"})  # fields that the outlet printed
LABELS = re.compile(r"classification|notes|graphic", re.IGNORECASE)  # of the newer layout, alone on their lines
END = re.compile(r"end of document", re.IGNORECASE)
BODY = re.compile(r"body:?", re.IGNORECASE)
COUNTED = re.compile(r"length:?\s+[\d.,]+\s+words?", re.IGNORECASE)
PAGE = re.compile(r"page \d{1,5} of \d{1,5}|.{0,200}\bpage \d{1,5} of \d{1,5}", re.IGNORECASE)
HEADS = 6  # groups of lines above the first field among which the date stands
TWO = "it holds the fields of two articles; the line between them is missing"
NO_TEXT = "no text of an article is found in it"
NO_DATE = "no date is found in it"


class Field(NamedTuple):
    """A field's name in lower case, its lines, and where its value begins."""

    name: str
    lines: list[Line]
    value: int


def classic(text: str, lines: Sequence[Line]) -> Download | None:
    """The articles of a download in the older layout."""
    places = [at for at, line in enumerate(lines) if RULE.fullmatch(line.words)]
    if not places or not any(COUNTED.match(line.words) for line in lines[places[0] :]):
        return None
    return Download("LexisNexis", tuple(_classic_item(text, part) for part in between(lines, places)))


def _classic_item(text: str, lines: Sequence[Line]) -> Item:
    marked = Marked(text)
    marked.aside(lines[:1])
    groups = blocks_of(text, lines[1:])
    first = next((at for at, group in enumerate(groups) if _field(group[0])), len(groups))
    outlet, published, below = _masthead(marked, groups[:first])
    title = [line for group in groups[below:first] for line in group]
    fields, body, tail = _taken(groups[first:])
    told = _fields(marked, fields)
    marked.aside(line for group in tail for line in group)
    headline = told.get("headline", "")
    if not headline:
        marked.add("title", *span_of(title))
    else:
        marked.aside(title)
    marked.body(span_of(group) for group in body)
    given = Given(
        title=headline or words_of(text, title), outlet=outlet, published=published,
        authors=people(told.get("byline", "")), section=told.get("section", "").split(";")[0].strip(),
        language=language_code(_tail_value(tail, "language")),
    )  # fmt: skip
    return Item(lines[0].start, lines[-1].end, marked.parts(), given, _doubt(lines, body, published))


def _field(line: Line, *, capitals: bool = True) -> re.Match[str] | None:
    """The field that the line begins, in capitals or at least with one."""
    found = FIELD.match(line.words)
    return found if found and (found["name"].isupper() if capitals else found["name"][0].isupper()) else None


def _masthead(marked: Marked, groups: Sequence[Sequence[Line]]) -> tuple[str, str, int]:
    """The outlet and the date that stand over the title, and the first group below them."""
    dated = next((at for at, group in enumerate(groups[:HEADS]) if any(date_in(line.words) for line in group)), -1)
    outlet = published = ""
    for group in groups[: max(dated + 1, 1)]:
        for line in group:
            if not published and (found := date_in(line.words)):
                published = found
                marked.add("date", line.start, line.end)
                continue
            if not published and not RIGHTS.match(line.words):
                outlet = line.words
            marked.aside([line])
    return outlet, published, min(max(dated + 1, 1), len(groups))


def _taken(groups: Sequence[list[Line]]) -> tuple[list[Field], list[list[Line]], list[list[Line]]]:
    """The fields above the text, the text, and all below it."""
    fields: list[Field] = []
    at = 0
    while at < len(groups) and (found := _field(groups[at][0])) and found["name"].lower() not in TAIL_FIELDS:
        fields.extend(_fields_in(groups[at]))
        at += 1
        if found["name"].lower() == "body":
            break
    body: list[list[Line]] = []
    if fields and fields[-1].name == "body":
        body.extend([fields[-1].lines[1:]] if len(fields[-1].lines) > 1 else [])
    while at < len(groups) and not _begins_tail(groups[at]):
        body.append(groups[at])
        at += 1
    return fields, body, list(groups[at:])


def _begins_tail(group: Sequence[Line]) -> bool:
    found = _field(group[0])
    if found and found["name"].isupper() and found["name"].lower() in TAIL_FIELDS:
        return True
    return all(RIGHTS.match(line.words) for line in group)


def _fields_in(group: Sequence[Line], *, capitals: bool = True) -> list[Field]:
    """The fields of a group; a line that begins none goes on with the one before."""
    found: list[Field] = []
    for line in group:
        begins = _field(line, capitals=capitals)
        if begins:
            found.append(Field(begins["name"].lower(), [line], line.start + begins.start("value")))
        elif found:
            found[-1].lines.append(line)
    return found


def _fields(marked: Marked, fields: Sequence[Field]) -> dict[str, str]:
    """What the fields say, their lines given their roles."""
    told: dict[str, str] = {}
    for field in fields:
        end = field.lines[-1].end
        told.setdefault(field.name, " ".join(marked.text[field.value : end].split()))
        if field.name in PRINTED or field.name == "body":
            marked.label(field.lines[0].start, field.value)
        match field.name:
            case "headline":
                marked.add("title", field.value, end)
            case "byline":
                marked.byline(field.value, end)
            case "highlight":
                marked.add("deck", field.value, end)
            case "dateline":
                marked.add("dateline", field.value, end)
            case "body":
                pass  # its value is the text
            case _:
                marked.aside(field.lines)
    return told


def _tail_value(groups: Sequence[Sequence[Line]], name: str) -> str:
    fields = (field for group in groups for line in group if (field := _field(line, capitals=False)))
    return next((field["value"] for field in fields if field["name"].lower() == name), "")


def _doubt(lines: Sequence[Line], body: Sequence[object], published: str) -> str:
    if sum(bool(COUNTED.match(line.words)) for line in lines) > 1:
        return TWO
    return "" if body and published else NO_DATE if body else NO_TEXT


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
    fields = _fields_in(
        [line for line in head if line.start > (lines[dated].end if dated >= 0 else -1)], capitals=False
    )
    told = _fields(marked, fields)
    known = {id(line) for field in fields for line in field.lines}
    marked.aside([line for line in head if id(line) not in known])
    marked.add("title", *span_of([lines[at] for at in title]))
    if dated >= 0:
        marked.add("date", lines[dated].start, lines[dated].end)
    stop = _tail_begins(lines, begin)
    marked.aside([lines[begin], *lines[stop:]])
    body = blocks_of(text, lines[begin + 1 : stop])
    marked.body(place for group in body for place in _paragraphs(group))
    given = Given(
        title=words_of(text, [lines[at] for at in title]), outlet=lines[named].words if named >= 0 else "",
        published=published, authors=people(told.get("byline", "")),
        section=told.get("section", "").split(";")[0].strip(),
        language=language_code(_tail_value([lines[stop:]], "language")),
    )  # fmt: skip
    start = lines[title[0]].start if title else lines[0].start
    return Item(start, lines[-1].end, tuple(part for part in marked.parts() if part.start >= start), given,
                _advance_doubt(lines, body, published))  # fmt: skip


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
        found = _field(lines[place], capitals=False)
        if (found and found["name"].lower() in TAIL_FIELDS) or LABELS.fullmatch(lines[place].words):
            at = place
        elif lines[place].ends and lines[place].length > HEADS:
            break
    return at


def _paragraphs(group: Sequence[Line]) -> list[tuple[int, int]]:
    """The paragraphs of a group: one where it is wrapped, else its lines."""
    wrapped = sum(line.words[:1].islower() for line in group[1:]) * 3 >= len(group) - 1 > 0
    return [span_of(group)] if wrapped else [(line.start, line.end) for line in group]


def _advance_doubt(lines: Sequence[Line], body: Sequence[object], published: str) -> str:
    if sum(bool(BODY.fullmatch(line.words)) for line in lines) > 1:
        return TWO
    return "" if body and published else NO_DATE if body else NO_TEXT
