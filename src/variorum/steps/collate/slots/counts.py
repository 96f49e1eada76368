"""Counts: what a clause counts, and how many."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from variorum.records.annotation import Token
from variorum.records.collation import Value
from variorum.steps.collate.known import Known
from variorum.steps.collate.slots.wholes import part_of
from variorum.steps.collate.units import Unit
from variorum.text.frequency import stem
from variorum.text.numbers import amount
from variorum.text.particulars import NOT_COUNTED, qualified

# Units of measure count an attribute of something; which attribute the words beside them tell, we do not read yet.
MEASURES = frozenset(
    (
        "meter metre foot mile kilometer kilometre inch yard ton tonne pound kilogram gram degree litre liter gallon "
        "acre hectare watt megawatt volt knot point mph kmh kph time dollar euro cent percent second minute hour day "
        "week month year"
    ).split()
)
# Those of them that tell how much there is of a stuff.
STUFF = frozenset("ton tonne pound kilogram gram litre liter gallon acre hectare".split())
PLURAL = frozenset({"NNS", "NNPS"})
WORD = frozenset({"NOUN", "PROPN", "ADJ"})


def counts(known: Known, unit: Unit) -> Mapping[str, Value]:
    """What the unit counts: the stem of the noun and the amounts that its words allow.

    Of a whole its part is counted, as "carriage of 14"; a measure is counted with what it measures, "litre of oil".
    """
    text = known.by_id[unit.span.article].text
    tokens = unit.sentence.tokens
    rows: dict[str, Value] = {}
    for i in unit.tokens:
        if not _counts_noun(unit, i) or (name := _thing(tokens, tokens[i].head, text)) == "":
            continue
        part = part_of(tokens, i)
        if part is not None and tokens[part].pos != "NUM":  # "most of the 14": no figure
            continue
        whole = amount(text[tokens[i].start : tokens[i].end]) if part is not None else None
        name = f"{name} of {whole.low:.0f}" if whole is not None and whole.low is not None else name
        words = qualified(tokens, i if part is None else part, text)
        if (found := amount(words)) is not None:
            words = _bare(words)
            rows.setdefault(name, Value(kind="count", text=words.casefold(), low=found.low, high=found.high, unit=name))
    return rows


def _bare(words: str) -> str:
    """The figure without the words before it that qualify nothing: "left about 40" is told as "about 40"."""
    while " " in words and amount(words.split(" ", 1)[1]) == amount(words):
        words = words.split(" ", 1)[1]
    return words


def _thing(tokens: Sequence[Token], noun: int, text: str) -> str:
    """The stem of the noun, of a measure with its stuff: "litre of oil"; "" for a measure of nothing that is named."""
    name = stem(text[tokens[noun].start : tokens[noun].end].casefold())
    if tokens[noun].lemma.lower() not in MEASURES:
        return name
    of = [i for i, token in enumerate(tokens) if token.head == noun and i > noun and token.lemma.lower() == "of"]
    stuff = [token for token in tokens if token.head in of and token.dep == "pobj"]
    if not stuff or tokens[noun].lemma.lower() not in STUFF:
        return ""
    return f"{name} of {stem(text[stuff[0].start : stuff[0].end].casefold())}"


def _counts_noun(unit: Unit, i: int) -> bool:
    """Whether the figure stands before a plural that it counts: not "game four", "a 5-1 win", "a 29-year-old"."""
    token = unit.sentence.tokens[i]
    noun = unit.sentence.tokens[token.head]
    counts_it = token.pos == "NUM" and token.dep == "nummod" and token.entity[2:] not in NOT_COUNTED
    return counts_it and noun.pos in WORD and token.start < noun.start and noun.tag in PLURAL


def as_printed(known: Known, unit: Unit, thing: str) -> str:
    """What is counted as the unit prints it: "carriages", "of the 14 carriages", "litres of oil"."""
    text = known.by_id[unit.span.article].text
    words = [text[unit.sentence.tokens[i].start : unit.sentence.tokens[i].end] for i in unit.tokens]
    noun, _, rest = thing.partition(" of ")
    printed, behind = (next((word for word in words if stem(word.casefold()) == one), one) for one in (noun, rest))
    if rest[:1].isdigit():
        return f"of the {rest} {printed}"
    return f"{printed} of {behind}" if rest else printed
