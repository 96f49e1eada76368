"""Looks: what a mention looks like in its sentence: its head, whether it is a name, its number and gender."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from variorum.records.annotation import Annotation, Level, Mention, Sentence, Token
from variorum.records.article import Article
from variorum.records.span import ArticleId
from variorum.steps.identify.heads import head_word
from variorum.tables.pronouns import FEMALE, HE, MALE, PRONOUNS, SHE, THEY

Sentences = Mapping[ArticleId, Sequence[Sentence]]
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})


class Look(NamedTuple):
    """A mention with what its sentence shows of it."""

    mention: Mention
    level: Level
    head: str  # lemma in small letters
    place: int  # number of the sentence in its article, -1 outside all
    token: int  # number of the head token in the sentence, -1 where none was found
    role: str  # dependency label of the head
    plural: bool
    gender: str  # "she", "he" or ""

    @property
    def is_subject(self) -> bool:
        """Whether the mention is the subject of a verb."""
        return self.role in SUBJECTS


def looks(
    articles: Sequence[Article], annotations: Sequence[Annotation], mentions: Sequence[Mention]
) -> tuple[Look, ...]:
    """A look for each mention, in the same order."""
    known: Sentences = {annotation.article: annotation.sentences for annotation in annotations}
    starts = {article: [sentence.span.start for sentence in found] for article, found in known.items()}
    common = _common(articles, known)
    return tuple(_look(mention, known, starts.get(mention.span.article, ()), common) for mention in mentions)


def _common(articles: Sequence[Article], known: Sentences) -> frozenset[str]:
    """Words that the articles write at least as often with a small letter as with a capital."""
    texts = {article.id: article.text for article in articles}
    counts = Counter(
        texts[article][token.start : token.end]
        for article, sentences in known.items()
        for sentence in sentences
        for token in sentence.tokens
    )
    small = (word for word in counts if word.isalpha() and word.islower())
    return frozenset(word for word in small if counts[word] >= counts[word.capitalize()])


def _look(mention: Mention, known: Sentences, starts: Sequence[int], common: frozenset[str]) -> Look:
    article = mention.span.article
    place = bisect_right(starts, mention.span.start) - 1
    sentence = known[article][place] if place >= 0 else None
    token = head_token(sentence, mention) if sentence else -1
    found = sentence.tokens[token] if sentence and token >= 0 else None
    head = head_word(mention.words)
    level = _level(mention, head, found, common)
    return Look(
        mention=mention,
        level=level,
        head=found.lemma.lower() if found and level == "nominal" else head,
        place=place,
        token=token,
        role=found.dep if found else "",
        plural=bool(found and found.tag in {"NNS", "NNPS"}) or head in THEY,
        gender=_gender(mention.words),
    )


def head_token(sentence: Sentence, mention: Mention) -> int:
    """The number of the token in the mention that hangs on one outside it, the first of several; -1 without tokens."""
    inside = [
        number
        for number, token in enumerate(sentence.tokens)
        if token.start >= mention.span.start and token.end <= mention.span.end
    ]
    heads = [number for number in inside if sentence.tokens[number].head not in inside or _is_root(sentence, number)]
    nouns = [number for number in heads if sentence.tokens[number].pos in {"NOUN", "PROPN", "PRON", "NUM", "DET"}]
    return (nouns or heads or inside or [-1])[0]


def _is_root(sentence: Sentence, number: int) -> bool:
    return sentence.tokens[number].head == number


def _level(mention: Mention, head: str, token: Token | None, common: frozenset[str]) -> Level:
    words = mention.words.strip()
    if words.lower() in PRONOUNS and (len(words) < 2 or not words.isupper()):
        return "pronoun"
    if " " not in words and (head in common or head.removesuffix("s") in common):
        return "nominal"  # "Police" at the head of a sentence, "Man" in a headline
    return "named" if _is_capital(mention.words, head) else "nominal"


def _is_capital(words: str, head: str) -> bool:
    place = words.lower().rfind(head)
    return place >= 0 and words[place].isupper()


def _gender(words: str) -> str:
    parts = {word.strip(".,'").lower() for word in words.split()}
    if parts & (SHE | FEMALE):
        return "she"
    return "he" if parts & (HE | MALE) else ""
