"""Tolls: how many were killed, injured, missing, arrested … and how many of what a shared clause counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from variorum.records.annotation import Token
from variorum.records.collation import Value
from variorum.records.interval import Interval
from variorum.records.span import Span
from variorum.steps.collate.known import Known
from variorum.steps.collate.readings import as_published, reading
from variorum.steps.collate.slots.alike import adds
from variorum.steps.collate.slots.candidate import Candidate, part_rank
from variorum.steps.collate.slots.fates import FATE_OF, RISING, fate_of, fates, tells_toll
from variorum.steps.collate.slots.wholes import part_of
from variorum.steps.collate.units import Unit, hedges_head
from variorum.text.clauses import subtree
from variorum.text.numbers import amount

PEOPLE = frozenset("person people man woman worker resident passenger victim individual other human body one".split())
GRAVE = frozenset("critical critically serious seriously severe severely badly gravely".split())
NEAR = timedelta(days=31)  # around the first report, in which a story's own event lies
OLDEST = 120
# What "of 67" counts or sums up; behind any other single noun, "a woman of 67", it is an age, never a count.
COLLECTIVE = frozenset(
    (
        "toll total number count tally figure group crew family team party gang band class couple pair squad unit "
        "crowd convoy staff company household platoon estimate maximum minimum average majority death fatality injury"
    ).split()
)
FALLING = frozenset({"missing"})  # of whom there are fewer as they are found
SOME_ONLY = frozenset("last final remaining first".split())
COMPARING = frozenset("since than like unlike".split())
SAYING_MORE = frozenset({"relcl", "acl"})
HANGING = SAYING_MORE | {"advcl", "pobj", "prep", "pcomp"}
STEPS = 6  # words up to the preposition that compares
QUANTITY = frozenset({"nummod", "quantmod", "advmod", "amod", "det", "compound", "npadvmod", "punct", "prep", "pobj"})


def tolls(known: Known, units: Sequence[Unit]) -> Iterator[Candidate]:
    """Candidates for "How many were killed?" and its like, slot by fate and by what is counted."""
    for unit in units:
        if unit.kind != "clause" or _is_compared(unit):
            continue
        for fate in fates(unit):
            for value in _counted(unit, known.by_id[unit.span.article].text, fate):
                told = reading(known, unit.quote, value, statement=unit.statement, hedged=hedges_head(unit))
                found = as_published(known, told)
                slot = ("still" if fate in FALLING else "toll", fate, value.unit, _other_time(known, unit))
                question = f"How many were {fate}{_of(value.unit)}?"
                rank = part_rank(unit.sentence.part)
                yield Candidate(slot, question, "How many", found, rank, len(unit.tokens))


def _other_time(known: Known, unit: Unit) -> str:
    """The days that the clause names, where they lie far from the story's first report: another event's toll."""
    first = min((one.first for one in known.published.values() if one.first), default=None)
    named = [time.interval for span in _around(unit) for time in known.times_in(span) if time.interval]
    if first is None or not named:
        return ""
    near = Interval(first=first - NEAR, last=first + NEAR)
    return "" if named[0].meets(near) else named[0].iso()


def _around(unit: Unit) -> Iterator[Span]:
    """The clause, and before it the noun that it says more of: "the sinking in 1987, in which 23 died"."""
    tokens = unit.sentence.tokens
    yield unit.span
    if tokens[unit.head].dep in SAYING_MORE and tokens[unit.head].head != unit.head:
        above = tokens[unit.head].head
        start = tokens[subtree(tokens, above)[0]].start
        if start < unit.span.start:
            yield Span(article=unit.span.article, start=start, end=unit.span.start)


def _is_compared(unit: Unit) -> bool:
    """Whether the clause tells of what the story is compared with: "the worst since the fire in which six died"."""
    tokens = unit.sentence.tokens
    at = unit.head
    for _ in range(STEPS):
        above = tokens[at].head
        if tokens[at].dep not in HANGING or above == at:
            return False
        if tokens[above].lemma.lower() in COMPARING:
            return True
        if any(token.head == above and token.dep == "mark" and token.lemma.lower() == "since" for token in tokens):
            return True
        at = above
    return False


def _of(unit: str) -> str:
    return "" if unit == "people" else f" ({unit})"


def _counted(unit: Unit, text: str, fate: str) -> Iterator[Value]:
    """The amounts of people (or of who is counted) that stand closest to the word of the fate."""
    tokens = unit.sentence.tokens
    words = [unit.head] if tells_toll(unit) else [i for i in unit.tokens if fate_of(tokens, i) == fate]
    numbers = [
        i
        for i in unit.tokens
        if tokens[i].pos == "NUM" and tokens[i].entity[2:] not in {"DATE", "TIME", "MONEY", "PERCENT"}
    ]
    numbers = [i for i in numbers if "year" not in tokens[min(i + 2, len(tokens) - 1)].lemma]
    numbers = [i for i in numbers if not _is_age(tokens, i, text) and not _is_whole(tokens, i, words)]
    numbers = [i for i in numbers if not _is_part(tokens, i, fate)]
    if not numbers:
        return
    best = min(numbers, key=lambda i: (min(abs(i - word) for word in words), i))
    noun = tokens[best].head if tokens[best].dep in {"nummod", "amod"} else best
    lemma = tokens[noun].lemma.lower()
    if min(abs(noun - word) for word in words) > 6:
        return
    phrase = _phrase(tokens, best, text)
    found = amount(phrase)
    if found is not None:
        bare = noun == best or lemma in RISING or tokens[best].dep == "pobj"
        unit_name = "people" if bare or lemma in PEOPLE or lemma in FATE_OF else lemma
        if fate == "injured" and any(tokens[i].lemma.lower() in GRAVE for i in unit.tokens):
            unit_name = "seriously"  # a part of the injured, not their number
        yield Value(kind="count", text=phrase.casefold(), low=found.low, high=found.high, unit=unit_name)


def _is_age(tokens: Sequence[Token], i: int, text: str) -> bool:
    """Whether the figure says how old somebody is: "a woman of 67", "a boy aged nine", "Ida Moor, 67, died"."""
    found = amount(text[tokens[i].start : tokens[i].end])
    if i == 0 or found is None or (found.low or 0) > OLDEST:
        return False
    before, owner = tokens[i - 1].lemma.lower(), tokens[i - 2] if i > 1 else tokens[0]
    if before in {"aged", "age"}:
        return True
    if before == "of":
        counts_noun = tokens[i].dep == "nummod" and tokens[i].head > i  # "a boat of 12 men"
        return owner.tag == "NN" and owner.lemma.lower() not in COLLECTIVE and not counts_noun
    behind = tokens[i + 1].lemma if i + 1 < len(tokens) else ","
    return before == "," and behind in {",", ".", ";"} and owner.tag in {"NN", "NNP"}


def _is_whole(tokens: Sequence[Token], i: int, words: Sequence[int]) -> bool:
    """Whether the figure is the whole of which a part is counted: 212 in "thirty of the 212 passengers were killed".

    In "one of the two men killed" it is the two of whom the fate is told.
    """
    noun = tokens[i].head if tokens[i].dep == "nummod" else i
    its_own = set(subtree(tokens, noun))
    return part_of(tokens, i) is not None and not any(word in its_own for word in words)


def _is_part(tokens: Sequence[Token], i: int, fate: str) -> bool:
    """Whether the figure tells of some only: "the last two", "two more died", "the two missing people are dead"."""
    noun = tokens[i].head if tokens[i].dep == "nummod" else i
    beside = [j for j, token in enumerate(tokens) if j != noun and (token.head in {noun, i})]
    if any(tokens[j].lemma.lower() in SOME_ONLY for j in beside):
        return True
    if fate == "killed" and any(adds(tokens, j) for j in beside):  # "five more were hurt" may be all of them
        return True
    return any(tokens[j].dep == "amod" and fate_of(tokens, j) not in {"", fate} for j in beside)


def _phrase(tokens: Sequence[Token], number: int, text: str) -> str:
    """The number with the words that qualify it, two words before it included: "at least", "more than"."""
    below = [i for i in subtree(tokens, number) if tokens[i].dep in QUANTITY or i == number]
    if number + 1 < len(tokens) and tokens[number + 1].lemma.lower() == "of":  # of a whole, which is another figure
        below = [i for i in below if i <= number]
    return text[tokens[max(0, min(below) - 2)].start : tokens[max(below)].end]
