"""Writers: lines below a report that say who its writer is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.steps.extract.lines.bylines import is_byline
from variorum.steps.extract.lines.line import Label, Line, alike, out

NAME = r"(?P<name>[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|da|van|von|der|bin|al|el|la)){1,4})"
_PRESS = (
    r"(?:reporter|journalist|correspondent|columnist|editor|staff writer|senior writer|freelance writer|contributor|"
    r"contributing \w+|photojournalist|photographer|producer|bureau chief|news editor|critic|fellow|intern)"
)
# "… is a reporter at X", "… is a reporter who covers X"; one "who was shot" is in the news
BIO = re.compile(
    rf"{NAME},? (?:is|was) (?:an? |the |our )?(?:[\w’'-]+ ){{0,5}}{_PRESS}s?(?: and (?:an? )?(?:\w+ ){{0,2}}\w+)?"
    r"(?:[.,]?$|,? (?:at|for|with|in|of|on|based|covering|focus\w+|speciali[sz]\w+|"
    r"who (?:covers|writes|reports|focuses|speciali[sz]es|has (?:written|reported|covered)|lives))\b.*|\. .*)",
    re.DOTALL,
)
COVERS = re.compile(
    rf"{NAME} (?:covers|writes about|reports on|reports from|has (?:covered|written about)) .*", re.DOTALL
)
TOLD = re.compile(rf"(?i:about the (?:author|writer)s?|about {NAME}|written by)\s*:?")
REACHED = re.compile(r"(?i:\b(?:reach|follow|contact|e-?mail)\b.*@)")
LONGEST = 80  # words
AFTER = 3  # paragraphs of text that stand above it at least


def writers(lines: Sequence[Line], last: Sequence[int], *, outlet: str = "") -> Iterator[Label]:
    """Lines at these places that present a journalist: one whom a byline names, or in the terms of the trade."""
    above = lines[: last[0] if last else 0]
    for at in last:
        if 0 < lines[at].length <= LONGEST and at >= AFTER and _presents(lines[: at + 1], above, outlet):
            yield out(at, at, "byline", "says who the writer is")


def _presents(lines: Sequence[Line], above: Sequence[Line], outlet: str) -> bool:
    """Whether the last line says who somebody is that a byline names, or that works there and is not in the news."""
    words = lines[-1].words
    if TOLD.fullmatch(words):
        return True
    found = BIO.fullmatch(words) or COVERS.fullmatch(words)
    if found is None:
        return False
    name = alike(found["name"])
    if name in alike(" ".join(line.words for line in above if is_byline(line))):
        return True
    own = bool(outlet) and alike(outlet) in alike(words)
    reached = REACHED.search(words) is not None
    return (own or reached) and not any(line.ends and found["name"] in line.words for line in lines[:-1])
