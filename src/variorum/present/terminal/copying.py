"""Copying: origins, and who copied whom, on the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from variorum.present.page.model import Copying, Source
from variorum.present.terminal.write import MARK, QUIET, Writer, safe


def origins(sources: Sequence[Source], writer: Writer) -> None:
    """Whose reporting stands behind the reports."""
    if not sources:
        return
    writer.heading("Origins", "whose reporting it is, however often it is printed")
    writer.rows(
        (
            (safe(source.name, "bold"), Text(source.kind, style=QUIET), Text(", ".join(source.labels), style=MARK),
             safe(source.reason))
            for source in sources
        ),
        ratios=(0, 0, 0, 1),
    )  # fmt: skip


def copies(told: Sequence[Copying], writer: Writer) -> None:
    """Who copied whom, why it counts as copied, and the passages."""
    if not told:
        return
    writer.heading("Who copied whom")
    for copy in told:
        writer.line(Text.assemble(safe(copy.text, "bold"), f"  {writer.passages(copy.quotes)}"))
        writer.line(safe(copy.reason), 2)
