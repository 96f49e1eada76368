"""Gather: articles that tell of one chain of events become a story."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.records.annotation import Annotation
from variorum.records.article import Article
from variorum.records.record import identity
from variorum.records.story import Placement, Story
from variorum.steps.gather.foreign import attached
from variorum.steps.gather.kinship import share_main_names
from variorum.steps.gather.pairs import similar_pairs
from variorum.steps.gather.reason import placements
from variorum.steps.gather.terms import article_terms
from variorum.steps.gather.twins import representatives
from variorum.text.cluster import Bounds, clustered
from variorum.text.terms import Terms
from variorum.text.vectors import Vector
from variorum.text.weigh import weighed

# B-cubed F1 .973 / .881 / 1.0 on g5 / ecb / basil; flat from .08 to .12 and from .55 to .65.
NEAR = Bounds(mean=0.1, coherence=0.6)


def gathered(articles: Sequence[Article], annotations: Sequence[Annotation]) -> tuple[Story, ...]:
    """Stories sorted by id; every article lies in exactly one.

    Reports in English make the stories; those in other languages are attached to them by names.
    """
    known = {annotation.article: annotation for annotation in annotations}
    ordered = sorted(articles, key=lambda article: article.id)
    told = [article for article in ordered if article.language == "en"]
    others = [article for article in ordered if article.language != "en"]
    terms = [article_terms(article, known.get(article.id)) for article in told]
    vectors = weighed(terms)
    groups = grouped(told, terms, vectors)
    places = attached(others, [[terms[number] for number in group] for group in groups])
    found = [
        _story([told[number] for number in group], _reasons(group, told, terms, vectors), places.get(at, []))
        for at, group in enumerate(groups)
    ]
    found += [_story([], [], [place]) for place in places.get(-1, [])]
    return tuple(sorted(found, key=lambda story: story.id))


def grouped(articles: Sequence[Article], terms: Sequence[Terms], vectors: Sequence[Vector]) -> list[list[int]]:
    """The numbers of the articles in groups, one for each story."""
    pairs = similar_pairs(vectors, [article.published.interval for article in articles])
    twin = representatives(len(articles), pairs)
    firsts = sorted(set(twin))
    place = {first: at for at, first in enumerate(firsts)}
    between = {(place[a], place[b]): value for (a, b), value in pairs.items() if a in place and b in place}
    names = [terms[first] for first in firsts]
    groups = clustered(len(firsts), between, NEAR, lambda a, b: share_main_names(a, b, names))
    of = {member: at for at, group in enumerate(groups) for member in group}
    found: list[list[int]] = [[] for _ in groups]
    for number, first in enumerate(twin):
        found[of[place[first]]].append(number)
    return found


def _reasons(
    group: Sequence[int], articles: Sequence[Article], terms: Sequence[Terms], vectors: Sequence[Vector]
) -> Sequence[Placement]:
    return placements(
        [articles[number] for number in group],
        [terms[number] for number in group],
        [vectors[number] for number in group],
    )


def _story(articles: Sequence[Article], reasons: Sequence[Placement], others: Sequence[Placement]) -> Story:
    ids = tuple(sorted([*(article.id for article in articles), *(other.article for other in others)]))
    placed = tuple(sorted([*reasons, *others], key=lambda placement: placement.article))
    return Story(id=identity(*ids), articles=ids, placements=placed)
