"""Names: people, organisations and places with all their spellings, and who is kept apart."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.present.page.labels import Labels
from variorum.present.page.model import Named, Names, Written
from variorum.present.wording import KINDS
from variorum.records.account import Edition
from variorum.records.entity import Entity, Identities, Spelling


def names(edition: Edition, labels: Labels, *, anchor: str) -> tuple[Names, ...]:
    """The names by kind, those most often printed first."""
    headings = dict.fromkeys(KINDS.values())
    found = ((heading, _of(edition.identities, heading)) for heading in headings)
    return tuple(
        _group(heading, entities, edition=edition, labels=labels, anchor=anchor)
        for heading, entities in found
        if entities
    )


def _of(identities: Identities, heading: str) -> list[Entity]:
    chosen = [entity for entity in identities.entities if KINDS[entity.kind] == heading]
    return sorted(chosen, key=_weight)


def _group(heading: str, entities: Sequence[Entity], *, edition: Edition, labels: Labels, anchor: str) -> Names:
    kept_apart = {side for apart in edition.identities.apart for side in (apart.left, apart.right)}
    named = [
        (_named(e, edition.identities, labels, anchor), _stands_once(e) and e.id not in kept_apart) for e in entities
    ]
    return Names(
        heading=heading,
        named=tuple(name for name, once in named if not once),
        once=tuple(name for name, once in named if once),
    )


def _stands_once(entity: Entity) -> bool:
    return len(entity.spellings) == 1 and entity.spellings[0].count == 1


def _named(entity: Entity, identities: Identities, labels: Labels, anchor: str) -> Named:
    return Named(
        anchor=f"{anchor}{entity.id}", place=entity.name, name=entity.name, titles=entity.titles,
        spellings=tuple(_written(spelling, entity, labels) for spelling in entity.spellings),
        apart=_apart(entity, identities),
    )  # fmt: skip


def _written(spelling: Spelling, entity: Entity, labels: Labels) -> Written:
    return Written(
        words=spelling.words, script=spelling.script, labels=labels.marks(spelling.articles), count=spelling.count,
        why=_why(spelling, entity), quote=spelling.first,
    )  # fmt: skip


def _why(spelling: Spelling, entity: Entity) -> str:
    """The reason of the first join that brought this spelling to the name, "" for the name itself."""
    if spelling.words == entity.name:
        return ""
    reasons = (j.reason or j.rule for j in entity.joins if spelling.words in (j.left.words, j.right.words))
    return next(reasons, "")


def _apart(entity: Entity, identities: Identities) -> tuple[str, ...]:
    """Who is kept apart from the entity; the reason stands with the one that is less often printed."""
    others = {other.id: other for other in identities.entities}
    greater, lesser = [], []
    for apart in identities.apart:
        if entity.id not in (apart.left, apart.right):
            continue
        other = others[apart.right if apart.left == entity.id else apart.left]
        if _weight(other) < _weight(entity):
            greater.append(f"{other.name}: {apart.reason}")
        else:
            lesser.append(other.name)
    return tuple(dict.fromkeys([*greater, *([", ".join(dict.fromkeys(lesser))] if lesser else [])]))


def _weight(entity: Entity) -> tuple[int, str, str]:
    """What the names are ordered by: the most often printed first."""
    return -len(entity.mentions), entity.name, entity.id
