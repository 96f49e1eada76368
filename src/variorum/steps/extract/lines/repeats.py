"""Repeats: passages that the page prints twice, as pull quotes, second captions and second titles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.steps.extract.lines.line import Label, Line, alike, out

SHORTEST_REPEAT = 8  # words; shorter lines are headings and refrains
PRINTED_TWICE = 2  # what is printed more often is a refrain or a form
MOST_PRINTINGS = 8  # lines that are compared with one
LONGEST_PULL = 60  # words; a longer passage is not pulled out of the text


def repeats(lines: Sequence[Line]) -> Iterator[Label]:
    """The stray printing of each line that is printed again: the shorter one, of equals the first."""
    forms = [alike(line.words) for line in lines]
    places: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        if line.length >= SHORTEST_REPEAT and line.ends:
            places.setdefault(forms[at], []).append(at)
    for same in places.values():
        if len(same) == PRINTED_TWICE:
            yield out(same[0], same[0], "pull_quote", "printed again further down")
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
            if len(others) == PRINTED_TWICE and any(
                form != forms[other] and f" {form} " in f" {forms[other]} " for other in others
            ):
                yield out(at, at, "pull_quote", "repeats words of the text")


def _may_be_pulled(line: Line) -> bool:
    return SHORTEST_REPEAT <= line.length <= LONGEST_PULL
