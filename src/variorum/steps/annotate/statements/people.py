"""People: the persons and bodies named in an article, by every part of their name and by their office."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from variorum.records.annotation import Mention
from variorum.steps.annotate.statements.tree import Place, Tree
from variorum.tables.pronouns import FEMALE, MALE
from variorum.tables.speech_sources import BODY
from variorum.tables.titles import ADDRESS, OFFICES, QUALIFIERS, RANKS

TITLES = ADDRESS | RANKS | OFFICES | QUALIFIERS
TERRITORY = frozenset(
    """county city state town village district province region country nation borough parish municipality republic
    kingdom island ward canton prefecture commune""".split()
)  # a body that rules a place, never a person, though it stands before many an officer's name
LONGEST_NAME = 5  # words; longer runs are no names of persons
SHE = FEMALE | frozenset("madam madame mme dame councilwoman".split())
HE = MALE | frozenset("lord councilman".split())

KIN = frozenset(
    """husband wife mother father son daughter brother sister widow widower uncle aunt nephew niece grandmother
    grandfather""".split()
)


class Name(NamedTuple):
    """A name as it stands in the text."""

    start: int
    end: int
    words: str
    kind: str  # "PERSON", "ORG", …
    title: str = ""


class People:
    """All names of an article; full names for short ones; who holds which office."""

    def __init__(self, trees: Sequence[Tree], mentions: Sequence[Mention]) -> None:
        """Take names from the mentions, and from the model's own entities where no mention meets them."""
        given = [_from_mention(mention) for mention in mentions if mention.level == "named"]
        taken = {n for name in given for n in range(name.start, name.end)}
        own = [name for tree in trees for name in _entities(tree) if not taken & set(range(name.start, name.end))]
        self.names = sorted(_with_first_names((*given, *own), trees))
        self.starts = {name.start: name for name in self.names}
        self._covering = {at: name for name in self.names for at in range(name.start, name.end)}
        self._full = _full_names([name for name in self.names if name.kind == "PERSON"])
        self._gender = {self.full(n.words, n.start): found for n in self.names if (found := _gender(n.title))}
        self.offices: dict[str, list[tuple[int, str]]] = defaultdict(list)  # lemma of the office -> (where, full name)
        for tree in trees:
            for at, noun, name in self._offices(tree):
                self.offices[tree.lemma(noun)].append((at, name))
                if (found := _gender(tree.lemma(noun))) and not tree.has(noun, ("conj",)):  # "his wife, Vera Dahl"
                    self._gender.setdefault(name, found)

            self._possessors(tree)

    def _possessors(self, tree: Tree) -> None:
        """Keep what "her husband" or "his mother" tells of the one person who is named before it in the sentence."""
        before: set[str] = set()
        for number, token in enumerate(tree.tokens):
            if (name := self.at(token.start)) is not None and name.kind == "PERSON":
                before.add(self.full(name.words, name.start))
            owned = token.tag == "PRP$" and tree.word(number) in ("his", "her") and tree.lemma(token.head) in KIN
            if owned and len(before) == 1:
                self._gender.setdefault(next(iter(before)), "she" if tree.word(number) == "her" else "he")

    def at(self, place: int) -> Name | None:
        """The name that covers the character."""
        return self._covering.get(place)

    def full(self, words: str, at: int) -> str:
        """The longest name of the article that ends, or begins, with the given words.

        Of two persons with one surname the one named in full last before `at`, else first after it.
        """
        known = self._full.get(_key(words))
        if known is None:
            return words
        places = [place for place, _ in known]
        return known[max(0, bisect_right(places, at) - 1)][1]

    def gender(self, name: str) -> str:
        """The pronoun "he" or "she" that a title or a noun beside the name tells, empty where none does."""
        return self._gender.get(name, "")

    def holder(self, office: str, before: int) -> str:
        """The full name of the last person, told of before that place, who holds the office; else empty."""
        held = [] if office in TERRITORY | BODY else self.offices.get(office, [])
        number = bisect_left(held, (before, "")) - 1
        return held[number][1] if number >= 0 else ""

    def _offices(self, tree: Tree) -> list[tuple[int, int, str]]:
        """Where a person's name stands, a noun beside it as a title or in apposition, and the full name."""
        found: list[tuple[int, int, str]] = []
        for number in range(len(tree)):
            token = tree.token(number)
            name = self.at(token.start)
            if name is None or name.kind != "PERSON" or token.end != name.end:
                continue
            nouns = [
                kid
                for kid in tree.children(number, "compound", "appos", "nmod")
                if self.at(tree.token(kid).start) != name
            ]
            if token.dep == "appos" and tree.token(token.head).pos in ("NOUN", "PROPN"):
                nouns.append(token.head)
            nouns.extend(
                n
                for n in range(max(0, number - 8), number)
                if tree.token(n).end < name.start
                and tree.token(n).head == number
                and tree.token(n).pos in ("NOUN", "PROPN")
            )
            found.extend((name.start, noun, self.full(name.words, name.start)) for noun in sorted(set(nouns)))
        return found


