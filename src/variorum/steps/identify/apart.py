"""Apart: entities with like names that are kept apart, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.records.entity import Apart, Entity
from variorum.steps.identify.blocks import blocks
from variorum.steps.identify.clusters import Clusters
from variorum.steps.identify.full_names import is_full, person_veto
from variorum.steps.identify.nodes import Node
from variorum.text.names.sounds import word_likeness
from variorum.text.names.words import person_words

LIKE_FAMILY = 0.75  # likeness of family names from which a reader may take one for the other


def kept_apart(found: Sequence[Entity], clusters: Clusters) -> tuple[Apart, ...]:
    """Pairs of persons that a reader may take for one, and pairs that a judgement parts; sorted by ids."""
    owner = {span: entity for entity in found for span in entity.mentions}
    by_cluster = {owner[clusters.nodes[members[0]].mentions[0].span].id: members for members in clusters.all()}
    people = [entity for entity in found if entity.kind == "PERSON"]
    pairs = {}
    for left, right in _candidates(people):
        reason = _reason(clusters, by_cluster[left.id], by_cluster[right.id])
        if reason:
            one, other = sorted((left.id, right.id))
            pairs[one, other] = Apart(left=one, right=other, reason=reason)
    return tuple(pairs[key] for key in sorted(pairs))


def _candidates(people: Sequence[Entity]) -> Iterator[tuple[Entity, Entity]]:
    index: dict[str, list[Entity]] = {}
    for entity in people:
        for key in sorted({key[:2] for spelling in entity.spellings for key in blocks(spelling.words)}):
            index.setdefault(key, []).append(entity)
    for _, group in sorted(index.items()):
        yield from ((left, right) for at, left in enumerate(group) for right in group[at + 1 :])


def _reason(clusters: Clusters, left: Sequence[int], right: Sequence[int]) -> str:
    if clusters.forbidden(left[0], right[0]):
        return "a person judged them different"
    ours, theirs = _spellings(clusters, left), _spellings(clusters, right)
    pairs = [(one, other) for one in ours for other in theirs]
    like = [pair for pair in pairs if _alike(*pair)]
    for one, other in like:
        if veto := person_veto(one, other):
            return veto
    if like and not all(is_full(one.words) and is_full(other.words) for one, other in like):
        one, other = sorted(like[0], key=lambda node: is_full(node.words))
        return f"“{one.words}” alone does not say which of several persons it names (“{other.words}”)"
    return ""


def _spellings(clusters: Clusters, nodes: Sequence[int]) -> list[Node]:
    """One node for each spelling."""
    return list({clusters.nodes[place].words: clusters.nodes[place] for place in reversed(nodes)}.values())


def _alike(left: Node, right: Node) -> bool:
    one, other = person_words(left.words)[-1], person_words(right.words)[-1]
    if not (is_full(left.words) and is_full(right.words)):
        return one == other
    return word_likeness(one, other) >= LIKE_FAMILY
