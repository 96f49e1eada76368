"""Publication: when a page was published and last changed, from all that it says of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from variorum.records.article import DateCandidate, Published
from variorum.steps.extract.page.dates import changed_dates, guessed_date, stated_votes
from variorum.steps.extract.page.meta import Meta
from variorum.steps.extract.page.near import Page, near_dates
from variorum.steps.extract.published import address_dates, vote_of
from variorum.steps.extract.votes import FULL, HALF, LITTLE, MOST, Vote, elected, first_of


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
    over = () if near.labelled else _overwritten(stated, changed)
    written = [vote._replace(trust=HALF) if vote in over and near.votes else vote for vote in stated]
    votes = [*written, *near.votes, *address]
    if not any(vote.trust > MOST - LITTLE or vote.kind == "address" for vote in votes):
        votes += [vote_of(item) for item in guessed_date(guess())]
    published = elected(votes, changed=changed, limit=limit)
    confirmed = any(vote.candidate.interval == published.interval for vote in address)
    if over and not confirmed:
        published = replace(published, doubt=True)
    return Dated(published, _modified(changed, published, limit))


def _overwritten(stated: Sequence[Vote], changed: Sequence[DateCandidate]) -> tuple[Vote, ...]:
    """The stated votes over which a change was written.

    The page prints that it was changed, and its data give one instant for its publication and its change.
    """
    if not any(item.quote for item in changed):
        return ()
    moments = {item.stated for item in changed if len(item.stated) > len("2031-04-07")}
    return tuple(vote for vote in stated if vote.trust >= FULL and vote.candidate.stated in moments)


def _modified(changed: Sequence[DateCandidate], published: Published, limit: date | None) -> Published:
    """The day of the last change, in doubt where it is before the publication."""
    votes = [Vote(item, "near" if item.quote else "data", MOST + LITTLE) for item in changed]
    found = elected(votes, limit=limit)
    if found.interval and published.interval and first_of(found.interval) < first_of(published.interval):
        return replace(found, doubt=True)
    return found
