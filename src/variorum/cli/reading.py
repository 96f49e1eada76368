"""Reading: `read`, which turns files into articles one after the other, however many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from variorum.cli import options, screen
from variorum.errors import NothingFound, UsageError, VariorumError

if TYPE_CHECKING:
    from variorum.flow.run import Run
    from variorum.records.article import Article, Standing
    from variorum.records.problem import Problem
    from variorum.records.source import Input

Paths = Annotated[list[str], typer.Argument(metavar="PATH…", help="Files and folders; - is standard input.")]
Kept = Annotated[
    Path | None,
    typer.Option("--workspace", "-w", metavar="DIR", help="Keep reports and results here as they come; then a reading "
                 "that was stopped goes on where it was."),
]  # fmt: skip
Rows = Annotated[
    Path | None, typer.Option("--out", "-o", metavar="FILE.jsonl", help="Write the articles, one JSON object a line.")
]
UNFINISHED = ".unfinished"
INTERRUPTED = 130  # 128 and the number of the signal, as shells have it


def read(
    paths: Paths,
    workspace: Kept = None,
    out: Rows = None,
    json: options.AsJson = False,
    workers: options.Workers = None,
    timeout: options.Timeout = None,
    memory: options.Memory = None,
    by: options.By = None,
) -> None:
    """Read files and folders and print what each report is: title, outlet, day, and what of it is read.

    Any number of files takes the same memory. Savings of one page are compared by `tell` and `build`, not here.
    """
    from variorum.present.reading import summary

    _check(out)
    given = {"workers": workers, "timeout": timeout, "memory": memory}
    found: Counter[Standing] = Counter()
    code = 0
    with ExitStack() as stack:
        run, sources = _opened(stack, paths, workspace, given, by or screen.user())
        rows = stack.enter_context(_rows(out)) if out else None
        problems: list[Problem] = []
        lines = _Folded()
        try:
            for item in _items(run, sources):
                if not (json or out):
                    lines.take(item)
                if standing := _give(item, rows, problems, json=json):
                    found[standing] += 1
        except KeyboardInterrupt:
            screen.note(
                f"stopped after {found.total()} articles"
                + ("; the same command goes on from here" if workspace else "")
            )
            raise typer.Exit(INTERRUPTED) from None
        finally:
            lines.flush()
        code = screen.exit_code(problems)
    screen.note_problems([one for one in problems if json or out])
    screen.note(summary(found, Counter(one.severity for one in problems)))
    if code:
        raise typer.Exit(code)
    if not found.total():
        raise NothingFound("no report was found in what was given")


def _check(out: Path | None) -> None:
    if out is not None and out.suffix.lower() not in (".jsonl", ".ndjson"):
        raise UsageError(f"{out}: the ending must be .jsonl")


def _opened(
    stack: ExitStack, paths: list[str], workspace: Path | None, given: dict[str, int | None], by: str
) -> tuple[Run, Iterator[Input]]:
    from variorum.flow.door import opened, running
    from variorum.flow.reading import kept, opened_workspace
    from variorum.settings import resolved

    settings, _ = resolved(dict(given), workspace=workspace)
    sources = opened(paths, screen.standard_input())
    watch = stack.enter_context(screen.watching())
    if workspace is None:
        return stack.enter_context(running(settings, watch=watch)), sources
    store = stack.enter_context(opened_workspace(workspace))
    return stack.enter_context(running(settings, store, watch)), kept(store, sources, by)


def _items(run: Run, sources: Iterator[Input]) -> Iterator[Article | Problem]:
    from variorum.flow.reading import read as articles

    return articles(run, sources)


class _Folded:
    """The lines on what was not read, told as they come; one after another that say the same are one line."""

    def __init__(self) -> None:
        self._last: Problem | None = None
        self._more = 0

    def take(self, item: Article | Problem) -> None:
        """Tell the line that was held, unless the item says the same of another file."""
        from variorum.records.problem import Problem as Kind

        problem = item if isinstance(item, Kind) else None
        if problem and self._last and problem.severity == "skipped" and _alike(problem, self._last):
            self._more += 1
            return
        self.flush()
        self._last = problem

    def flush(self) -> None:
        """Tell the line that is held."""
        from variorum.present.reading import problem_line

        if self._last is not None:
            screen.write(problem_line(self._last, more=self._more))
        self._last, self._more = None, 0


def _alike(one: Problem, other: Problem) -> bool:
    return (one.severity, one.reason, one.remedy) == (other.severity, other.reason, other.remedy)


def _give(item: Article | Problem, rows: BinaryIO | None, problems: list[Problem], *, json: bool) -> Standing | None:
    """The standing of an article, which is told as it comes; None of a problem, which is kept."""
    from variorum.present.reading import block
    from variorum.records.problem import Problem as Kind
    from variorum.records.record import canonical

    if isinstance(item, Kind):
        problems.append(item)
        return None
    if rows:
        rows.write(canonical(item) + b"\n")
    if json:
        screen.write_bytes(canonical(item))
    elif not rows:
        screen.write(block(item))
    return item.standing


@contextmanager
def _rows(path: Path) -> Iterator[BinaryIO]:
    """The file to write into, which takes its name when it is whole."""
    unfinished = path.with_name(path.name + UNFINISHED)
    try:
        file = unfinished.open("wb")
    except OSError as error:
        raise VariorumError(f"{path} cannot be written: {(error.strerror or str(error)).lower()}") from error
    with file:
        yield file
    unfinished.replace(path)
