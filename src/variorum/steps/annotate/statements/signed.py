"""Signed: a quotation with the name of its speaker behind a dash, as in a collection of readers' answers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from variorum.steps.annotate.statements.draft import Draft
from variorum.steps.annotate.statements.tree import Tree
from variorum.text.quotemarks import Quoted

PARTICLE = r"(?:de|da|del|der|di|du|la|le|van|von|al|el|bin|ibn)"
WORD = r"[^\W\d_][\w.'’-]{0,30}"
SIGNATURE = re.compile(rf"[ \t]{{0,3}}\n?\s{{0,3}}([―—–]|--)\s?((?:{WORD})(?: {WORD}){{0,4}})(?=\s*(?:[,(\n]|$))")


def signed_draft(text: str, trees: Sequence[Tree], quoted: Quoted) -> Draft | None:
    """The draft of `"…" — Nell Grey, teacher`, None where no name stands behind the dash."""
    found = SIGNATURE.match(text, quoted.outer_end)
    if found is None or not _is_name(found[2]):
        return None
    starts = [tree.sentence.span.start for tree in trees]
    sentence = bisect_right(starts, found.start(2)) - 1
    words = trees[sentence].at(*found.span(2))
    if not words:
        return None
    return Draft(
        parts=((quoted.start, quoted.end),), form="headline", sentence=sentence, cue=found.span(1),
        source=found.span(2), head=words[-1], manner="direct", paragraph=trees[sentence].sentence.paragraph,
    )  # fmt: skip


def _is_name(words: str) -> bool:
    """Whether each word begins with a capital, particles of names apart."""
    return all(word[0].isupper() or re.fullmatch(PARTICLE, word) for word in words.split())
