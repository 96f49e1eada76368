"""Wholes: a figure that is the whole of which a part is told: 14 in "six of the 14 carriages"."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.records.annotation import Token

PARTS = frozenset("most some many half none several few third quarter dozen score majority part".split())


def part_of(tokens: Sequence[Token], figure: int) -> int | None:
    """The word that tells how many of the whole are meant, "six" of "six of the 14"; None where it is no whole."""
    of = _of_before(tokens, figure)
    if of is None:
        return None
    part = of - 2 if of > 1 and tokens[of - 1].lemma.lower() == "out" else of - 1
    return part if tokens[part].pos == "NUM" or tokens[part].lemma.lower() in PARTS else None


def _of_before(tokens: Sequence[Token], figure: int) -> int | None:
    """The "of" before the figure, an article or the name of an owner between them."""
    before = figure - 1
    if before > 0 and (tokens[before].pos in {"DET", "PRON"} or tokens[before].tag == "POS"):
        owner = before - 1
        while owner > 0 and tokens[owner].pos in {"PROPN", "NOUN", "DET"}:
            owner -= 1
        before = owner
    return before if before > 0 and tokens[before].lemma.lower() == "of" else None
