"""Called: mentions by name that are handed in, joined by the name inside them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from variorum.steps.identify.full_names import person_veto
from variorum.steps.identify.groups import Groups
from variorum.steps.identify.heads import HEAD_END, LEADING, POSSESSIVE
from variorum.steps.identify.looks import Look
from variorum.steps.identify.nodes import Node, plain
from variorum.tables.name_words import GENERIC
from variorum.tables.organisation_heads import HEADS
from variorum.tables.places import place_id
from variorum.text.names.organisations import acronyms, organisation_words

SMALL = re.compile(r"(?:^|\s)[^A-Z\s\d][^\s]*(?=\s|$)")
MOST = 0.6  # share of the longer names that a short one may stand for which must be one
PRINTED = re.compile(r"\(([A-Z][A-Za-z&]{1,9})\)?$")


def join_names(seen: Sequence[Look], groups: Groups) -> None:
    """Join mentions with the same key, then acronyms and first words with the one name that they go with."""
    cores = {number: core(look.mention.words) for number, look in enumerate(seen) if look.level == "named"}
    first: dict[tuple[str, str], list[int]] = {}
    for number, name in cores.items():
        owners = first.setdefault(_key(seen[number], name), [])
        fitting = [other for other in owners if not _differ(seen[number], seen[other])]
        if fitting:
            groups.join(fitting[0], number)
        if not fitting or not _differ(seen[number], seen[fitting[0]]):
            owners.append(number)
    index = _short_forms(seen, cores)
    for number, name in cores.items():
        others = index.get((seen[number].mention.kind, name), ())
        longer = Counter(groups.of(other) for other in others if cores[other] != name)
        owner = min(longer, key=lambda group: (-longer[group], group), default=number)
        if longer[owner] >= MOST * longer.total():
            groups.join(owner, number)


def core(words: str) -> str:
    """The name in a longer phrase: its last run of capitalised words before a complement, a comma or a bracket."""
    bare = POSSESSIVE.sub("", HEAD_END.split(LEADING.sub("", plain(words)), maxsplit=1)[0])
    return SMALL.split(bare)[-1].strip() or bare


def _key(look: Look, name: str) -> tuple[str, str]:
    kind = look.mention.kind
    if kind == "PERSON":
        return "PERSON", look.head
    if place := place_id(name):
        return "place", place
    if kind != "ORG" and look.head not in GENERIC | HEADS:
        return "", look.head
    bare = " ".join(word for word in name.split() if not place_id(word)) or name
    words = organisation_words(bare)[0]
    return "", " ".join(words) if not words or words[-1] in GENERIC | HEADS else words[-1]


def _differ(left: Look, right: Look) -> bool:
    """Whether both are full names of persons that cannot be one."""
    one, other = (Node(core(look.mention.words), look.mention.kind, (look.mention,)) for look in (left, right))
    same_letter = one.words[:1] == other.words[:1]  # "Kate" may be short for "Katherine"
    return bool(person_veto(one, other)) and not same_letter


def _short_forms(seen: Sequence[Look], cores: Mapping[int, str]) -> Mapping[tuple[str, str], Sequence[int]]:
    """The mentions of longer names, by kind and what each may be called for short: its letters or its first word."""
    index: dict[tuple[str, str], list[int]] = {}
    for number, long in cores.items():
        kind = seen[number].mention.kind
        if kind == "PERSON" or len(long.split()) < 2:
            continue
        printed = PRINTED.search(seen[number].mention.words)
        forms = {letters.upper() for letters in acronyms(long)} | ({printed.group(1)} if printed else set())
        for form in sorted(forms | ({long.split()[0]} if kind == "ORG" else set())):
            index.setdefault((kind, form), []).append(number)
    return index
