"""Contents: where the words that are ascribed begin and end."""

from __future__ import annotations

from collections.abc import Iterable

from variorum.steps.annotate.statements.tree import Place, Tree

OUTER = " \t\n\r\u00a0\u2009\u200b,;:.!?…-–—"
OUTER_MARKS = {"“": "”", '"': '"', "‘": "’", "'": "'", "«": "»", "„": "“"}
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
    first, last = text[start], text[end - 1]
    closing = OUTER_MARKS.get(first)
    if closing and last == closing and closing not in text[start + 1 : end - 1] and end - start > 2:
        return start + 1, end - 1
    inner = text[start:end]
    if closing and closing not in inner[1:]:
        return start + 1, end
    if (
        last in '”"»'
        and inner.count(last) == 1
        and not any(o in inner for o, c in OUTER_MARKS.items() if c == last and o != c)
    ):
        return start, end - 1
    return start, end


def without_leading(text: str, place: Place) -> Place:
    """The place without the outlet's own connective at its head ("But", "In addition,")."""
    start, end = place
    head = text[start : start + 16].lower()
    for opening in LEADING_PHRASES:
        if head.startswith(opening):
            return _skip(text, start + len(opening), end)
    word = head.split(" ", 1)[0]
    if word in LEADING and text[start].isupper() and len(head) > len(word):
        return _skip(text, start + len(word), end)
    return place


def _skip(text: str, start: int, end: int) -> Place:
    while start < end and text[start] in " ,\u00a0\n":
        start += 1
    return (start, end)


def tidy(text: str, places: Iterable[Place]) -> tuple[Place, ...]:
    """The places, each trimmed, in order, those without any letter or digit left out."""
    kept = (trimmed(text, place) for place in places)
    return tuple(sorted(place for place in kept if place and any(c.isalnum() for c in text[place[0] : place[1]])))


def after(tree: Tree, verb: int, head: int) -> Place:
    """The content to the right of its cue: the clause, with what follows it unparted by a comma."""
    first, last = max(tree.left[head], verb + 1), tree.right[head]
    for kid in tree.children(verb):
        behind = tree.left[kid] == last + 1 and tree.token(kid).dep in ("prep", "advcl", "npadvmod", "advmod", "ccomp")
        if kid > last and behind:
            last = tree.right[kid]
    while first < last and (
        (tree.token(first).pos == "PUNCT" and tree.word(first) not in "“\"‘'«")
        or (tree.word(first) == "that" and tree.token(first).dep == "mark")
    ):
        first += 1
    return tree.place(first, last)
