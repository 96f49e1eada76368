"""Roles: which blocks of a text that a feed or an agency delivers without its page are not the report itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.steps.extract.lines.adverts import adverts
from variorum.steps.extract.lines.appeals import appeals, newsletters, subscriptions
from variorum.steps.extract.lines.bylines import is_byline, is_tail_byline
from variorum.steps.extract.lines.line import Label, Line, Rule, alike, laid, out
from variorum.steps.extract.lines.links import related_lists
from variorum.steps.extract.lines.notices import corrections, legal, reprints
from variorum.steps.extract.lines.subheads import may_be_subhead, subheads
from variorum.steps.extract.page.blocks import Block
from variorum.steps.extract.page.roles import REASONS
from variorum.steps.extract.printed import is_date_line

RULES: tuple[Rule, ...] = (
    corrections, appeals, subscriptions, newsletters, adverts, reprints, related_lists, legal,
)  # fmt: skip
ASIDE = frozenset("caption related newsletter donation navigation legal comment footer".split())
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
FIRST = 3  # blocks among which title, byline and date may be printed once more
APPEARED = re.compile(  # what the widespread blog systems add below each item of a feed
    r"The post .{1,300}? (?:first appeared|appeared first) on .{1,120}", re.DOTALL
)
ONWARD = re.compile(
    r"(?:\[?(?:…|\.\.\.)\]?\s*)?(?:continue reading|read (?:more|on|the (?:full|whole|rest).{0,60})|keep reading|more)"
    r"\b.{0,120}",
    re.IGNORECASE,
)
AGAIN = "the title once more"
LONGEST_ONWARD = 20  # words


def content_labels(
    blocks: Sequence[Block], lines: Sequence[Line], title: str, rules: tuple[Rule, ...] = ()
) -> list[Label | None]:
    """The labels of the blocks, by these rules before those for every text; None for text."""
    labels = laid(lines, (*rules, *RULES))
    for at, block in enumerate(blocks):
        labels[at] = labels[at] or _label(at, block, lines[at], title)
    for label in subheads(lines, labels):
        if blocks[label.first].name not in {"li", "td", "th"}:
            labels[label.first] = labels[label.first] or label
    return labels


def _label(at: int, block: Block, line: Line, title: str) -> Label | None:
    if block.role == "repeat":
        return out(at, at, "repeat", "quoted from an earlier mail")
    if block.role in ASIDE:
        return out(at, at, block.role or "other", REASONS[block.role])
    if APPEARED.fullmatch(line.words):
        return out(at, at, "footer", "says where the report was printed first")
    if block.linked and line.length <= LONGEST_ONWARD and ONWARD.fullmatch(line.words):
        return out(at, at, "related", "leads to the rest of the report")
    if at < FIRST and (found := _head(at, line, title)):
        return found
    if is_tail_byline(line):
        return out(at, at, "byline", "names reporters and editors")
    return Label(at, at, "subhead", "in") if block.name in HEADINGS and may_be_subhead(line) else None


def _head(at: int, line: Line, title: str) -> Label | None:
    """The label of a block above the text that says once more what the fields say."""
    if title and alike(line.words) == alike(title):
        return out(at, at, "repeat", AGAIN)
    if is_date_line(line.words):
        return Label(at, at, "date", "in")
    return out(at, at, "byline", "names the writer") if is_byline(line) else None
