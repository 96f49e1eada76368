"""Body: account, timeline, names and statements in Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.present.markdown.escape import escaped
from variorum.present.markdown.write import Numbers, items, joined, links, marks, quoted, table
from variorum.present.page.model import Named, Names, Saying, Sentence, Speaker, When, Written
from variorum.present.wording import counted


def sentences(told: Sequence[Sentence], numbers: Numbers) -> str:
    """Numbered lines, each ending in its marks."""
    return items((_sentence(line, numbers) for line in told), numbered=True)


def _sentence(line: Sentence, numbers: Numbers) -> str:
    version = f"*{escaped(line.version)}*" if line.version else ""
    return joined(escaped(line.text), marks(line.cites, numbers, line.only), version)


def unplaced(told: Sequence[Sentence], numbers: Numbers) -> str:
    """Every sentence that lies in no point."""
    if not told:
        return ""
    head = f"{counted(len(told), 'sentence lies', 'sentences lie')} in no point:"
    return head + "\n\n" + items(f"{marks(line.cites, numbers)} — {quoted(line.text)}" for line in told)


def timeline(told: Sequence[When], numbers: Numbers) -> str:
    """The rows of the timeline as a table, long gaps as rows of their own."""
    return table(("when", "what", "how the date is known", "told by"), _moments(told, numbers))


def _moments(told: Sequence[When], numbers: Numbers) -> Iterator[Sequence[str]]:
    for row in told:
        if row.gap:
            yield "", f"*{row.gap}*", "", ""
        yield row.when, escaped(row.text), escaped(row.how), marks(row.cites, numbers)


def names(group: Names, numbers: Numbers) -> str:
    """The names of one kind, each with its spellings below it."""
    return "\n".join(_named(named, numbers) for named in group.named)


def _named(named: Named, numbers: Numbers) -> str:
    titles = f" ({escaped(', '.join(named.titles))})" if named.titles else ""
    lines = [f"- **{escaped(named.name)}**{titles}"]
    lines += [f"  - {_spelling(written, numbers)}" for written in named.spellings]
    lines += [f"  - *kept apart from* {escaped(other)}" for other in named.apart]
    return "\n".join(lines)


def _spelling(written: Written, numbers: Numbers) -> str:
    script = "" if written.script in ("", "Latin") else f" ({written.script})"
    where = f"{', '.join(map(escaped, written.labels))} ×{written.count} {links((written.quote,), numbers)}"
    return joined(f"{escaped(written.words)}{script}", where, escaped(written.why))


def once(group: Names, numbers: Numbers) -> str:
    """The names that are printed once, in one line."""
    told = "; ".join(
        f"{escaped(named.name)} ({', '.join(map(escaped, named.spellings[0].labels))} "
        f"{links((named.spellings[0].quote,), numbers)})"
        for named in group.once
    )
    return f"Printed once: {told}" if told else ""


def speaker(told: Speaker, numbers: Numbers) -> str:
    """One speaker with all statements."""
    kind = f" ({told.kind})" if told.kind else ""
    return f"**{escaped(told.name)}**{kind}\n\n" + items(_saying(saying, numbers) for saying in told.sayings)


def _saying(saying: Saying, numbers: Numbers) -> str:
    how = joined(saying.manner, escaped(saying.note), by="; ")
    return joined(quoted(saying.cites[0].quotes[0].words), marks(saying.cites, numbers), how)
