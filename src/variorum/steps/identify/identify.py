"""Identify: who is who under all spellings."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.records.annotation import Annotation, Mention
from variorum.records.article import Article
from variorum.records.entity import Identities
from variorum.records.judgement import Tie
from variorum.steps.identify.aliases import join_aliases
from variorum.steps.identify.anchors import anchored
from variorum.steps.identify.apart import kept_apart
from variorum.steps.identify.clusters import Clusters
from variorum.steps.identify.entities import described, entities
from variorum.steps.identify.foreign import foreign, join_foreign
from variorum.steps.identify.full_names import person_veto
from variorum.steps.identify.given import grouped
from variorum.steps.identify.nodes import nodes
from variorum.steps.identify.organisations import join_organisations
from variorum.steps.identify.persons import join_persons
from variorum.steps.identify.places import join_places


def identified(articles: Sequence[Article], annotations: Sequence[Annotation], ties: Sequence[Tie] = ()) -> Identities:
    """Entities of one story, from the mentions by name that its annotations hold.

    Judgements come first; then places, names that a report prints as two of one, persons and organisations, each join
    with its reason. A judgement that two differ is overridden by nothing.
    """
    ordered = sorted(annotations, key=lambda annotation: annotation.article)
    english = {article.id for article in articles if article.language == "en"}
    mentions = [
        mention
        for annotation in ordered
        for mention in annotation.mentions
        if mention.level == "named" and annotation.article in english
    ]
    abroad = foreign(sorted(articles, key=lambda article: article.id), mentions)
    named = [*mentions, *(found.mention for found in abroad)]
    here = {article.id for article in articles}
    known, lost = anchored([tie for tie in ties if {tie.left.article, tie.right.article} <= here], named)
    clusters = Clusters(nodes(named, known), person_veto)
    clusters.judge(known)
    join_places(clusters)
    join_persons(clusters, aside=frozenset(found.mention.span for found in abroad))
    join_foreign(clusters, abroad)
    join_aliases(clusters, articles, ordered)
    join_organisations(clusters)
    found = entities(clusters)
    return Identities(
        entities=found, apart=kept_apart(found, clusters), refused=tuple(sorted((*clusters.refused, *lost)))
    )


def identified_mentions(
    articles: Sequence[Article], annotations: Sequence[Annotation], mentions: Sequence[Mention]
) -> Identities:
    """Entities behind exactly these mentions, names, descriptions and pronouns alike; each mention lies in one."""
    return Identities(entities=tuple(described(group) for group in grouped(articles, annotations, mentions)))
