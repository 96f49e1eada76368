"""Evidence: the collation table, copying, dates, removals and the passages in Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.present.markdown.escape import escaped
from variorum.present.markdown.write import Numbers, items, joined, links, marks, quoted, table
from variorum.present.page.model import Copying, Cut, Cuts, Day, Entry, Passage, Row, Source, Tale, Unread
from variorum.present.strings import chained, edged
from variorum.present.wording import NOTHING


def collation(tale: Tale, numbers: Numbers) -> str:
    """The table points × reports."""
    head = ("question", *(escaped(column.label) for column in tale.columns), "state", "support and reason")
    return table(head, (_row(row, numbers) for row in tale.table))


def _row(row: Row, numbers: Numbers) -> tuple[str, ...]:
    cells = ("<br>".join(_entry(entry, numbers) for entry in cell) or NOTHING for cell in row.cells)
    survived = f"still a conflict after: {'; '.join(row.survived)}" if row.survived else ""
    why = joined(*map(escaped, (row.values, row.support, row.reason, survived)), by="<br>")
    return f"{row.number}. {escaped(row.question)} ({row.group})", *cells, f"**{row.verdict}**", why


def _entry(entry: Entry, numbers: Numbers) -> str:
    through = "".join(f" ‹ {escaped(chained(name))}" for name in entry.cite.through)
    state = joined(f"*{entry.state}*", entry.note, by=", ")
    return f"{quoted(entry.cite.quotes[0].words)}{through} {links(entry.cite.quotes, numbers)} {state}"


def alone(tale: Tale, numbers: Numbers) -> str:
    """The points that one report alone tells."""
    return table(("question", "told by", "in its words"), (_alone(row, numbers) for row in tale.alone))


def _alone(row: Row, numbers: Numbers) -> tuple[str, ...]:
    entries = [entry for cell in row.cells for entry in cell]
    told = "<br>".join(joined(quoted(e.cite.quotes[0].words), e.note, by=" ") for e in entries)
    return f"{row.number}. {escaped(row.question)} ({row.group})", marks([e.cite for e in entries], numbers), told


def origins(told: Sequence[Source]) -> str:
    """Whose reporting stands behind the reports."""
    return table(
        ("origin", "kind", "printed in", "why"),
        ((escaped(s.name), s.kind, escaped(", ".join(s.labels)), escaped(s.reason)) for s in told),
    )


def copies(told: Sequence[Copying], numbers: Numbers) -> str:
    """Who copied whom, with reason and passages."""
    return items(
        joined(f"**{escaped(copy.text)}**", escaped(copy.reason), links(copy.quotes, numbers)) for copy in told
    )


def removed(told: Sequence[Cuts]) -> str:
    """What was taken out of each report, with kind, reason and first words."""
    return "\n\n".join(
        f"**{escaped(cuts.label)}** {escaped(cuts.outlet)}\n\n" + items(map(_cut, cuts.cuts)) for cuts in told
    )


def _cut(cut: Cut) -> str:
    number = f" ×{cut.count}" if cut.count > 1 else ""
    return joined(f"{cut.kind}{number}, {cut.characters} characters", escaped(cut.reason), escaped(cut.first_words))


def days(told: Sequence[Day], numbers: Numbers) -> str:
    """When each report was published, and how that is known."""
    return table(
        ("report", "outlet", "title", "published", "how it is known", "how it was acquired"),
        ((escaped(d.label), escaped(d.outlet), escaped(d.title), d.when, _how(d, numbers), _acquired(d)) for d in told),
    )


def _acquired(day: Day) -> str:
    return joined(escaped(day.address), escaped(day.acquired), by="<br>")


def _how(day: Day, numbers: Numbers) -> str:
    others = "; ".join(day.others)
    return joined(
        escaped(day.how), links(day.quotes, numbers), f"also found: {escaped(others)}" if others else "", by=" "
    )


def unread(told: Sequence[Unread]) -> str:
    """What could not be read or is no report."""
    return table(
        ("what", "input", "why", "what helps"),
        ((row.kind, escaped(row.source), escaped(row.reason), escaped(row.remedy)) for row in told),
    )


def passages(told: Sequence[Passage]) -> str:
    """Each passage with its place, its words and two lines around it."""
    return "\n\n".join(_passage(passage) for passage in told)


def _passage(passage: Passage) -> str:
    place = f"{escaped(passage.label)} {escaped(passage.outlet)}, {escaped(passage.where)}"
    rows = ", ".join(escaped(name) for _, name in passage.used)
    words = f"{_edged(passage.before)}<b>{escaped(passage.quote.words)}</b>{_edged(passage.after)}"
    live = f"\n\n{escaped(passage.live)}" if passage.live else ""
    return f'<a id="p{passage.number}"></a>**{passage.number}** {place} (behind {rows})\n\n> {words}{live}'


def _edged(context: str) -> str:
    spaced = edged(context)
    left, right = (" " if spaced[:1] == " " else ""), (" " if spaced[-1:] == " " else "")
    return f"{left}{escaped(spaced)}{right}"
