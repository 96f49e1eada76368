"""Ages: how old a person is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.records.annotation import Sentence
from variorum.records.collation import Value
from variorum.steps.collate.known import Known
from variorum.steps.collate.readings import reading
from variorum.steps.collate.slots.candidate import Candidate, part_rank
from variorum.steps.collate.units import Unit

AFTER_NAME = re.compile(
    r",\s(?P<age>\d{1,3})(?=[,.;)]|\sand\b)|\s\((?P<bracket>\d{1,3})\)|,?\saged\s(?P<aged>\d{1,3})\b"
)
YEAR_OLD = re.compile(r"\b(?:a\s|an\s|the\s)?(?P<age>\d{1,3})[-‑\s]year[-‑\s]old\b")
NEAR = 60  # characters between a name and "a 40-year-old"; farther away another person may be meant
OLDEST = 120
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})  # Penn Treebank tags of finite verbs
OF_ANOTHER = frozenset({"ADP", "SCONJ", "CCONJ"})  # right before a name: "the 28-year-old son of X", "… and X"


def ages(known: Known, units: Sequence[Unit]) -> Iterator[Candidate]:
    """Candidates for "How old is X?", one for each printed age that stands beside a person's name."""
    for sentence in {unit.sentence.span: unit.sentence for unit in units}.values():
        text = known.by_id[sentence.span.article].text
        people = [row for row in known.entities_in(sentence.span) if known.entities[row[2]].kind == "PERSON"]
        for start, end, person in people:
            for first, last, age in _beside(text, sentence, start, end):
                quote = known.by_id[sentence.span.article].quote(first, last)
                value = Value(kind="age", text=str(age), low=age, high=age, unit="year")
                found = reading(known, quote, value, statement=known.statement_over(quote.span))
                question = f"How old is {known.entities[person].name}?"
                yield Candidate(("age", person), question, "Who", found, part_rank(sentence.part))


def _beside(text: str, sentence: Sentence, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Start, end and number of each age printed right after a name, or as "N-year-old" close to it."""
    after = AFTER_NAME.match(text, end, min(len(text), sentence.span.end + 1))
    if after and (age := int(next(one for one in after.groups() if one))) <= OLDEST:
        yield start, after.end(), age
    for found in YEAR_OLD.finditer(text, sentence.span.start, sentence.span.end):
        before = 0 <= start - found.end() <= NEAR and _describes(text, sentence, found.end(), start)
        behind = 0 <= found.start() - end <= 3 and "," in text[end : found.start()]
        if (before or behind) and int(found["age"]) <= OLDEST:
            yield min(start, found.start()), max(end, found.end()), int(found["age"])


def _describes(text: str, sentence: Sentence, start: int, end: int) -> bool:
    """Whether the words between an age and a name only say what the person is, so that the age is hers."""
    if re.search(r"[,;:.]", text[start:end]):
        return False
    between = [token for token in sentence.tokens if start <= token.start < end]
    if any(token.tag in FINITE for token in between):
        return False
    return not between or between[-1].pos not in OF_ANOTHER or between[-1].lemma == "as"
