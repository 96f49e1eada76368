"""Head: title, deck, date line, byline and dateline, which stand above the text of a report."""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.steps.extract.lines.bylines import (
    is_about_writer,
    is_byline,
    is_person_line,
    is_tail_byline,
    may_be_agency,
    names_writer,
)
from variorum.steps.extract.lines.imprints import imprint
from variorum.steps.extract.lines.line import Label, Line
from variorum.steps.extract.lines.mastheads import (
    OUTLET_LINE,
    is_masthead,
    is_name,
    is_outlet_above_writer,
    is_outlet_line,
    is_section,
)
from variorum.steps.extract.printed import is_date_line

LONGEST_TITLE = 32  # words
SHORTEST_TITLE = 3
SHORTEST_TEXT = 8  # words of a first line that ends with a full stop; titles have none
LONGEST_DECK = 60
DEEPEST_HEAD = 16  # lines in which a head may stand; below them everything is text
LONGEST_LOOSE = 20  # words of a headline or button below the text
FEWEST_LOOSE = 2  # a single line may close the report
TAIL_BYLINES = 6  # last lines in which reporters and editors are thanked
LONGEST_DATELINE = 120  # characters
DATELINE = re.compile(
    r"(?P<place>(?:[A-Z][A-Z.'’-]+|[A-Z]\.)(?:[ /][A-Z][A-Z.'’-]*){0,4}(?:, [A-Z][\w. '’-]{1,30}){0,2})"
    r"(?:,? (?:[A-Z][a-z]{2,8}\.?,? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?)?"
    r"(?: ?[(\[](?P<agency>[^()\[\]]{2,40})[)\]])?\s*(?:—|–|--|-(?=\s)|:(?=\s))\s*"
    r"(?:(?P<wire>[A-Z]{3,6})(?:\s*(?:—|–|--|-(?=\s))\s*|\s*$))?"
)
CREDITED_DATELINE = re.compile(
    r"(?:(?P<place>[A-Z][\w.'’-]+(?:[ /][A-Z][\w.'’-]+){0,3}(?:, [A-Z][\w. '’-]{1,30}){0,2})"
    r"(?:,? (?:[A-Z][a-z]{2,8}\.?,? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?)?,? ?)?"
    r"[(\[](?P<agency>[A-Z][^()\[\]]{1,40})[)\]]\s*(?:—|–|--|-(?=\s)|:(?=\s))\s*"
)


def dateline(words: str) -> re.Match[str] | None:
    """The dateline at the beginning of a paragraph: "KARABURA (Agency) — "."""
    return DATELINE.match(words, 0, LONGEST_DATELINE) or CREDITED_DATELINE.match(words, 0, LONGEST_DATELINE)


def title_line(lines: Sequence[Line], labels: Sequence[Label | None]) -> int:
    """Index of the title, -1 where none stands above the text; a very short line is one only right above the text."""
    free = [at for at in range(min(len(lines), DEEPEST_HEAD)) if labels[at] is None]
    marked = (at for at in free if lines[at].words.startswith("# ") and lines[at].length <= LONGEST_TITLE)
    short = -1
    if (found := next(marked, -1)) >= 0:
        return found
    for at in free:
        line = lines[at]
        if _is_data(line):
            continue
        if dateline(line.words) or _is_text(line) or (line.length >= SHORTEST_TEXT and line.words.endswith(".")):
            return short
        if _heads_menu(lines, labels, at):
            continue
        if at and short == at - 1 and _is_headline(lines[short]) and _names_outlet(lines, at):
            continue
        if is_masthead(line.words):
            short = at if short < 0 else short
        elif SHORTEST_TITLE <= line.length <= LONGEST_TITLE and not line.words.endswith(":"):
            return at
        short = at if line.length < SHORTEST_TITLE and not line.ends else short
    return -1


def _is_headline(line: Line) -> bool:
    """Whether a line too short for a title anywhere is one above the outlet's name: "Ferry fire"."""
    return line.length > 1 and not is_section(line.words) and not is_masthead(line.words)


def _heads_menu(lines: Sequence[Line], labels: Sequence[Label | None], at: int) -> bool:
    """Whether it is a name right above a path or menu of the site: a masthead, whatever its words."""
    below = labels[at + 1] if at + 1 < len(lines) else None
    return at < 2 and below is not None and below.kind == "navigation" and is_name(lines[at].words)


def head_labels(lines: Sequence[Line], labels: Sequence[Label | None], title: int) -> list[Label]:
    """Labels for the free lines of the head: what stands before the title, and what between it and the text."""
    begin = text_start(lines, labels, title)
    found = [_above(at, lines[at]) for at in range(max(title, 0)) if labels[at] is None]
    if title >= 0:
        found.append(Label(title, title, "title", "in"))
    below = (at for at in range(title + 1, begin) if labels[at] is None)
    found.extend(_below(at, lines, has_title=title >= 0) for at in below)
    return found + _tail(lines, labels, begin) + _below_text(lines, labels, begin)


