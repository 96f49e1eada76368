"""Given: entities behind mentions that are handed in: names, descriptions and pronouns."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.records.annotation import Annotation, Mention
from variorum.steps.identify.groups import Groups
from variorum.steps.identify.looks import Look, looks
from variorum.steps.identify.nominals import join_appositions, join_definites, join_heads
from variorum.steps.identify.pronouns import resolve
from variorum.steps.identify.strands import strands


def grouped(annotations: Sequence[Annotation], mentions: Sequence[Mention]) -> tuple[tuple[Mention, ...], ...]:
    """The mentions, each in exactly one group: names by their head word, then descriptions, then pronouns."""
    ordered = sorted(set(mentions), key=lambda mention: (mention.span, mention.kind, mention.words))
    seen = looks(annotations, ordered)
    groups = Groups(len(seen))
    sentences = {annotation.article: annotation.sentences for annotation in annotations}
    _names(seen, groups)
    join_appositions(seen, groups, sentences)
    join_heads(seen, groups, strands(annotations))
    join_definites(seen, groups)
    resolve(seen, groups, sentences)
    found: dict[int, list[Mention]] = {}
    for number, mention in enumerate(ordered):
        found.setdefault(groups.of(number), []).append(mention)
    return tuple(tuple(found[name]) for name in sorted(found))


def _names(seen: Sequence[Look], groups: Groups) -> None:
    first: dict[str, int] = {}
    for number, look in enumerate(seen):
        if look.level == "named":
            groups.join(first.setdefault(look.head, number), number)
