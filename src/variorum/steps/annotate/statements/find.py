"""Find statements: what the article ascribes to somebody, with who said it and through whom."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from variorum.records.annotation import Mention, Sentence, Statement
from variorum.records.article import Article
from variorum.steps.annotate.statements.according import according_drafts
from variorum.steps.annotate.statements.attitudes import (
    intending_drafts,
    judging_drafts,
    topic_adjective_drafts,
    topic_drafts,
    topic_noun_drafts,
)
from variorum.steps.annotate.statements.blame import blame_drafts
from variorum.steps.annotate.statements.clauses import CUES, clausal_drafts
from variorum.steps.annotate.statements.contents import is_thin, tidy
from variorum.steps.annotate.statements.direct import direct_drafts
from variorum.steps.annotate.statements.draft import Draft
from variorum.steps.annotate.statements.headlines import afterthought_drafts, headline_drafts
from variorum.steps.annotate.statements.marked import marked_drafts
from variorum.steps.annotate.statements.nesting import Nested, nested
from variorum.steps.annotate.statements.nouns import noun_drafts
from variorum.steps.annotate.statements.people import People
from variorum.steps.annotate.statements.phrases import STATES_OF_MIND, mind_drafts, object_drafts
from variorum.steps.annotate.statements.speakers import Speakers
from variorum.steps.annotate.statements.subjects import is_set_off
from variorum.steps.annotate.statements.tail import tail_of, untailed
from variorum.steps.annotate.statements.tree import Place, Tree
from variorum.steps.annotate.statements.within import Within
from variorum.steps.annotate.statements.writer import Writer
from variorum.tables.speech import (
    ANNOUNCE,
    BLAME,
    JUDGE,
    JUDGE_IDEAS,
    MEAN,
    NAME,
    NOUNS,
    TOPIC_ADJECTIVES,
    TOPIC_NOUNS,
    TOPIC_VERBS,
)
from variorum.text.quotemarks import Quoted, quotations

TELLING = (clausal_drafts, according_drafts, noun_drafts, blame_drafts, mind_drafts, object_drafts)
ATTITUDES = (  # where nothing is told
    marked_drafts, judging_drafts, topic_drafts, topic_noun_drafts, topic_adjective_drafts, intending_drafts,
)  # fmt: skip

LEMMAS = CUES | JUDGE | JUDGE_IDEAS | NAME | ANNOUNCE | NOUNS | MEAN | {*BLAME, *TOPIC_VERBS, *TOPIC_NOUNS}
WORDS = STATES_OF_MIND | {"according", "per", *TOPIC_ADJECTIVES}  # with LEMMAS every word at which a rule begins


def find_statements(
    article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mention]
) -> tuple[Statement, ...]:
    """Statements, sorted by place.

    Direct speech first, by its marks and the cue beside it; then indirect speech by the parse, outside of the marks;
    of two that say the same the first found stays. Then who is who, and through whom it came.
    """
    ordered = sorted(sentences, key=lambda sentence: sentence.span)
    trees = [Tree(sentence, article.text) for sentence in ordered if sentence.tokens]
    people = People(trees, mentions)
    quotes = [quoted for part in article.read_parts() for quoted in quotations(article.text, part.start, part.end)]
    direct = direct_drafts(article.text, trees, quotes)
    found = [*direct, *headline_drafts(article, trees, people), *afterthought_drafts(trees)]
    drafts = _settled(article.text, trees, [*found, *_indirect(trees, direct, quotes)])
    return _stated(article, trees, nested(trees, drafts, people), people)


def _indirect(trees: Sequence[Tree], direct: Sequence[Draft], quotes: Sequence[Quoted]) -> Iterator[Draft]:
    spoken = {(draft.sentence, draft.verb) for draft in direct}
    within = Within(place for draft in direct for place in draft.parts)
    cues: dict[int, list[int]] = defaultdict(list)
    for sentence, verb in sorted(spoken):
        cues[sentence].append(verb)
    marks = Within((quoted.outer_start, quoted.outer_end) for quoted in quotes)
    for rules in (TELLING, ATTITUDES):
        for number, tree in enumerate(trees):
            tail = tail_of(tree)
            for token in _telling_words(tree):
                if (number, token) in spoken or within.at(tree.token(token).start) is not None:
                    continue
                for draft in chain.from_iterable(rule(tree, number, token) for rule in rules):
                    cut = untailed(_clipped(draft, tree, cues.get(number, ())), tree, tail)
                    if not is_thin(tree, cut.parts) or _is_whole(cut, tree, marks):
                        yield _snapped(cut, marks)


def _telling_words(tree: Tree) -> list[int]:
    """The tokens that any rule may take for a cue."""
    return [n for n, lemma in enumerate(tree.lemmas) if lemma in LEMMAS or tree.words[n] in WORDS]


def _is_whole(draft: Draft, tree: Tree, marks: Within) -> bool:
    """Whether a few words without a verb are what was said: "denied involvement", "called him a genius"."""
    first = next(iter(tree.at(*draft.parts[0])), None)
    hangs = first is None or "ADP" in (tree.token(first).pos, tree.token(max(first - 1, 0)).pos)
    if not hangs and draft.form in ("object", "blame", "phrase"):
        return True
    return any(marks.at(at) is not None for start, end in draft.parts for at in (start, end - 1))


def _clipped(draft: Draft, tree: Tree, cues: Sequence[int]) -> Draft:
    """The draft whose content ends before the next verb of saying that brings a quotation: "… and added, "…""."""
    parts = []
    for start, end in draft.parts:
        for verb in cues:
            if start < tree.token(verb).start < end and _tells_further(draft, tree, verb):
                last = verb - 1
                while last > 0 and tree.token(last).pos in ("CCONJ", "PUNCT", "ADV"):
                    last -= 1
                end = min(end, max(tree.token(last).end, start))
        parts.append((start, end))
    return draft._replace(parts=tuple(parts))


def _tells_further(draft: Draft, tree: Tree, verb: int) -> bool:
    """Whether the verb tells more beside the content: "… and added"; beside a clause also "…, adding"."""
    return tree.token(verb).dep == "conj" or (draft.form == "clause" and is_set_off(tree, verb))


def _snapped(draft: Draft, marks: Within) -> Draft:
    """The draft whose content never begins or ends inside a quotation that goes on outside of it."""
    parts = []
    for start, end in draft.parts:
        first, last = marks.at(start), marks.at(end - 1)
        if last is not None and start <= last[0]:
            end = max(end, last[1])
        if first is not None and first[1] <= end:
            start = min(start, first[0])
        parts.append((start, end))
    return draft._replace(parts=tuple(parts))


def _settled(text: str, trees: Sequence[Tree], drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts in order of place with tidy contents; of two that clash the first found stays."""
    starts = [tree.sentence.span.start for tree in trees]
    kept: dict[int, list[Draft]] = defaultdict(list)  # by the sentences that they touch
    settled: list[Draft] = []
    for draft in drafts:
        parts = tidy(text, draft.parts)
        one = draft._replace(parts=parts)
        if not parts:
            continue
        touched = range(bisect_right(starts, one.start) - 1, bisect_right(starts, one.end) + 1)
        if not any(_clashes(one, other) for number in touched for other in kept[number]):
            settled.append(one)
            for number in touched:
                kept[number].append(one)
    return sorted(settled, key=lambda d: (d.start, -d.end, d.verb))


