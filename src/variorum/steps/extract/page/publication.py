"""Publication: when a page was published and last changed, from all that it says of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from variorum.records.article import DateCandidate, Published
from variorum.steps.extract.page.dates import changed_dates, guessed_date, stated_votes
from variorum.steps.extract.page.meta import Meta
from variorum.steps.extract.page.near import days_of_others, near_dates
from variorum.steps.extract.page.zones import Page
from variorum.steps.extract.published import address_dates, vote_of
from variorum.steps.extract.votes import FULL, HALF, LITTLE, MOST, Vote, elected, first_of, last_of


class Dated(NamedTuple):
    """When a page was published, and when it was last changed."""

    published: Published
    modified: Published


def dated(page: Page, meta: Meta, *, limit: date | None, guess: Callable[[], str]) -> Dated:
    """Both, from its data, what it prints, its address, and only where these give no day from a guess.

    `limit` is the last day on which it can have been published, that of its capture; `guess` searches the whole page
    for a day.
    """
    near = near_dates(page, meta.marks)
    stated = tuple(stated_votes(meta, page.where))
    changed = (*changed_dates(meta, page.where), *near.changed)
    address = tuple(map(vote_of, address_dates(page.address)))
    over = _overwritten(stated, changed) if near.edited and not near.labelled else ()
    written = [vote._replace(trust=HALF) if vote in over and near.votes else vote for vote in stated]
    votes = [*written, *near.votes, *address]
    if not any(vote.trust > MOST - LITTLE or vote.kind == "address" for vote in votes):
        guessed = tuple(guessed_date(guess()))
        others = days_of_others(page) if guessed else frozenset()
        votes += [vote_of(item) for item in guessed if first_of(item.interval) not in others]
    votes = _before_changes(votes, near.changed)
    published = elected(votes, changed=changed, limit=limit)
    confirmed = any(vote.candidate.interval == published.interval for vote in address)
    if over and not confirmed:
        published = replace(published, doubt=True)
    silent = not stated and not near.told and not confirmed  # the day that is printed may be that of the change
    if silent and any(item.interval == published.interval for item in changed):
        published = replace(published, doubt=True)
    return Dated(published, _modified(changed, published, limit))


def _overwritten(stated: Sequence[Vote], changed: Sequence[DateCandidate]) -> tuple[Vote, ...]:
    """The stated votes over which a change was written.

    The page prints that it was changed, and its data give one instant for its publication and its change.
    """
    moments = {item.stated for item in changed if len(item.stated) > len("2031-04-07")}
    return tuple(vote for vote in stated if vote.trust >= FULL and vote.candidate.stated in moments)


def _before_changes(votes: Sequence[Vote], changed: Sequence[DateCandidate]) -> list[Vote]:
    """The votes without vague ones for days after a change that is printed; where none are left, the day of that."""
    printed = [item for item in changed if item.quote]
    latest = min((last_of(item.interval) for item in printed), default=None)
    kept = [
        vote for vote in votes if latest is None or vote.trust > HALF or first_of(vote.candidate.interval) <= latest
    ]
    return kept or [Vote(item, "guess", LITTLE) for item in printed]


def _modified(changed: Sequence[DateCandidate], published: Published, limit: date | None) -> Published:
    """The day of the last change, in doubt where it is before the publication."""
    votes = [Vote(item, "near" if item.quote else "data", MOST + LITTLE) for item in changed]
    found = elected(votes, limit=limit)
    if found.interval and published.interval and first_of(found.interval) < first_of(published.interval):
        return replace(found, doubt=True)
    return found
