"""Groups: articles that are savings of one page: of one address, and alike enough to be one article."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from variorum.records.article import Article
from variorum.steps.version.pages import number_of
from variorum.steps.version.units import Text, key_of, text_of
from variorum.text.addresses import canonical_address
from variorum.text.shingles import WORD, shingles

READ = frozenset({"report", "other_language"})
# Half of 2,973 pairs of reports of one story by different hands share .02 or less of their five-word runs, 93 % less
# than this; two savings that share less have been written anew, and only an equal title still tells that they are one.
SHARED = 0.2  # share of the shorter one's runs of five words
STATED = frozenset({"og:site_name", "publisher in JSON-LD"})  # evidence of an outlet that the page itself names
CROWD = 20  # savings with one run that are looked at, the last ones: a page saved every hour has thousands


class Saving(NamedTuple):
    """A text with what tells whether another is the same article."""

    text: Text
    page: int
    title: str
    runs: frozenset[tuple[str, ...]]


def groups(articles: Sequence[Article]) -> Iterator[tuple[str, list[Text]]]:
    """The address and the versions of each article that was saved several times, sorted by address and smallest id."""
    alone = Counter(article.snapshot for article in articles)
    by_address: dict[str, list[Article]] = defaultdict(list)
    for article in sorted(articles, key=lambda one: one.id):
        if article.standing in READ and (address := address_of(article, alone[article.snapshot] == 1)):
            by_address[address].append(article)
    for address, found in sorted(by_address.items()):
        if len(found) > 1:  # the sentences of all others are nobody's business
            yield from ((address, group) for group in _alike([text_of(one) for one in found]) if len(group) > 1)


def address_of(article: Article, is_alone: bool) -> str:
    """The canonical address: that of the article, else the one of the capture where the snapshot holds nothing else."""
    return canonical_address(article.address) or (canonical_address(article.capture.address) if is_alone else "")


def _alike(texts: Sequence[Text]) -> list[list[Text]]:
    """Connected parts of the graph of pairs that are one article; near-linear in the length of all texts."""
    savings = [
        Saving(text, number_of(text.article), key_of(text.article.title).casefold(), runs_of(text)) for text in texts
    ]
    parent = list(range(len(texts)))

    def root(number: int) -> int:
        while parent[number] != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    for left, right in _near(savings):
        if root(left) != root(right) and is_one(savings[left], savings[right]):
            low, high = sorted((root(left), root(right)))
            parent[high] = low
    found: dict[int, list[Text]] = defaultdict(list)
    for number, text in enumerate(texts):
        found[root(number)].append(text)
    return list(found.values())


def _near(savings: Sequence[Saving]) -> Iterator[tuple[int, int]]:
    """Pairs with a common title or a common run, those with the most common runs first."""
    titled: dict[tuple[str, int], int] = {}
    holders: dict[tuple[str, ...], deque[int]] = defaultdict(lambda: deque(maxlen=CROWD))
    for number, saving in enumerate(savings):
        if saving.title:
            yield titled.setdefault((saving.title, saving.page), number), number
        shared = Counter(other for run in saving.runs for other in holders[run])
        for other in sorted(shared, key=lambda other: (-shared[other], -other))[:CROWD]:
            yield other, number
        for run in saving.runs:
            holders[run].append(number)


def is_one(left: Saving, right: Saving) -> bool:
    """Whether two savings under one address are of one article: the same page of it, with its title or its text.

    A reprint gives the address of the report that it repeats as its canonical one, and names its own outlet.
    """
    if left.page != right.page or _is_reprint(left.text.article, right.text.article):
        return False
    return bool(left.title and left.title == right.title) or share(left.runs, right.runs) >= SHARED


def _is_reprint(left: Article, right: Article) -> bool:
    """Whether the pages name two outlets in the same place, neither of which is a shorter name of the other."""
    if left.outlet_evidence not in STATED or left.outlet_evidence != right.outlet_evidence:
        return False
    names = [key_of(article.outlet).casefold() for article in (left, right)]
    return all(names) and names[0] not in names[1] and names[1] not in names[0]


def likeness(left: Text, right: Text) -> str:
    """What two savings under one address have in common, in words."""
    titles = {key_of(text.article.title).casefold() for text in (left, right)}
    same = "one title; " if len(titles) == 1 and "" not in titles else ""
    return f"one address; {same}{share(runs_of(left), runs_of(right)):.0%} of the shorter one's runs of five words"


def share(left: frozenset[tuple[str, ...]], right: frozenset[tuple[str, ...]]) -> float:
    """Share of the shorter one's runs that the other has."""
    return len(left & right) / max(1, min(len(left), len(right)))


def runs_of(text: Text) -> frozenset[tuple[str, ...]]:
    """The runs of five words of all that is told."""
    return frozenset(shingles([word.casefold() for unit in text.told for word in WORD.findall(unit.key)]))
