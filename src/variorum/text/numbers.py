"""Numbers: what amounts a phrase allows: "at least four", "some 1,200", "dozens"."""

from __future__ import annotations

import re
from typing import NamedTuple

ONES = dict(zip(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen".split(), range(20), strict=True))  # fmt: skip
TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
SCALES = {"hundred": 100, "thousand": 1_000, "lakh": 100_000, "lakhs": 100_000, "million": 1_000_000,
          "crore": 10_000_000, "crores": 10_000_000, "billion": 1_000_000_000, "trillion": 10**12}  # fmt: skip
SHORT = {"mn": 1_000_000, "bn": 1_000_000_000, "tn": 10**12, "trn": 10**12}  # printed right behind the figure
OF_MONEY = {"m": 1_000_000, "k": 1_000, "b": 1_000_000_000}  # without a sign of money "3m" may be three metres
VAGUE = {"a couple": (2, 2), "a dozen": (12, 12), "half a dozen": (6, 6), "dozens": (24, 99), "scores": (40, 99),
         "several dozen": (24, 99), "a few dozen": (24, 99), "hundreds": (200, 999), "several hundred": (200, 999),
         "a few hundred": (200, 999), "thousands": (2_000, None), "several thousand": (2_000, 9_999),
         "a few thousand": (2_000, 9_999), "tens of thousands": (20_000, 99_999),
         "hundreds of thousands": (200_000, 999_999), "millions": (2_000_000, None)}  # fmt: skip
LONGEST = 300  # characters of a phrase that are read; a number with its qualifiers and unit takes fewer
ABOUT = 0.1  # "some 1,200" allows a tenth more or less; newsrooms round to the leading figure
FIGURE = re.compile(
    r"(?<![\d.,])(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![,\d])"  # 1,200.5
    r"|\d{1,2}(?:,\d{2})+,\d{3}(?![,\d])"  # 1,50,000 as in India
    r"|\d{1,3}(?:[\u00a0\u202f ]\d{3})+(?![,.]?\d)"  # 12 000 as in France, South Africa, Russia
    r"|\d+,\d{1,2}(?![,\d])"  # 1,5 with a decimal comma: no group has one or two figures
    r"|\d+(?:\.\d+)?(?!\.?\d))"
)
SCALE = re.compile(r"[\s-]?(hundred|thousand|lakhs?|million|crores?|billion|trillion)\b|\s?(mn|bn|trn|tn)\b")
MONEY_SCALE = re.compile(r"\s?([mkb])\b")
MONEY_SIGN = re.compile(r"(?:[$£€¥₹₽₦]|\b(?:rs|usd|eur|gbp|inr)\.?)\s?$")
NO_COUNT = re.compile(r"(?:st|nd|rd|th)\b|m\b|[ap]\.?m\b|(?=[a-z])(?!k?m\b|kg\b|mn\b|bn\b|tn\b|trn\b)[a-z]")
NUMBER = r"(?:\d[\d,]{0,20}(?:\.\d{1,9})?|[a-z]{1,20})"
RANGE = re.compile(
    rf"(?P<a>{NUMBER}) (?:to|or) (?P<b>{NUMBER})\b|between (?P<c>[^;:]{{1,30}}?) and (?P<d>[^;:]{{1,30}})"
)
SHARE = re.compile(
    r"\b(?:half|thirds?|quarters?|fifths?|sixths?|tenths?|most|majority|minority) of\b"
    r"|\d\s?%|\b(?:percent|per cent|pct|percentage)\b"
    rf"|\b{NUMBER} (?:in|out of) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|100|1,000|10|20)\b"
)
AGE = re.compile(r"\b(?:years?|months?|weeks?|days?) olds?\b")
RATIO = re.compile(r"\b(?:times|fold)\b")
LEAST = ("at least", "no fewer than", "no less than", "not less than", "not fewer than", "minimum of", "a minimum")
OVER = ("more than", "over", "upwards of", "greater than", "above", "well over", "in excess of", "north of")
UNDER = ("fewer than", "less than", "under", "below")
MOST = ("at most", "up to", "no more than", "not more than", "as many as", "maximum of")
ROUGHLY = ("about", "around", "some", "roughly", "approximately", "an estimated", "estimated", "close to")
ALMOST = ("nearly", "almost", "just under")
AND_MORE = re.compile(r"(?<=\d)\+|\b(?:or more|and counting|plus|at least)$")
OR_LESS = re.compile(r"\bor (?:fewer|less)\b")


class Amount(NamedTuple):
    """The least and the greatest number that the words allow; None is open."""

    low: float | None
    high: float | None


def amount(words: str) -> Amount | None:
    """How many the words allow, None where they count nothing: "over 10" is 10 or more, "about 50" is 45 to 55.

    A share ("12 percent", "three in ten", "half of the 40"), an age, a rank ("12th") and "five times" count nothing.
    """
    text = plain(words)
    if SHARE.search(text) or AGE.search(text) or RATIO.search(text):
        return None
    return extent(text)


def extent(text: str) -> Amount | None:
    """The numbers that plain words allow, whatever they count or measure."""
    between = _range(text)
    if between is not None:
        return between
    number = figure(text)
    if number is None:
        vague = next((VAGUE[name] for name in _BY_LENGTH if re.search(rf"\b{name}\b", text)), None)
        return Amount(*vague) if vague else None
    return _qualified(text, number)


_BY_LENGTH = sorted(VAGUE, key=lambda name: (-len(name), name))


def plain(words: str) -> str:
    """The words in lower case with single blanks, dashes between figures as "to", halves as decimals."""
    dashed = re.sub(r"(?<=\d)\s?[-–—]\s?(?=[$£€¥]?\d)", " to ", words[:LONGEST].casefold())
    text = " ".join(dashed.replace("-", " ").split())
    text = re.sub(r"\bhalf a (million|billion|trillion|dozen|thousand)\b", r"0.5 \1", text)
    text = re.sub(r"\b(?:a|one) and a half\b", "1.5", text)
    halves = re.compile(rf"\b({'|'.join([*ONES, *TENS])}|\d+) and a half\b")
    text = halves.sub(lambda found: f"{_one(found[1]):g}.5", text)
    dozens = re.compile(rf"\b({'|'.join([*ONES, *TENS])}|\d+|0\.5) dozen\b")
    text = dozens.sub(lambda found: f"{12 * _one(found[1]):g}", text)
    return re.sub(r"\ba (hundred|thousand|million|billion|trillion)\b", r"one \1", text)


def _one(word: str) -> float:
    return float(ONES.get(word, TENS.get(word, 0)) or (word if word[0].isdigit() else 0))


def figure(text: str) -> float | None:
    """The first number in figures or words with its scale, None without one: "1.2 million", "twenty three"."""
    for found in FIGURE.finditer(text):
        value = _scaled(text, found)
        if value is not None:
            return value
    return _spelled(text.split())


def _scaled(text: str, found: re.Match[str]) -> float | None:
    """The figure times the scale behind it, None where it is a rank, a name or a length in metres that looks so."""
    value, end = _figures(found.group()), found.end()
    if MONEY_SIGN.search(text[max(0, found.start() - 6) : found.start()]) and (short := MONEY_SCALE.match(text, end)):
        return value * OF_MONEY[short[1]]
    if not SCALE.match(text, end) and NO_COUNT.match(text, end):
        return None
    while scale := SCALE.match(text, end):  # "one lakh crore"
        value, end = value * {**SCALES, **SHORT}[scale[1] or scale[2]], scale.end()
    return value


def _figures(shown: str) -> float:
    if re.fullmatch(r"\d+,\d{1,2}", shown):
        return float(shown.replace(",", "."))
    return float(re.sub(r"[,\s]", "", shown))


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


def _range(text: str) -> Amount | None:
    """Both ends of "3 to 5", "three or four", "between 30 and 40", "1.2 to 1.5 million"; None for other words."""
    found = RANGE.search(text)
    if found is None:
        return None
    first, last = (found["c"] or found["a"]), (found["d"] or text[found.start("b") :])
    low, high = figure(first), figure(last)
    if low is None or high is None:
        return None
    scale = SCALE.search(last)
    if scale and not SCALE.search(first) and low < high / SCALES.get(scale[1] or "", 1) * 1000 and low < 1000:
        low *= {**SCALES, **SHORT}[scale[1] or scale[2]]
    return Amount(*sorted((low, high)))


def _qualified(text: str, number: float) -> Amount:
    def has(words: tuple[str, ...]) -> bool:
        return any(re.search(rf"\b{word} ", text) for word in words)

    if has(LEAST) or AND_MORE.search(text):
        return Amount(number, None)
    if has(MOST) or OR_LESS.search(text):
        return Amount(None, number)
    if has(OVER):
        return Amount(number, None)  # "10 minutes" and "over 10 minutes" are one rounded figure, no contradiction
    if has(UNDER):
        return Amount(None, number)
    if has(ALMOST):
        return Amount(number * (1 - 2 * ABOUT), number)
    return Amount(number * (1 - ABOUT), number * (1 + ABOUT)) if has(ROUGHLY) else Amount(number, number)
