"""Values: what stands in a JSON document, member by member, with where each text stands in the snapshot."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from variorum.records.run import Coding
from variorum.steps.extract.formats.objects import LONE, Refused, fields_at, skipped, value_at
from variorum.steps.extract.formats.woven import Woven
from variorum.steps.extract.origins import Origin, within
from variorum.steps.extract.spelling import json_spelled

HALF = "the file holds half a character (a lone surrogate)"


class Value(NamedTuple):
    """A value in characters [start, end) of the document."""

    file: Origin
    value: object
    start: int
    end: int

    def members(self) -> dict[str, Value]:
        """The members of an object by name; none of another value."""
        if not isinstance(self.value, dict):
            return {}
        fields, _ = fields_at(self.file.text, self.start)
        return {name: Value(self.file, *field) for name, field in fields.items()}

    def items(self) -> tuple[Value, ...]:
        """The items of an array; none of another value."""
        return tuple(self._items()) if isinstance(self.value, list) else ()

    def words(self) -> str:
        """The text on one line, "" where it is none or holds half a character."""
        return " ".join(self.value.split()) if isinstance(self.value, str) and not LONE.search(self.value) else ""

    def woven(self, coding: Coding) -> Woven:
        """The text as a stretch of a page; raises Refused where it holds half a character."""
        if not isinstance(self.value, str):
            return ()
        if LONE.search(self.value):
            raise Refused(HALF)
        return (within(self.file, json_spelled(self.file.text, self.start + 1, self.end - 1), coding),)

    def _items(self) -> Iterator[Value]:
        text, at = self.file.text, skipped(self.file.text, self.start + 1)
        while text[at : at + 1] not in {"]", ""}:
            field = value_at(text, at)
            yield Value(self.file, *field)
            at = skipped(text, field.end)
            at = skipped(text, at + 1) if text[at : at + 1] == "," else at


def value_of(file: Origin) -> Value:
    """The value that the whole document is; raises Refused where it is no JSON."""
    found = value_at(file.text, skipped(file.text, 0))
    if skipped(file.text, found.end) < len(file.text):
        raise Refused("behind the JSON value stands something else")
    return Value(file, *found)


def text_in(members: dict[str, Value], *names: str) -> str:
    """The first of the members that is a text with words, on one line."""
    return next((words for name in names if name in members and (words := members[name].words())), "")
