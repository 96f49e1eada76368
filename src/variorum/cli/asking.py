"""Asking: commands that answer one question of the last build: who said it, when, and what was changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from variorum.cli import options, screen
from variorum.cli.looking import is_called, last, number_of
from variorum.errors import NothingFound

if TYPE_CHECKING:
    from variorum.present.asked.said import SaidRow
    from variorum.present.asked.when import WhenRow
    from variorum.records.account import Telling
    from variorum.records.version import History

Speaker = Annotated[
    list[str] | None, typer.Argument(metavar="SPEAKER", help="A part of the name, in any spelling; all without it.")
]
Story = Annotated[str | None, typer.Option(metavar="STORY", help="This story alone: its number or id.")]
OneStory = Annotated[
    str | None, typer.Argument(metavar="STORY|REPORT", help="A story's number or id, or the name of a report.")
]
Explain = Annotated[bool, typer.Option("--explain", help="Tell how each answer was reached.")]
Row = TypeVar("Row", "SaidRow", "WhenRow")


def said(
    speaker: Speaker = None,
    story: Story = None,
    workspace: options.InWorkspace = options.HERE,
    explain: Explain = False,
    width: options.Width = None,
    json: options.AsJson = False,
) -> None:
    """Print who said what, through whom; a source that is not named belongs to its report alone."""
    from variorum.present import asked

    telling, name = last(workspace), " ".join(speaker or ())
    rows = _of_story(asked.said(telling, name), telling, story)
    nothing = f"no statement of '{name}' is in the last build" if name else "no statement is in the last build"
    _answer(rows, partial(asked.render_said, rows, explain=explain), nothing, width, json=json)


def when(
    story: Story = None,
    workspace: options.InWorkspace = options.HERE,
    explain: Explain = False,
    width: options.Width = None,
    json: options.AsJson = False,
) -> None:
    """Print every time expression with the days that it means and what it was counted from."""
    from variorum.present import asked

    telling = last(workspace)
    rows = _of_story(asked.when(telling), telling, story)
    nothing = "no time expression is in the last build"
    _answer(rows, partial(asked.render_when, rows, explain=explain), nothing, width, json=json)


def versions(
    which: OneStory = None,
    workspace: options.InWorkspace = options.HERE,
    explain: Explain = False,
    width: options.Width = None,
    json: options.AsJson = False,
) -> None:
    """Show what the outlets changed between two savings of one page, and when."""
    from variorum.present import terminal

    telling = last(workspace)
    found = list(_histories(telling, which))
    render = partial(terminal.render_versions, telling, found, colour=screen.colour(), explain=explain)
    nothing = "no report here was saved in several versions" + (f" under '{which}'" if which else "")
    _answer(found, render, nothing, width, json=json)


def _of_story(rows: Sequence[Row], telling: Telling, story: str | None) -> Sequence[Row]:
    """The rows of that story, which keeps its number; all without one."""
    wanted = number_of(telling, story) if story else None
    return [row for row in rows if wanted in (None, row.story)]


def _histories(telling: Telling, which: str | None) -> Iterator[History]:
    for number, edition in enumerate(telling.editions, start=1):
        every = which is None or is_called(which, number, edition)
        yield from (history for history in edition.histories if every or _is_of(history, which))
    yield from (history for history in telling.histories if which is None or _is_of(history, which))


def _is_of(history: History, name: str | None) -> bool:
    """Whether the name is that of one of the savings, or their address."""
    return name == history.address or any(name in (one.name, one.article) for one in history.versions)


def _answer(rows: Sequence[object], render: Callable[..., str], nothing: str, width: int | None, *, json: bool) -> None:
    """Nothing; the records of the answer are printed, or what they render to; raises `NothingFound` for none."""
    if json:
        screen.write_json(rows)
    elif rows:
        screen.write(render(width=width or screen.width()))
    if not rows:
        raise NothingFound(nothing)
