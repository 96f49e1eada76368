"""Captures: the same bytes captured several times are one report, which knows all its captures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from msgspec.structs import replace

from variorum.flow.reading import read
from variorum.flow.run import Run
from variorum.records.article import Article
from variorum.records.capture import Again, order
from variorum.records.source import Input, Repeat, Source
from variorum.records.span import ArticleId, SnapshotId


def without_repeats(sources: Iterable[Input], captures: list[Source]) -> Iterator[Input]:
    """The items but for repeats; each capture is put on the list, with its bytes only where it may be read instead."""
    for item in sources:
        if isinstance(item, Repeat):
            captures.append(item.source)
            continue
        if isinstance(item, Source):
            captures.append(replace(item, content=b""))
        yield item


def with_captures(
    run: Run, articles: Mapping[ArticleId, Article], captures: Sequence[Source]
) -> dict[ArticleId, Article]:
    """The articles, each with the other captures of its bytes; the earliest stated one is that which counts.

    Of captures of the same bytes the first in the list is the one that the articles were read from.
    """
    found: dict[SnapshotId, list[Source]] = defaultdict(list)
    for one in captures:
        found[one.snapshot.id].append(one)
    cited = {key: same[0] for key, same in sorted(found.items()) if len(same) > 1}
    sooner = [min(held, key=_order) for key in cited if (held := [one for one in found[key] if one.content])]
    again = [item for item in read(run, sooner) if isinstance(item, Article)]
    reread = {item.snapshot for item in again}
    cited |= {one.snapshot.id: one for one in sooner if one.snapshot.id in reread}
    also = {key: _also(one, found[key]) for key, one in cited.items()}
    counted = [*again, *(one for one in articles.values() if one.snapshot not in reread)]
    return {one.id: replace(one, also=also.get(one.snapshot, ())) for one in counted}


def _also(cited: Source, same: Iterable[Source]) -> tuple[Again, ...]:
    """The captures but for the one that is cited, the earliest first."""
    others = [one for one in sorted(same, key=_order) if one.snapshot.name != cited.snapshot.name]
    return tuple(dict.fromkeys(Again(name=one.snapshot.name, capture=one.capture, given=one.given) for one in others))


def _order(one: Source) -> tuple[bool, datetime, str]:
    return order(one.snapshot.name, one.capture)