def text_start(lines: Sequence[Line], labels: Sequence[Label | None], title: int) -> int:
    """Index of the first line of the text."""
    last_data = title
    for at in range(title + 1, min(len(lines), title + 1 + DEEPEST_HEAD)):
        line = lines[at]
        if labels[at] is not None:
            continue
        if dateline(line.words):
            return at
        if _is_data(line):
            last_data = at
        elif _is_text(line) and not _data_follows(lines, labels, at):
            return at
    return last_data + 1


def _data_follows(lines: Sequence[Line], labels: Sequence[Label | None], at: int) -> bool:
    """Whether a byline or date line comes within the next two lines, so that this one is still a deck."""
    near = [i for i in range(at + 1, min(len(lines), at + 5)) if labels[i] is None][:2]
    return lines[at].length <= LONGEST_DECK and any(_is_data(lines[i]) for i in near)


def _is_data(line: Line) -> bool:
    """Whether the line says when the report appeared, where, or who wrote it, and nothing else."""
    return is_date_line(line.words) or is_byline(line) or imprint(line.words) is not None


def _is_text(line: Line) -> bool:
    """Whether the line reads like running text: it closes a sentence and is longer than most titles."""
    return line.ends and line.length >= 12 and not line.words.endswith("?")


def _above(at: int, line: Line) -> Label:
    if is_date_line(line.words):
        return Label(at, at, "date", "in")
    if is_byline(line):
        return Label(at, at, "byline", "out", "names the writer")
    return _imprinted(at, line) or Label(at, at, "navigation", "out", OUTLET_LINE)


def _imprinted(at: int, line: Line) -> Label | None:
    """The label of a line that names outlet and day: out like a byline where it names the writer, too."""
    found = imprint(line.words)
    if found is None:
        return None
    return Label(at, at, "byline", "out", "names the writer") if found.writer else Label(at, at, "date", "in")


def _names_outlet(lines: Sequence[Line], at: int) -> bool:
    """Whether the line is an outlet's name, as its words or the byline right below it tell."""
    words = lines[at].words
    above = at + 1 < len(lines) and names_writer(lines[at + 1])
    return is_outlet_line(words) or (above and is_outlet_above_writer(words))


def _below(at: int, lines: Sequence[Line], *, has_title: bool) -> Label:
    line = lines[at]
    if is_date_line(line.words):
        return Label(at, at, "date", "in")
    if is_byline(line) or may_be_agency(line.words):
        return Label(at, at, "byline", "out", "names the writer")
    if label := _imprinted(at, line):
        return label
    if _names_outlet(lines, at):
        return Label(at, at, "navigation", "out", OUTLET_LINE)
    if is_person_line(line) and not line.ends:
        return Label(at, at, "byline", "out", "names the writer")
    return Label(at, at, "deck" if has_title else "body", "in")


def _tail(lines: Sequence[Line], labels: Sequence[Label | None], begin: int) -> list[Label]:
    """Labels for lines below the text that name reporters, editors and agencies, or say who the writer is."""
    free = [at for at in range(begin, len(lines)) if labels[at] is None]
    writers = " ".join(line.words for line in lines[:begin] if is_byline(line))
    last = set(free[-TAIL_BYLINES:])
    return [
        Label(at, at, "byline", "out", "names reporters and editors")
        for at in free
        if is_tail_byline(lines[at])
        or (at in last and at > begin + 2 and (is_byline(lines[at]) or is_about_writer(lines[at], writers)))
    ]


def _below_text(lines: Sequence[Line], labels: Sequence[Label | None], begin: int) -> list[Label]:
    """Labels for short lines without a full stop below the last line of running text: what a page prints there."""
    free = [at for at in range(begin, len(lines)) if labels[at] is None and not is_tail_byline(lines[at])]
    last = max((at for at in free if lines[at].ends and lines[at].length > LONGEST_LOOSE // 2), default=len(lines))
    loose = [at for at in free if at > last]
    if len(loose) < FEWEST_LOOSE or any(lines[at].ends or lines[at].length > LONGEST_LOOSE for at in loose):
        return []
    counted = sum(any(character.isdigit() for character in lines[at].words) for at in loose)
    if 2 * counted > len(loose) or any(lines[at].words.endswith(":") for at in (last, *loose)):
        return []  # a list of dates, results or sums belongs to the report
    return [Label(at, at, "related", "out", "loose lines below the text") for at in loose]
