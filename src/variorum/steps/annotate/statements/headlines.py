"""Headlines: content beside a name and a colon, and content whose source stands in the next sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.records.article import Article
from variorum.steps.annotate.statements.according import according_head
from variorum.steps.annotate.statements.blocks import heading_end
from variorum.steps.annotate.statements.contents import is_thin
from variorum.steps.annotate.statements.draft import Draft
from variorum.steps.annotate.statements.people import People
from variorum.steps.annotate.statements.source_words import phrase
from variorum.steps.annotate.statements.tree import Tree
from variorum.tables.speech_sources import HUMAN, OFFICE

LONGEST_NAME = 6  # words before the colon
TOLD_WORDS = frozenset("say says said claims claim warns warn".split())
LONGEST_HEADLINE = 200  # characters; longer paragraphs are running text
COLON = re.compile(r":[ \u00a0](?=[A-Z“\"‘'])")


def headline_drafts(article: Article, trees: Sequence[Tree], people: People) -> Iterator[Draft]:
    """Content of headlines "Name: content" and "content: officials", in a paragraph of one line without a stop."""
    for number, tree in enumerate(trees):
        span = tree.sentence.span
        text = article.text[span.start : span.end]
        if len(text) > LONGEST_HEADLINE or text[-1] in '.”"' or len(tree) < 4:
            continue
        if (told := _told_behind(tree, number)) is not None:
            yield told
            continue
        colon = next((n for n in range(1, len(tree) - 1) if tree.word(n) == ":"), None)
        if (
            text.count(":") != 1
            or colon is None
            or (number and trees[number - 1].sentence.paragraph == tree.sentence.paragraph)
        ):
            continue
        draft = _before_colon(article, tree, number, colon, people) or _after_colon(tree, number, colon, people)
        if draft is not None:
            yield draft


def _told_behind(tree: Tree, number: int) -> Draft | None:
    """Content of a headline that closes with its source: "Mill to close as orders fall, says union"."""
    verb = next((n for n in range(len(tree) - 2, 1, -1) if tree.word(n) in TOLD_WORDS), None)
    if verb is None or tree.word(verb - 1) != "," or len(tree) - verb - 1 > LONGEST_NAME:
        return None
    nominal = all(tree.token(n).pos in ("NOUN", "PROPN", "ADJ", "DET") for n in range(verb + 1, len(tree)))
    content = tree.place(0, verb - 2)
    if not nominal or is_thin(tree, (content,)):
        return None
    return Draft(
        parts=(content,), form="headline", sentence=number, verb=verb, cue=tree.place(verb, verb),
        source=tree.place(verb + 1, len(tree) - 1), head=len(tree) - 1, paragraph=tree.sentence.paragraph,
    )  # fmt: skip


def _before_colon(article: Article, tree: Tree, number: int, colon: int, people: People) -> Draft | None:
    name = people.at(tree.token(colon - 1).start)
    named = name is not None and name.kind == "PERSON" and tree.token(0).pos in ("PROPN", "NOUN", "ADJ")
    if colon > LONGEST_NAME or not (named or heading_end(article, tree) is not None):
        return None
    if any(tree.is_verb(n) for n in range(colon)):
        return None
    return Draft(
        parts=(tree.place(colon + 1, len(tree) - 1),), form="headline", sentence=number, cue=tree.place(colon, colon),
        source=tree.place(0, colon - 1), head=colon - 1, paragraph=tree.sentence.paragraph,
    )  # fmt: skip


def _after_colon(tree: Tree, number: int, colon: int, people: People) -> Draft | None:
    tail = range(colon + 1, len(tree))
    last = tail[-1]
    name = people.at(tree.token(last).start)
    known = tree.lemma(last) in HUMAN | OFFICE or (name is not None and name.kind == "PERSON")
    if (
        len(tail) > LONGEST_NAME - 2
        or not known
        or any(tree.is_verb(n) for n in tail)
        or not any(tree.is_verb(n) for n in range(colon))
    ):
        return None
    return Draft(
        parts=(tree.place(0, colon - 1),), form="headline", sentence=number, cue=tree.place(colon, colon),
        source=tree.place(colon + 1, last), head=last, paragraph=tree.sentence.paragraph,
    )  # fmt: skip


def afterthought_drafts(trees: Sequence[Tree]) -> Iterator[Draft]:
    """The sentence before "That's according to X": what follows its last colon, or the whole."""
    for number in range(1, len(trees)):
        tree, before = trees[number], trees[number - 1]
        word = next(
            (n for n in range(1, min(5, len(tree) - 1)) if tree.word(n) == "according" and tree.word(n + 1) == "to"),
            None,
        )
        if word is None or tree.word(0) not in ("that", "this", "so") or before.sentence.part != tree.sentence.part:
            continue
        head = according_head(tree, word + 1)
        if head is None:
            continue
        span = before.sentence.span
        colons = list(COLON.finditer(before.text, span.start, span.end))
        start = colons[-1].end() if colons else span.start
        yield Draft(
            parts=((start, span.end),), form="according", sentence=number, verb=word,
            cue=tree.place(word, word + 1), source=phrase(tree, head), head=head, paragraph=before.sentence.paragraph,
        )  # fmt: skip
