"""Render: the whole page as Markdown, section by section."""

from __future__ import annotations

from variorum.present.markdown import body, evidence, versions
from variorum.present.markdown.escape import escaped
from variorum.present.markdown.write import Numbers, items, joined, marks, section
from variorum.present.page import Page, page
from variorum.present.page.model import Tale
from variorum.records.account import Telling


def render(telling: Telling) -> str:
    """The telling as Markdown; whatever comes from a source is escaped."""
    told = page(telling)
    numbers = told.numbers()
    blocks = [block for tale in told.tales for block in _tale(tale, numbers)]
    blocks += section(told.unread_heading, evidence.unread(told.unread))
    blocks += section("Versions of what is in no story", versions.versions(told.versions, numbers))
    blocks += section("Passages", evidence.passages(told.passages))
    return "\n\n".join([*blocks, f"*{_footer(told)}*"]) + "\n"


def _footer(told: Page) -> str:
    return escaped(told.footer)


def _head(tale: Tale, numbers: Numbers) -> list[str]:
    reports = items(f"{escaped(column.label)} — {escaped(column.outlet)}" for column in tale.columns)
    return [
        f"# {escaped(tale.headline)}",
        marks(tale.headline_cites, numbers),
        f"**{' · '.join(tale.counters)}**",
        f"Contested: {' · '.join(escaped(question) for _, question in tale.contested)}" if tale.contested else "",
        joined(*(f"*{escaped(note)}*" for note in tale.notes), by=" · "),
        reports,
    ]


def _tale(tale: Tale, numbers: Numbers) -> list[str]:
    """The blocks of one story in the order of print."""
    blocks = [
        *_head(tale, numbers),
        *section("Account", body.sentences(tale.account, numbers)),
        *section("Still open", body.sentences(tale.still_open, numbers)),
        *section("Timeline", body.timeline(tale.happened, numbers)),
        *section("Reported", body.timeline(tale.reported, numbers)),
    ]
    for group in tale.names:
        blocks += section(group.heading, body.names(group, numbers), body.once(group, numbers))
    blocks += section("Who said what, through whom", *(body.speaker(speaker, numbers) for speaker in tale.said))
    blocks += section("Collation", evidence.collation(tale, numbers))
    blocks += section("Told by one report only", evidence.alone(tale, numbers))
    blocks += section("Origins", evidence.origins(tale.origins))
    blocks += section("Who copied whom", evidence.copies(tale.copies, numbers))
    blocks += section("Removed from the pages", evidence.removed(tale.removed))
    blocks += section("Not placed", body.unplaced(tale.unplaced, numbers))
    blocks += section("Versions", versions.versions(tale.versions, numbers))
    blocks += section("Dates of publication", evidence.days(tale.days, numbers))
    return [block for block in blocks if block]
