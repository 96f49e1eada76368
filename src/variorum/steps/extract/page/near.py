"""Near: what the days that a page prints by its headline, or below its text, say of its publication."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from variorum.records.article import DateCandidate
from variorum.steps.extract.page.days import Day, marked_days, printed_days
from variorum.steps.extract.page.marks import Mark
from variorum.steps.extract.page.zones import OTHERS, SHORT, TAIL_RANK, Page, zones_of
from variorum.steps.extract.printed import printed_dates
from variorum.steps.extract.votes import HALF, LITTLE, Vote
from variorum.tables.date_words import changed_words


class Near(NamedTuple):
    """What speaks for a day of publication, and the days of changes."""

    votes: tuple[Vote, ...]
    changed: tuple[DateCandidate, ...]
    labelled: bool  # whether a day is printed that says it is of the publication
    edited: bool  # whether the page prints that it was changed
    told: bool  # whether a day that is printed or stands in an element is said to be of the publication


def near_dates(page: Page, marks: Sequence[Mark]) -> Near:
    """The dates by the headline and those of time elements there; only where there are none, those farther off.

    Days of several reports below the text are a list of other reports, and none is this one's.
    """
    zones = zones_of(page)
    found = [*printed_days(page, marks, zones), *marked_days(page, marks, zones)]
    changed = tuple(one.vote.candidate for one in found if one.of_change)
    days = {one.vote.candidate.interval for one in found if one.of_change}
    own = [one for one in found if not one.of_change and not (one.bare and one.vote.candidate.interval in days)]
    edited = any(one.vote.candidate.quote for one in found if one.of_change and not one.named) or any(
        _tells_change(page, at) for at in zones if zones[at].rank < TAIL_RANK
    )
    if not own:  # hAtom: the day of the change is that of publication where no other is named; but that is no proof
        own = [one._replace(vote=one.vote._replace(trust=HALF)) for one in found if one.named]
    told = any(one.labelled for one in own)
    labelled = any(one.labelled and one.vote.candidate.quote for one in own)
    return Near(tuple(one.vote for one in _nearest(own)), changed, labelled, edited, told)


def _nearest(found: Sequence[Day]) -> Iterator[Day]:
    """Those of the best zone that has any, the most trusted first; those of lesser zones count little."""
    best = min((one.zone.rank for one in found), default=0)
    below = {one.vote.candidate.interval for one in found if one.zone.rank == TAIL_RANK}
    for one in sorted(found, key=lambda one: -one.vote.trust):
        if one.zone.rank < TAIL_RANK or (best == TAIL_RANK and len(below) == 1):
            yield one if one.zone.rank == best else one._replace(vote=one.vote._replace(trust=LITTLE))


def _tells_change(page: Page, at: int) -> bool:
    """Whether it is a line with a day that says, without a day, that the report was changed: "Updated 8 hours ago"."""
    line = page.lines[at]
    if line.end - line.start > SHORT:
        return False
    days = list(printed_dates(page.text, line.start, line.end, language=page.where.language))
    return bool(days) and changed_words().search(page.text, days[-1].end, line.end) is not None


def days_of_others(page: Page) -> frozenset[date]:
    """The days that are printed in comments, links and other reports and nowhere else."""
    found: tuple[set[date], set[date]] = (set(), set())
    for line, kind in zip(page.lines, page.kinds, strict=True):
        for one in printed_dates(page.text, line.start, line.end, language=page.where.language):
            found[kind in OTHERS].add(one.day)
    return frozenset(found[True] - found[False])
