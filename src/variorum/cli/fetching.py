"""Fetching: `variorum add --fetch`, with what the user is told before and after."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from variorum.cli import screen
from variorum.errors import UsageError

if TYPE_CHECKING:
    from variorum.flow.fetching import Fetched

WEB = re.compile(r"https?://", re.IGNORECASE)
INTERRUPTED = 130  # 128 and the number of the signal, as shells have it
LONGEST_LIST = 50_000_000  # bytes; half a million addresses


def check_unasked(paths: Sequence[str], *others: object) -> None:
    """Nothing; raises `UsageError` where an address or an option for fetching is given without --fetch."""
    for path in paths:
        if WEB.match(path):
            raise UsageError(f"{path} is a web address; nothing is fetched unless you ask for it: add --fetch {path}")
    if any(other is not None for other in others):
        raise UsageError("--from, --user-agent and --proxy go with --fetch")
    if not paths:
        raise UsageError("name the files or folders to add")


def fetch(
    folder: Path, addresses: Sequence[str], lists: Sequence[Path], given: Mapping[str, str | None], *, by: str = ""
) -> None:
    """Nothing; the pages are in the workspace. Leaves with 3 where one could not be had, with 130 after Ctrl-C."""
    from variorum.flow import fetching
    from variorum.settings import resolved

    names, bad = fetching.wanted(addresses, [(str(path), _content(path)) for path in lists])
    if not names and not bad:
        raise UsageError("name the addresses to fetch, or a list of them with --from")
    visitor = fetching.visitor_of(resolved(given, workspace=folder)[0])
    names, refused = fetching.askable(names, visitor)
    bad += refused
    found = fetching.Fetched([], [], [], [])
    if names:
        for line in fetching.notice(names, visitor):
            screen.note(line)
        who = fetching.Who(by or screen.user(), by)  # a login name goes into no archive unasked
        with screen.watching() as watch:
            found = fetching.fetched(folder, names, visitor, who=who, watch=watch)
    found.problems.extend(bad)
    _told(found)


def _told(found: Fetched) -> None:
    screen.note_problems(found.problems)
    screen.note(f"{len(found.new)} added" + (f", {len(found.known)} there already" if found.known else ""))
    if found.left:
        screen.note(f"stopped; {len(found.left)} not fetched, listed on standard output for --from")
        screen.write_quoting("\n".join(found.left))
        raise typer.Exit(INTERRUPTED)
    if code := screen.exit_code(found.problems):
        raise typer.Exit(code)


def _content(path: Path) -> bytes:
    if str(path) == "-":
        return screen.standard_input().read(LONGEST_LIST)
    try:
        with path.open("rb") as file:
            return file.read(LONGEST_LIST)
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {(error.strerror or str(error)).lower()}") from error
