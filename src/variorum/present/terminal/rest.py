"""Rest: dates of publication, what was removed, not placed or not read, on the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from variorum.present.page.model import Cuts, Day, Page, Sentence, Unread
from variorum.present.strings import shown
from variorum.present.terminal.write import MARK, QUIET, Writer, quoted, safe
from variorum.present.wording import counted

FOLDED = 8  # sentences that are in no point, shown before the rest is folded


def removed(told: Sequence[Cuts], writer: Writer) -> None:
    """What was taken out of each report, with kind, reason and first words."""
    if not told:
        return
    writer.heading("Removed from the pages", "not in the account; still there in the page with all sources")
    for cuts in told:
        writer.line(Text.assemble((cuts.label, MARK), f" {shown(cuts.outlet)}"))
        writer.rows(
            (
                (Text(cut.kind + (f" ×{cut.count}" if cut.count > 1 else "")), _cut(cut.reason, cut.first_words))
                for cut in cuts.cuts
            ),
            indent=2,
            ratios=(1, 3),
        )


def _cut(reason: str, words: str) -> Text:
    return Text("  ").join([*([safe(reason)] if reason else []), safe(words, QUIET)])


def unplaced(told: Sequence[Sentence], writer: Writer) -> None:
    """The sentences that lie in no point: how many, and the first of them."""
    if not told:
        return
    writer.heading("Not placed", f"{counted(len(told), 'sentence lies', 'sentences lie')} in no point")
    for sentence in told[:FOLDED]:
        quote = sentence.cites[0].quotes[0]
        writer.line(Text.assemble(writer.cites(sentence.cites), "  ", quoted(quote.words, 160)))
    if len(told) > FOLDED:
        more = f"… and {len(told) - FOLDED} more, all listed in a page written with --out"
        writer.line(Text(more, style=QUIET))


def days(told: Sequence[Day], writer: Writer) -> None:
    """When each report was published, and how that is known."""
    if not told:
        return
    writer.heading("Dates of publication", "and how each report was acquired")
    writer.rows((row for day in told for row in _day(day, writer)), ratios=(0, 0, 1))


def _day(day: Day, writer: Writer) -> Iterator[Sequence[RenderableType]]:
    how = Text.assemble(safe(f"{day.outlet}: {day.how}"), (f" {writer.passages(day.quotes)}", QUIET))
    for other in day.others:
        how.append(f"\nalso found: {shown(other)}", style=QUIET)
    if day.address:
        how.append(f"\n{shown(day.address)}", style=QUIET)
    if day.acquired_short:
        how.append(f"\n{shown(day.acquired_short)}", style=QUIET)
    yield Text(day.label, style=MARK), Text(day.when), how


def unread(told: Page, writer: Writer) -> None:
    """What could not be read or is no report."""
    if not told.unread:
        return
    writer.heading(told.unread_heading)
    writer.rows(
        ((Text(row.kind), safe(row.source), _why(row)) for row in told.unread),
        ratios=(0, 1, 2),
    )


def _why(row: Unread) -> Text:
    text = safe(row.reason)
    if row.remedy:
        text.append(f" – {shown(row.remedy)}", style="italic")
    return text
