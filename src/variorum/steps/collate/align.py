"""Align: units of different reports that tell the same, by rare shared words, names and linked events."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from variorum.records.span import ArticleId
from variorum.steps.collate.features import Features, denies, in_story, likeness, rarity
from variorum.steps.collate.known import Known
from variorum.steps.collate.slots.fates import states
from variorum.steps.collate.units import Unit, is_content, is_open, subject_of, told_words
from variorum.text.frequency import stem

LEAST_LIKENESS = 0.30  # cosine below which two clauses of one story are mostly about different things
LEAST_TOLD = 2  # words and events beside names that two clauses must share: one rare noun is only a shared scene
LEAST_DESCRIBED = 2  # words beside names that two descriptions must share: "Interior Minister" alone is an office
NAME_WEIGHT = 3.0  # of an entity, as of a word that stands in every twentieth report
EVENT_WEIGHT = 4.0
BESIDE = frozenset({"compound", "appos"})  # dependencies of words that stand beside a name and describe it
STEPS = 4  # words up to the name: "leader of the town council"
COMMON = 40  # units in which a feature may stand and still propose pairs

Pairs = dict[tuple[int, int], float]


def aligned(known: Known, units: Sequence[Unit]) -> tuple[tuple[int, ...], ...]:
    """Groups of units (indices) from at least two reports, one of each, sorted."""
    bags = _weighted([_bag(known, unit) for unit in units])
    pairs = {pair: score for pair, score in _scored(known, units, bags).items() if score >= LEAST_LIKENESS}
    return tuple(sorted(tuple(sorted(group)) for group in _grown(units, _mutual(units, pairs), pairs)))


def denials(units: Sequence[Unit]) -> tuple[tuple[int, ...], ...]:
    """Groups of units (indices) of at least two reports in which one denies another, sorted."""
    told = [told_words(unit) if unit.kind == "clause" else "" for unit in units]
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, unit in enumerate(units):
        if told[i] and not is_open(unit) and (subject := subject_of(unit)):
            holders[unit.sentence.tokens[unit.head].lemma.lower(), subject].append(i)
    pairs = (pair for found in holders.values() for pair in combinations(found, 2))
    contrary = [pair for pair in pairs if _denies(told, pair) and _of_two_reports(units, pair)]
    return tuple(sorted(tuple(sorted(group)) for group in connected(contrary)))


def _denies(told: Sequence[str], pair: tuple[int, int]) -> bool:
    i, j = pair
    return denies(told[i], told[j]) or denies(told[j], told[i])


def _of_two_reports(units: Sequence[Unit], pair: tuple[int, int]) -> bool:
    return units[pair[0]].span.article != units[pair[1]].span.article


def connected(pairs: Sequence[tuple[int, int]]) -> list[set[int]]:
    """The connected parts of the graph that the pairs draw."""
    groups: dict[int, set[int]] = {}
    for i, j in pairs:
        joined = groups.get(i, {i}) | groups.get(j, {j})
        groups |= dict.fromkeys(joined, joined)
    return list({min(group): group for group in groups.values()}.values())


def _bag(known: Known, unit: Unit) -> Features:
    """Stems of content words, entities and linked events of a unit; a name's own words do not count twice."""
    text = known.by_id[unit.span.article].text
    named = known.entities_in(unit.span)
    bag = {f"@{name}": NAME_WEIGHT for _, _, name in named}
    if unit.about:
        bag[f"@{unit.about}"] = NAME_WEIGHT
    events = known.events_in(unit.span)
    bag |= {f"#{event}": EVENT_WEIGHT for _, _, event in events}
    named = (*named, *events)  # the word of an event is told by the event
    for i in unit.tokens:
        token = unit.sentence.tokens[i]
        if (
            is_content(unit.sentence, i)
            and not _raises(unit, i)
            and not any(start <= token.start < end for start, end, _ in named)
        ):
            word = stem(text[token.start : token.end].casefold())
            beside = token.entity.endswith("NORP") or _describes_name(unit, i, named)
            bag[f"@{word}" if beside else word] = rarity(word)
    return bag


def _describes_name(unit: Unit, i: int, named: Sequence[tuple[int, int, str]]) -> bool:
    """Whether a clause has the word to say who somebody is: "Council leader Vera Dahl", "Vera Dahl, its leader"."""
    tokens = unit.sentence.tokens
    if unit.kind == "phrase":
        return False
    for _ in range(STEPS):
        head = tokens[tokens[i].head]
        if tokens[i].dep in BESIDE and any(start <= head.start < end for start, end, _ in named):
            return True
        if tokens[i].head == i or tokens[i].pos == "VERB":
            return False
        i = tokens[i].head
    return False


