"""Find statements: what the article ascribes to somebody, with who said it and through whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.records.annotation import Link, Manner, Mention, Sentence, Statement
from variorum.records.article import Article
from variorum.records.span import Span
from variorum.steps.annotate.statements import chains
from variorum.steps.annotate.statements.clauses import clausal_drafts
from variorum.steps.annotate.statements.contents import tidy
from variorum.steps.annotate.statements.direct import direct_drafts
from variorum.steps.annotate.statements.draft import Draft
from variorum.steps.annotate.statements.people import People
from variorum.steps.annotate.statements.phrases import (
    according_drafts,
    blame_drafts,
    mind_drafts,
    noun_drafts,
    object_drafts,
)
from variorum.steps.annotate.statements.scope import commitment_of
from variorum.steps.annotate.statements.speakers import Speaker, Speakers
from variorum.steps.annotate.statements.tree import Tree
from variorum.text.quotemarks import Quoted, quotations

MARKS = '“”"«»‘„'


def find_statements(
    article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mention]
) -> tuple[Statement, ...]:
    """Statements, sorted by place."""
    ordered = sorted(sentences, key=lambda sentence: sentence.span)
    trees = [Tree(sentence, article.text) for sentence in ordered]
    quotes = [quoted for part in article.read_parts() for quoted in quotations(article.text, part.start, part.end)]
    direct = direct_drafts(article.text, trees, quotes)
    drafts = _settled(article.text, [*direct, *_indirect(trees, direct, quotes)])
    people = People(trees, mentions)
    speakers = Speakers(trees, people, drafts)
    return _stated(article, trees, drafts, people, speakers)


def _indirect(trees: Sequence[Tree], direct: Sequence[Draft], quotes: Sequence[Quoted]) -> Iterator[Draft]:
    spoken = {(draft.sentence, draft.verb) for draft in direct}
    for number, tree in enumerate(trees):
        for token in range(len(tree)):
            place = tree.place(token, token)
            if (number, token) in spoken or any(draft.covers(place) for draft in direct):
                continue
            for rule in (clausal_drafts, according_drafts, noun_drafts, blame_drafts, mind_drafts, object_drafts):
                for draft in rule(tree, number, token):
                    yield _snapped(draft, quotes)


def _snapped(draft: Draft, quotes: Sequence[Quoted]) -> Draft:
    """The draft whose content never ends inside a quotation that it has begun."""
    parts = []
    for start, end in draft.parts:
        for quoted in quotes:
            if start <= quoted.outer_start < end < quoted.outer_end:
                end = quoted.outer_end
            if quoted.outer_start < start < quoted.outer_end <= end:
                start = quoted.outer_start
        parts.append((start, end))
    return draft._replace(parts=tuple(parts))


def _settled(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts in order of place with tidy contents; of two with one content the first found stays."""
    kept: list[Draft] = []
    for draft in drafts:
        parts = tidy(text, draft.parts)
        if not parts:
            continue
        one = draft._replace(parts=parts)
        if not any(_clashes(one, other) for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda d: (d.start, -d.end, d.verb))


def _clashes(new: Draft, old: Draft) -> bool:
    """Whether the new one repeats the old, crosses it, or is nested in it under the same source."""
    overlap = min(new.end, old.end) - max(new.start, old.start)
    if overlap <= 0:
        return False
    nested = (new.start >= old.start and new.end <= old.end) or (old.start >= new.start and old.end <= new.end)
    if not nested or new.parts == old.parts:
        return True
    return old.manner == "direct" or (new.sentence == old.sentence and new.head == old.head)


def _stated(
    article: Article, trees: Sequence[Tree], drafts: Sequence[Draft], people: People, speakers: Speakers
) -> tuple[Statement, ...]:
    heard: dict[int, Speaker] = {}
    order = sorted(range(len(drafts)), key=lambda n: (drafts[n].source or (drafts[n].end, 0), n))
    for number in order:
        heard[number] = speakers.of(drafts[number])
    built = [_statement(article, trees, drafts, number, heard, people) for number in range(len(drafts))]
    return tuple(sorted(built, key=lambda s: (s.content[0], s.content[-1], s.speaker)))


def _statement(
    article: Article,
    trees: Sequence[Tree],
    drafts: Sequence[Draft],
    number: int,
    heard: dict[int, Speaker],
    people: People,
) -> Statement:
    draft, speaker = drafts[number], heard[number]
    tree = trees[draft.sentence]
    commitment, hedge = commitment_of(tree, draft.parts, draft.verb)
    words = article.text[draft.start : draft.end]
    return Statement(
        content=tuple(Span(article=article.id, start=start, end=end) for start, end in draft.parts),
        words=words,
        manner=_manner(draft, words),
        cue=None if draft.cue is None else Span(article=article.id, start=draft.cue[0], end=draft.cue[1]),
        source=None if draft.source is None else Span(article=article.id, start=draft.source[0], end=draft.source[1]),
        speaker=speaker.name, speaker_kind=speaker.kind,
        chain=_chain(article, trees, drafts, number, heard, people),
        commitment=commitment, hedge=None if hedge is None else article.quote(*hedge),
    )  # fmt: skip


def _chain(
    article: Article,
    trees: Sequence[Tree],
    drafts: Sequence[Draft],
    number: int,
    heard: dict[int, Speaker],
    people: People,
) -> tuple[Link, ...]:
    draft, tree = drafts[number], trees[drafts[number].sentence]
    links: list[Link | None] = [
        chains.link_of(article, heard[outer], drafts[outer].source)
        for outer in range(len(drafts))
        if outer != number
        and drafts[outer].start <= draft.start
        and draft.end <= drafts[outer].end
        and heard[outer].name
    ]
    links.append(chains.outlet_told(article, tree, draft, people))
    links.append(chains.channel(article, tree, draft))
    if heard[number].name:
        links.append(chains.link_of(article, heard[number], draft.source))
    return tuple(link for link in links if link is not None)


def _manner(draft: Draft, words: str) -> Manner:
    if draft.manner == "direct":
        return "direct"
    return "mixed" if any(mark in words for mark in MARKS) else "indirect"
