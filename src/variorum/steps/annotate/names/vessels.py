"""Vessels: names that the noun or the article before them shows to be a ship's, though they sound like a person's."""

from __future__ import annotations

from variorum.steps.annotate.names.runs import Run, name_type, word

KINDS = frozenset(
    """ferry ship boat vessel yacht trawler tanker freighter liner tug tugboat barge cruiser destroyer frigate submarine
    warship steamer steamship schooner lifeboat catamaran corvette icebreaker dredger sailboat""".split()
)
NAMED_AS_PERSONS = frozenset({"lady", "lord", "sir", "miss"})  # titles that never follow "the" before a person's name
INSIDE = frozenset({"compound", "nmod", "poss"})  # "the Lady Vell case" is of a person


def is_vessel(text: str, run: Run) -> bool:
    """Whether it is called so: "the ferry Lady Vell", "the Lady Vell", not "the ferry Ada Vell bought"."""
    before, last = run.first - 1, run.last
    if before < 0:
        return False
    tokens = run.sentence.tokens
    titled = last > run.first and word(text, tokens[run.first]).lower() in NAMED_AS_PERSONS
    if word(text, tokens[before]) in KINDS:
        beside = tokens[before].head == last or (tokens[last].head == before and tokens[last].dep == "appos")
        return beside and (titled or any(name_type(token) != "PERSON" for token in run.tokens()))
    return titled and word(text, tokens[before]).lower() == "the" and tokens[last].dep not in INSIDE
