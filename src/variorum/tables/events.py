"""Events: words of news events with their derivations and classes, and the words that lower a claim."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import Literal, NamedTuple

# Words that say that the writer does not vouch for what follows. General knowledge of English; closed classes.
HEDGING_MODALS = frozenset("may might could would should".split())
HEDGING_ADVERBS = frozenset(
    """reportedly allegedly apparently supposedly possibly probably perhaps maybe presumably seemingly likely
    purportedly ostensibly potentially conceivably evidently""".split()
)
HEDGING_ADJECTIVES = frozenset(
    "alleged suspected reported possible apparent supposed presumed purported potential likely unconfirmed".split()
)
HEDGING_VERBS = frozenset(
    """believe think suspect claim allege suggest appear seem presume suppose assume speculate fear expect hope
    estimate report rumor rumour imply hint consider feel purport""".split()
)
DENYING_VERBS = frozenset("deny dispute rebut refute reject".split())
FAILING_VERBS = frozenset("fail refuse decline avoid cease neglect".split())
OPEN_WORDS = frozenset("whether if".split())
NEGATIONS = frozenset("no not n't never neither nor none nobody nothing without".split())


Word = Literal["verb", "noun"]


class Family(NamedTuple):
    """A verb with the nouns derived from it, and the class of events that it belongs to."""

    name: str
    kind: str  # the class


def family(lemma: str, word: Word) -> Family | None:
    """The family of a verb or noun of the table; a particle stands after a blank: "step down"."""
    return _families().get((lemma, word))


def is_event_noun(lemma: str) -> bool:
    """Whether the noun tells of something that happened."""
    return (lemma, "noun") in _families()


@lru_cache(maxsize=1)
def _families() -> dict[tuple[str, Word], Family]:
    found: dict[tuple[str, Word], Family] = {}
    for line in files("variorum.tables").joinpath("events.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, entries = line.split("\t")
            for entry in entries.split():
                for key, row in _rows(kind, entry):
                    found.setdefault(key, row)
    return found


def _rows(kind: str, entry: str) -> Iterator[tuple[tuple[str, Word], Family]]:
    """The words of one entry; an entry without a verb is named by its first noun."""
    verb, *nouns = (word.replace("_", " ") for word in entry.split("/"))
    own = Family(f"{kind}: {nouns[0] if verb == '-' else verb}", kind)
    if verb != "-":
        yield (verb, "verb"), own
    for noun in nouns:
        if noun != "-":
            yield (noun, "noun"), own
