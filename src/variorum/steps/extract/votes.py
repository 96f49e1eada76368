"""Votes: what speaks for a day of publication, how far it is to be trusted, and the day that has most for it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from variorum.records.article import DateCandidate, Published
from variorum.records.interval import Interval

Kind = Literal["given", "data", "near", "address", "guess"]
# How far a source is trusted: FULL decides alone, HALF only against a guess; what has at least HALF contradicts.
FULL, MOST, HALF, LITTLE = 3.0, 2.5, 1.5, 0.5


class Vote(NamedTuple):
    """A candidate, the kind of place that it stands in, and its trust; votes of one kind are one source."""

    candidate: DateCandidate
    kind: Kind
    trust: float


def elected(votes: Sequence[Vote], *, changed: Sequence[DateCandidate] = (), limit: date | None = None) -> Published:
    """The days for which most speaks: of each kind of place the most trusted vote counts, and of equals the first.

    No day after the limit is elected. It is in doubt where it is no single day, where no trusted source and no two
    sources give it, where another source has another day, and where the page says that it was changed before.
    """
    able = [vote for vote in votes if limit is None or first_of(vote.candidate.interval) <= limit]
    candidates = tuple(dict.fromkeys(vote.candidate for vote in votes))
    if not able:
        return Published(candidates=candidates)
    interval = max(_options(able), key=lambda option: _support(option, able))
    best = next(vote.candidate for vote in able if vote.candidate.interval == interval)
    return Published(
        interval=interval, method=best.method, evidence=best.evidence, quote=best.quote,
        doubt=_doubtful(interval, able, changed), candidates=candidates,
    )  # fmt: skip


def _options(able: Sequence[Vote]) -> list[Interval]:
    return list(dict.fromkeys(vote.candidate.interval for vote in able))


def _support(option: Interval, able: Sequence[Vote]) -> tuple[float, bool]:
    """The trust of the sources in whose days the option lies, and whether it is a single day."""
    trusts: dict[Kind, float] = {}
    for vote in able:
        if vote.candidate.interval.contains(option):
            trusts[vote.kind] = max(trusts.get(vote.kind, 0.0), vote.trust)
    return sum(trusts.values()), option.grain == "day"


def _doubtful(interval: Interval, able: Sequence[Vote], changed: Sequence[DateCandidate]) -> bool:
    if interval.grain != "day":
        return True
    backing = [vote for vote in able if vote.candidate.interval == interval]
    if all(vote.trust < MOST for vote in backing) and _support(interval, able)[0] < FULL:
        return True
    against = any(vote.trust >= HALF and not vote.candidate.interval.meets(interval) for vote in able)
    return against or _is_refuted(interval, able, changed)


def _is_refuted(interval: Interval, able: Sequence[Vote], changed: Sequence[DateCandidate]) -> bool:
    """Whether the page was changed before that day: printed, or in data that nothing else confirms.

    A report that was written on one day and set to appear on the next has a change before its publication in its data.
    """
    before = [item for item in changed if last_of(item.interval) < first_of(interval)]
    kinds = {vote.kind for vote in able if vote.trust > LITTLE and vote.candidate.interval.contains(interval)}
    return any(item.quote for item in before) or (bool(before) and len(kinds) < 2)


def first_of(interval: Interval) -> date:
    """The first day, or the last where the beginning is open."""
    found = interval.first or interval.last
    assert found is not None  # an interval has one of both
    return found


def last_of(interval: Interval) -> date:
    """The last day, or the first where the end is open."""
    found = interval.last or interval.first
    assert found is not None  # an interval has one of both
    return found
