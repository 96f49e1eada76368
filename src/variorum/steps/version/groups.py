"""Groups: articles that are savings of one page: of one address, and alike enough to be one article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from variorum.records.article import Article
from variorum.steps.version.pages import number_of
from variorum.steps.version.units import Text, key_of
from variorum.text.addresses import canonical_address
from variorum.text.shingles import WORD, shingles

READ = frozenset({"report", "other_language"})
# Two reports of one event by different hands share under .02 of their five-word runs, an agency's copy that was cut
# and put into other words about .3; a page that is filled anew each day (weather, results) shares its frame only.
SHARED = 0.2  # share of the shorter one's runs of five words


class Saving(NamedTuple):
    """A text with what tells whether another is the same article."""

    text: Text
    page: int
    title: str
    runs: frozenset[tuple[str, ...]]


def groups(texts: Sequence[Text]) -> Iterator[tuple[str, list[Text]]]:
    """The address and the versions of each article that was saved several times, sorted by address and smallest id."""
    alone = Counter(text.article.snapshot for text in texts)
    by_address: dict[str, list[Text]] = defaultdict(list)
    for text in sorted(texts, key=lambda one: one.article.id):
        if text.article.standing in READ and (address := address_of(text.article, alone[text.article.snapshot] == 1)):
            by_address[address].append(text)
    for address, found in sorted(by_address.items()):
        for group in _alike(found):
            if len(group) > 1:
                yield address, sorted(group, key=lambda one: one.article.id)


def address_of(article: Article, is_alone: bool) -> str:
    """The canonical address: that of the article, else the one of the capture where the snapshot holds nothing else."""
    return canonical_address(article.address) or (canonical_address(article.capture.address) if is_alone else "")


def _alike(texts: Sequence[Text]) -> list[list[Text]]:
    """Connected parts: an article joins all groups of which it is like one member; the last added are tried first."""
    found: list[list[Saving]] = []
    for text in texts:
        own = Saving(text, number_of(text.article), key_of(text.article.title).casefold(), runs_of(text))
        near = [any(is_one(own, other) for other in reversed(group)) for group in found]
        joined = [one for group, is_near in zip(found, near, strict=True) if is_near for one in group]
        found = [group for group, is_near in zip(found, near, strict=True) if not is_near] + [[*joined, own]]
    return [[one.text for one in group] for group in found]


def is_one(left: Saving, right: Saving) -> bool:
    """Whether two savings under one address are of one article: the same page of it, with its title or its text."""
    if left.page != right.page:
        return False
    return bool(left.title and left.title == right.title) or share(left.runs, right.runs) >= SHARED


def share(left: frozenset[tuple[str, ...]], right: frozenset[tuple[str, ...]]) -> float:
    """Share of the shorter one's runs that the other has."""
    return len(left & right) / max(1, min(len(left), len(right)))


def runs_of(text: Text) -> frozenset[tuple[str, ...]]:
    """The runs of five words of all that is told."""
    return frozenset(shingles([word.casefold() for unit in text.told for word in WORD.findall(unit.key)]))
