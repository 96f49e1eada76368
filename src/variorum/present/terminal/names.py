"""Names: who is who, and who said what, on the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from variorum.present.page.model import Named, Names, Saying, Speaker, Written
from variorum.present.strings import shown
from variorum.present.terminal.write import MARK, QUIET, Writer, quoted, safe


def names(groups: Sequence[Names], writer: Writer) -> None:
    """The names of each kind with their spellings."""
    for group in groups:
        writer.heading(group.heading)
        writer.rows((row for named in group.named for row in _named(named, writer)), ratios=(1, 2))
        if group.once:
            once = "; ".join(_once(named, writer) for named in group.once)
            writer.line(Text.assemble(("Printed once: ", QUIET), once))


def _once(named: Named, writer: Writer) -> str:
    only = named.spellings[0]
    return f"{shown(named.name)} ({', '.join(only.labels)} {writer.passages((only.quote,))})"


def _named(named: Named, writer: Writer) -> Iterator[Sequence[RenderableType]]:
    titles = Text(f" ({shown(', '.join(named.titles))})", style=QUIET) if named.titles else Text()
    spellings = Text("\n").join(_spelling(written, writer) for written in named.spellings)
    for other in named.apart:
        spellings.append(f"\nkept apart from {shown(other)}", style="italic")
    yield Text.assemble(safe(named.name, "bold"), titles), spellings


def _spelling(written: Written, writer: Writer) -> Text:
    text = Text.assemble(safe(written.words), (f"  {', '.join(written.labels)}", MARK), f" ×{written.count}")
    text.append(f" {writer.passages((written.quote,))}", style=QUIET)
    if written.script not in ("", "Latin"):
        text.append(f" {written.script}", style=QUIET)
    if written.why:
        text.append(f" — {shown(written.why)}", style=QUIET)
    return text


def said(speakers: Sequence[Speaker], writer: Writer) -> None:
    """Who said what, through whom."""
    if not speakers:
        return
    writer.heading("Who said what, through whom")
    for speaker in speakers:
        kind = f" ({speaker.kind})" if speaker.kind else ""
        writer.line(Text.assemble(safe(speaker.name, "bold"), (kind, QUIET)))
        writer.rows(((_saying(saying, writer),) for saying in speaker.sayings), indent=2)


def _saying(saying: Saying, writer: Writer) -> Text:
    text = Text.assemble(quoted(saying.cites[0].quotes[0].words, 240), "  ", writer.cites(saying.cites))
    text.append(f"  {saying.manner}", style=QUIET)
    if saying.note:
        text.append(f"; {shown(saying.note)}", style="yellow")
    return text
