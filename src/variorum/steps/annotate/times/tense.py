"""Tense: whether the clause around a time expression tells of past, present or future."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Literal

from variorum.records.annotation import Token
from variorum.steps.annotate.times.use import Use, looks_into, use_of

Tense = Literal["past", "present", "future", ""]
PLANS = frozenset(
    "plan expect schedule set due intend hope agree vow promise propose aim prepare slate want pledge ready "
    "likely decide continue need begin order seek ask urge call".split()
)  # what follows one of these in the infinitive is still ahead
APPOINTING = frozenset("declare proclaim designate name set fix schedule choose pick appoint announce order".split())
APPOINTED = frozenset("day days date deadline holiday feast term anniversary".split())  # what a day is declared
SETTING = frozenset("set schedule fix slate".split())  # "was set for Sunday"
TWO_MEANINGS = frozenset("declare proclaim announce name order".split())  # also said on a day: "declared Friday that"
DUE = frozenset({"due", "payable"})
AHEAD = DUE | {
    "effective",
    "until",
    "till",
    "through",
}  # words before a date that may well lie ahead, whatever the verb
TERMS = frozenset({"until", "till", "through"})
LEAD = 3  # words before a date that are looked at: "ahead of the"
WILL = frozenset({"will", "shall", "'ll", "wo"})
VERBS = frozenset({"VERB", "AUX"})
STEPS = 12  # how far up the tree a verb is looked for


class Clauses:
    """The tree of one sentence, asked for the tense around each of its time expressions."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._starts = [token.start for token in tokens]
        self._children: dict[int, list[Token]] = {}
        for place, token in enumerate(tokens):
            if token.head != place:
                self._children.setdefault(token.head, []).append(token)

    def tense(self, start: int, end: int) -> Tense:
        """The tense of the verb that governs the words [start, end), "" where none does."""
        place = bisect_left(self._starts, start)
        if place == len(self._tokens) or self._starts[place] >= end:
            return ""
        lead = [token.lemma for token in self._tokens[max(0, place - LEAD) : place]]
        if lead and (lead[-1] in DUE or self._is_appointed(place, end)):
            return "future"
        if lead and (lead[-1] in AHEAD or "ahead" in lead):
            return "future" if lead[-1] in TERMS and self._lasts(place) else ""
        for verb in self._verbs_above(place):
            found = self._tense_of(verb)
            if found == "present" and looks_into(self._tokens, verb):
                return "past"
            if found:
                return found if found != "present" or self._is_direct(place, verb) else ""
        return ""

    def _lasts(self, place: int) -> bool:
        """Whether the nearest verb with a tense speaks of what is or will be: "is shut", "will stay until Friday"."""
        found = (self._tense_of(verb) for verb in self._verbs_above(place) if self._tokens[verb].pos in VERBS)
        return next((tense for tense in found if tense), "") in ("present", "future")

    def denied(self, start: int) -> int | None:
        """Where the "not" of the nearest verb above the word begins, None where that verb is not denied."""
        place = bisect_left(self._starts, start)
        if place == len(self._tokens):
            return None
        if place > 1 and self._tokens[place - 2].lemma == "not":  # "in May, not before March"
            return self._tokens[place - 2].start
        verb = next((one for one in self._verbs_above(place) if self._tokens[one].pos in VERBS), None)
        children = self._children.get(verb, ()) if verb is not None else ()
        return next((child.start for child in children if child.dep == "neg"), None)

    def use(self, start: int, end: int) -> Use:
        """What is done with the date [start, end): something is moved from or to it, or ordered for it."""
        place = bisect_left(self._starts, start)
        return use_of(self._tokens, place) if place < len(self._tokens) and self._starts[place] < end else ""

    def is_background(self, start: int, end: int) -> bool:
        """Whether the clause tells no news of a day: what had been before, what always is, what is still to come."""
        place = bisect_left(self._starts, start)
        if place == len(self._tokens) or self._starts[place] >= end:
            return False
        for verb in self._verbs_above(place):
            helpers = [child for child in self._children.get(verb, ()) if child.dep in ("aux", "auxpass")]
            if any(child.lemma == "have" and child.tag == "VBD" for child in helpers):
                return True
            finite = bool(helpers) or self._tokens[verb].tag != "VBN"  # "had been left unsealed overnight"
            if finite and (found := self._tense_of(verb)):
                return found in ("present", "future")
        return False

    def _is_appointed(self, place: int, end: int) -> bool:
        """Whether the words are what is set: "declared Friday a day of mourning", "set Monday as the date".

        Days are appointed for what is still to come, whatever the tense of the verb.
        """
        before = self._tokens[place - 1] if place else None
        if before is None:
            return False
        if before.lemma == "for" and before.pos == "ADP":
            return self._is_day_of(place - 1)
        if before.lemma not in APPOINTING or before.pos != "VERB":
            return False
        behind = bisect_left(self._starts, end)
        following = [token.lemma.lower() for token in self._tokens[behind : behind + 4]]
        if following[:1] not in (["a"], ["an"], ["as"], ["the"], ["to"], ["for"]):
            return False
        return not APPOINTED.isdisjoint(following) or (following[0] == "for" and before.lemma not in TWO_MEANINGS)

    def _is_day_of(self, preposition: int) -> bool:
        """Whether "for" tells when what is set will be: "a day of mourning for Friday", "is set for Friday"."""
        for verb in self._verbs_above(preposition):
            if self._tokens[verb].lemma in SETTING and self._tokens[preposition].head == verb:
                return True
            between = {token.lemma.lower() for token in self._tokens[verb:preposition]}
            return self._tokens[verb].lemma in APPOINTING and not APPOINTED.isdisjoint(between)
        return False

    def leads_on(self, last: int, end: int) -> bool:
        """Whether the word that begins at `last` hangs on a noun behind `end`: "after the May 3 vote"."""
        place = bisect_left(self._starts, last)
        if place == len(self._tokens):
            return False
        head = self._tokens[self._tokens[place].head]
        return head.start >= end and head.pos in ("NOUN", "PROPN")

    def _verbs_above(self, place: int) -> Iterator[int]:
        """The verbs from the expression up to the root, the nearest first."""
        for _ in range(STEPS):
            token = self._tokens[place]
            if token.pos in VERBS or token.lemma in AHEAD:
                yield place
            if token.head == place:
                return
            place = token.head

    def _is_direct(self, place: int, verb: int) -> bool:
        """Whether the expression hangs on the verb itself: "opens Friday", not "Friday's opening is"."""
        for _ in range(STEPS):
            token = self._tokens[place]
            if place == verb or token.head == place:
                return place == verb
            head = self._tokens[token.head]
            noun = head.pos in ("NOUN", "PROPN", "ADJ") and head.dep not in ("npadvmod", "pobj")
            if token.dep == "poss" or (token.head != verb and noun):
                return False
            place = token.head
        return False

    def _tense_of(self, verb: int) -> Tense:
        token = self._tokens[verb]
        if token.lemma in DUE:
            return "future"
        helpers = [child for child in self._children.get(verb, ()) if child.dep in ("aux", "auxpass")]
        tags = {child.tag for child in helpers}
        has = any(child.lemma == "have" for child in helpers)
        if "MD" in tags:
            return "past" if has and not any(child.lemma in WILL for child in helpers) else "future"
        if "TO" in tags:
            return "past" if has else self._infinitive(token)
        if token.tag == "VBD" or "VBD" in tags or has:
            return "future" if token.lemma in ("schedule", "slate") else "past"
        if token.tag in ("VBZ", "VBP") or tags & {"VBZ", "VBP"}:
            return "future" if token.lemma in ("schedule", "slate") else "present"
        return "past" if token.tag == "VBN" and token.dep not in ("acl", "amod", "relcl") else ""

    def _infinitive(self, token: Token) -> Tense:
        """Ahead behind a plan and in "is to meet", else as the verb above tells."""
        governor = self._tokens[token.head]
        ahead = governor.lemma in PLANS or governor.lemma == "be" or governor.tag.startswith("NN")
        return "future" if ahead else ""
