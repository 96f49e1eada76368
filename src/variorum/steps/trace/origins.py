"""Origins: whose reporting each passage is, copies included."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from variorum.records.article import Article
from variorum.records.span import ArticleId, Span
from variorum.records.tracing import Origin, Passage
from variorum.steps.trace.base import Piece, Source, credited_sources, ground, marked, own_source
from variorum.steps.trace.order import outlet_key
from variorum.steps.trace.reuse import Copied

MOST_COPIED = 0.6  # share of the body; where more is one source's, the rest is presumed to be its own too


def pieces_of(
    articles: Sequence[Article], copied: Sequence[Copied], kin: Mapping[ArticleId, ArticleId]
) -> list[list[Piece]]:
    """For each article, in order of precedence, its pieces: disjoint, sorted, all read characters covered."""
    houses = _houses(articles, copied, kin)
    agreed = _agreed(articles, copied)
    done: list[list[Piece]] = []
    for number, article in enumerate(articles):
        own = own_source(article, houses[number], kin.get(article.id, article.id))
        copies = sorted((one for one in copied if one.copier == number), key=lambda one: (one.size, -one.source))
        taken = [piece for one in copies for piece in _taken(one, done[one.source]) if piece.source.id != own.id]
        taken += agreed.get(number, [])
        flat = flattened([*ground(article, own), *taken, *marked(article)])
        done.append(_carried_over(flat, taken, own))
    return done


def _agreed(articles: Sequence[Article], copied: Sequence[Copied]) -> Mapping[int, list[Piece]]:
    """For each article the passages it shares with another that credits the same agency: they are the agency's."""
    credited = [credited_sources(article) for article in articles]
    found: dict[int, list[Piece]] = {}
    for one in copied:
        for key in sorted(credited[one.source].keys() & credited[one.copier].keys()):
            for number, place in ((one.source, one.source_place), (one.copier, one.copier_place)):
                found.setdefault(number, []).append(Piece(*place, credited[number][key], "presumed"))
    return found


def flattened(pieces: Sequence[Piece]) -> list[Piece]:
    """Disjoint pieces in order of place; where several lie over each other the last given counts."""
    edges = sorted({edge for piece in pieces for edge in (piece.start, piece.end)})
    top: list[Piece | None] = [None] * len(edges)
    index = {edge: at for at, edge in enumerate(edges)}
    for piece in pieces:
        for at in range(index[piece.start], index[piece.end]):
            top[at] = piece
    flat: list[Piece] = []
    for at, found in enumerate(top[:-1]):
        if found is None:
            continue
        if flat and flat[-1].end == edges[at] and flat[-1].source.id == found.source.id and flat[-1].how == found.how:
            flat[-1] = flat[-1]._replace(end=edges[at + 1])
        else:
            flat.append(found._replace(start=edges[at], end=edges[at + 1]))
    return flat


def passages_of(articles: Sequence[Article], pieces: Sequence[Sequence[Piece]]) -> tuple[Passage, ...]:
    """The passages of all articles, sorted by place."""
    found = [
        Passage(span=Span(article=article.id, start=piece.start, end=piece.end), origin=piece.source.id, how=piece.how)
        for article, own in zip(articles, pieces, strict=True)
        for piece in own
    ]
    return tuple(sorted(found, key=lambda passage: passage.span))


def origins_of(articles: Sequence[Article], pieces: Sequence[Sequence[Piece]]) -> tuple[Origin, ...]:
    """Each source that has at least one passage, sorted by id."""
    carriers: dict[str, set[ArticleId]] = {}
    sources: dict[str, Source] = {}
    for article, own in zip(articles, pieces, strict=True):
        for piece in own:
            carriers.setdefault(piece.source.id, set()).add(article.id)
            sources[piece.source.id] = min(sources.get(piece.source.id, piece.source), piece.source)
    return tuple(
        Origin(
            id=source.id,
            name=source.name,
            kind=source.kind,
            articles=tuple(sorted(carriers[key])),
            reason=source.reason,
        )
        for key, source in sorted(sources.items())
    )


def share_of(pieces: Iterable[Piece], source: str) -> float:
    """Share of the characters that are of the source."""
    sizes = [(piece.end - piece.start, piece.source.id == source) for piece in pieces]
    total = sum(size for size, _ in sizes)
    return sum(size for size, own in sizes if own) / total if total else 0.0


def _taken(one: Copied, source: Sequence[Piece]) -> list[Piece]:
    """The copied characters as pieces of the origin that they have in the source."""
    start, end = one.source_place
    held: dict[str, int] = {}
    by_id = {piece.source.id: piece for piece in source}
    for piece in source:
        held[piece.source.id] = held.get(piece.source.id, 0) + max(0, min(end, piece.end) - max(start, piece.start))
    best = min(held, key=lambda key: (-held[key], key), default=None)
    if best is None or not held[best]:
        return []
    return [Piece(*one.copier_place, by_id[best].source, "carried over")]


def _carried_over(flat: list[Piece], taken: Sequence[Piece], own: Source) -> list[Piece]:
    """The pieces; the outlet's own are given to the source of most of the text where that was copied."""
    for source in sorted({piece.source for piece in taken}):
        if share_of(flat, source.id) >= MOST_COPIED:
            return flattened(
                [
                    piece._replace(source=source, how="presumed") if piece.source.id == own.id else piece
                    for piece in flat
                ]
            )
    return flat


def _houses(
    articles: Sequence[Article], copied: Sequence[Copied], kin: Mapping[ArticleId, ArticleId]
) -> Mapping[int, str]:
    """For each article what tells apart the reports of its outlet that share no passage with it, by any path.

    Empty for the smallest id of the outlet and those it shares with, so that a credit to the outlet means these.
    """
    parent = list(range(len(articles)))

    def root(number: int) -> int:
        while parent[number] != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    numbers = {article.id: number for number, article in enumerate(articles)}
    pairs = [(numbers[name], numbers[head]) for name, head in kin.items() if name in numbers and head in numbers]
    for one, other in [*((one.source, one.copier) for one in copied), *pairs]:
        left, right = articles[one], articles[other]
        if left.outlet and outlet_key(left.outlet) == outlet_key(right.outlet):
            low, high = sorted((root(one), root(other)))
            parent[high] = low
    groups: dict[int, list[ArticleId]] = {}
    for number in range(len(articles)):
        groups.setdefault(root(number), []).append(articles[number].id)
    least: dict[str, ArticleId] = {}
    for article in articles:
        least[outlet_key(article.outlet)] = min(least.get(outlet_key(article.outlet), article.id), article.id)
    firsts = {key: min(group) for key, group in groups.items()}
    return {
        number: "" if firsts[root(number)] == least[outlet_key(article.outlet)] else firsts[root(number)]
        for number, article in enumerate(articles)
    }
