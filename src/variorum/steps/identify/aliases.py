"""Aliases: second names that a report itself prints beside the first: acronyms in brackets, nicknames, real names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.records.annotation import Annotation, Mention
from variorum.records.article import Article
from variorum.records.span import Span
from variorum.steps.identify.clusters import Clusters, Why

BRACKET = re.compile(r"[\"'”’»]?\s?\(")
CUE = re.compile(
    r"(?:\b(?:also|better|otherwise|formerly|previously) (?:known|called) as|\bknown as|\ba\.?k\.?a\.?|\balias"
    r"|\bnicknamed?|\bnom de guerre|\bnom de plume|\bpseudonym|\breal name(?: is| was)?|\bborn|\bwent by(?: the name)?"
    r"|\bcalling himself|\bcalling herself|\bstage name)(?: of)?,?\s?[\"'“‘(]?\s?$"
)
LONGEST_CUE = 48  # characters before the second name in which the cue must stand


def join_aliases(clusters: Clusters, articles: Sequence[Article], annotations: Sequence[Annotation]) -> None:
    """Join names that a sentence prints as two names of one."""
    texts = {article.id: article.text for article in articles}
    place = {mention.span: at for at, node in enumerate(clusters.nodes) for mention in node.mentions}
    for annotation in annotations:
        text = texts.get(annotation.article, "")
        for left, right, why in _printed(annotation, text):
            if left.span in place and right.span in place:
                clusters.join(place[left.span], place[right.span], why, printed=True)


def _printed(annotation: Annotation, text: str) -> Iterator[tuple[Mention, Mention, Why]]:
    for group in _by_sentence(annotation):
        for at, mention in enumerate(group):
            before = group[:at]
            if before and before[-1].kind == "ORG" and mention.kind == "ORG" and _bracketed(text, before[-1], mention):
                words = text[before[-1].span.start : mention.span.end + 1]
                yield before[-1], mention, Why("printed acronym", f"printed as “{words}”")
            cue = CUE.search(text[max(0, mention.span.start - LONGEST_CUE) : mention.span.start])
            like = [other for other in before if other.kind == mention.kind]
            if cue and like and mention.kind == "PERSON":
                first = like[0] if "born" not in cue.group() else like[-1]
                yield (
                    first,
                    mention,
                    Why("printed second name", f"the report says “{cue.group().strip()} {mention.words}”"),
                )


def _bracketed(text: str, left: Mention, right: Mention) -> bool:
    """Whether the second stands in brackets right behind the first and is no longer name than it."""
    between = text[left.span.end : right.span.start]
    closed = text[right.span.end : right.span.end + 1] == ")"
    return closed and bool(BRACKET.fullmatch(between)) and right.words.replace("/", "").replace("&", "").isalnum()


def _by_sentence(annotation: Annotation) -> Iterator[list[Mention]]:
    """The mentions by name of each sentence, by place."""
    groups: dict[Span, list[Mention]] = {}
    spans = sorted(sentence.span for sentence in annotation.sentences)
    at = 0
    for mention in sorted(annotation.mentions, key=lambda mention: mention.span):
        while at < len(spans) and spans[at].end <= mention.span.start:
            at += 1
        if at < len(spans) and spans[at].holds(mention.span):
            groups.setdefault(spans[at], []).append(mention)
    yield from groups.values()
