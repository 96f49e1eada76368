"""Keeping: commands that change a workspace."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from variorum.cli import options, screen

if TYPE_CHECKING:
    from variorum.records.account import Telling
    from variorum.records.problem import Problem
    from variorum.records.source import Input

Folder = Annotated[Path, typer.Argument(metavar="DIR", help="The folder; it is made where it is missing.")]
Inputs = Annotated[
    list[str] | None,
    typer.Argument(metavar="PATH…", help="Files and folders; - is standard input. Addresses with --fetch."),
]
Names = Annotated[
    list[str],
    typer.Argument(metavar="NAME…", help="Names as `variorum sources` shows them, or their hashes."),
]


def init(folder: Folder = options.HERE) -> None:
    """Make a folder a workspace, where reports, results and judgements are kept."""
    from variorum.workspace.store import create

    made = create(folder)
    screen.note(f"{_called(folder)} is a workspace {'now' if made else 'already'}")


def _called(folder: Path) -> str:
    """The folder as the user named it; the one at hand, which nobody named, with its path."""
    return str(folder) if folder != options.HERE else f"this folder, {folder.resolve()},"


def add(
    paths: Inputs = None,
    workspace: options.InWorkspace = options.HERE,
    fetch: options.Fetch = False,
    lists: options.Lists = None,
    user_agent: options.UserAgent = None,
    proxy: options.Proxy = None,
    by: options.By = None,
) -> None:
    """Add files and folders to a workspace; what is there already stays as it is. With --fetch: pages of the web.

    Nothing is fetched unless --fetch is given. Each page is kept together with the request and the answer as they
    went over the line, in DIR/fetched.
    """
    from variorum.cli import fetching

    if fetch:
        fetching.fetch(workspace, paths or [], lists or [], {"user_agent": user_agent, "proxy": proxy}, by=by or "")
        return
    fetching.check_unasked(paths or [], lists, user_agent, proxy)
    from variorum.flow import building
    from variorum.flow.door import opened
    from variorum.workspace.store import create

    lost, found = _first_found(opened(paths or [], screen.standard_input()))
    if found is None:
        screen.note_problems(lost)
        screen.note("nothing was found to add" if not lost else "0 added")
        raise typer.Exit(screen.exit_code(lost))
    if create(workspace):
        screen.note(f"{_called(workspace)} is a workspace now")
    new, known, problems = building.added(workspace, chain(lost, found), by or screen.user())
    screen.note_problems(problems)
    screen.note(f"{len(new)} added" + (f", {len(known)} there already" if known else ""))
    if code := screen.exit_code(problems):
        raise typer.Exit(code)


def _first_found(items: Iterator[Input]) -> tuple[list[Problem], Iterator[Input] | None]:
    """What was lost before the first source, and the sources from there on; None where there is none."""
    from variorum.records.problem import Problem

    lost: list[Problem] = []
    for item in items:
        if not isinstance(item, Problem):
            return lost, chain([item], items)
        lost.append(item)
    return lost, None


def remove(names: Names, workspace: options.InWorkspace = options.HERE, by: options.By = None) -> None:
    """Take reports out of a workspace; `add` puts them back. The next build is as if they had never been there."""
    from variorum.flow import building

    for gone in building.removed(workspace, names, by or screen.user()):
        screen.note(f"{gone.name} is out" + (f"; the same bytes are still in as {gone.still}" if gone.still else ""))


def build(
    workspace: options.InWorkspace = options.HERE,
    model: options.Model = None,
    workers: options.Workers = None,
    timeout: options.Timeout = None,
    memory: options.Memory = None,
) -> None:
    """Work through all reports of a workspace; only what has changed is worked out anew."""
    from variorum.flow import building

    given = {"model": model, "workers": workers, "timeout": timeout, "memory": memory}
    from variorum.settings import resolved

    settings, _ = resolved(given, workspace=workspace)
    with screen.watching() as watch:
        telling = building.built(workspace, settings, watch)
    screen.note_problems([*telling.problems, *_no_reports(telling)])
    reports = sum(edition.account.counters.reports for edition in telling.editions)
    stories = len(telling.editions)
    screen.note(f"{reports} report{'s' * (reports != 1)} in {stories} {'story' if stories == 1 else 'stories'}")
    if code := screen.exit_code(telling.problems):
        raise typer.Exit(code)


def _no_reports(telling: Telling) -> list[Problem]:
    """Walls, stubs, lists and the like, each with what it is: they are in no story and must not vanish in silence."""
    from variorum.present.page.unread import unread
    from variorum.records.problem import Problem

    rows = (row for row in unread(telling) if row.kind == "no report")
    return [Problem(source=row.source, reason=row.reason, severity="noted") for row in rows]
