"""Numbers: what amounts a phrase allows: "at least four", "some 1,200", "dozens"."""

from __future__ import annotations

import re
from typing import NamedTuple

ONES = dict(zip(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen".split(), range(20), strict=True))  # fmt: skip
TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "trillion": 10**12}
VAGUE = {"a couple": (2, 2), "a dozen": (12, 12), "dozens": (24, 99), "scores": (40, 99), "hundreds": (200, 999),
         "thousands": (2_000, 9_999), "tens of thousands": (20_000, 99_999),
         "hundreds of thousands": (200_000, 999_999), "millions": (2_000_000, 9_999_999)}  # fmt: skip
ABOUT = 0.1  # "some 1,200" allows a tenth more or less; newsrooms round to the leading figure
FIGURE = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
RANGE = re.compile(r"(\d[\d,]*(?:\.\d+)?) to (\d[\d,]*(?:\.\d+)?)")
LEAST = ("at least", "no fewer than", "no less than", "not less than", "minimum of")
OVER = ("more than", "over", "upwards of", "greater than", "above", "well over")
UNDER = ("fewer than", "less than", "under", "below")
MOST = ("at most", "up to", "no more than", "as many as", "maximum of")
ROUGHLY = ("about", "around", "some", "roughly", "approximately", "an estimated", "estimated", "close to")
ALMOST = ("nearly", "almost", "just under")


class Amount(NamedTuple):
    """The least and the greatest number that the words allow; None is open."""

    low: float | None
    high: float | None


def amount(words: str) -> Amount | None:
    """What the words allow, None where they hold no number: "over 10" is 10 or more, "about 50" is 45 to 55."""
    dashed = re.sub(r"(?<=\d)\s?[-–—]\s?(?=\d)", " to ", words.casefold())
    text = " ".join(dashed.replace("-", " ").split())
    vague = next(
        (VAGUE[name] for name in sorted(VAGUE, key=len, reverse=True) if re.search(rf"\b{name}\b", text)), None
    )
    if found := RANGE.search(text):
        return Amount(*sorted(float(one.replace(",", "")) for one in found.groups()))
    number = figure(text)
    if number is None:
        return Amount(*map(float, vague)) if vague else None
    return _qualified(text, number)


def figure(text: str) -> float | None:
    """The first number in figures or words with its scale, None without one: "1.2 million", "twenty three"."""
    if found := FIGURE.search(text):
        scale = re.match(r"\s(hundred|thousand|million|billion|trillion)\b", text[found.end() :])
        return float(found.group().replace(",", "")) * (SCALES[scale[1]] if scale else 1)
    return _spelled(text.split())


def _spelled(words: list[str]) -> float | None:
    total, current, seen = 0.0, 0.0, False
    for word in words:
        if word in ONES or word in TENS:
            current, seen = current + ONES.get(word, TENS.get(word, 0)), True
        elif word in SCALES and (seen or current):
            current = max(current, 1.0) * SCALES[word]
            if SCALES[word] > 100:
                total, current = total + current, 0.0
        elif seen and word != "and":
            break
    return total + current if seen else None


def _qualified(text: str, number: float) -> Amount:
    def has(words: tuple[str, ...]) -> bool:
        return any(re.search(rf"\b{word} ", text) for word in words)

    if has(LEAST):
        return Amount(number, None)
    if has(MOST):
        return Amount(None, number)
    if has(OVER):
        return Amount(number, None)  # "10 minutes" and "over 10 minutes" are one rounded figure, no contradiction
    if has(UNDER):
        return Amount(None, number)
    if has(ALMOST):
        return Amount(number * (1 - 2 * ABOUT), number)
    return Amount(number * (1 - ABOUT), number * (1 + ABOUT)) if has(ROUGHLY) else Amount(number, number)
