"""Reuse: the passages that two articles have in the same words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from variorum.records.article import Article
from variorum.records.interval import Interval
from variorum.records.record import identity
from variorum.records.span import ArticleId
from variorum.records.tracing import Reuse
from variorum.steps.trace.idiom import is_reuse
from variorum.steps.trace.order import direction, outlet_key, precedence
from variorum.text.align import GAP, aligned
from variorum.text.shingles import Word, shingles, words

READ = frozenset({"body", "deck"})  # shared captions come with shared pictures, shared titles are short
# Two outlets that write of one thing hit on the same eight or nine words now and then: "from the second floor of the
# hotel". One house repeats its own background in runs as short as that.
LONGEST_CHANCE = 12  # words of one passage
SUM_OF_CHANCE = 20  # words of all passages of a pair
MARK = "\n"  # begins the key of a mark, as it begins no word's
CROWD = 12  # articles with one shingle; in a larger crowd each is held against the first carrier only


class Copied(NamedTuple):
    """A reuse by the numbers of its articles in order of precedence; the source has the smaller number."""

    source: int
    copier: int
    source_place: tuple[int, int]  # characters
    copier_place: tuple[int, int]
    size: int  # words that both share


def words_of(article: Article) -> list[Word]:
    """The words of the parts that may be copied; between two parts stand marks that no passage can cross."""
    found: list[Word] = []
    for part in article.read_parts():
        if part.kind in READ:
            found += [Word(f"{MARK}{article.id}/{len(found) + at}", part.start, part.start) for at in range(GAP + 1)]
            found += words(article.text, part.start, part.end)
    return found


def copied_passages(articles: Sequence[Article]) -> list[Copied]:
    """All reused passages of articles that are given in order of precedence."""
    texts = [words_of(article) for article in articles]
    return [found for left, right in sorted(_candidates(texts)) for found in _between(left, right, articles, texts)]


def _between(left: int, right: int, articles: Sequence[Article], texts: Sequence[Sequence[Word]]) -> Iterator[Copied]:
    """The reused passages of one pair; of two outlets only where their sum is no chance."""
    one, other = texts[left], texts[right]
    found = [
        passage
        for passage in aligned([word.key for word in one], [word.key for word in other])
        if is_reuse(passage, articles[left], one, other)
    ]
    sizes = [passage.size for passage in found]
    same_house = bool(articles[left].outlet) and outlet_key(articles[left].outlet) == outlet_key(articles[right].outlet)
    if same_house or max(sizes, default=0) >= LONGEST_CHANCE or sum(sizes) >= SUM_OF_CHANCE:
        for passage in found:
            yield Copied(left, right, _place(one, passage.left), _place(other, passage.right), passage.size)


def reuse_of(copied: Copied, articles: Sequence[Article], days: Mapping[ArticleId, Interval | None]) -> Reuse:
    """The record of a reused passage, the article with the smaller id on the left."""
    left, right = articles[copied.source], articles[copied.copier]
    sides = [left.quote(*copied.source_place), right.quote(*copied.copier_place)]
    if right.id < left.id:
        left, right = right, left
        sides.reverse()
    first, why = direction(left, right, days)
    reason = f"{copied.size} words in the same order; {why}"
    return Reuse(left=sides[0], right=sides[1], words=copied.size, direction=first, reason=reason)


def _candidates(texts: Sequence[Sequence[Word]]) -> set[tuple[int, int]]:
    """Pairs that share a shingle; of a text that stands many times, each copy with its first carrier only."""
    carriers: dict[tuple[str, ...], list[int]] = {}
    for number in _first_of_each(texts):
        for shingle in set(shingles([word.key for word in texts[number]])):
            carriers.setdefault(shingle, []).append(number)
    pairs = {
        pair
        for found in carriers.values()
        for pair in (combinations(found, 2) if len(found) <= CROWD else ((found[0], other) for other in found[1:]))
    }
    return pairs | set(_twins(texts))


def _first_of_each(texts: Sequence[Sequence[Word]]) -> list[int]:
    """The numbers of the texts without those that repeat an earlier one word for word."""
    twins = {later for _, later in _twins(texts)}
    return [number for number in range(len(texts)) if number not in twins]


def _twins(texts: Sequence[Sequence[Word]]) -> Iterator[tuple[int, int]]:
    """Texts that are the same word for word: the first with each of the others."""
    first: dict[str, int] = {}
    for number, text in enumerate(texts):
        if text:
            earlier = first.setdefault(identity(*(word.key for word in text if word.key[0] != MARK)), number)
            if earlier != number:
                yield earlier, number


def _place(text: Sequence[Word], span: tuple[int, int]) -> tuple[int, int]:
    return text[span[0]].start, text[span[1] - 1].end


def all_reuses(
    articles: Sequence[Article], days: Mapping[ArticleId, Interval | None], kin: Mapping[ArticleId, ArticleId]
) -> tuple[list[Article], list[Copied], tuple[Reuse, ...]]:
    """The articles in order of precedence, the copies among them by number, and their records sorted by place."""
    ordered = precedence(articles, days)
    heads = [kin.get(article.id, article.id) for article in ordered]
    copied = [one for one in copied_passages(ordered) if heads[one.source] != heads[one.copier]]
    records = sorted((reuse_of(one, ordered, days) for one in copied), key=lambda reuse: (reuse.left, reuse.right))
    return ordered, copied, tuple(records)
