"""Screen: data to standard output, progress and notes to standard error."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from variorum.flow.run import Watch
    from variorum.records.problem import Problem

SOME_FAILED = 3
WIDEST = 140  # columns; longer lines are hard to read


def write(text: str) -> None:
    """Nothing; the text is printed, with one line's end after it."""
    sys.stdout.write(text if text.endswith("\n") else text + "\n")


def write_json(record: object) -> None:
    """Nothing; the record is printed as one line of JSON."""
    from variorum.records.record import canonical

    write(canonical(record).decode())


def note(text: str) -> None:
    """Nothing; a line for the person at the screen."""
    print(text, file=sys.stderr)


def note_problems(problems: Sequence[Problem]) -> None:
    """Nothing; a line for each input that failed or is in doubt, one for all that were skipped."""
    spoken = [problem for problem in problems if problem.severity != "skipped"]
    for problem in spoken:
        note(f"{problem.source}: {problem.reason}" + (f" – {problem.remedy}" if problem.remedy else ""))
    if skipped := len(problems) - len(spoken):
        note(f"{skipped} skipped")


def exit_code(problems: Sequence[Problem]) -> int:
    """0, or 3 where an input was lost."""
    return SOME_FAILED if any(problem.severity == "failed" for problem in problems) else 0


def width() -> int:
    """Columns to write in."""
    return min(WIDEST, shutil.get_terminal_size((100, 24)).columns)


def colour() -> bool:
    """Whether standard output shows colours and the user wants them (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


@contextmanager
def watching() -> Iterator[Watch]:
    """A progress bar on standard error while the plan is worked through; none where it is no terminal."""
    from variorum.flow.run import nobody

    if not sys.stderr.isatty():
        yield nobody
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description:>10}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        tasks: dict[str, object] = {}

        def watch(step: str, done: int, total: int) -> None:
            if step not in tasks:
                tasks[step] = progress.add_task(step, total=total)
            progress.update(tasks[step], completed=done)  # type: ignore[arg-type]

        yield watch
