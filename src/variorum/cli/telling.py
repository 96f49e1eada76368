"""Telling: `tell` and `example`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from variorum.cli import options, screen
from variorum.errors import NothingFound

if TYPE_CHECKING:
    from variorum.records.account import Telling
    from variorum.records.source import Input

Paths = Annotated[list[str], typer.Argument(metavar="PATH…", help="Files and folders; - is standard input.")]
Kept = Annotated[
    Path | None, typer.Option("--workspace", "-w", metavar="DIR", help="Keep reports and results in this workspace.")
]


def tell(
    paths: Paths,
    out: options.Outs = None,
    workspace: Kept = None,
    with_sources: options.WithSources = False,
    width: options.Width = None,
    json: options.AsJson = False,
    model: options.Model = None,
    workers: options.Workers = None,
    timeout: options.Timeout = None,
    memory: options.Memory = None,
) -> None:
    """Read files and folders and print, for each story in them, one account that names its sources."""
    from variorum.flow.door import opened

    given = {"model": model, "workers": workers, "timeout": timeout, "memory": memory}
    telling = _told(lambda: opened(paths, screen.standard_input()), workspace, given, out or ())
    _give(telling, out or (), with_sources=with_sources, width=width, json=json)


def example(
    out: options.Outs = None,
    with_sources: options.WithSources = False,
    width: options.Width = None,
    json: options.AsJson = False,
    workers: options.Workers = None,
) -> None:
    """Tell the example story, which comes with the program: everything in it is invented."""
    from variorum.flow.door import example_sources

    telling = _told(example_sources, None, {"workers": workers}, out or ())
    _give(telling, out or (), with_sources=with_sources, width=width, json=json)


def _told(
    sources: Callable[[], Iterable[Input]],
    workspace: Path | None,
    given: dict[str, str | int | None],
    out: Iterable[Path],
) -> Telling:
    from variorum.cli import files
    from variorum.flow import building
    from variorum.flow.door import running
    from variorum.flow.telling import told

    files.check(out)
    from variorum.settings import resolved

    settings, _ = resolved(given, workspace=workspace)
    with screen.watching() as watch:
        if workspace is not None:
            return building.added_and_built(workspace, sources(), settings, watch, by=screen.user())
        with running(settings, watch=watch) as run:
            return told(run, sources())


def _give(telling: Telling, out: Iterable[Path], *, with_sources: bool, width: int | None, json: bool) -> None:
    from variorum.cli import files

    files.write_all(telling, out, with_sources=with_sources)
    if json:
        screen.write_bytes(files.as_json(telling, with_sources=with_sources))
    else:
        from variorum.present import terminal

        screen.write(terminal.render(telling, width=width or screen.width(), colour=screen.colour()))
    screen.note_problems(telling.problems)
    if code := screen.exit_code(telling.problems):
        raise typer.Exit(code)
    if not telling.editions:
        raise NothingFound("no report was found in what was given")
