"""Strands: which articles tell so much the same that equal descriptions in them mean one thing."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from variorum.records.annotation import Annotation
from variorum.steps.identify.groups import Groups

TELLING = frozenset({"PROPN", "NOUN", "VERB"})
ALIKE = 0.12  # cosine of TF-IDF from which two articles belong to one strand; flat between 0.1 and 0.15


def strands(annotations: Sequence[Annotation]) -> Mapping[str, int]:
    """A number for each article, the same for articles of one strand: chains of articles that are alike."""
    ordered = sorted(annotations, key=lambda annotation: annotation.article)
    vectors = _vectors([_words(annotation) for annotation in ordered])
    groups = Groups(len(ordered))
    for left in range(len(ordered)):
        for right in range(left):
            if _cosine(vectors[left], vectors[right]) >= ALIKE:
                groups.join(left, right)
    return {annotation.article: groups.of(number) for number, annotation in enumerate(ordered)}


def _words(annotation: Annotation) -> Counter[str]:
    return Counter(
        token.lemma.lower()
        for sentence in annotation.sentences
        for token in sentence.tokens
        if token.pos in TELLING and len(token.lemma) > 2
    )


def _vectors(counts: Sequence[Counter[str]]) -> list[dict[str, float]]:
    documents = Counter(word for count in counts for word in count)
    vectors = []
    for count in counts:
        vector = {
            word: (1 + math.log(number)) * math.log((1 + len(counts)) / (0.5 + documents[word]))
            for word, number in sorted(count.items())
        }
        length = math.sqrt(sum(value * value for value in vector.values())) or 1.0
        vectors.append({word: value / length for word, value in vector.items()})
    return vectors


def _cosine(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    short, long = sorted((left, right), key=len)
    return sum(value * long[word] for word, value in sorted(short.items()) if word in long)
