"""Parts: the role of each block of a page, and whether it is read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from typing import NamedTuple

from variorum.records.article import Part, Run
from variorum.steps.extract.lines.adverts import adverts
from variorum.steps.extract.lines.appeals import appeals, newsletters, subscriptions
from variorum.steps.extract.lines.bylines import is_byline, is_tail_byline
from variorum.steps.extract.lines.comments import comment_forms, reader_comments
from variorum.steps.extract.lines.farewells import farewells
from variorum.steps.extract.lines.line import WIDE, Label, Line, Rule, alike, laid, line_at, line_of, out
from variorum.steps.extract.lines.links import related_lists
from variorum.steps.extract.lines.notices import corrections, legal, reprints
from variorum.steps.extract.lines.parts import joined
from variorum.steps.extract.lines.pictures import credited
from variorum.steps.extract.lines.subheads import is_running, may_be_subhead, subheads
from variorum.steps.extract.lines.widgets import widgets
from variorum.steps.extract.lines.writers import writers
from variorum.steps.extract.origins import Origin
from variorum.steps.extract.page.agreed import is_foot
from variorum.steps.extract.page.blocks import Block
from variorum.steps.extract.page.boxed import boxed
from variorum.steps.extract.page.pulled import pull_quotes
from variorum.steps.extract.page.repair import repaired
from variorum.steps.extract.page.roles import REASONS
from variorum.steps.extract.page.rows import linked_rows
from variorum.steps.extract.printed import is_date_line
from variorum.steps.extract.runs import Runs

# Rules of text files that are safe inside what trafilatura keeps; the others would take text for frame.
INSIDE: tuple[Rule, ...] = (
        comment_forms, reader_comments, appeals, subscriptions, newsletters, adverts, reprints, related_lists,
    corrections, legal, widgets, credited,
)  # fmt: skip
OUTSIDE: tuple[Rule, ...] = (
    reprints,
    appeals,
    subscriptions,
    newsletters,
)  # say better than an element's class what a box is
HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
ITEMS = frozenset({"li", "td", "th", "dt", "dd"})
HEAD = 30  # blocks above the text in which title, deck, date and byline may stand
FIRST = 3  # blocks of the text among which a byline may have been kept
LAST = 4  # blocks of the text among which an imprint may have been kept
NEAR = 6  # blocks between a correction's box and the text, and words of the shortest correction
SUMMARY = 8  # words of the shortest deck
BETWEEN = "\n\n"  # no sentence runs across blocks


class Laid(NamedTuple):
    """The text of a page with the lines that its blocks are and the bytes that each character stands in."""

    text: str
    lines: tuple[Line, ...]
    runs: tuple[Run, ...]


def laid_out(blocks: Sequence[Block], origin: Origin) -> Laid:
    """The blocks one below the other, an empty line between them."""
    pieces: list[str] = []
    lines: list[Line] = []
    runs = Runs(origin)
    at = 0
    for block in blocks:
        if pieces:
            pieces.append(BETWEEN)
            runs.add(BETWEEN, -1, -1)
            at += len(BETWEEN)
        begin = at
        for piece in block.pieces:
            runs.add(piece.words, piece.start, piece.end)
            pieces.append(piece.words)
            at += len(piece.words)
        words = block.words()
        lines.append(line_of(words, begin, at))
    return Laid("".join(pieces), tuple(lines), runs.done())


def page_parts(
    blocks: Sequence[Block], lines: Sequence[Line], kept: Set[int], title: str, *, outlet: str = "", summary: str = ""
) -> tuple[Part, ...]:
    """The parts of the page: what is kept, repaired, is body but for appeals and links in it; the rest has its role."""
    kept = repaired(blocks, lines, kept)
    heading = _title_block(blocks, lines, title, min(kept, default=len(blocks)))
    kept = _below_title(lines, kept, heading)
    text = [at for at in range(len(blocks)) if at in kept]
    labels: list[Label | None] = [None] * len(blocks)
    _lay(labels, lines, text, INSIDE)
    _lay(labels, lines, text[-LAST:], (farewells,))
    _give(labels, writers(lines, text[-LAST:], outlet=outlet))
    _give(labels, boxed(blocks, lines, text))
    _give(labels, pull_quotes(blocks, lines, text))
    _give(labels, linked_rows(blocks, lines, text))
    frame = [at for at in range(len(blocks)) if at not in kept]
    near = range(text[0] - NEAR, text[-1] + NEAR + 1) if text else range(0)
    _lay(labels, lines, [at for at in frame if at in near and _may_correct(blocks[at], lines[at])], (corrections,))
    _lay(labels, lines, frame, OUTSIDE)
    _lay(labels, lines, [at for at in frame if not blocks[at].role], (related_lists,))
    begin = next((at for at in text if at > heading), len(blocks))
    for at, block in enumerate(blocks):
        if at == heading:
            labels[at] = Label(at, at, "title", "in")
        elif at in text[-LAST:] and is_foot(lines[at], outlet):
            labels[at] = labels[at] or out(at, at, "footer", REASONS["footer"])
        elif at in kept:
            labels[at] = labels[at] or _inside(at, block, lines[at], text)
        elif heading < at < begin and begin - at < HEAD:
            labels[at] = labels[at] or _summed_up(at, lines[at], summary) or _head(at, block, lines[at])
        elif text and text[0] < at < text[-1] and _is_subhead(at, blocks, lines, kept):
            labels[at] = Label(at, at, "subhead", "in")
        else:
            labels[at] = labels[at] or _frame(at, block)
    return joined(lines, _with_subheads(blocks, lines, labels))


def _lay(labels: list[Label | None], lines: Sequence[Line], places: Sequence[int], rules: tuple[Rule, ...]) -> None:
    """Give the blocks at these places the labels of the rules."""
    for at, label in zip(places, laid([lines[at] for at in places], rules), strict=True):
        labels[at] = labels[at] or label


def _may_correct(block: Block, line: Line) -> bool:
    """Whether the block, which stands next to the text, is a sentence, as a box with a correction is."""
    return line.ends and line.length > NEAR and block.role not in {"comment", "related", "navigation"}


def _give(labels: list[Label | None], found: Iterable[Label]) -> None:
    """Give the labels to the blocks that have none."""
    for label in found:
        labels[label.first] = labels[label.first] or label


def _below_title(lines: Sequence[Line], kept: Set[int], heading: int) -> Set[int]:
    """What is kept without the lines above the title, where no running text is among them: masthead and menu."""
    above = [at for at in kept if at < heading]
    return kept if any(is_running(lines[at]) for at in above) else kept - set(above)


def _is_subhead(at: int, blocks: Sequence[Block], lines: Sequence[Line], kept: Set[int]) -> bool:
    """Whether it is a heading between two blocks of the text that was not kept."""
    return (
        blocks[at].name in HEADINGS
        and not blocks[at].role
        and not blocks[at].linked
        and may_be_subhead(lines[at])
        and at - 1 in kept
        and at + 1 in kept
    )


def _with_subheads(
    blocks: Sequence[Block], lines: Sequence[Line], labels: Sequence[Label | None]
) -> list[Label | None]:
    """The labels with those of headings and of lines that stand alone in the text; items of lists are text."""
    found = list(labels)
    for label in subheads(lines, labels):
        if blocks[label.first].name not in ITEMS:
            found[label.first] = label
    first = next((at for at, label in enumerate(labels) if label is None), len(blocks))
    for at in range(first + 1, len(blocks)):
        if labels[at] is None and blocks[at].name in HEADINGS and may_be_subhead(lines[at]):
            found[at] = Label(at, at, "subhead", "in")
    return found


def _title_block(blocks: Sequence[Block], lines: Sequence[Line], title: str, begin: int) -> int:
    """Index of the last heading above the text, or first in it, that prints the title, else of its h1; -1 for none."""
    wanted = alike(title)
    size = len(wanted.split())
    able = (
        [
            at
            for at, line in enumerate(lines)
            if len(line.words) <= 2 * len(title) and (line.length == size or line.length == len(line.words) // WIDE)
        ]
        if wanted
        else []
    )
    same = [at for at in able if alike(lines[at].words) == wanted]
    headings = [at for at in same if blocks[at].name in {"h1", "h2"}]
    # A page's own data often give another title than it prints.
    printed = [at for at, block in enumerate(blocks[: begin + 1]) if block.name == "h1" and lines[at].length > 3]
    for places in ([at for at in headings if at <= begin], printed, [at for at in same if at <= begin]):
        if places:
            return places[-1]
    return min(headings or same, default=-1)


def _inside(at: int, block: Block, line: Line, inside: Sequence[int]) -> Label | None:
    """The label of a block of the text that names who wrote it, or when; None where it is text."""
    if at in inside[:FIRST]:
        if is_date_line(line.words):
            return Label(at, at, "date", "in")
        if is_byline(line) or _names_writer(line):
            return out(at, at, "byline", "names the writer")
        if block.role == "deck":
            return Label(at, at, "deck", "in")
    return out(at, at, "byline", "names reporters and editors") if at != inside[0] and is_tail_byline(line) else None


def _names_writer(line: Line) -> bool:
    """Whether a block of several lines names the writer and the day."""
    rows = [line_at(row, 0, len(row)) for row in line.words.split("\n")]
    return len(rows) > 1 and is_byline(rows[0]) and all(is_byline(row) or is_date_line(row.words) for row in rows)


def _head(at: int, block: Block, line: Line) -> Label:
    if is_date_line(line.words):
        return Label(at, at, "date", "in")
    if block.role == "byline" or is_byline(line):
        return out(at, at, "byline", "names the writer")
    if block.role == "deck" or (block.name == "h2" and line.length > 5 and not block.role):
        return Label(at, at, "deck", "in")
    return _frame(at, block)


def _summed_up(at: int, line: Line, summary: str) -> Label | None:
    """The label of a deck that the page's data repeat as its summary, whole or cut short."""
    told = alike(summary)
    given = line.length >= SUMMARY and told and f"{told} ".startswith(f"{alike(line.words)} ")
    return Label(at, at, "deck", "in") if given else None


def _frame(at: int, block: Block) -> Label:
    role = block.role if block.role in REASONS else "other"
    return out(at, at, role or "other", REASONS[role])
