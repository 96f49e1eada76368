"""Answering: what the commands have in common that answer one question of the last build."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from variorum.cli import options, screen
from variorum.cli.looking import last
from variorum.errors import NothingFound


class Answer(NamedTuple):
    """The records of an answer, how they are printed and what to say of none."""

    rows: Sequence[object]
    render: Callable[..., str]  # of `width` and `explain`
    nothing: str


def _shared(
    workspace: options.InWorkspace = options.HERE,
    explain: Annotated[bool, typer.Option("--explain", help="Tell how each value was reached.")] = False,
    width: options.Width = None,
    json: options.AsJson = False,
) -> None:
    """The options that each such command has."""


def answering(ask: Callable[..., Answer]) -> Callable[..., None]:
    """The command that prints what is answered from a telling: its own parameters, then the shared options."""

    def command(*, workspace: Path, explain: bool, width: int | None, json: bool, **own: object) -> None:
        answer = ask(last(workspace), **own)
        if json:
            screen.write_json(answer.rows)
        elif answer.rows:
            screen.write(answer.render(width=width or screen.width(), explain=explain))
        if not answer.rows:
            raise NothingFound(answer.nothing)

    _, *own = inspect.signature(ask, eval_str=True, locals={"Telling": object}).parameters.values()
    shared = inspect.signature(_shared, eval_str=True).parameters.values()
    command.__doc__ = ask.__doc__
    command.__signature__ = inspect.Signature([*own, *shared])  # type: ignore[attr-defined] # typer reads it
    return command
