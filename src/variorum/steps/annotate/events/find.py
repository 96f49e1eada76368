"""Find: the verbs and nouns of an article that tell of something that happened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.records.annotation import EventMention, Sentence, Statement, Token
from variorum.records.article import Article
from variorum.records.span import ArticleId, Span
from variorum.steps.annotate.events.modality import commitment, polarity, tense
from variorum.steps.annotate.events.roles import roles_of
from variorum.steps.annotate.events.tree import Tree
from variorum.tables.events import HEDGING_VERBS, family, is_event_noun
from variorum.text.derivation import verbs_of

RAISING = frozenset("seem appear tend happen".split())
PREDICATE = frozenset({"acomp", "oprd", "attr", "ROOT", "dobj", "ccomp", "conj"})
THINGS = frozenset("building landing opening offering dealing training finding".split())  # as often things as events
LIGHT = frozenset("be have do let".split())  # verbs that tell of nothing by themselves


def find_events(
    article: Article, sentences: Sequence[Sentence], statements: Sequence[Statement]
) -> tuple[EventMention, ...]:
    """Event mentions, sorted by place; a verb of saying that carries a statement is none."""
    cues = {cue.start for one in statements if one.tells() and (cue := one.cue) is not None}
    found = [mention for sentence in sentences for mention in _in_sentence(article, sentence, cues)]
    return tuple(sorted(found, key=lambda mention: mention.span))


def _in_sentence(article: Article, sentence: Sentence, cues: set[int]) -> Iterator[EventMention]:
    tree = Tree(sentence.tokens)
    for place, token in enumerate(sentence.tokens):
        if token.start in cues:
            continue
        if tree.is_verb(place):
            if _tells(tree, place):
                yield _mention(article, tree, place)
        elif _is_event_word(token):
            yield _mention(article, tree, place)


def _is_event_word(token: Token) -> bool:
    """Whether a noun, or an adjective in the predicate, tells of something that happened: "three dead"."""
    lemma = token.lemma.lower()
    if token.pos == "NOUN" and token.dep != "compound":
        return is_event_noun(lemma) or (lemma.endswith("ing") and lemma not in THINGS and _is_made_from_event(lemma))
    return token.pos == "ADJ" and token.dep in PREDICATE and is_event_noun(lemma)


def _is_made_from_event(noun: str) -> bool:
    return any(family(verb, "verb") is not None for verb in verbs_of(noun))


def _tells(tree: Tree, place: int) -> bool:
    """Whether a verb tells of something itself: not "be", not "seems to", "is believed to", whose content tells it."""
    lemma = tree.tokens[place].lemma.lower()
    if lemma in LIGHT or not any(letter.isalpha() for letter in lemma):
        return False
    raises = lemma in RAISING or (lemma in HEDGING_VERBS and bool(tree.having(place, "auxpass")))
    return not (raises and tree.having(place, "xcomp"))


def _mention(article: Article, tree: Tree, place: int) -> EventMention:
    token = tree.tokens[place]
    first, last = tree.clause(place)
    is_verb = tree.is_verb(place)
    return EventMention(
        span=Span(article=article.id, start=token.start, end=token.end),
        words=article.text[token.start : token.end],
        lemma=_lemma(tree, place),
        kind="verb" if is_verb else "noun" if token.pos == "NOUN" else "other",
        roles=roles_of(article.id, tree, place),
        polarity=polarity(tree, place),
        commitment=commitment(tree, place),
        tense=tense(tree, place) if is_verb else "",
        clause=_span(article.id, tree, first, last),
    )


def _span(article: ArticleId, tree: Tree, first: int, last: int) -> Span:
    return Span(article=article, start=tree.tokens[first].start, end=tree.tokens[last].end)


def _lemma(tree: Tree, place: int) -> str:
    """The verb with its particle, if any: "step down"."""
    particles = [tree.tokens[child].lemma for child in tree.having(place, "prt")]
    return " ".join([tree.tokens[place].lemma, *particles]).lower()
