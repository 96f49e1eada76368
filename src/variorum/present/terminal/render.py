"""Render: the whole page, section by section, through rich."""

from __future__ import annotations

from collections.abc import Sequence
from io import StringIO

from rich.console import Console
from rich.text import Text

from variorum.present.page import Page, page
from variorum.present.page.model import Tale
from variorum.present.terminal import copying, names, narrative, rest, table, versions
from variorum.present.terminal.write import Writer
from variorum.records.account import Telling
from variorum.records.version import History

NARROWEST = 40  # columns; below this a table of two columns no longer holds a word


def render(telling: Telling, *, width: int, colour: bool) -> str:
    """The telling as text for a terminal of `width` columns; without colour it holds no escape sequence at all."""
    told = page(telling)
    buffer = StringIO()
    writer = Writer(_console(buffer, width=width, colour=colour), told.numbers())
    for number, tale in enumerate(told.tales, 1):
        if len(told.tales) > 1:
            writer.opening(f"Story {number} of {len(told.tales)}")
        _tale(tale, writer)
    rest.unread(told, writer)
    versions.versions(told.versions, writer)
    _foot(told, writer)
    return "".join(line.rstrip() + "\n" for line in buffer.getvalue().splitlines())


def render_versions(
    telling: Telling, histories: Sequence[History], *, width: int, colour: bool, explain: bool = False
) -> str:
    """What changed in these reports of the telling, as in the section of the whole page; explained where asked."""
    told = page(telling)
    buffer = StringIO()
    writer = Writer(_console(buffer, width=width, colour=colour), told.numbers())
    wanted = {(history.address, history.versions[-1].name) for history in histories}
    found = [one for tale in told.tales for one in tale.versions] + list(told.versions)
    versions.versions([one for one in found if (one.address, one.savings[-1].name) in wanted], writer, explain=explain)
    return "".join(line.rstrip() + "\n" for line in buffer.getvalue().splitlines())


def _console(buffer: StringIO, *, width: int, colour: bool) -> Console:
    return Console(
        file=buffer, width=max(width, NARROWEST), force_terminal=colour, color_system="standard" if colour else None,
        no_color=not colour, highlight=False, markup=False, emoji=False, legacy_windows=False, _environ={},
    )  # fmt: skip


def _tale(tale: Tale, writer: Writer) -> None:
    """The sections of one story in the order of print."""
    narrative.head(tale, writer)
    narrative.sentences("Account", tale.account, writer)
    narrative.sentences("Still open", tale.still_open, writer)
    narrative.timeline(tale, writer)
    names.names(tale.names, writer)
    names.said(tale.said, writer)
    table.collation(tale, writer)
    table.alone(tale, writer)
    copying.origins(tale.origins, writer)
    copying.copies(tale.copies, writer)
    rest.removed(tale.removed, writer)
    rest.unplaced(tale.unplaced, writer)
    versions.versions(tale.versions, writer)
    rest.days(tale.days, writer)


def _foot(told: Page, writer: Writer) -> None:
    writer.rule()
    if told.passages:
        writer.line(
            Text(
                f"Numbers in [brackets] are passages, {len(told.passages)} in all: a page written with --out holds "
                "each with its words, its place in the report and two lines around it."
            )
        )
    writer.line(Text(told.footer, style="bold"))