def _with_first_names(names: Sequence[Name], trees: Sequence[Tree]) -> list[Name]:
    """The names, those of one word with the name that the parse joins to them from before: "Pavel" to "Korn"."""
    before: dict[int, Place] = {}
    for tree in trees:
        for number in range(1, len(tree)):
            one = tree.token(number - 1)
            joined = one.dep == "compound" and one.head == number and one.pos == "PROPN"
            if (
                joined
                and tree.text[one.start].isupper()
                and tree.word(number - 1).strip(".") not in TITLES | QUALIFIERS
            ):
                before[tree.token(number).start] = (one.start, one.end)
    taken = {at for name in names for at in range(name.start, name.end)}
    return [_joined(name, before.get(name.start), taken, trees[0].text) for name in names]


def _joined(name: Name, first: Place | None, taken: set[int], text: str) -> Name:
    if first is None or name.kind != "PERSON" or name.title or " " in name.words or first[0] in taken:
        return name
    return name._replace(start=first[0], words=text[first[0] : name.end])


def _from_mention(mention: Mention) -> Name:
    return Name(mention.span.start, mention.span.end, mention.words, mention.kind, mention.title)


def _entities(tree: Tree) -> list[Name]:
    found: list[Name] = []
    open_: list[int] = []
    for number, token in enumerate((*tree.tokens, None)):
        if token is not None and token.entity.startswith("I-") and open_:
            open_.append(number)
            continue
        if open_:
            start, end = tree.place(open_[0], open_[-1])
            kind = tree.token(open_[0]).entity[2:]
            words = tree.text[start:end]
            for suffix in ("'s", "’s"):
                if words.endswith(suffix):
                    words, end = words[: -len(suffix)], end - len(suffix)
            found.append(Name(start, end, words, kind))
        open_ = [number] if token is not None and token.entity.startswith("B-") else []
    return [name for name in found if name.kind in ("PERSON", "ORG", "GPE", "LOC", "NORP") and name.words.strip()]


def _key(words: str) -> str:
    return " ".join(words.lower().replace("’", "'").split())


def _full_names(names: Sequence[Name]) -> dict[str, list[tuple[int, str]]]:
    """Each name, surname and first name -> where the longest names that hold it at their end or head stand."""
    full: dict[str, list[tuple[int, str]]] = {}
    longest: dict[str, int] = {}
    for name in names:
        words = " ".join(name.words.split())
        parts = _key(words).split()
        keys = {" ".join(parts[cut:]) for cut in range(len(parts))} | {parts[0]}
        for key in keys if len(parts) <= LONGEST_NAME else {_key(words)}:
            if len(parts) > longest.get(key, 0):
                full[key], longest[key] = [], len(parts)
            if len(parts) == longest[key]:
                full[key].append((name.start, words))
    return full


def _gender(title: str) -> str:
    words = {word.strip(".").lower() for word in title.split()}
    if words & SHE:
        return "she"
    return "he" if words & HE else ""
