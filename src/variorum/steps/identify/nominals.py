"""Nominals: which descriptions stand for a thing that another mention names or describes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from variorum.records.annotation import Sentence
from variorum.steps.identify.groups import Groups
from variorum.steps.identify.looks import Look, Sentences

DEFINITE = ("the ", "this ", "that ", "these ", "those ")


def join_heads(looks: Sequence[Look], groups: Groups, stories: Mapping[str, int]) -> None:
    """Join descriptions with the same head word, kind and number in articles of one chain of events."""
    first: dict[tuple[str, str, bool, int], int] = {}
    for number, look in enumerate(looks):
        if look.level == "nominal":
            key = (look.head, look.mention.kind, look.plural, stories[look.mention.span.article])
            groups.join(first.setdefault(key, number), number)


def join_namesakes(looks: Sequence[Look], groups: Groups, stories: Mapping[str, int]) -> None:
    """Join "the bank" with the one name of its kind and strand that has the word as its head: "Harbour Bank"."""
    named: dict[tuple[str, str, int], list[int]] = {}
    for number, look in enumerate(looks):
        if look.level == "named":
            key = (look.head, look.mention.kind, stories[look.mention.span.article])
            named.setdefault(key, []).append(number)
    for number, look in enumerate(looks):
        if look.level == "nominal":
            key = (look.head, look.mention.kind, stories[look.mention.span.article])
            owners = {groups.of(other) for other in named.get(key, ())}
            if len(owners) == 1:
                groups.join(owners.pop(), number)


def join_appositions(looks: Sequence[Look], groups: Groups, sentences: Sentences) -> None:
    """Join a description with what it stands beside ("X, a teacher"; "coach X") or is said to be ("X is a teacher")."""
    heads = {(look.mention.span.article, look.place, look.token): number for number, look in enumerate(looks)}
    for number, look in enumerate(looks):
        if look.level == "pronoun" or look.token < 0:
            continue
        article = look.mention.span.article
        other = heads.get((article, look.place, _partner(sentences[article][look.place], look)))
        if other is not None and other != number and _may_be_one(look, looks[other]):
            groups.join(number, other)


def _may_be_one(look: Look, other: Look) -> bool:
    """Whether one of both describes and neither holds the other: two names side by side are a list."""
    if look.mention.kind != other.mention.kind or "nominal" not in {look.level, other.level}:
        return False
    return not look.mention.span.meets(other.mention.span) or look.role == "appos"


def _partner(sentence: Sentence, look: Look) -> int:
    """The head token of the phrase that the mention is the same as, -1 where the parse shows none."""
    token = sentence.tokens[look.token]
    if token.dep == "appos":
        return token.head
    if (
        token.dep in {"compound", "nmod"}
        and look.mention.kind == "PERSON"
        and sentence.tokens[token.head].pos == "PROPN"
    ):
        return token.head
    if token.dep == "attr" and not _negated(sentence, token.head):
        subjects = [n for n, other in enumerate(sentence.tokens) if other.head == token.head and other.dep == "nsubj"]
        return subjects[0] if subjects else -1
    return -1


def _negated(sentence: Sentence, verb: int) -> bool:
    return any(token.head == verb and token.dep == "neg" for token in sentence.tokens)


def join_definites(looks: Sequence[Look], groups: Groups) -> None:
    """Join "the company" and the like with the name of its kind that stands last before it in the article."""
    seen: set[tuple[str, str, str]] = set()
    for number, look in enumerate(looks):
        key = (look.mention.span.article, look.head, look.mention.kind)
        plain = look.mention.words.lower().startswith(DEFINITE) and len(look.mention.words.split()) == 2
        if look.level == "nominal" and plain and not look.plural and look.mention.kind != "PERSON" and key not in seen:
            for other in range(number - 1, -1, -1):
                earlier = looks[other]
                if earlier.mention.span.article != look.mention.span.article:
                    break
                if earlier.level == "named" and earlier.mention.kind == look.mention.kind and not earlier.plural:
                    groups.join(other, number)
                    break
        if look.level == "nominal":
            seen.add(key)
