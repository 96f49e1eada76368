"""Report: what was checked of an export, and what does not hold."""

from __future__ import annotations

from dataclasses import dataclass, field

SHOWN = 20  # failures that are printed


@dataclass(frozen=True)
class Held:
    """The bytes of one source that hold what is quoted from it."""

    name: str
    snapshot: str  # its SHA-256
    passages: int
    bytes: str  # "bytes 40–2210, 14 stretches"; "" where no bytes stand behind the words

    def text(self) -> str:
        """The source in words."""
        held = f"{self.passages} passage{'s' if self.passages != 1 else ''}"
        where = f"in {self.bytes} of" if self.bytes else "not held against the bytes of"
        return f"  {_line(self.name)}: {held} {where} {self.snapshot[:12]}…"


@dataclass(frozen=True)
class Report:
    """What was checked and what does not hold."""

    articles: int
    passages: int
    lines: int
    failures: tuple[str, ...] = field(default=())
    unchecked: str = ""  # what this kind of file does not let us check
    held: tuple[Held, ...] = ()  # one for each report that is quoted

    @property
    def holds(self) -> bool:
        """Whether everything holds, and there was something to hold."""
        return not self.failures and self.articles > 0 and self.passages > 0

    def text(self) -> str:
        """The report in words."""
        lines = f", {self.lines} lines of the account" if self.lines else ""
        what = f"{self.articles} reports, {self.passages} passages{lines}"
        if self.holds:
            head = "Everything holds" if all(one.bytes for one in self.held) else "Everything that can be checked holds"
            where = (one.text() for one in self.held)
            return "\n".join([f"{head}: {what}.", *where, *([self.unchecked] if self.unchecked else [])])
        if not self.failures:
            return "There is nothing to check: the file holds no report with a passage."
        more = [f"… and {len(self.failures) - SHOWN} more"] if len(self.failures) > SHOWN else []
        broken = f"{len(self.failures)} {'does' if len(self.failures) == 1 else 'do'} not hold"
        return "\n".join([f"{broken}, of {what}:", *map(_line, self.failures[:SHOWN]), *more])


def _line(text: str) -> str:
    """The text on one line: a name may hold a line's end."""
    return " ".join(text.split())
