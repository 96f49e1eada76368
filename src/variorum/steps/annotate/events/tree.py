"""Tree: the dependency parse of one sentence, with the clause that each word belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.records.annotation import Token

CLAUSE = frozenset({"ROOT", "relcl", "advcl", "ccomp", "xcomp", "acl", "parataxis", "csubj", "csubjpass", "pcomp"})
LONGEST_PHRASE = 60  # words; a phrase that is longer is cut, which keeps hostile sentences cheap


class Tree:
    """Children, clause owners and phrases of a parsed sentence; built once, in linear time."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.children: list[list[int]] = [[] for _ in tokens]
        for place, token in enumerate(tokens):
            if token.head != place:
                self.children[token.head].append(place)
        self.owner = self._owners()
        self.owned: dict[int, list[int]] = {}
        for place, own in enumerate(self.owner):
            self.owned.setdefault(own, []).append(place)

    def is_verb(self, place: int) -> bool:
        """Whether the token is a verb that heads words of its own, not an auxiliary."""
        token = self.tokens[place]
        return token.pos == "VERB" and token.dep not in {"aux", "auxpass"}

    def having(self, place: int, *labels: str) -> list[int]:
        """Children of the token that bear one of the labels, in order."""
        return [child for child in self.children[place] if self.tokens[child].dep in labels]

    def phrase(self, place: int) -> tuple[int, int]:
        """First and last word of the phrase of a token without the clauses in it, punctuation cut at both ends."""
        words = sorted(self._within(place))
        while len(words) > 1 and self.tokens[words[0]].pos in {"PUNCT", "ADP", "CCONJ", "SPACE"} and words[0] != place:
            words.pop(0)
        while len(words) > 1 and self.tokens[words[-1]].pos in {"PUNCT", "CCONJ", "ADP"} and words[-1] != place:
            words.pop()
        return words[0], words[-1]

    def clause(self, place: int) -> tuple[int, int]:
        """First and last word of the clause that the token stands in, without other clauses at its ends."""
        words = self.owned[self.owner[place]]
        first, last = 0, len(words) - 1
        while first < last and self.tokens[words[first]].dep in {"punct", "cc", "mark"}:
            first += 1
        while first < last and self.tokens[words[last]].dep in {"punct", "cc"}:
            last -= 1
        return words[first], words[last]

    def _within(self, place: int) -> Iterator[int]:
        """The token and all below it that belong to the same clause, at most LONGEST_PHRASE to each side."""
        waiting = [place]
        while waiting:
            at = waiting.pop()
            yield at
            waiting += [
                child
                for child in self.children[at]
                if self.owner[child] == self.owner[place]
                and abs(child - place) <= LONGEST_PHRASE
                and not (at == place and self.tokens[child].dep in {"appos", "cc", "conj", "case"})
            ]

    def _owners(self) -> list[int]:
        """For each token the nearest head of a clause at or above it."""
        owner = [-1] * len(self.tokens)
        waiting = [(place, place) for place, token in enumerate(self.tokens) if token.head == place]
        while waiting:
            place, own = waiting.pop()
            own = place if self._opens(place) else own
            owner[place] = own
            waiting += [(child, own) for child in self.children[place]]
        return owner

    def _opens(self, place: int) -> bool:
        token = self.tokens[place]
        if token.dep == "conj":  # "was arrested and charged": each verb has a clause of its own
            return token.pos in {"VERB", "AUX"}
        return token.dep in CLAUSE
