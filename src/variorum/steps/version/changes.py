"""Changes: what differs between two versions of one article, sentence by sentence."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from variorum.records.article import Article
from variorum.records.span import Quote
from variorum.records.version import Change
from variorum.steps.version.units import Text, Unit
from variorum.text.shingles import WORD

REWORDED = 0.5  # share of words that two wordings of one sentence have in common at least; below it both are told whole
ALONE = "no sentence of the other has half of these words"
CROWD = 20  # sentences that hold one word; a word of more is no sign that two belong together

Pairs = dict[int, int]


def changes(before: Text, after: Text) -> tuple[Change, ...]:
    """What was reworded, added and removed, in the order of the later version, what was removed last."""
    gone = [unit for unit in before.told if unit.key not in after.keys]
    come = [unit for unit in after.told if unit.key not in before.keys]
    pairs = reworded(gone, come)
    found = [
        (come[b].start, Change("reworded", _quote(before.article, gone[a]), _quote(after.article, come[b]), how))
        for a, b in pairs.items()
        if (how := f"{_shared(_words(gone[a]), _words(come[b])):.0%} of their words are common")
    ]
    taken = set(pairs.values())
    added = _runs([unit for n, unit in enumerate(come) if n not in taken], after.article.text)
    found += [(group[0].start, Change(kind="added", after=_whole(after.article, group), how=ALONE)) for group in added]
    removed = _runs([unit for n, unit in enumerate(gone) if n not in pairs], before.article.text)
    told = [change for _, change in sorted(found, key=lambda row: row[0])]
    return (*told, *(Change(kind="removed", before=_whole(before.article, group), how=ALONE) for group in removed))


def reworded(gone: Sequence[Unit], come: Sequence[Unit]) -> Pairs:
    """Numbers of sentences that went with those that came in their place, the likest first; each once."""
    left, right = [_words(unit) for unit in gone], [_words(unit) for unit in come]
    alike = [
        (-share, abs(a - b), a, b) for a, b in sorted(_candidates(left, right)) if (share := _shared(left[a], right[b]))
    ]
    pairs: Pairs = {}
    taken: set[int] = set()
    for share, _, a, b in sorted(alike):
        if -share >= REWORDED and a not in pairs and b not in taken:
            pairs[a] = b
            taken.add(b)
    return pairs


def _candidates(left: Sequence[Counter[str]], right: Sequence[Counter[str]]) -> set[tuple[int, int]]:
    holders: dict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(right):
        for word in words:
            holders[word].append(number)
    rare = {word: found for word, found in holders.items() if len(found) <= CROWD}
    return {(a, b) for a, words in enumerate(left) for word in words for b in rare.get(word, ())}


def _shared(left: Counter[str], right: Counter[str]) -> float:
    return 2 * (left & right).total() / max(1, left.total() + right.total())


def _words(unit: Unit) -> Counter[str]:
    return Counter(word.casefold() for word in WORD.findall(unit.key))


def _runs(units: Sequence[Unit], text: str) -> Iterator[list[Unit]]:
    """Sentences that follow each other in one paragraph, together."""
    group: list[Unit] = []
    for unit in units:
        if group and (unit.part != group[-1].part or text[group[-1].end : unit.start].strip(" \u00a0\t")):
            yield group
            group = []
        group.append(unit)
    if group:
        yield group


def _quote(article: Article, unit: Unit) -> Quote:
    return article.quote(unit.start, unit.end)


def _whole(article: Article, group: Sequence[Unit]) -> Quote:
    return article.quote(group[0].start, group[-1].end)
