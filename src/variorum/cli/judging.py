"""Judging: decisions of a person, kept for ever and replayed on every build."""

from __future__ import annotations

from typing import Annotated

import typer

from variorum.cli import options, screen
from variorum.errors import NothingFound, UsageError

Kind = Annotated[str, typer.Argument(metavar="same|different|put-back|take-out", help="What you decide.")]
What = Annotated[
    list[str],
    typer.Argument(
        metavar="NAME…", help="A name as it is spelled, or a passage: REPORT:START-END. Two of them, or one part."
    ),
]
Note = Annotated[str, typer.Option("--note", help="Why.")]
StoryIn = Annotated[str | None, typer.Option("--story", metavar="STORY", help="Look for the names in this story only.")]


def judge(
    kind: Kind,
    what: What,
    workspace: options.InWorkspace = options.HERE,
    story: StoryIn = None,
    note: Note = "",
    by: options.By = None,
) -> None:
    """Decide that two names are the same or different, or that a part of a page is read or not."""
    from variorum.flow import judging

    kinds = {"same": 2, "different": 2, "put-back": 1, "take-out": 1}
    if len(what) != kinds.get(kind, -1):
        raise UsageError("judge same|different NAME NAME, or judge put-back|take-out REPORT:START-END")
    judgement = judging.judged(workspace, kind.replace("-", " "), what, story=story, by=by or screen.user(), note=note)
    screen.note(f"kept as {judgement.id}; it counts from the next build: variorum build -w {workspace}")


def undo(
    name: Annotated[str, typer.Argument(metavar="ID", help="The judgement, as `variorum judgements` shows it.")],
    workspace: options.InWorkspace = options.HERE,
    by: options.By = None,
    note: Note = "",
) -> None:
    """Undo a judgement by a new one; both are kept."""
    from variorum.flow import judging

    judgement = judging.undone_by(workspace, name, by=by or screen.user(), note=note)
    screen.note(f"kept as {judgement.id}; it counts from the next build: variorum build -w {workspace}")


def judgements(workspace: options.InWorkspace = options.HERE, json: options.AsJson = False) -> None:
    """List all judgements and what became of each in the last build."""
    from variorum.flow import judging

    found = judging.listed(workspace)
    if json:
        screen.write_json(found)
    elif found:
        screen.write_quoting("\n".join(judging.line(standing) for standing in found))
    if not found:
        raise NothingFound("nobody has judged anything in this workspace")
