"""Reading: `read`, which turns files into articles one after the other, however many there are."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from variorum.cli import options, screen
from variorum.errors import NothingFound, UsageError, VariorumError

if TYPE_CHECKING:
    from variorum.flow.run import Run
    from variorum.records.article import Article
    from variorum.records.problem import Problem
    from variorum.records.source import Source

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
    _check(out)
    given = {"workers": workers, "timeout": timeout, "memory": memory}
    found, code = 0, 0
    with ExitStack() as stack:
        run, sources = _opened(stack, paths, workspace, given, by or screen.user())
        rows = stack.enter_context(_rows(out)) if out else None
        problems: list[Problem] = []
        try:
            for item in _items(run, sources):
                found += _give(item, rows, problems, json=json)
        except KeyboardInterrupt:
            screen.note(
                f"stopped after {found} articles" + ("; the same command goes on from here" if workspace else "")
            )
            raise typer.Exit(INTERRUPTED) from None
        code = screen.exit_code(problems)
    screen.note_problems([one for one in problems if json or out])
    if code:
        raise typer.Exit(code)
    if not found:
        raise NothingFound("no report was found in what was given")


def _check(out: Path | None) -> None:
    if out is not None and out.suffix.lower() not in (".jsonl", ".ndjson"):
        raise UsageError(f"{out}: the ending must be .jsonl")


def _opened(
    stack: ExitStack, paths: list[str], workspace: Path | None, given: dict[str, int | None], by: str
) -> tuple[Run, Iterator[Source | Problem]]:
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


def _items(run: Run, sources: Iterator[Source | Problem]) -> Iterator[Article | Problem]:
    from variorum.flow.reading import read as articles

    return articles(run, sources)


def _give(item: Article | Problem, rows: BinaryIO | None, problems: list[Problem], *, json: bool) -> int:
    """1 for an article, 0 for a problem, which is kept for the end; both are told as they come."""
    from variorum.present.reading import block, problem_line
    from variorum.records.problem import Problem as Kind
    from variorum.records.record import canonical

    if isinstance(item, Kind):
        problems.append(item)
        if not (json or rows):
            screen.write(problem_line(item))
        return 0
    if rows:
        rows.write(canonical(item) + b"\n")
    if json:
        screen.write_bytes(canonical(item))
    elif not rows:
        screen.write(block(item))
    return 1


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
