"""Several: whole reports that stand on one page, each in an element of its own."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence, Set
from typing import NamedTuple

from variorum.records.article import Part
from variorum.steps.extract.lines.line import Label, Line, alike, out
from variorum.steps.extract.page.blocks import Block
from variorum.steps.extract.page.boxes import Box, Structure, within
from variorum.steps.extract.page.jsonld import texts_of
from variorum.steps.extract.page.live import FRAME, RUNNING, WORD, block_starts
from variorum.steps.extract.page.meta import Meta
from variorum.steps.extract.page.relabelled import relabelled

REPORT = 120  # words of running text; a teaser or box has at most two paragraphs
MOST = 50  # reports of one page
LARGEST = 20_000_000  # characters of all reports, each of which holds the text of the whole page
HEADLINE = 3  # words
TITLES = ("h1", "h2")
ELSEWHERE = "belongs to another report on this page"


class Report(NamedTuple):
    """Blocks [first, last] of one report in characters [start, end) of the page, its headline and running text."""

    first: int
    last: int
    start: int
    end: int
    title: str
    running: frozenset[int]
    leads_away: bool  # whether its headline is a link to another page


def reports_on(boxes: Callable[[], Structure], meta: Meta, blocks: Sequence[Block]) -> tuple[Report, ...]:
    """The reports of the page in their order where it holds two or more; none of a page that holds one.

    Each is an article element that stands in no other, with a headline and running text of its own. Headlines of the
    second rank that lead nowhere else count only where each report has a day or a writer of its own: an article that is
    cut into several elements has them once.
    """
    if meta.frames < 2:
        return ()
    seen = boxes()
    starts = block_starts(blocks)
    found = [one for box in _outermost(seen)[:MOST] if (one := _report(box, seen, blocks, starts))]
    here = [(rank, report) for rank, report in found if not report.leads_away]
    ranks = {rank for rank, _ in here}
    if len(here) > 1 and ranks != {"h1"} and not all(_is_signed(report, seen, blocks) for _, report in here):
        return ()
    reports = tuple(report for _, report in found)
    titles = {alike(report.title) for report in reports}
    fits = len(reports) * seen.length <= LARGEST
    return reports if fits and len(reports) > 1 and len(titles) == len(reports) else ()


def told_here(reports: Sequence[Report]) -> tuple[Report, ...]:
    """Those that the page is there for: all whose headlines do not lead away; of a front page of whole reports, all."""
    return tuple(report for report in reports if not report.leads_away) or tuple(reports)


def kept_beside(report: Report, reports: Sequence[Report], kept: Set[int]) -> frozenset[int]:
    """The blocks of the text of the only report that the page is there for: what was kept outside the others."""
    others = (range(one.first, one.last + 1) for one in reports if one != report)
    beside = frozenset(kept).difference(*others)
    return beside if beside & report.running else beside | report.running


def kept_of(report: Report, kept: Set[int]) -> frozenset[int]:
    """The blocks of the report's text: what was kept of it, all its running text where that is hardly anything."""
    own = frozenset(at for at in kept if report.first <= at <= report.last)
    return own if 2 * len(own & report.running) >= len(report.running) else own | report.running


def without_others(
    parts: Sequence[Part], lines: Sequence[Line], own: Report, reports: Sequence[Report]
) -> tuple[Part, ...]:
    """The parts with all that is of another report out."""
    labels: Mapping[int, Label] = {
        at: out(at, at, "other", ELSEWHERE)
        for report in reports
        if report != own
        for at in range(report.first, report.last + 1)
    }
    return relabelled(parts, lines, labels)


def meta_of_report(meta: Meta, own: Report, reports: Sequence[Report], *, main: bool) -> Meta:
    """What the page says of this report: of the one that the page is named after, all that it says of no other."""
    said = tuple(one for one in meta.articles if alike(own.title) in _headlines(one))
    if not main:
        marks = tuple(mark for mark in meta.marks if own.start <= mark.start < own.end)
        return Meta({}, said, (), "", "", meta.language, marks)
    others = {alike(report.title) for report in reports if report != own}
    articles = said or tuple(one for one in meta.articles if not others & _headlines(one))
    spans = [(report.start, report.end) for report in reports if report != own]
    marks = tuple(mark for mark in meta.marks if not any(start <= mark.start < end for start, end in spans))
    return meta._replace(articles=articles, marks=marks)


def is_main(report: Report, title: str) -> bool:
    """Whether the page is named after the report."""
    return alike(report.title) == alike(title)


def _headlines(said: Mapping[str, object]) -> frozenset[str]:
    return frozenset(alike(text) for name in ("headline", "name") for text in texts_of(said.get(name)))


def _outermost(seen: Structure) -> list[Box]:
    """The article elements that stand in no other and in no frame: comments and teasers have elements of theirs."""
    found: list[Box] = []
    end = 0
    for box in seen.boxes:
        if box.name == "article" and box.start >= end:
            end = box.end
            found += [box] if box.role not in FRAME else []
    return found


def _report(box: Box, seen: Structure, blocks: Sequence[Block], starts: Sequence[int]) -> tuple[str, Report] | None:
    """The report in the element with the rank of its headline, None where there is none."""
    inside = within(starts, box.start, box.end)
    running = frozenset(at for at in inside if _is_running(blocks[at]))
    if sum(len(WORD.findall(blocks[at].words())) for at in running) < REPORT:
        return None
    places = [heading.start for heading in seen.headings]
    headings = [seen.headings[number] for number in within(places, box.start, box.end)]
    head = next((one for rank in TITLES for one in headings if one.name == rank), None)
    if head is None:
        return None
    number = bisect_right(starts, head.end) - 1
    title = blocks[number].words()
    if number not in inside or len(WORD.findall(title)) < HEADLINE or any(at < number for at in running):
        return None
    return head.name, Report(inside[0], inside[-1], box.start, box.end, title, running, head.leads_away)


def _is_running(block: Block) -> bool:
    words = block.words()
    return not block.role and 2 * block.linked <= len(words) and len(WORD.findall(words)) >= RUNNING


def _is_signed(report: Report, seen: Structure, blocks: Sequence[Block]) -> bool:
    """Whether the element names the day or the writer of the report."""
    clocks = [clock.start for clock in seen.clocks]
    roles = {blocks[at].role for at in range(report.first, report.last + 1)}
    return bool(within(clocks, report.start, report.end)) or bool(roles & {"date", "byline"})
