"""Screen: data to standard output, progress and notes to standard error."""

from __future__ import annotations

import getpass
import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from variorum.present.strings import escaped, shown, visible

if TYPE_CHECKING:
    from variorum.flow.run import Watch
    from variorum.records.problem import Problem

SOME_FAILED = 3
WIDEST = 140  # columns; longer lines are hard to read
LISTED = 5  # inputs that are listed one by one where they failed for the same reason; more are counted


def opened() -> None:
    """Nothing; text can be written from now on, whatever the streams are.

    A stream that the caller has closed swallows what is written. A character that the terminal's charset lacks is
    printed as "?".
    """
    if sys.stdout is None:
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - open until the program ends
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - open until the program ends
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")


def write(text: str) -> None:
    """Nothing; the text is printed, with one line's end after it. What it quotes has been made safe for a terminal."""
    sys.stdout.write(text if text.endswith("\n") else text + "\n")


def write_quoting(text: str) -> None:
    """Nothing; the text is printed, characters in it that could steer the terminal replaced."""
    write(visible(text))


def write_bytes(content: bytes) -> None:
    """Nothing; JSON is printed, in UTF-8 whatever the terminal's charset, and safe where it is one."""
    if sys.stdout.isatty():
        content = escaped(content.decode()).encode()
    sys.stdout.flush()
    sys.stdout.buffer.write(content if content.endswith(b"\n") else content + b"\n")
    sys.stdout.buffer.flush()


def write_json(record: object) -> None:
    """Nothing; the record is printed as one line of JSON."""
    from variorum.records.record import canonical

    write_bytes(canonical(record))


def standard_input() -> BinaryIO:
    """The bytes of standard input; none where it is closed."""
    return sys.stdin.buffer if sys.stdin is not None else BytesIO()


def note(text: str) -> None:
    """Nothing; a line for the person at the screen."""
    print(shown(text), file=sys.stderr)


def note_problems(problems: Sequence[Problem]) -> None:
    """Nothing; a line for each input that failed or is in doubt, or for many with one reason; one for all skipped."""
    spoken = sorted((one for one in problems if one.severity != "skipped"), key=_why)
    for why, group in groupby(spoken, key=_why):
        names = sorted(problem.source for problem in group)
        told = names if len(names) <= LISTED else [f"{names[0]} and {len(names) - 1} more"]
        for name in told:
            note(f"{name}: {why}")
    if skipped := len(problems) - len(spoken):
        note(f"{skipped} skipped; `variorum read` tells why")


def _why(problem: Problem) -> str:
    return problem.reason + (f" – {problem.remedy}" if problem.remedy else "")


def exit_code(problems: Sequence[Problem]) -> int:
    """0, or 3 where an input was lost."""
    return SOME_FAILED if any(problem.severity == "failed" for problem in problems) else 0


def user() -> str:
    """Who is at the screen, by the name that the system knows; "" where it knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a container without a user of that number
        return ""


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
    shared = sys.stdout.isatty()  # only then may the bar take what is printed, to draw itself below it
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=shared) as progress:
        tasks: dict[str, object] = {}

        def watch(step: str, done: int, total: int) -> None:
            if step not in tasks:
                tasks[step] = progress.add_task(step, total=total)
            progress.update(tasks[step], completed=done, total=total)  # type: ignore[arg-type]

        yield watch
