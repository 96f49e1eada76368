"""Repeats: passages that the page prints twice, as pull quotes, second captions and second titles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.steps.extract.lines.line import Label, Line, alike, out

SHORTEST_REPEAT = 6  # words; shorter lines are headings and refrains
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
    """Lines that stand word by word inside a longer one."""
    whole = " \n ".join(forms)
    for at, form in enumerate(forms):
        if SHORTEST_REPEAT <= lines[at].length <= LONGEST_PULL and _inside(whole, form, forms):
            yield out(at, at, "pull_quote", "repeats words of the text")


def _inside(whole: str, form: str, forms: Sequence[str]) -> bool:
    spaced = f" {form} "
    return f"{spaced}"[:-1] + " " in whole and any(form != other and spaced in f" {other} " for other in forms)
