"""Versions: what the outlets changed between two savings of a page, on the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from variorum.present.page.model import Changed, Saving, Versions
from variorum.present.strings import shown
from variorum.present.terminal.write import MARK, QUIET, Writer, quoted, safe

WORDS = 300  # characters of a passage; a page written with --out has them all


def versions(told: Sequence[Versions], writer: Writer, *, explain: bool = False) -> None:
    """Each report that was saved several times, with what changed and when; explained where asked."""
    if not told:
        return
    writer.heading("Versions", "what the outlet changed between two savings of one page")
    for one in told:
        writer.line(Text.assemble(safe(one.title or one.address, "bold"), (f"  {shown(one.address)}", QUIET)))
        if one.note:
            writer.line(safe(one.note, "italic"), 2)
        _reasons(one.reasons if explain else (), writer, 2)
        for saving in one.savings:
            _saving(saving, writer, explain=explain)


def _saving(saving: Saving, writer: Writer, *, explain: bool) -> None:
    head = Text.assemble(safe(saving.name, MARK), f"  {saving.when}", (f"  {shown(saving.how)}", QUIET))
    writer.line(head, 2)
    writer.line(Text(" · ".join(part for part in (saving.summary, saving.read) if part)), 4)
    _reasons(saving.reasons if explain else (), writer, 4)
    for change in saving.changes:
        writer.line(Text.assemble((f"{change.kind}: ", "magenta"), *_words(change, writer)), 4)
        _reasons(change.reasons if explain else (), writer, 8)


def _reasons(reasons: Sequence[str], writer: Writer, indent: int) -> None:
    for reason in reasons:
        writer.line(safe(reason, QUIET), indent)


def _words(change: Changed, writer: Writer) -> Iterator[Text]:
    for arrow, cite in (("", change.before), (" → " if change.before else "", change.after)):
        if cite is not None:
            numbers = Text(f" {writer.passages(cite.quotes)}", style=QUIET)
            yield Text.assemble(arrow, quoted(cite.quotes[0].words, WORDS), numbers)
