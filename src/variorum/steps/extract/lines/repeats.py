"""Repeats: passages that the page prints twice, as pull quotes, second captions and second titles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.steps.extract.lines.line import Label, Line, alike, out

SHORTEST_REPEAT = 6  # words; shorter lines are headings and refrains
MOST_PRINTINGS = 8  # lines that are compared with one
LONGEST_PULL = 60  # words; a longer passage is not pulled out of the text


def repeats(lines: Sequence[Line]) -> Iterator[Label]:
    """The stray printing of each line that is printed again: the shorter one, of equals the first."""
    forms = [alike(line.words) for line in lines]
    places: dict[str, int] = {}
    for at, form in enumerate(forms):
        if lines[at].length >= SHORTEST_REPEAT and lines[at].ends:
            if form in places:
                yield out(places[form], places[form], "pull_quote", "printed again further down")
            places[form] = at
    yield from _pulled(lines, forms)


def _pulled(lines: Sequence[Line], forms: Sequence[str]) -> Iterator[Label]:
    """Lines that stand word by word inside a longer one; looked up by their first words."""
    openings = {tuple(form.split()[:SHORTEST_REPEAT]) for at, form in enumerate(forms) if _may_be_pulled(lines[at])}
    holders: dict[tuple[str, ...], list[int]] = {}
    for at, form in enumerate(forms):
        words = form.split()
        for start in range(len(words) - SHORTEST_REPEAT + 1):
            opening = tuple(words[start : start + SHORTEST_REPEAT])
            if opening in openings and len(places := holders.setdefault(opening, [])) < MOST_PRINTINGS:
                places.append(at)
    for at, form in enumerate(forms):
        if _may_be_pulled(lines[at]):
            others = holders.get(tuple(form.split()[:SHORTEST_REPEAT]), [])
            if any(form != forms[other] and f" {form} " in f" {forms[other]} " for other in others):
                yield out(at, at, "pull_quote", "repeats words of the text")


def _may_be_pulled(line: Line) -> bool:
    return SHORTEST_REPEAT <= line.length <= LONGEST_PULL
