"""Tree: the parse of one sentence, seen from its words."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from msgspec.structs import replace

from variorum.records.annotation import Sentence, Token

Place = tuple[int, int]  # [start, end) in the article's text
SUBJECTS = ("nsubj", "csubj")
VERBAL = ("VERB", "AUX")
CITING = ("cite", "quote")


class Tree:
    """The tokens of a sentence with their children and the edges of their subtrees."""

    def __init__(self, sentence: Sentence, text: str) -> None:
        """Take the parse; `text` is the article's."""
        self.sentence = sentence
        self.tokens = _mended(sentence.tokens)
        self.text = text
        self.words = [text[token.start : token.end].lower() for token in sentence.tokens]
        self.lemmas = [token.lemma.lower() for token in sentence.tokens]
        self.kids: list[list[int]] = [[] for _ in self.tokens]
        for number, token in enumerate(self.tokens):
            if token.head != number:
                self.kids[token.head].append(number)
        self.left = list(range(len(self.tokens)))
        self.right = list(range(len(self.tokens)))
        for number in reversed(self._from_the_roots()):
            head = self.tokens[number].head
            self.left[head] = min(self.left[head], self.left[number])
            self.right[head] = max(self.right[head], self.right[number])

    def _from_the_roots(self) -> list[int]:
        stack = [number for number, token in enumerate(self.tokens) if token.head == number]
        order = []
        while stack:
            number = stack.pop()
            order.append(number)
            stack.extend(self.kids[number])
        return order

    def __len__(self) -> int:
        """How many tokens it has."""
        return len(self.tokens)

    def token(self, number: int) -> Token:
        """The token of that number."""
        return self.tokens[number]

    def word(self, number: int) -> str:
        """The word in lower case."""
        return self.words[number]

    def lemma(self, number: int) -> str:
        """The lemma in lower case."""
        return self.lemmas[number]

    def children(self, number: int, *labels: str) -> Iterator[int]:
        """The children with one of the labels, from left to right; all of them where no label is given."""
        return (kid for kid in self.kids[number] if not labels or self.tokens[kid].dep in labels)

    def child(self, number: int, *labels: str) -> int | None:
        """The first child with one of the labels."""
        return next(self.children(number, *labels), None)

    def place(self, first: int, last: int) -> Place:
        """Characters from the first token to the last, both included."""
        return self.tokens[first].start, self.tokens[last].end

    def subtree(self, number: int) -> Place:
        """Characters from the left to the right edge of the token's subtree."""
        return self.place(self.left[number], self.right[number])

    def holds(self, number: int, other: int) -> bool:
        """Whether the other token lies between the edges of the subtree."""
        return self.left[number] <= other <= self.right[number]

    def at(self, start: int, end: int) -> range:
        """The numbers of the tokens that lie wholly in [start, end)."""
        first = next((n for n, token in enumerate(self.tokens) if token.start >= start), len(self.tokens))
        last = next((n for n in range(first, len(self.tokens)) if self.tokens[n].end > end), len(self.tokens))
        return range(first, last)

    def is_verb(self, number: int) -> bool:
        """Whether the token is a verb or an auxiliary."""
        return self.tokens[number].pos in VERBAL

    def has(self, number: int, labels: Collection[str]) -> bool:
        """Whether a child has one of the labels."""
        return any(self.tokens[kid].dep in labels for kid in self.kids[number])

    def is_negated(self, number: int) -> bool:
        """Whether a negation hangs on the token."""
        return any(
            self.tokens[kid].dep == "neg" or self.word(kid) in ("not", "n't", "n’t", "never")
            for kid in self.kids[number]
        )

    def climb(self, number: int) -> Iterator[int]:
        """The heads above the token, nearest first."""
        seen = 0
        while self.tokens[number].head != number and seen < len(self.tokens):
            number = self.tokens[number].head
            seen += 1
            yield number


def _mended(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens with "citing" hung on the verb before its comma: "reported, citing the ministry, that …"."""
    astray = [
        n
        for n, token in enumerate(tokens[2:], start=2)
        if token.lemma in CITING and token.tag == "VBG" and token.head > n and tokens[n - 2].pos == "VERB"
    ]
    if not astray:
        return tokens
    mended = list(tokens)
    for n in astray:
        mended[n] = replace(tokens[n], head=n - 2, dep="advcl")
    return tuple(mended)
