"""Asking: commands that answer one question of the last build: who said it, and when."""

from __future__ import annotations

from typing import Annotated

import typer

from variorum.cli import options, screen
from variorum.cli.looking import last, only
from variorum.errors import NothingFound

Speaker = Annotated[
    list[str] | None, typer.Argument(metavar="[SPEAKER]", help="A part of the name, in any spelling; all without it.")
]
Story = Annotated[str | None, typer.Option(metavar="STORY", help="This story alone: its number or id.")]
Explain = Annotated[bool, typer.Option("--explain", help="Tell how each value was reached.")]


def said(
    speaker: Speaker = None,
    workspace: options.InWorkspace = options.HERE,
    story: Story = None,
    explain: Explain = False,
    width: options.Width = None,
    json: options.AsJson = False,
) -> None:
    """Print who said what, through whom; a source that is not named belongs to its report alone."""
    from variorum.present import asked

    telling = last(workspace)
    rows = asked.said(only(telling, story) if story else telling, " ".join(speaker or ()))
    if json:
        screen.write_json(rows)
    elif rows:
        screen.write(asked.render_said(rows, width=width or screen.width(), explain=explain))
    if not rows:
        raise NothingFound("no statement of that speaker is in the last build")


def when(
    workspace: options.InWorkspace = options.HERE,
    story: Story = None,
    explain: Explain = False,
    width: options.Width = None,
    json: options.AsJson = False,
) -> None:
    """Print every time expression with the days that it means and what it was counted from."""
    from variorum.present import asked

    telling = last(workspace)
    rows = asked.when(only(telling, story) if story else telling)
    if json:
        screen.write_json(rows)
    elif rows:
        screen.write(asked.render_when(rows, width=width or screen.width(), explain=explain))
    if not rows:
        raise NothingFound("no time expression is in the last build")
