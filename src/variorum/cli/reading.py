"""Reading: `read`, which turns files into articles one after the other, however many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from variorum.cli import options, screen
from variorum.cli.printing import printing
from variorum.errors import NothingFound, UsageError

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
    _check(out)
    given = {"workers": workers, "timeout": timeout, "memory": memory}
    found: Counter[Standing] = Counter()
    problems: list[Problem] = []
    with ExitStack() as stack:
        run, sources = _opened(stack, paths, workspace, given, by or screen.user())
        tell = stack.enter_context(printing(out, json=json))
        try:
            for item in _items(run, sources):
                tell(item)
                _count(item, found, problems)
        except KeyboardInterrupt:
            goes_on = "; the same command goes on from here" if workspace else ""
            screen.note(f"stopped after {found.total()} articles{goes_on}")
            raise typer.Exit(INTERRUPTED) from None
    _sum_up(found, problems, listed=json or out is not None)


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


def _count(item: Article | Problem, found: Counter[Standing], problems: list[Problem]) -> None:
    from variorum.records.problem import Problem as Kind

    if isinstance(item, Kind):
        problems.append(item)
    elif item.standing != "empty":  # which is told, and counted, as failed
        found[item.standing] += 1


def _sum_up(found: Counter[Standing], problems: Sequence[Problem], *, listed: bool) -> None:
    """Nothing; what all became is told, and the problems where they are not yet."""
    from variorum.present.reading import summary

    screen.note_problems(problems if listed else ())
    screen.note(summary(found, Counter(one.severity for one in problems)))
    if code := screen.exit_code(problems):
        raise typer.Exit(code)
    if not found.total():
        raise NothingFound("no report was found in what was given")
