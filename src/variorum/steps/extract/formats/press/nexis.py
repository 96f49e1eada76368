"""Nexis: the fields that both text layouts of LexisNexis have.

What is known of the layouts: the documentation and samples of the R packages LexisNexisTools and tm.plugin.lexisnexis.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from variorum.steps.extract.formats.press.download import Marked
from variorum.steps.extract.formats.press.fields import Field, fields_of, told_in
from variorum.steps.extract.lines import Line

HEAD_FIELDS = "headline byline section length dateline highlight series column type source distribution".split()
TAIL_FIELDS = """load-date language publication-type pub-type journal-code graphic subject person organization company
    ticker industry geographic city state country correction-date correction update url notes document-type acc-no
    category identifier classification""".split()
NAMES = "|".join((*HEAD_FIELDS, "body", *TAIL_FIELDS))
FIELD = re.compile(rf"(?P<name>{NAMES}):[ \t]*(?P<value>.*)", re.IGNORECASE)
PRINTED = frozenset({"headline", "byline", "highlight", "dateline"})  # fields that the outlet printed
COUNTED = re.compile(r"length:?\s+[\d.,]+\s+words?", re.IGNORECASE)


def field_in(line: Line, *, capitals: bool = True) -> re.Match[str] | None:
    """The field that the line begins, in capitals or at least with one."""
    found = FIELD.match(line.words)
    return found if found and (found["name"].isupper() if capitals else found["name"][0].isupper()) else None


def fields_in(group: Iterable[Line], *, capitals: bool = True) -> list[Field]:
    """The fields of a group; a line that begins none goes on with the one before."""

    def begun(line: Line) -> tuple[str, int] | None:
        found = field_in(line, capitals=capitals)
        return (found["name"].lower(), line.start + found.start("value")) if found else None

    return fields_of(group, begun)


def told_by(marked: Marked, fields: Sequence[Field]) -> dict[str, str]:
    """What the fields say, their lines given their roles."""
    for field in fields:
        end = field.end()
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
    return told_in(marked.text, fields)


def tail_value(groups: Sequence[Sequence[Line]], name: str) -> str:
    """The value of the field of this name, "" where there is none."""
    fields = (field for group in groups for line in group if (field := field_in(line, capitals=False)))
    return next((field["value"] for field in fields if field["name"].lower() == name), "")
