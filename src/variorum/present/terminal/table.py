"""The collation table on the terminal: a real table where its columns are wide enough, else one block per point."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from variorum.present.page.model import Column, Entry, Row, Tale
from variorum.present.strings import chained, shown
from variorum.present.terminal.write import MARK, QUIET, Writer, quoted, safe, state
from variorum.present.wording import NOTHING, counted

FIRST_COLUMN = 30  # columns of the screen for question, verdict, support and reason
NARROWEST_CELL = 13  # columns; in less, words break
CELL_WORDS = 90  # characters of a quotation in a table's cell; the passage has them all
MOST_NAMED = 6  # reports in which nothing was found that are named; more are counted
BLOCK_WORDS = 220


def alone(tale: Tale, writer: Writer) -> None:
    """The points that one report alone tells, a line for each."""
    if not tale.alone:
        return
    writer.heading("Told by one report only", f"{counted(len(tale.alone), 'point')}; all others: {NOTHING}")
    writer.rows(((Text(f"{row.number}."), _alone(row, writer)) for row in tale.alone), ratios=(0, 1))


def _alone(row: Row, writer: Writer) -> Text:
    entries = [entry for cell in row.cells for entry in cell]
    told = Text(" · ").join(
        Text.assemble(quoted(e.cite.quotes[0].words, BLOCK_WORDS), " ", writer.cite(e.cite), f" {e.note}".rstrip())
        for e in entries
    )
    return Text.assemble(safe(row.question, "bold"), "  ", told)


def collation(tale: Tale, writer: Writer) -> None:
    """The table in the form that fits the width."""
    if not tale.table:
        return
    writer.heading("Collation", f"{NOTHING.lstrip('– ')!r} means that we found nothing, not that the report is silent")
    room = writer.width - FIRST_COLUMN - 3
    if tale.columns and room // len(tale.columns) - 3 >= NARROWEST_CELL:
        writer.console.print(_table(tale, writer))
    else:
        for number, row in enumerate(tale.table):
            if number:
                writer.console.print()
            _block(row, tale.columns, writer)


def _table(tale: Tale, writer: Writer) -> Table:
    table = Table(box=box.SQUARE, show_lines=True, expand=True, header_style="bold", padding=(0, 1))
    table.add_column("question · state · support", width=FIRST_COLUMN, overflow="fold")
    for column in tale.columns:
        table.add_column(_header(column), ratio=1, overflow="fold")
    for row in tale.table:
        table.add_row(_point(row), *(_cell(cell, writer) for cell in row.cells))
    return table


def _header(column: Column) -> Text:
    return Text.assemble((column.label, MARK), f" {shown(column.outlet)}")


def _point(row: Row) -> Text:
    """The first column: question, verdict, range of values, support and reason."""
    text = Text.assemble(
        (f"{row.number}. ", "bold"), safe(row.question, "bold"), f"\n{row.group} · ", state(row.verdict)
    )
    for line in (row.values, row.support, row.reason):
        if line:
            text.append(f"\n{shown(line)}", style="" if line == row.support else QUIET)
    if row.survived:
        text.append(f"\nstill a conflict after: {shown('; '.join(row.survived))}", style=QUIET)
    return text


def _cell(cell: Sequence[Entry], writer: Writer) -> RenderableType:
    if not cell:
        return Text(NOTHING, style=QUIET)
    return Text("\n").join(_entry(entry, writer) for entry in cell)


def _entry(entry: Entry, writer: Writer) -> Text:
    through = "".join(f" ‹ {chained(name)}" for name in entry.cite.through)
    note = f", {entry.note}" if entry.note else ""
    return Text.assemble(
        quoted(entry.cite.quotes[0].words, CELL_WORDS), (f"{through} ", MARK),
        (writer.passages(entry.cite.quotes), QUIET), "\n", state(entry.state), note,
    )  # fmt: skip


def _block(row: Row, columns: Sequence[Column], writer: Writer) -> None:
    """A point as a block: its head, then one line for each report."""
    writer.line(Text.assemble((f"{row.number}. ", "bold"), safe(row.question, "bold"), " · ", state(row.verdict)))
    under = " · ".join(part for part in (row.group, row.values, row.support) if part)
    writer.line(safe(under), 3)
    writer.rows(_lines(row, columns, writer), indent=3, ratios=(0, 0, 1))
    if empty := [column.label for column, cell in zip(columns, row.cells, strict=True) if not cell]:
        writer.line(Text(_silent(empty), style=QUIET), 3)
    for line in (row.reason, "still a conflict after: " + "; ".join(row.survived) if row.survived else ""):
        if line:
            writer.line(safe(line, QUIET), 3)


def _silent(labels: Sequence[str]) -> str:
    """In which reports nothing was found."""
    if len(labels) > MOST_NAMED:
        return f"{NOTHING} in {len(labels)} reports"
    return f"{', '.join(labels)}: {NOTHING}"


def _lines(row: Row, columns: Sequence[Column], writer: Writer) -> Iterator[Sequence[RenderableType]]:
    for column, cell in zip(columns, row.cells, strict=True):
        for entry in cell:
            words = Text.assemble(quoted(entry.cite.quotes[0].words, BLOCK_WORDS))
            for name in entry.cite.through:
                words.append(f" ‹ {chained(name)}", style=MARK)
            words.append(f" {writer.passages(entry.cite.quotes)}", style=QUIET)
            words.append(f" {entry.note}" if entry.note else "", style="yellow")
            yield Text(column.label, style=MARK), state(entry.state), words
