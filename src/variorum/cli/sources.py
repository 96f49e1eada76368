"""Sources: how the reports of a workspace came in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from variorum.cli import options, screen
from variorum.errors import NothingFound
from variorum.present.strings import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from variorum.records.acquisition import Acquisition
    from variorum.records.capture import Capture
    from variorum.records.span import SnapshotId

UNREAD = "what its own bytes say of that is not read here: see variorum read, or build"

OneSource = Annotated[
    str | None, typer.Argument(metavar="NAME", help="A report's name, or the beginning of its hash: told in full.")
]


def sources(
    name: OneSource = None, workspace: options.InWorkspace = options.HERE, json: options.AsJson = False
) -> None:
    """List what is in a workspace: how each report was acquired, when, by whom and from where."""
    from variorum.workspace.store import Reader

    with Reader(workspace) as store:
        found = (store.named(name) or _printed(store.acquisitions(), name)) if name else store.acquisitions()
        counted = {one.snapshot.id: one.snapshot.name for one in store.counted()}
    found = sorted(found, key=lambda one: (one.snapshot.name, one.snapshot.id))
    if json:
        screen.write_json(found)
    elif found:
        read = _captures(workspace)
        lines = [_told(one, read.get(one.snapshot.id), full=name is not None) + _of(one, counted) for one in found]
        screen.write_quoting("\n".join(lines))
    if not found:
        raise NothingFound(f"there is no report called '{name}' in {workspace}" if name else f"{workspace} is empty")


def _of(one: Acquisition, counted: Mapping[SnapshotId, str]) -> str:
    """A line on a capture of bytes of which an earlier one is cited."""
    cited = counted[one.snapshot.id]
    return f"\n    the same bytes as {shown(cited)}, which is cited" if cited != one.snapshot.name else ""


def _printed(found: Iterable[Acquisition], name: str) -> list[Acquisition]:
    """Those whose name is printed so: what could steer a terminal, or end the line, is replaced in print."""
    return [one for one in found if shown(one.snapshot.name) == shown(name)]


def _captures(workspace: Path) -> dict[str, Capture]:
    """How each snapshot was captured, as its own bytes say; from the last build, {} where nothing is built."""
    from variorum.flow.building import last_build

    try:
        telling, _, _ = last_build(workspace)
    except NothingFound:
        return {}
    articles = [
        *telling.left_out,
        *(one for edition in telling.editions for one in (*edition.articles, *edition.aside)),
    ]
    return {article.snapshot: article.capture for article in sorted(articles, key=lambda one: one.name, reverse=True)}


def _told(one: Acquisition, read: Capture | None, *, full: bool) -> str:
    from msgspec.structs import replace

    from variorum.present.acquisition import in_full, in_short

    if one.capture.moment is None and read is not None and read.moment is not None:
        one, read = replace(one, capture=read), None
    words = in_full(one) if full else in_short(one)
    if one.capture.moment is None and read is None:
        words += f"\n    {UNREAD}"
    return words