def _raises(unit: Unit, i: int) -> bool:
    """Whether the word is "appears to …" or "seems to …": a hedge on another verb, no event of its own."""
    tokens = unit.sentence.tokens
    return tokens[i].lemma.lower() in {"appear", "seem"} and any(
        token.head == i and token.dep == "xcomp" for token in tokens
    )


def _weighted(bags: Sequence[Features]) -> list[Features]:
    share = in_story(bags)
    return [{one: weight * share[one] for one, weight in bag.items()} for bag in bags]


def _scored(known: Known, units: Sequence[Unit], bags: Sequence[Features]) -> Pairs:
    """Cosine of every pair of one kind from two reports that shares enough."""
    holders: Mapping[str, list[int]] = defaultdict(list)
    for i, bag in enumerate(bags):
        for one in bag:
            holders[one].append(i)
    near = {pair for found in holders.values() if len(found) <= COMMON for pair in combinations(found, 2)}
    return {pair: likeness(bags[pair[0]], bags[pair[1]]) for pair in near if _may_meet(known, units, bags, pair)}


def _may_meet(known: Known, units: Sequence[Unit], bags: Sequence[Features], pair: tuple[int, int]) -> bool:
    left, right = units[pair[0]], units[pair[1]]
    if left.span.article == right.span.article or left.kind != right.kind or _two_voices(left, right):
        return False
    if left.kind == "clause" and (_two_fates(left, right) or _two_people(known, left, right)):
        return False
    shared = bags[pair[0]].keys() & bags[pair[1]].keys()
    told = [one for one in shared if not one.startswith("@") and not one.isdigit()]  # thirty years, thirty people
    if left.kind == "phrase":
        return len(told) >= LEAST_DESCRIBED
    return len(told) >= LEAST_TOLD and is_open(left) == is_open(right)


def _two_fates(left: Unit, right: Unit) -> bool:
    """Whether one tells of people dead and the other of people missing: the same number is another count."""
    one, other = states(left), states(right)
    return bool(one and other) and not one & other


def _two_people(known: Known, left: Unit, right: Unit) -> bool:
    """Whether the same verb tells of two people by name: the arrest of one man is not that of another."""
    verbs = {unit.sentence.tokens[unit.head].lemma.lower() for unit in (left, right)}
    return len(verbs) == 1 and known.are_two((left.about, right.about))


def _two_voices(left: Unit, right: Unit) -> bool:
    """Whether two different people are quoted in their own words: what they share is the topic, not the fact."""
    a, b = left.statement, right.statement
    if a is None or b is None or "indirect" in (a.manner, b.manner):
        return False
    return bool(a.speaker and b.speaker) and a.speaker.casefold() != b.speaker.casefold()


def _mutual(units: Sequence[Unit], pairs: Pairs) -> Iterator[tuple[int, int]]:
    """Pairs of which each is the other's best in that report, the likest first."""
    best: dict[tuple[int, ArticleId], tuple[float, int]] = {}
    for (i, j), score in pairs.items():
        for one, other in ((i, j), (j, i)):
            key = (one, units[other].span.article)
            best[key] = min(best.get(key, (0.0, other)), (-score, other))
    order = sorted(pairs, key=lambda pair: (-pairs[pair], pair))
    return (
        (i, j) for i, j in order if best[i, units[j].span.article][1] == j and best[j, units[i].span.article][1] == i
    )


def _grown(units: Sequence[Unit], mutual: Iterator[tuple[int, int]], pairs: Pairs) -> list[set[int]]:
    """Groups grown pair by pair; two groups join when all their cross pairs are like enough on average."""
    group_of: dict[int, set[int]] = {}
    for i, j in mutual:
        left, right = group_of.get(i, {i}), group_of.get(j, {j})
        if left is right or not _fits(units, left, right, pairs):
            continue
        joined = left | right
        for one in joined:
            group_of[one] = joined
    return list({min(group): group for group in group_of.values()}.values())


def _fits(units: Sequence[Unit], left: set[int], right: set[int], pairs: Pairs) -> bool:
    if {units[i].span.article for i in left} & {units[j].span.article for j in right}:
        return False
    cross = [pairs.get((min(i, j), max(i, j)), 0.0) for i in left for j in right]
    return math.fsum(cross) / len(cross) >= LEAST_LIKENESS
