"""Events: mentions of one event across the reports of a story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise

from variorum.records.event import Event
from variorum.records.interval import Interval
from variorum.records.record import identity
from variorum.steps.link.mentions import ENTITY, Known
from variorum.steps.link.same import BOUND, likeness
from variorum.text.cluster import Bounds, clustered
from variorum.text.days import days_in_words

MOST = 400  # mentions of one class that are compared pair by pair; of more, only those of the same family and partners


def linked_events(known: Sequence[Known]) -> tuple[Event, ...]:
    """Events sorted by id; every mention lies in exactly one."""
    classes: dict[str, list[int]] = {}
    for number, one in enumerate(known):
        classes.setdefault(one.sense.kind or one.sense.family, []).append(number)
    groups = [group for _, members in sorted(classes.items()) for group in _joined(members, known)]
    return tuple(sorted((_event([known[at] for at in group]) for group in groups), key=lambda event: event.id))


def _joined(members: Sequence[int], known: Sequence[Known]) -> list[list[int]]:
    """Members in groups by average link; no group holds two that exclude each other."""
    pairs = {(a, b): likeness(known[members[a]], known[members[b]]) for a, b in _pairs(members, known)}
    groups = clustered(len(members), pairs, Bounds(mean=BOUND, coherence=0.0))
    return [[members[at] for at in group] for group in groups]


def _pairs(members: Sequence[int], known: Sequence[Known]) -> Iterable[tuple[int, int]]:
    """Pairs of places in `members`; in a crowd only those that share a participant, each with the next."""
    if len(members) <= MOST:
        return combinations(range(len(members)), 2)
    buckets: dict[tuple[str, str], list[int]] = {}
    for at, member in enumerate(members):
        for _, who in known[member].partners:
            buckets.setdefault((known[member].sense.family, who), []).append(at)
    return sorted({pair for found in buckets.values() for pair in pairwise(found) if pair[0] < pair[1]})


def _event(group: Sequence[Known]) -> Event:
    mentions = tuple(one.mention for one in group)
    articles = tuple(sorted({mention.span.article for mention in mentions}))
    first = mentions[0].span
    return Event(
        id=identity("event", first.article, str(first.start)),
        title=_title(group),
        mentions=mentions,
        articles=articles,
        interval=_interval([one.interval for one in group if one.interval is not None]),
        reason=_reason(group),
    )


def _title(group: Sequence[Known]) -> str:
    """The most frequent lemma, a verb before a noun, with the most frequent word it is done to: "issue warrant"."""
    lemmas = Counter((one.mention.kind != "verb", one.mention.lemma) for one in group)
    first = min(lemmas, key=lambda key: (key[0], -lemmas[key], key[1]))[1]
    objects = Counter(who for one in group for who in one.who("patient") if not who.startswith(ENTITY))
    second = min(objects, key=lambda word: (-objects[word], word), default="")
    return f"{first} {second}".strip()


def _interval(found: Sequence[Interval]) -> Interval | None:
    """The most exact days that meet those of every mention."""
    fitting = [one for one in found if all(one.meets(other) for other in found)]
    closed = [one for one in fitting if one.first and one.last]
    return min(closed, key=lambda one: (_length(one), one.iso()), default=None)


def _length(interval: Interval) -> int:
    return (interval.last - interval.first).days if interval.first and interval.last else 0


def _reason(group: Sequence[Known]) -> str:
    if len(group) == 1:
        return "one mention"
    words = sorted({one.mention.lemma for one in group})
    listed = ", ".join(f"“{word}”" for word in words[:4])
    named = [frozenset(who for _, who in one.partners) for one in group if one.partners]
    shared = frozenset.intersection(*named) if named else frozenset()
    days = {days_in_words(one.interval) for one in group if one.interval is not None}
    parts = [f"words {listed} tell of one kind of event" if len(words) > 1 else f"the same word {listed}"]
    parts += ["the same participant"] if shared else []
    parts += [f"the same days ({min(days)})"] if len(days) == 1 else []
    return ", ".join(parts) + "; nothing in days or participants excludes it"
