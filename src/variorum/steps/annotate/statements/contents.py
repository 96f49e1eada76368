"""Contents: where the words that are ascribed begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterable

from variorum.steps.annotate.statements.tree import Place, Tree

OUTER = " \t\n\r\u00a0\u2009\u200b,;:.!?…-–—"
OUTER_MARKS = {"``": "''", "''": "''", "“": "”", '"': '"', "‘": "’", "'": "'", "«": "»", "„": "“"}
LEADING = frozenset("but and yet so".split())
LEADING_PHRASES = (
    "in addition,",
    "in fact,",
    "meanwhile,",
    "moreover,",
    "furthermore,",
    "however,",
    "besides,",
    "also,",
)

CONTENT = frozenset(("NOUN", "PROPN", "ADJ", "ADV", "NUM"))
FEWEST_WORDS = 3  # of content, where no verb stands

DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today tonight".split())
DAY_PARTS = frozenset("morning afternoon evening night".split())
DATELINE = re.compile(r"[A-Z][A-Z.'’ -]{2,30}(?:, [A-Z][\w. ]{1,20})?(?: \([^()\n]{2,20}\))? ?(?:—|–|--|-)\s")


def trimmed(text: str, place: Place) -> Place | None:
    """The place without outer white space, final punctuation and a pair of marks around the whole."""
    start, end = place
    changed = True
    while changed and start < end:
        before = (start, end)
        while start < end and text[start] in " \t\n\r\u00a0\u2009\u200b,;:.!?-–—":
            start += 1
        while start < end and text[end - 1] in OUTER and not _is_abbreviation(text, start, end):
            end -= 1
        if start < end:
            start, end = _without_marks(text, start, end)
        changed = before != (start, end)
    return (start, end) if start < end else None


def _is_abbreviation(text: str, start: int, end: int) -> bool:
    """Whether the final stop belongs to a word such as "U.S." or "Jr."."""
    if text[end - 1] != ".":
        return False
    return end - start >= 4 and text[end - 3] == "." and text[end - 2].isalpha()


def _without_marks(text: str, start: int, end: int) -> Place:
    """The place without a pair of marks around the whole, and without a mark whose partner is outside."""
    inner = text[start:end]
    for opening, closing in OUTER_MARKS.items():
        if inner.startswith(opening):
            rest = inner[len(opening) :]
            if closing not in rest:
                return start + len(opening), end
            if rest.endswith(closing) and closing not in rest[: -len(closing)] and len(rest) > len(closing):
                return start + len(opening), end - len(closing)
    for closing in ("''", "”", '"', "»"):
        if closing == "''" and "``" in inner:
            continue
        if inner.endswith(closing) and inner.count(closing) == 1 and not (closing in "”»" and set("“«„") & set(inner)):
            return start, end - len(closing)
    return start, end


def without_leading(text: str, place: Place) -> Place:
    """The place without the outlet's own connective at its head ("But", "In addition,")."""
    start, end = place
    if (line := DATELINE.match(text, start, min(end, start + 60))) is not None:
        start = line.end()
    head = text[start : start + 16].lower()
    for opening in LEADING_PHRASES:
        if head.startswith(opening):
            return _skip(text, start + len(opening), end)
    word = head.split(" ", 1)[0]
    if word in LEADING and text[start].isupper() and len(head) > len(word):
        return _skip(text, start + len(word), end)
    return start, end


def _skip(text: str, start: int, end: int) -> Place:
    while start < end and text[start] in " ,\u00a0\n":
        start += 1
    return (start, end)


def tidy(text: str, places: Iterable[Place]) -> tuple[Place, ...]:
    """The places, each trimmed, in order, those without any letter or digit left out."""
    kept = (trimmed(text, place) for place in places)
    return tuple(sorted(place for place in kept if place and any(c.isalnum() for c in text[place[0] : place[1]])))


def is_thin(tree: Tree, places: Iterable[Place]) -> bool:
    """Whether the words tell nothing by themselves: no verb, and fewer than three words of content."""
    inside = [number for start, end in places for number in tree.at(start, end)]
    verbs = any(tree.is_verb(number) for number in inside)
    return not verbs and sum(tree.token(number).pos in CONTENT for number in inside) < FEWEST_WORDS


def after(tree: Tree, verb: int, head: int) -> Place:
    """The content to the right of its cue: the clause, with what follows it unparted by a comma."""
    first, last = max(tree.left[head], verb + 1), tree.right[head]
    for kid in tree.children(verb):
        behind = tree.left[kid] == last + 1 and tree.token(kid).dep in ("prep", "advcl", "npadvmod", "advmod", "ccomp")
        if kid > last and behind:
            last = tree.right[kid]
    last = _on_to_colon(tree, last)
    first = _behind_day(tree, first, last)
    while first < last and (
        (tree.token(first).pos == "PUNCT" and tree.word(first) not in "“\"‘'«")
        or (tree.word(first) == "that" and tree.token(first).dep not in ("det", "nsubj", "nsubjpass", "pobj"))
    ):
        first += 1
    return tree.place(first, last)


def behind_citing(tree: Tree, verb: int) -> Place | None:
    """The clause of "reported, citing the ministry, that …", which the parse hangs on the one cited."""
    for kid in tree.children(verb, "advcl", "prep"):
        if kid < verb or tree.word(kid) not in ("citing", "quoting"):
            continue
        for number in range(kid + 2, tree.right[kid]):
            if tree.word(number) == "that" and tree.word(number - 1) == ",":
                return tree.place(number + 1, tree.right[kid])
    return None


def _behind_day(tree: Tree, first: int, last: int) -> int:
    """Where the content begins behind the day on which it was said: "said on Friday its engineers …"."""
    at = first + 1 if tree.word(first) in ("on", "late", "early") else first
    if at >= last or tree.word(at) not in DAYS:
        return first
    at += 2 if tree.word(at + 1) in DAY_PARTS else 1
    at += 1 if at < last and tree.word(at) in (",", "that") else 0
    following = tree.token(min(at, last))
    return first if following.pos in ("VERB", "AUX", "PUNCT", "PART", "ADP", "CCONJ") or at >= last else at


def _on_to_colon(tree: Tree, last: int) -> int:
    """The end of the sentence where a colon follows: what it brings belongs to the content."""
    if last + 2 < len(tree) and tree.word(last + 1) == ":":
        return len(tree) - 1
    return last
