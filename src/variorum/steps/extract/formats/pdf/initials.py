"""Initials: the large first letter of a text, put back before the line that it belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from wordfreq import word_frequency

from variorum.steps.extract.formats.pdf.layer import Typed

LARGE = 1.8  # times the size of the line beside it
NEAR = 6  # lines before and behind in which the line beside it is looked for
APART = 2.5  # sizes of the line between the letter and it, at most
QUOTES = "“\"'‘«„"
WORDS = frozenset("AIO")  # letters that are words


def with_initials(lines: Sequence[Typed]) -> list[Typed]:
    """The lines, each large single letter joined to the topmost line at its right."""
    found = list(lines)
    for at in [at for at, line in enumerate(lines) if _is_initial(line)]:
        letter = lines[at]
        beside = [
            one for one in range(max(0, at - NEAR), min(len(lines), at + NEAR + 1)) if _is_beside(letter, found[one])
        ]
        if beside:
            first = max(beside, key=lambda one: (found[one].top, -one))
            found[first] = _joined(letter, found[first])
            found[at] = letter._replace(words="")
    return [line for line in found if line.words]


def _is_initial(line: Typed) -> bool:
    letter = line.words.lstrip(QUOTES).strip()
    return len(letter) == 1 and letter.isupper()


def _is_beside(letter: Typed, line: Typed) -> bool:
    """Whether the line begins at the right of the letter, at its height, in much smaller type."""
    is_smaller = bool(line.words) and letter.size >= LARGE * line.size
    is_near = 0 <= line.left - letter.right + line.size <= (APART + 1) * line.size
    middle = (line.top + line.bottom) / 2
    return is_smaller and is_near and letter.bottom - line.size <= middle <= letter.top + line.size


def _joined(letter: Typed, line: Typed) -> Typed:
    blank = " " if _is_word(letter.words[-1], line.words.split()[0]) else ""
    return line._replace(words=f"{letter.words}{blank}{line.words}", gaps=())


def _is_word(letter: str, rest: str) -> bool:
    """Whether the letter is a word by itself: both are more likely side by side than as one word."""
    rest = rest.strip(".,;:!?”’")
    return letter in WORDS and word_frequency(letter, "en") * word_frequency(rest, "en") > word_frequency(
        letter + rest, "en"
    )
