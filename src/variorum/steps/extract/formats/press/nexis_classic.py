"""Nexis classic: the text layout of LexisNexis Academic and Nexis UK until about 2019.

Each article begins with a line "3 of 10 DOCUMENTS"; outlet, date and edition stand centred, then the title, then fields
in capitals (BYLINE:, SECTION:, LENGTH: …), the text, and fields again (LOAD-DATE:, LANGUAGE:, PUBLICATION-TYPE: …).
Older ones have HEADLINE: and BODY: as well.
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
    between,
    blocks_of,
    date_in,
    doubt_of,
    people,
    span_of,
    words_of,
)
from variorum.steps.extract.formats.press.fields import Field
from variorum.steps.extract.formats.press.nexis import (
    COUNTED,
    TAIL_FIELDS,
    field_in,
    fields_in,
    tail_value,
    told_by,
)
from variorum.steps.extract.language import code_of_name
from variorum.steps.extract.lines import Line

RULE = re.compile(
    r"\d{1,6} (?:of|von|de|van) \d{1,6} (?:documents?|dokumenten?|dokumente)"
    r"|(?:document|dokument) \d{1,6} (?:of|von|de|van) \d{1,6}",
    re.IGNORECASE,
)
HEADS = 6  # groups of lines above the first field among which the date stands


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
    first = next((at for at, group in enumerate(groups) if field_in(group[0])), len(groups))
    outlet, published, below = _masthead(marked, groups[:first])
    title = [line for group in groups[below:first] for line in group]
    fields, body, tail = _taken(groups[first:])
    told = told_by(marked, fields)
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
        language=code_of_name(tail_value(tail, "language")),
    )  # fmt: skip
    twice = sum(bool(COUNTED.match(line.words)) for line in lines) > 1
    return Item(lines[0].start, lines[-1].end, marked.parts(), given, doubt_of(body, published, twice=twice))


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
    while at < len(groups) and (found := field_in(groups[at][0])) and found["name"].lower() not in TAIL_FIELDS:
        fields.extend(fields_in(groups[at]))
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
    found = field_in(group[0])
    if found and found["name"].isupper() and found["name"].lower() in TAIL_FIELDS:
        return True
    return all(RIGHTS.match(line.words) for line in group)
