"""Given: entities behind mentions that are handed in: names, descriptions and pronouns."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.records.annotation import Annotation, Mention
from variorum.records.article import Article
from variorum.steps.identify.called import join_names
from variorum.steps.identify.groups import Groups
from variorum.steps.identify.looks import Sentences, looks
from variorum.steps.identify.nominals import join_appositions, join_definites, join_heads, join_namesakes
from variorum.steps.identify.pronouns import resolve
from variorum.steps.identify.strands import strands


def grouped(
    articles: Sequence[Article], annotations: Sequence[Annotation], mentions: Sequence[Mention]
) -> tuple[tuple[Mention, ...], ...]:
    """The mentions, each in exactly one group: names by their head word, then descriptions, then pronouns."""
    ordered = sorted(set(mentions), key=lambda mention: (mention.span, mention.kind, mention.words))
    seen = looks(articles, annotations, ordered)
    groups = Groups(len(seen))
    sentences: Sentences = {annotation.article: annotation.sentences for annotation in annotations}
    join_names(seen, groups)
    for number, look in enumerate(seen):
        if look.level == "named":
            groups.name(number)  # a description or a pronoun never makes two names one
    join_appositions(seen, groups, sentences)
    strand = strands(annotations)
    join_heads(seen, groups, strand)
    join_namesakes(seen, groups, strand)
    join_definites(seen, groups)
    resolve(seen, groups)
    found: dict[int, list[Mention]] = {}
    for number, mention in enumerate(ordered):
        found.setdefault(groups.of(number), []).append(mention)
    return tuple(tuple(found[name]) for name in sorted(found))
