"""Entities: what a cluster of spellings is called, where it is printed and how it is spelled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from variorum.records.annotation import Mention, MentionKind
from variorum.records.entity import Entity, Join, Spelling
from variorum.records.record import identity
from variorum.records.span import ArticleId, Quote
from variorum.steps.identify.clusters import Clusters, spans
from variorum.steps.identify.nodes import ORDER, Node, nodes
from variorum.tables.places import main_names
from variorum.text.names.organisations import organisation_words
from variorum.text.names.words import person_words
from variorum.text.scripts import script_of


def entities(clusters: Clusters) -> tuple[Entity, ...]:
    """One entity for each cluster, sorted by kind and name."""
    joins: dict[int, list[Join]] = {}
    place = {mention.span: at for at, node in enumerate(clusters.nodes) for mention in node.mentions}
    for join in clusters.joins:
        joins.setdefault(clusters.of(place[join.left.span]), []).append(join)
    found = [
        _entity([clusters.nodes[node] for node in members], tuple(joins.get(members[0], ())))
        for members in clusters.all()
    ]
    return tuple(sorted(found, key=lambda entity: (ORDER.index(entity.kind), entity.name, entity.id)))


def described(mentions: Sequence[Mention]) -> Entity:
    """The entity behind mentions that are known to be one."""
    return _entity(nodes(mentions, ()), ())


def _entity(group: Sequence[Node], joins: tuple[Join, ...]) -> Entity:
    kinds: Counter[MentionKind] = Counter()
    for node in group:
        kinds[node.kind] += len(node.mentions)
    kind = min(ORDER, key=lambda kind: (-kinds[kind], ORDER.index(kind)))
    places = spans(group)
    return Entity(
        id=identity(kind, places[0].article, str(places[0].start), str(places[0].end)),
        name=_name(group, kind),
        kind=kind,
        mentions=places,
        spellings=_spellings(group),
        joins=tuple(sorted(joins, key=_telling)),
        titles=_titles(group),
    )


def _telling(join: Join) -> tuple[bool, Quote, Quote, str]:
    """Joins of two spellings before those of one: they tell a reader more."""
    return join.left.words == join.right.words, join.left, join.right, join.rule


def _name(group: Sequence[Node], kind: MentionKind) -> str:
    """The most complete Latin spelling, of equals the most frequent, then the first by letters."""
    counts: Counter[str] = Counter()
    for node in group:
        counts[node.words] += len(node.mentions)
    return min(counts, key=lambda words: (script_of(words) != "Latin", -_fullness(words, kind), -counts[words], words))


def _fullness(words: str, kind: MentionKind) -> int:
    if kind == "PERSON":
        return 2 * min(len(person_words(words)), 2) - words.isupper()  # of full names the usual one
    if kind in {"GPE", "LOC"}:
        return 1 if words in main_names() else -words.isupper()
    return 2 * len(organisation_words(words)[0])


def _spellings(group: Sequence[Node]) -> tuple[Spelling, ...]:
    groups: dict[str, list[Node]] = {}
    for node in group:
        groups.setdefault(node.words, []).append(node)
    found = [
        Spelling(
            words=words,
            script=script_of(words),
            articles=tuple(sorted({ArticleId(node.article) for node in group})),
            count=sum(len(node.mentions) for node in group),
            first=_first(group),
        )
        for words, group in groups.items()
    ]
    return tuple(sorted(found, key=lambda spelling: (-spelling.count, spelling.words)))


def _first(group: Sequence[Node]) -> Quote:
    return min(node.first for node in group)


def _titles(group: Sequence[Node]) -> tuple[str, ...]:
    return tuple(sorted({mention.title for node in group for mention in node.mentions if mention.title}))
