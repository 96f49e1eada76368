"""Asking: commands that answer one question of the last build: who said it, when, and what was changed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from variorum.cli import screen
from variorum.cli.answering import Answer, answering
from variorum.cli.looking import only

if TYPE_CHECKING:
    from variorum.records.account import Telling
    from variorum.records.version import History

Speaker = Annotated[
    list[str] | None, typer.Argument(metavar="[SPEAKER]", help="A part of the name, in any spelling; all without it.")
]
Story = Annotated[str | None, typer.Option(metavar="STORY", help="This story alone: its number or id.")]
OneStory = Annotated[
    str | None, typer.Argument(metavar="STORY|REPORT", help="A story's number or id, or the name of a report.")
]


@answering
def said(telling: Telling, speaker: Speaker = None, story: Story = None) -> Answer:
    """Print who said what, through whom; a source that is not named belongs to its report alone."""
    from variorum.present import asked

    rows = asked.said(only(telling, story) if story else telling, " ".join(speaker or ()))
    return Answer(rows, partial(asked.render_said, rows), "no statement of that speaker is in the last build")


@answering
def when(telling: Telling, story: Story = None) -> Answer:
    """Print every time expression with the days that it means and what it was counted from."""
    from variorum.present import asked

    rows = asked.when(only(telling, story) if story else telling)
    return Answer(rows, partial(asked.render_when, rows), "no time expression is in the last build")


@answering
def versions(telling: Telling, which: OneStory = None) -> Answer:
    """Show what the outlets changed between two savings of one page, and when."""
    from variorum.present import terminal

    found = [
        history
        for number, edition in enumerate(telling.editions, 1)
        for history in edition.histories
        if which is None or which == str(number) or _named(history, which) or _begins(edition.story.id, which)
    ]
    found += [history for history in telling.histories if which is None or _named(history, which)]
    render = partial(terminal.render_versions, telling, found, colour=screen.colour())
    nothing = "no report here was saved in several versions" + (f" under '{which}'" if which else "")
    return Answer(found, render, nothing)


def _named(history: History, name: str) -> bool:
    return any(name in (version.name, version.article) for version in history.versions) or name == history.address


def _begins(story: str, name: str) -> bool:
    return len(name) >= 4 and story.startswith(name)
