"""Units: the clauses and described names that are held against each other across reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from variorum.records.annotation import Commitment, Sentence, Statement
from variorum.records.span import Quote, Span
from variorum.steps.collate.features import NEGATIONS, TELLING, rarity
from variorum.steps.collate.hedges import HEDGED
from variorum.steps.collate.known import Known
from variorum.text.clauses import Clause, clauses, subtree

COLLATED = frozenset({"body", "deck", "title", "correction", "caption"})
SHORTEST = 2  # words with content that a unit must have
DESCRIBED = frozenset({"NOUN", "PROPN"})
WISHES = frozenset("want hope plan intend wish seek aim expect threaten promise vow urge call ask".split())
SAYING = frozenset("say tell add write state comment explain".split())  # clauses that only tell who speaks
MODALS = frozenset("will would shall should must could 'll wo".split())
PRONOUNS = frozenset({"he", "she", "him", "her", "his", "hers", "who", "whom", "whose"})


class Unit(NamedTuple):
    """A clause or noun phrase of one report, with the sentence it stands in."""

    quote: Quote
    sentence: Sentence
    tokens: tuple[int, ...]  # own words, by index in the sentence
    head: int
    kind: str  # "clause" or "phrase"
    statement: Statement | None
    about: str  # entity that the subject stands for, "" where it is none by name
    person: str = ""  # the person last named, whom "he" or "her" in the unit may mean

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.quote.span

    @property
    def commitment(self) -> Commitment:
        """How far the text stands behind it."""
        return self.statement.commitment if self.statement else "asserted"


def units(known: Known) -> tuple[Unit, ...]:
    """All units of a story's reports, sorted by place; clauses that only say who speaks are left out."""
    found: list[Unit] = []
    for article in known.articles:
        last_person = ""
        for sentence in known.annotations[article.id].sentences:
            if sentence.part in COLLATED:
                found += _sentence_units(known, sentence, last_person)
                last_person = _last_person(known, sentence) or last_person
    return tuple(sorted(found, key=lambda unit: (unit.span, unit.kind)))


def _sentence_units(known: Known, sentence: Sentence, person: str) -> Iterator[Unit]:
    cues = {one.cue.start for one in known.annotations[sentence.span.article].statements if one.cue and one.tells()}
    for clause in clauses(sentence.tokens):
        head = sentence.tokens[clause.head]
        if head.start not in cues and head.lemma.lower() not in SAYING:
            unit = _unit(known, sentence, clause, person)
            if unit is not None:
                yield unit
    if sentence.part != "title":  # capitals make every word of a headline look like a name to the parser
        yield from _phrases(known, sentence)


def _unit(known: Known, sentence: Sentence, clause: Clause, person: str) -> Unit | None:
    tokens = sentence.tokens
    if len([i for i in clause.tokens if is_content(sentence, i)]) < SHORTEST:
        return None
    quote = _quote(known, sentence, _from_word(sentence, clause.tokens))
    subject = next(
        (i for i in clause.tokens if tokens[i].head == clause.head and tokens[i].dep.startswith("nsubj")), None
    )
    about = _standing_for(known, sentence, clause.head if subject is None else subject, person)
    meant = person if any(tokens[i].lemma.lower() in PRONOUNS for i in clause.tokens) else ""
    return Unit(quote, sentence, clause.tokens, clause.head, "clause", known.statement_over(quote.span), about, meant)


def _phrases(known: Known, sentence: Sentence) -> Iterator[Unit]:
    """Noun phrases that describe: at least two words of content below a noun, the longest ones only."""
    taken: set[int] = set()
    for i, token in enumerate(sentence.tokens):
        if i in taken or token.pos not in DESCRIBED or token.dep in {"compound", "ROOT"}:
            continue
        own = _own_phrase(sentence, i)
        if own and _describes(known, sentence, own):
            taken.update(own)
            quote = _quote(known, sentence, own)
            about = next((name for _, _, name in known.entities_in(quote.span)), "")
            yield Unit(quote, sentence, own, i, "phrase", known.statement_over(quote.span), about)


def _describes(known: Known, sentence: Sentence, own: Sequence[int]) -> bool:
    """Whether a noun phrase says more than a name: three words of content, two of them in no name."""
    article = sentence.span.article
    start, end = sentence.tokens[own[0]].start, sentence.tokens[own[-1]].end
    named = known.entities_in(Span(article=article, start=start, end=end))
    free = [i for i in own if not any(first <= sentence.tokens[i].start < last for first, last, _ in named)]
    own_words = [i for i in own if is_content(sentence, i)]
    return len(own_words) > SHORTEST and len([i for i in own_words if i in free]) >= SHORTEST


