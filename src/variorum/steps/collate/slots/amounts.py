"""Amounts: how many and how much, where several reports tell of one event: jobs lost, votes counted, sums offered."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from variorum.records.collation import Value
from variorum.steps.collate.known import Known
from variorum.steps.collate.readings import reading
from variorum.steps.collate.slots.alike import are_alike, tell_one_thing
from variorum.steps.collate.slots.candidate import Candidate, part_rank
from variorum.steps.collate.slots.counts import as_printed, counts
from variorum.steps.collate.slots.fates import fates
from variorum.steps.collate.units import Unit, hedges_head
from variorum.text.numbers import Amount, extent, plain
from variorum.text.quantities import CURRENCIES

TOLD = frozenset({"body", "deck", "correction"})
SUM = re.compile(
    r"(?<![A-Za-z])(?P<sign>(?:US|AU|CA|NZ|HK|[ACSR])?\$|[£€¥₹₽₦]|Rs\.?)\s?(?P<figure>\d[\d,]*(?:\.\d+)?)"
    r"\s?(?P<scale>million|billion|trillion|crore|lakh|mn|m|bn|tn|k)?\b"
    r"|(?P<number>\d[\d,]*(?:\.\d+)?)\s(?P<words>(?:million|billion|trillion|crore|lakh)\s)?(?P<name>dollar|euro|yen)s?\b",
    re.IGNORECASE,
)
QUALIFIED = 14  # characters before a sum in which "more than" or "about" stands


def amounts(known: Known, units: Sequence[Unit]) -> Iterator[Candidate]:
    """Candidates for "How many X?" and "How much?", slot by what is counted and by clauses that share their words."""
    held: dict[tuple[str, str, str], list[tuple[Unit, Value]]] = defaultdict(list)
    for unit in units:
        if unit.kind == "clause" and unit.sentence.part in TOLD:
            counted = {} if fates(unit) else counts(known, unit)  # the dead and injured have slots of their own
            found = {**{("count", noun): value for noun, value in counted.items()}, **_sums(unit)}
            for event in sorted({name for _, _, name in known.events_in(unit.span)}):
                for (kind, what), value in found.items():
                    held[kind, event, what].append((unit, value))
    for (kind, event, what), rows in held.items():
        for group in _of_one_thing(rows):
            slot = (kind, event, what, str(group[0][0].span))
            thing = as_printed(known, group[0][0], what)
            question = f"How many {thing}?" if kind == "count" else f"How much: {_title(known, event)}?"
            for unit, value in group:
                one = reading(known, unit.quote, value, statement=unit.statement, hedged=hedges_head(unit))
                yield Candidate(slot, question, "How many", one, part_rank(unit.sentence.part), -len(unit.quote.words))


def _of_one_thing(rows: Sequence[tuple[Unit, Value]]) -> list[list[tuple[Unit, Value]]]:
    """The rows in groups whose clauses share half of their words beside the figures: else another thing is counted."""
    groups: list[list[tuple[Unit, Value]]] = []
    for unit, value in rows:
        alike = (one for one in groups if are_alike(one[0][0], unit) and tell_one_thing(one[0], (unit, value)))
        home = next(alike, None)
        if home is None:
            groups.append([(unit, value)])
        else:
            home.append((unit, value))
    return groups


def _title(known: Known, event: str) -> str:
    return next(one.title for one in known.linking.events if one.id == event)


def _sums(unit: Unit) -> Mapping[tuple[str, str], Value]:
    """The first sum of money in each currency that the clause names."""
    rows: dict[tuple[str, str], Value] = {}
    words = unit.quote.words
    for found in SUM.finditer(words):
        before = words[max(0, found.start() - QUALIFIED) : found.start()]
        if (allowed := _allowed(before, found)) is not None:
            currency = CURRENCIES[(found["sign"] or found["name"]).casefold().rstrip(".")]
            value = Value(kind="money", text=found.group(), low=allowed.low, high=allowed.high, unit=currency)
            rows.setdefault(("money", currency), value)
    return rows


def _allowed(before: str, found: re.Match[str]) -> Amount | None:
    """What the sum with the words before it allows."""
    own = f"{before} {found['sign'] or ''}{found['figure'] or found['number']} {found['scale'] or found['words'] or ''}"
    allowed = extent(plain(own))
    if allowed is not None and before.lower().split()[-1:] == ["between"]:  # the other bound stands behind "and"
        return Amount(allowed.low, None)
    return allowed
