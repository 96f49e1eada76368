"""Write: the few forms that every section of the terminal page is made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from variorum.present import strings
from variorum.present.page.model import Cite
from variorum.present.strings import chained, shown
from variorum.present.wording import only_words
from variorum.records.span import Quote

MARK = "cyan"
NUMBER = "dim"
QUIET = "dim"
STATES = {
    "differs": "bold red", "update": "bold magenta", "less certain": "yellow", "more exact": "green",
    "less exact": "green", "variant": "blue", "same": "green", "copied": "dim", "one source": "yellow",
    "first in this heap": "bold",
}  # fmt: skip # every state is also a word: colour only repeats it


class Writer:
    """Puts rows on a console and knows the number of each passage."""

    def __init__(self, console: Console, numbers: dict[Quote, int]) -> None:
        self.console = console
        self.width = console.width
        self._numbers = numbers

    def heading(self, title: str, note: str = "") -> None:
        """Starts a section."""
        self.console.print()
        text = Text(title, style="bold")
        if note:
            text.append(f"  {note}", style="not bold dim")
        self.console.print(text)
        self.rule()

    def opening(self, title: str) -> None:
        """Starts a story, where there are several."""
        self.console.print()
        self.console.print(Rule(Text(title, style="bold"), characters="═", align="left", style=QUIET))

    def rule(self) -> None:
        """Draws a line over the whole width."""
        self.console.print(Rule(style=QUIET))

    def line(self, text: RenderableType, indent: int = 0) -> None:
        """Prints one wrapped paragraph."""
        self.console.print(Padding(text, (0, 0, 0, indent)))

    def rows(self, rows: Iterable[Sequence[RenderableType]], *, indent: int = 0, ratios: Sequence[int] = ()) -> None:
        """Prints rows in columns whose cells wrap; a ratio of 0 keeps a column as wide as its widest cell."""
        grid = Table.grid(padding=(0, 2, 0, 0), expand=any(ratios))
        shares = list(ratios)
        for number, row in enumerate(rows):
            if not number:
                for share in shares or [0] * len(row):
                    grid.add_column(ratio=share or None, overflow="fold", no_wrap=False)
            grid.add_row(*row)
        if grid.row_count:
            self.line(grid, indent)

    def passages(self, quotes: Sequence[Quote]) -> str:
        """The numbers of the passages: " [3][17]"."""
        return "".join(f"[{self._numbers[quote]}]" for quote in quotes)

    def cite(self, cite: Cite) -> Text:
        """A mark with its source chain and passages: "MT1 ‹ AP [3]"."""
        text = Text()
        text.append(" ‹ ".join((shown(cite.label), *(chained(name) for name in cite.through))), style=MARK)
        text.append(f" {self.passages(cite.quotes)}", style=NUMBER)
        return text

    def cites(self, cites: Sequence[Cite], only: str = "") -> Text:
        """All marks behind a line, set apart by dots."""
        text = Text(" · ").join(self.cite(cite) for cite in cites)
        return Text.assemble(f"{only_words(len(cites))} ", text) if only else text


def state(word: str) -> Text:
    """A state word in its colour."""
    return Text(word, style=STATES.get(word, ""))


def quoted(words: str, limit: int = 0) -> Text:
    """The outlet's own words in quotation marks, shortened between words where a limit is given."""
    return Text(strings.quoted(words, limit))


def safe(text: str, style: str = "") -> Text:
    """Text from outside, made safe for a terminal."""
    return Text(shown(text), style=style)
