"""Captures: the same bytes captured several times are one report, which knows all its captures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from variorum.flow.reading import read
from variorum.flow.run import Run
from variorum.records.article import Article
from variorum.records.capture import Again, order
from variorum.records.source import Input, Repeat, Source
from variorum.records.span import ArticleId, SnapshotId


def without_repeats(sources: Iterable[Input], repeats: list[Source]) -> Iterator[Input]:
    """The items but for repeats, which are put on the list."""
    for item in sources:
        if isinstance(item, Repeat):
            repeats.append(item.source)
        else:
            yield item


def with_captures(
    run: Run, articles: Mapping[ArticleId, Article], repeats: Sequence[Source]
) -> dict[ArticleId, Article]:
    """The articles, each with the other captures of its bytes; the earliest stated one is that which counts."""
    others: dict[SnapshotId, list[Again]] = defaultdict(list)
    for one in repeats:
        others[one.snapshot.id].append(Again(name=one.snapshot.name, capture=one.capture, given=one.given))
    latest_first = sorted(repeats, key=lambda one: order(one.snapshot.name, one.capture), reverse=True)
    earliest = {one.snapshot.id: one for one in latest_first if one.content}
    again = [item for item in read(run, [earliest[key] for key in sorted(earliest)]) if isinstance(item, Article)]
    found = {item.snapshot for item in again}
    for old in sorted(articles.values(), key=lambda one: one.name):
        if old.snapshot in found and not any(one.name == old.name for one in others[old.snapshot]):
            others[old.snapshot].append(Again(name=old.name, capture=old.capture))
    counted = [*again, *(one for one in articles.values() if one.snapshot not in found)]
    return {one.id: replace(one, also=_also(one, others.get(one.snapshot, ()))) for one in counted}


def _also(article: Article, others: Iterable[Again]) -> tuple[Again, ...]:
    """The other captures, the earliest first; of one that counts now, itself is none of them."""
    kept = [one for one in others if one.name != article.name and not article.name.startswith(f"{one.name}#")]
    return tuple(sorted(dict.fromkeys(kept), key=lambda one: order(one.name, one.capture)))
