"""Printing: what each input became, told as it is read: on the screen, or as rows of JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from variorum.cli import screen
from variorum.errors import VariorumError

if TYPE_CHECKING:
    from variorum.records.article import Article
    from variorum.records.problem import Problem

    Printer = Callable[[Article | Problem], None]

UNFINISHED = ".unfinished"


@contextmanager
def printing(out: Path | None, *, json: bool) -> Iterator[Printer]:
    """What tells of an item; articles alone where rows are asked for, in the file, on the screen or both."""
    if not (out or json):
        blocks = _Blocks()
        try:
            yield blocks.tell
        finally:
            blocks.flush()
        return
    with ExitStack() as stack:
        file = stack.enter_context(_whole(out)) if out else None
        yield lambda item: _row(item, file, json=json)


class _Blocks:
    """Blocks for articles and lines for problems; what is skipped for one reason, file after file, is one line."""

    def __init__(self) -> None:
        self._last: Problem | None = None
        self._more = 0

    def tell(self, item: Article | Problem) -> None:
        """Print it, or hold its line until the next one says something else."""
        from variorum.present.reading import block
        from variorum.records.problem import Problem as Kind

        if isinstance(item, Kind) and self._last and item.severity == "skipped" and _alike(item, self._last):
            self._more += 1
            return
        self.flush()
        if isinstance(item, Kind):
            self._last = item
        else:
            screen.write(block(item))

    def flush(self) -> None:
        """Print the line that is held."""
        from variorum.present.reading import problem_line

        if self._last is not None:
            screen.write(problem_line(self._last, more=self._more))
        self._last, self._more = None, 0


def _alike(one: Problem, other: Problem) -> bool:
    return (one.severity, one.reason, one.remedy) == (other.severity, other.reason, other.remedy)


def _row(item: Article | Problem, file: BinaryIO | None, *, json: bool) -> None:
    from variorum.records.problem import Problem as Kind
    from variorum.records.record import canonical

    if isinstance(item, Kind):
        return
    if file:
        with _told(file.name):
            file.write(canonical(item) + b"\n")
    if json:
        screen.write_bytes(canonical(item))


@contextmanager
def _whole(path: Path) -> Iterator[BinaryIO]:
    """The file to write into, which takes its name when it is whole."""
    unfinished = path.with_name(path.name + UNFINISHED)
    with _told(path):
        file = unfinished.open("wb")
    try:
        yield file
        with _told(path):
            file.close()
    finally:
        with suppress(OSError):  # what could not be written at first cannot be at the end, and hides the reason
            file.close()
    unfinished.replace(path)


@contextmanager
def _told(path: Path | str) -> Iterator[None]:
    """Nothing; a disk that refuses to write, which does not say what, says it of the file."""
    try:
        yield
    except OSError as error:
        raise VariorumError(f"{path} cannot be written: {(error.strerror or str(error)).lower()}") from error
