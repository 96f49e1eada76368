"""Called: mentions by name that are handed in, joined by the name inside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.steps.identify.groups import Groups
from variorum.steps.identify.heads import HEAD_END, LEADING, POSSESSIVE
from variorum.steps.identify.looks import Look
from variorum.steps.identify.nodes import Node, plain
from variorum.steps.identify.persons import person_veto
from variorum.tables.name_words import GENERIC
from variorum.tables.organisation_heads import HEADS
from variorum.tables.places import place_id
from variorum.text.names.organisations import is_acronym, organisation_words

SMALL = re.compile(r"(?:^|\s)[^A-Z\s\d][^\s]*(?=\s|$)")
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
    for number, name in cores.items():
        if seen[number].mention.kind != "PERSON":
            longer = {groups.of(other) for other in _longer(number, name, seen, cores)}
            if len(longer) == 1:
                groups.join(min(longer), number)


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
    if look.head in GENERIC | HEADS:
        bare = " ".join(word for word in name.split() if not place_id(word)) or name
        return "", " ".join(organisation_words(bare)[0])
    return "", look.head


def _differ(left: Look, right: Look) -> bool:
    """Whether both are full names of persons that cannot be one."""
    one, other = (Node(core(look.mention.words), look.mention.kind, (look.mention,)) for look in (left, right))
    same_letter = one.words[:1] == other.words[:1]  # "Kate" may be short for "Katherine"
    return bool(person_veto(one, other)) and not same_letter


def _longer(number: int, name: str, seen: Sequence[Look], cores: dict[int, str]) -> Iterator[int]:
    """Longer names of the same kind that the name stands for: by its letters, or as the first word."""
    kind = seen[number].mention.kind
    for other, long in cores.items():
        if seen[other].mention.kind != kind or len(long.split()) < 2 or long == name:
            continue
        printed = PRINTED.search(seen[other].mention.words)
        letters = (printed and printed.group(1) == name) or (name.isupper() and is_acronym(name, long))
        if letters or (kind == "ORG" and long.split()[0] == name):
            yield other
