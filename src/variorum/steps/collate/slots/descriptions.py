"""Descriptions: what a person is called beside the name: "the head of the port police", "who led the strike"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.records.annotation import Sentence
from variorum.records.collation import Value
from variorum.records.span import Span
from variorum.steps.collate.features import gist
from variorum.steps.collate.known import Known
from variorum.steps.collate.readings import reading
from variorum.steps.collate.slots.candidate import Candidate, part_rank
from variorum.steps.collate.units import Unit
from variorum.text.clauses import children, subtree

# Verbs whose object is what a person is in charge of; our own list.
LEADING = frozenset("command lead head run chair direct govern oversee manage found own represent".split())
NAMING = frozenset({"name", "nickname", "alias", "pseudonym"})  # "the nickname X" says how he is called, not who he is
LEAST_WORDS = 2  # a bare title says who somebody is only together with of what


def descriptions(known: Known, units: Sequence[Unit]) -> Iterator[Candidate]:
    """Candidates for "Who is X?": appositions, "X was the …", "X, who led …", and what stands before the name."""
    for sentence in {unit.sentence.span: unit.sentence for unit in units}.values():
        for start, end, person in known.entities_in(sentence.span):
            if known.entities[person].kind == "PERSON":
                yield from _beside(known, sentence, person, (start, end))
    for unit in units:
        if unit.kind == "clause" and unit.about and known.entities[unit.about].kind == "PERSON":
            yield from _in_clause(known, unit)


def _beside(known: Known, sentence: Sentence, person: str, name: tuple[int, int]) -> Iterator[Candidate]:
    """Appositions on either side of the name."""
    tokens = sentence.tokens
    at = next(
        (i for i, token in enumerate(tokens) if name[0] <= token.start < name[1] and not _in_name(sentence, i, name)),
        None,
    )
    if at is None:
        return
    for i in children(tokens, at):
        if tokens[i].dep == "appos" and tokens[i].pos == "NOUN":
            yield from _candidate(known, sentence, person, _phrase(sentence, i))
    if tokens[at].dep == "appos" and tokens[tokens[at].head].pos == "NOUN":
        yield from _candidate(known, sentence, person, _phrase(sentence, tokens[at].head))


def _in_clause(known: Known, unit: Unit) -> Iterator[Candidate]:
    """The clause itself where its verb is one of leading, or "to be" with a noun."""
    tokens = unit.sentence.tokens
    lemma = tokens[unit.head].lemma.lower()
    named = any(tokens[i].dep in {"dobj", "attr"} and tokens[i].pos == "NOUN" for i in children(tokens, unit.head))
    passive = any(tokens[i].dep == "nsubjpass" for i in children(tokens, unit.head))
    if named and not passive and (lemma in LEADING or lemma == "be"):
        yield from _candidate(known, unit.sentence, unit.about, list(unit.tokens))


def _in_name(sentence: Sentence, i: int, name: tuple[int, int]) -> bool:
    """Whether the word's head is another word of the same name."""
    head = sentence.tokens[i].head
    return head != i and name[0] <= sentence.tokens[head].start < name[1]


def _phrase(sentence: Sentence, head: int) -> list[int]:
    """The noun phrase below the word, up to its first apposition or clause."""
    tokens = sentence.tokens
    cut = [i for i in children(tokens, head) if tokens[i].dep in {"appos", "relcl", "conj"}]
    barred = {j for i in cut for j in subtree(tokens, i)}
    own = [j for j in subtree(tokens, head) if j not in barred]
    while own and tokens[own[-1]].dep in {"punct", "cc"}:
        own.pop()
    return own


def _candidate(known: Known, sentence: Sentence, person: str, own: Sequence[int]) -> Iterator[Candidate]:
    if not own:
        return
    start, end = sentence.tokens[own[0]].start, sentence.tokens[own[-1]].end
    quote = known.by_id[sentence.span.article].quote(start, end)
    if sentence.tokens[own[0]].tag == "PRP$":  # "its director" says nothing without the sentence before
        return
    text = gist(known, quote.words)
    if len(text.split()) >= LEAST_WORDS and not any(sentence.tokens[i].lemma.lower() in NAMING for i in own):
        span = Span(article=quote.span.article, start=start, end=end)
        found = reading(known, quote, Value(kind="text", text=text), statement=known.statement_over(span))
        question = f"Who is {known.entities[person].name}?"
        yield Candidate(("who", person), question, "Who", found, part_rank(sentence.part), len(text))
