"""Write: the few forms that every section of the Markdown page is made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from variorum.present import strings
from variorum.present.markdown.escape import escaped
from variorum.present.page.model import Cite
from variorum.present.strings import chained
from variorum.present.wording import only_words
from variorum.records.span import Quote

Numbers = dict[Quote, int]


def links(quotes: Iterable[Quote], numbers: Numbers) -> str:
    """Links to the passages: "[3](#p3) [7](#p7)"."""
    return " ".join(f"[{numbers[quote]}](#p{numbers[quote]})" for quote in quotes)


def cited(cite: Cite, numbers: Numbers) -> str:
    """A mark with its source chain and passages: "MT1 ‹ AP [3](#p3)"."""
    return f"{' ‹ '.join(map(escaped, (cite.label, *map(chained, cite.through))))} {links(cite.quotes, numbers)}"


def marks(cites: Sequence[Cite], numbers: Numbers, only: str = "") -> str:
    """All marks behind a line, set apart by dots; "" for none."""
    told = " · ".join(cited(cite, numbers) for cite in cites)
    return f"{only_words(len(cites))} {told}" if told and only else told


def quoted(words: str) -> str:
    """The outlet's own words in quotation marks."""
    return escaped(strings.quoted(words))


def joined(*parts: str, by: str = " — ") -> str:
    """The parts that are not empty."""
    return by.join(part for part in parts if part)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of cells that are Markdown already; "" where it has no row."""
    body = ["| " + " | ".join(cell or " " for cell in row) + " |" for row in rows]
    if not body:
        return ""
    return "\n".join(["| " + " | ".join(head) + " |", "|" + " --- |" * len(head), *body])


def items(lines: Iterable[str], *, numbered: bool = False) -> str:
    """A list of lines that are Markdown already."""
    return "\n".join(f"{number}. {line}" if numbered else f"- {line}" for number, line in enumerate(lines, 1))


def section(title: str, *blocks: str) -> list[str]:
    """The heading with its blocks, nothing where all blocks are empty."""
    full = [block for block in blocks if block]
    return [f"## {title}", *full] if full else []
