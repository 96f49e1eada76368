"""Fields: lines that begin with a name and go on with its value, in which most layouts say what they know."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from variorum.steps.extract.lines import Line


class Field(NamedTuple):
    """A field's name or code, its lines, and where its value begins in the text."""

    name: str
    lines: list[Line]
    value: int

    def end(self) -> int:
        """Where its last line ends."""
        return self.lines[-1].end

    def words(self, text: str) -> str:
        """Its value on one line."""
        return " ".join(text[self.value : self.end()].split())


def fields_of(lines: Iterable[Line], begun: Callable[[Line], tuple[str, int] | None]) -> list[Field]:
    """The fields of the lines, of which `begun` gives name and value's place; other lines go on with the one above."""
    found: list[Field] = []
    for line in lines:
        named = begun(line)
        if named:
            found.append(Field(named[0], [line], named[1]))
        elif found:
            found[-1].lines.append(line)
    return found


def told_in(text: str, fields: Sequence[Field]) -> dict[str, str]:
    """What the fields say, the first of each name."""
    return {field.name: field.words(text) for field in reversed(fields)}