def _clashes(new: Draft, old: Draft) -> bool:
    """Whether the new one repeats the old, crosses it, or is nested in it under the same source."""
    overlap = min(new.end, old.end) - max(new.start, old.start)
    if overlap <= 0:
        return False
    apart = new.cue is not None and old.cue is not None and (old.covers(new.cue) or new.covers(old.cue))
    is_inside = (new.start >= old.start and new.end <= old.end) or (old.start >= new.start and old.end <= new.end)
    if not is_inside or (new.parts == old.parts and not apart):
        return True
    return old.manner == "direct" or (new.sentence == old.sentence and new.head == old.head and new.head >= 0)


def _stated(article: Article, trees: Sequence[Tree], rows: Sequence[Nested], people: People) -> tuple[Statement, ...]:
    drafts = [row.draft for row in rows]
    speakers = Speakers(trees, people, [row.draft for row in rows if row.told])
    order = sorted(range(len(rows)), key=lambda n: (_moment(drafts[n]), n))
    heard = {number: speakers.of(drafts[number]) for number in order}
    writer = Writer(article, trees, rows, people, heard)
    built = [writer.statement(number) for number in order if rows[number].told]
    return tuple(sorted(built, key=lambda s: (s.content[0], s.content[-1], s.speaker)))


def _moment(draft: Draft) -> Place:
    """Where the reader learns who speaks."""
    return draft.source if draft.source is not None else (draft.end, draft.end)
