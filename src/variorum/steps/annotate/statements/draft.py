"""Draft: a statement as the rules find it, before its speaker and chain are known."""

from __future__ import annotations

from typing import Literal, NamedTuple

from variorum.records.annotation import Act, Manner
from variorum.steps.annotate.statements.tree import Place

Form = Literal[
    "clause", "quotation", "according", "noun", "object", "infinitive", "blame", "phrase", "headline", "continued"
]


class Draft(NamedTuple):
    """Content with its cue and source; `sentence` is where the cue stands, `verb` the cue's token in it."""

    parts: tuple[Place, ...]
    form: Form
    sentence: int
    verb: int = -1
    cue: Place | None = None
    source: Place | None = None
    head: int = -1  # token of the source's head in that sentence
    antecedent: int = -1  # token that a relative pronoun stands for
    manner: Manner = "indirect"
    carrier: int = -1  # token of the one who is said to quote the speaker: "the agency quoted X as saying"
    follows: Place | None = None  # the cue behind which the content begins, where one sentence holds two
    paragraph: int = 0
    act: Act = "says"

    @property
    def start(self) -> int:
        """Where the content begins."""
        return self.parts[0][0]

    @property
    def end(self) -> int:
        """Where the content ends."""
        return self.parts[-1][1]

    def covers(self, place: Place) -> bool:
        """Whether one of the parts holds the whole place."""
        return any(start <= place[0] and place[1] <= end for start, end in self.parts)
