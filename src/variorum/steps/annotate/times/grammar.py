"""Grammar: patterns over classes of words, and the rules that read what they match."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from variorum.records.annotation import TimeKind, Token
from variorum.steps.annotate.times.vocabulary import MARKS, vocabulary
from variorum.steps.annotate.times.words import Word

Arguments = Mapping[str, str] | None
TERMS: dict[str, tuple[str, ...]] = {
    "MONTH": ("month", "short month"),
    "WEEKDAY": ("weekday",),
    "ANYWEEKDAY": ("weekday", "short weekday"),
    "DAYNUM": ("day",),
    "DIGITS": ("day", "two digits", "count", "year", "decimal"),
    "TWODIGITS": ("day", "two digits"),
    "ORDINAL": ("ordinal", "second", "first", "numeral ordinal"),
    "DAYORD": ("numeral ordinal", "ordinal", "second", "first"),
    "UNIT": ("unit", "second", "year word", "quarter word", "century word", "day word", "week word", "weekend word"),
    "Q": ("quarter letter",),
    "H": ("half letter",),
    "DOTTED": ("dotted date",),
    "TEEN": ("ones",),
    "TWO": ("ones",),
    "DAYWORD": ("day word",),
    "WEEKWORD": ("week word",),
    "YEARWORD": ("year word",),
    "QUARTER": ("quarter word",),
    "CENTURY": ("century word",),
    "NUMWORD": ("ones", "tens", "hundred", "thousand", "dozen"),
    "APPROX": ("about", "nearly", "almost", "around", "roughly", "approximately", "over", "only", "just", "some"),
    "KINDOFDAY": ("trading", "working", "business", "school", "calendar", "consecutive"),
}
QUOTES = {ord("«"): "<", ord("»"): ">"}
MACROS = {
    "{PART}": (
        "<part:(?:EARLY|MID) DASH? TO DASH? (?:LATE|MID) DASH?"
        "|EARLY|LATE|MIDDLE|MID DASH?|THE? (?:BEGINNING|START|MIDDLE|END|CLOSE) OF THE?>"
    ),
    "{APPROX}": "(?:APPROX|NO? MORE THAN|LESS THAN|AT LEAST|UP TO)",
    "{NUM}": (
        "<count:COUPLE OF|A COUPLE OF?|A? FEW|SEVERAL|MANY|DIGITS (?:DAYNUM SLASH DAYNUM)?"
        "|A? NUMWORD (?:DASH? NUMWORD){0,6}|A>"
    ),
    "{TO}": "(?:(?:TO|OR|DASH) (?:DIGITS|NUMWORD))?",
}


FORMS = (
    "other", "mark", "meridiem", "holiday", "short month", "short weekday", "numeral ordinal", "decade", "year", "day",
    "two digits", "count", "decimal", "dotted date", "first",
)  # fmt: skip


class Found(NamedTuple):
    """Words of a sentence that a pattern matched."""

    words: Sequence[Word]
    match: re.Match[str]
    tokens: Mapping[int, Token]

    def group(self, name: str) -> Sequence[Word]:
        """The words of a named group, none where it is empty."""
        if name not in self.match.re.groupindex:
            return ()
        first, last = self.match.span(name)
        return self.words[first:last] if first >= 0 else ()

    def one(self, name: str) -> Word | None:
        """The first word of a named group."""
        return next(iter(self.group(name)), None)

    def value(self, name: str) -> str:
        """The value of the first word of a named group as a text, "" where it is empty."""
        word = self.one(name)
        return str(word.value) if word else ""

    def before(self, steps: int = 1) -> Word | None:
        """The word that stands so many steps before the match."""
        place = self.match.start() - steps
        return self.words[place] if place >= 0 else None

    def after(self, steps: int = 1) -> Word | None:
        """The word that stands so many steps behind the match."""
        place = self.match.end() + steps - 1
        return self.words[place] if place < len(self.words) else None

    def tag(self, word: Word | None) -> str:
        """The part-of-speech tag of a word, "" where the parse has none that begins there."""
        token = self.tokens.get(word.start) if word else None
        return token.tag if token else ""

    def text(self, name: str) -> str:
        """The words of a group in lower case, with single blanks."""
        return " ".join(word.text for word in self.group(name))


class Rule(NamedTuple):
    """A pattern over classes of words and the reader of its meaning; a reader gives None where it must not fire."""

    name: str
    pattern: str
    read: Callable[[Found], Arguments]
    kind: TimeKind = "DATE"


class Reading(NamedTuple):
    """Words [first, last) of a sentence and what a rule reads in them."""

    first: int
    last: int
    order: int
    rule: str
    kind: TimeKind
    arguments: Mapping[str, str]


class Compiled(NamedTuple):
    """A rule with its pattern as a regular expression over one character for each class."""

    rule: Rule
    pattern: re.Pattern[str]
    order: int


@lru_cache(maxsize=1)
def alphabet() -> dict[str, str]:
    """One private character for each class of words."""
    kinds = sorted({kind for kind, _ in vocabulary().values()} | set(MARKS.values()) | set(FORMS))
    return {kind: chr(0x4E00 + place) for place, kind in enumerate(kinds)}


def compiled(rules: Sequence[Rule]) -> tuple[Compiled, ...]:
    """The rules with their patterns made ready."""
    return tuple(Compiled(rule, _expression(rule.pattern), order) for order, rule in enumerate(rules))


def _expression(pattern: str) -> re.Pattern[str]:
    """The regular expression of a pattern: terms become sets of characters, `<name:…>` becomes a named group."""
    letters = alphabet()
    for macro, meaning in MACROS.items():
        pattern = pattern.replace(macro, meaning)
    pattern = re.sub(r"[A-Z]+", lambda term: _term(term.group(), letters), pattern)
    return re.compile(re.sub(r"<(\w+):", r"(?P«\1»", pattern).replace(">", ")").translate(QUOTES).replace(" ", ""))


def _term(name: str, letters: Mapping[str, str]) -> str:
    kinds = TERMS.get(name, (name.lower(),))
    return "[" + "".join(letters[kind] for kind in kinds) + "]"