def _own_phrase(sentence: Sentence, i: int) -> tuple[int, ...]:
    """The words below a noun, up to the first verb that depends on it."""
    verbs = {j for j in subtree(sentence.tokens, i) if sentence.tokens[j].dep in {"relcl", "acl", "appos", "conj"}}
    barred = {j for verb in verbs if verb != i for j in subtree(sentence.tokens, verb)}
    own = [j for j in subtree(sentence.tokens, i) if j not in barred]
    while own and sentence.tokens[own[-1]].dep in {"punct", "cc"}:
        own.pop()
    return tuple(own)


def _from_word(sentence: Sentence, own: tuple[int, ...]) -> tuple[int, ...]:
    """The tokens from the first one that is a word: a pasted heading begins with "#", an item with a dash."""
    first = next((at for at, i in enumerate(own) if any(map(str.isalnum, sentence.tokens[i].lemma))), 0)
    return own[first:]


def _quote(known: Known, sentence: Sentence, own: Sequence[int]) -> Quote:
    tokens = sentence.tokens
    return known.by_id[sentence.span.article].quote(tokens[own[0]].start, tokens[own[-1]].end)


def is_content(sentence: Sentence, i: int) -> bool:
    """Whether the word carries content: no auxiliary, article, pronoun, preposition or mark."""
    token = sentence.tokens[i]
    return token.pos in {"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"} and token.dep not in {"aux", "auxpass", "punct"}


def is_open(unit: Unit) -> bool:
    """Whether the clause tells what is wanted, planned or to come, and so never what another says has happened."""
    tokens = unit.sentence.tokens
    near = [i for i in unit.tokens if i == unit.head or tokens[i].head == unit.head]
    if any(tokens[i].lemma.lower() in (WISHES if tokens[i].pos == "VERB" else MODALS) for i in near):
        return True
    aims = any(tokens[i].tag == "TO" and tokens[i].dep == "aux" for i in near)
    return aims and not any(tokens[i].lemma == "have" and tokens[i].dep == "aux" for i in near)


def subject_of(unit: Unit) -> str:
    """The entity or the noun that the clause is about; "" for a pronoun that could be anybody."""
    if unit.about:
        return unit.about
    tokens = unit.sentence.tokens
    found = (tokens[i] for i in unit.tokens if tokens[i].head == unit.head and tokens[i].dep.startswith("nsubj"))
    return next((token.lemma.lower() for token in found if token.pos in DESCRIBED), "")


def told_words(unit: Unit) -> str:
    """The lemmas that carry the unit's content, sorted: what half of all reports hold is left out, "not" never."""
    lemmas = {unit.sentence.tokens[i].lemma.lower().replace("n’t", "not") for i in unit.tokens}
    return " ".join(sorted(one for one in lemmas if one in NEGATIONS or (one.isalnum() and rarity(one) >= TELLING)))


def hedges_head(unit: Unit) -> bool:
    """Whether a hedge bears on the clause's own verb, "is believed to have fled", not on a phrase inside it."""
    tokens, article_start = unit.sentence.tokens, unit.span.start
    chain = {unit.head}
    for i in unit.tokens:
        if tokens[i].head in chain and tokens[i].dep in {"xcomp", "aux", "advmod", "acomp"}:
            chain.add(i)
    found = [match.start() + article_start for match in HEDGED.finditer(unit.quote.words)]
    return any(tokens[i].start <= at < tokens[i].end for at in found for i in chain)


def _standing_for(known: Known, sentence: Sentence, i: int, person: str) -> str:
    """The entity that the word names or, for a pronoun or the head of a relative clause, stands for."""
    token = sentence.tokens[i]
    if token.lemma.lower() in PRONOUNS and token.tag != "WP":
        return person
    at = sentence.tokens[token.head].head if token.tag == "WP" else i
    below = subtree(sentence.tokens, at)
    span = Span(
        article=sentence.span.article, start=sentence.tokens[below[0]].start, end=sentence.tokens[below[-1]].end
    )
    heads = [sentence.tokens[i].start for i in (at, *(i for i in below if _is_appos_of(sentence, i, at)))]
    named = known.entities_in(span)
    return next((name for one in heads for start, end, name in named if start <= one < end), "")


def _is_appos_of(sentence: Sentence, i: int, at: int) -> bool:
    """Whether the word stands in apposition to the other one: "a seventh victim, the minister Anna Korn"."""
    token = sentence.tokens[i]
    return token.dep == "appos" and token.head == at


def _last_person(known: Known, sentence: Sentence) -> str:
    named = [name for _, _, name in known.entities_in(sentence.span) if known.entities[name].kind == "PERSON"]
    return named[0] if named else ""
