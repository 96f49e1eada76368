"""Narrative: head, account, timeline and open questions on the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from variorum.present.page.model import Sentence, Tale, When
from variorum.present.strings import shown
from variorum.present.terminal.write import MARK, QUIET, Writer, safe
from variorum.records.interval import Interval

EXACT, WIDE, OPEN_LEFT, OPEN_RIGHT = "█", "▒", "◁", "▷"  # a day · several days · before · after
SIGNS = f"{EXACT} a day  {WIDE} somewhere in these days  {OPEN_LEFT} {OPEN_RIGHT} open end"


def head(tale: Tale, writer: Writer) -> None:
    """Headline, counters and notes."""
    writer.console.print()
    headline = safe(tale.headline, "bold underline")
    writer.line(Text.assemble(headline, "  ", writer.cites(tale.headline_cites)))
    writer.line(Text(" · ".join(tale.counters)))
    writer.line(Text(" · ").join(Text.assemble((c.label, MARK), f" {shown(c.outlet)}") for c in tale.columns))
    if tale.contested:
        questions = " · ".join(shown(question) for _, question in tale.contested)
        writer.line(Text.assemble(("Contested: ", "bold red"), questions))
    for note in tale.notes:
        writer.line(Text(note, style="italic"))


def sentences(title: str, told: Sequence[Sentence], writer: Writer) -> None:
    """Numbered lines, each ending in its marks."""
    if not told:
        return
    writer.heading(title)
    writer.rows(
        ((Text(f"{number}."), _sentence(sentence, writer)) for number, sentence in enumerate(told, 1)), ratios=(0, 1)
    )


def _sentence(sentence: Sentence, writer: Writer) -> Text:
    marks = writer.cites(sentence.cites, sentence.only)
    told = Text.assemble(safe(sentence.text), "  ", marks) if sentence.cites else safe(sentence.text)
    return Text.assemble(told, (f"  ({shown(sentence.version)})", "italic")) if sentence.version else told


def timeline(tale: Tale, writer: Writer) -> None:
    """What happened, and below it when it was reported."""
    for title, rows in (("Timeline", tale.happened), ("Reported", tale.reported)):
        if rows:
            writer.heading(title, SIGNS if rows is tale.happened else "")
            writer.rows(_moments(rows, writer), ratios=(0, 0, 1))


def _moments(rows: Sequence[When], writer: Writer) -> Iterator[Sequence[RenderableType]]:
    for row in rows:
        if row.gap:
            yield Text("╌"), Text(f"╌╌ {row.gap} ╌╌", style=QUIET), Text("")
        what = Text.assemble(safe(row.text), "  ", writer.cites(row.cites))
        if row.how:
            what = Text.assemble(what, "\n", safe(row.how, QUIET))
        yield Text(glyph(row.interval)), Text(row.when), what


def glyph(interval: Interval) -> str:
    """The sign of how exactly a date is known."""
    if interval.first is None:
        return OPEN_LEFT
    if interval.last is None:
        return OPEN_RIGHT
    return EXACT if interval.first == interval.last else WIDE
