"""Copies: the lines of "who copied whom", each with its share and its reason in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from variorum.records.article import Article
from variorum.records.interval import Interval
from variorum.records.span import ArticleId
from variorum.records.tracing import Copy, House
from variorum.steps.trace.base import READ, Piece, credit_quotes, named_source
from variorum.steps.trace.order import direction, outlet_key
from variorum.steps.trace.origins import share_of
from variorum.steps.trace.reuse import Copied

REPRINT = 0.8  # share of the body that stands in the source
LEAST_NEW = 0.1  # share of its characters that a line must add to those of earlier carriers
SHOWN = 5  # passages quoted in a line


def copies_of(
    articles: Sequence[Article],
    copied: Sequence[Copied],
    pieces: Sequence[Sequence[Piece]],
    days: Mapping[ArticleId, Interval | None],
) -> tuple[Copy, ...]:
    """All lines, sorted by article and source."""
    pairs: dict[tuple[int, int], list[Copied]] = {}
    for one in copied:
        pairs.setdefault((one.source, one.copier), []).append(one)
    lines = [
        _shared(articles[source], articles[copier], found, days)
        for (source, copier), found in sorted(pairs.items())
        if not _is_told(source, copier, pairs)
    ]
    held = {
        outlet_key(article.outlet): article.id for article in sorted(articles, key=lambda one: one.id, reverse=True)
    }
    repeated = {(line.article, outlet_key(line.source_name)) for line in lines}
    for article, own in zip(articles, pieces, strict=True):
        credited = _credited(article, own, held)
        lines += [line for line in credited if (line.article, outlet_key(line.source_name)) not in repeated]
    return tuple(sorted(lines, key=lambda line: (line.article, line.source or "", line.source_name, line.kind)))


def houses_of(articles: Sequence[Article], kin: Mapping[ArticleId, ArticleId]) -> tuple[House, ...]:
    """The outlets with several reports, sorted by name; versions and pages of one report have one, named or not."""
    found: dict[str, list[Article]] = {}
    heads = set(kin.values())
    for article in sorted(articles, key=lambda article: article.id):
        if article.outlet:
            found.setdefault(outlet_key(article.outlet), []).append(article)
        elif article.id in kin or article.id in heads:
            found.setdefault(f"\n{kin.get(article.id, article.id)}", []).append(article)
    return tuple(
        House(outlet=min(article.outlet for article in own), articles=tuple(article.id for article in own))
        for _, own in sorted(found.items())
        if len(own) > 1
    )


def _is_told(source: int, copier: int, pairs: Mapping[tuple[int, int], Sequence[Copied]]) -> bool:
    """Whether the passages stand in an earlier carrier too, whose line then tells of them."""
    own = [one.copier_place for one in pairs[source, copier]]
    earlier = [
        one.copier_place for (other, to), found in pairs.items() if to == copier and other < source for one in found
    ]
    return bool(earlier) and _covered([*own, *earlier]) - _covered(earlier) < LEAST_NEW * _covered(own)


def _shared(
    source: Article, copier: Article, found: Sequence[Copied], days: Mapping[ArticleId, Interval | None]
) -> Copy:
    share = _covered([one.copier_place for one in found]) / max(1, _length(copier))
    same_house = bool(source.outlet) and outlet_key(source.outlet) == outlet_key(copier.outlet)
    longest = sorted(found, key=lambda one: (-one.size, one.copier_place))[:SHOWN]
    first, why = direction(source, copier, days)
    name = source.outlet or source.title or source.name
    many = f"{len(found)} passages" if len(found) > 1 else "one passage"
    told = f"{many} of {sum(one.size for one in found)} words in all, {share:.0%} of its text"
    if first == "unknown":
        why = f"{why}, so that both count as one origin"
    elif first == "left first":
        why = f"{name} was first: {why}"
    return Copy(
        article=copier.id,
        source=source.id,
        source_name=name,
        share=round(min(1.0, share), 4),
        kind="same house" if same_house else "reprint" if share >= REPRINT else "shared passage",
        reason=f"{told}; {why}",
        quotes=tuple(copier.quote(*one.copier_place) for one in sorted(longest, key=lambda one: one.copier_place)),
    )


def _credited(article: Article, pieces: Sequence[Piece], held: Mapping[str, ArticleId]) -> Iterator[Copy]:
    """A line for each agency or outlet that the article credits, and for each block under another's name.

    `held` tells the first report of each outlet in the heap.
    """
    quotes = credit_quotes(article)
    names = {named_source(credit.agency, "").id: named_source(credit.agency, "").name for credit in article.credits}
    for piece in pieces:
        if piece.how == "stated":
            names.setdefault(piece.source.id, piece.source.name)
    for key, name in sorted(names.items()):
        if outlet_key(name) == outlet_key(article.outlet):
            continue
        reasons = [piece.source.reason for piece in pieces if piece.source.id == key]
        yield Copy(
            article=article.id, source=held.get(outlet_key(name)), source_name=name, kind="credit",
            share=round(share_of(pieces, key), 4), reason=min(reasons, default=f"names {name} as its source"),
            quotes=tuple(sorted(quotes.get(key, ()))),
        )  # fmt: skip


def _length(article: Article) -> int:
    return sum(part.end - part.start for part in article.read_parts() if part.kind in READ)


def _covered(places: Sequence[tuple[int, int]]) -> int:
    """How many characters lie in at least one place."""
    total, reach = 0, 0
    for start, end in sorted(places):
        total += max(0, end - max(start, reach))
        reach = max(reach, end)
    return total
