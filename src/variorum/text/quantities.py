"""Quantities: amounts with the unit that they are told in; two of different units are never compared."""

from __future__ import annotations

import re
from typing import NamedTuple

from variorum.text.numbers import Amount, extent, plain

# ISO 4217 codes by the sign or name that newsrooms print; a bare "$" or "dollar" is read as that of the United States,
# "Rs" as India's. Pounds and rupees in words are not read: a pound is a weight too, and several lands have rupees.
CURRENCIES = {
    "us$": "USD", "$": "USD", "usd": "USD", "dollar": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD",
    "nz$": "NZD", "hk$": "HKD", "s$": "SGD", "r$": "BRL", "£": "GBP", "gbp": "GBP", "€": "EUR", "eur": "EUR",
    "euro": "EUR", "¥": "JPY", "yen": "JPY", "yuan": "CNY", "₹": "INR", "rs": "INR", "inr": "INR", "₽": "RUB",
    "rouble": "RUB", "ruble": "RUB", "₦": "NGN", "naira": "NGN", "rand": "ZAR", "baht": "THB", "zloty": "PLN",
    "hryvnia": "UAH",
}  # fmt: skip
OTHER_DOLLARS = re.compile(
    r"\b(?:australian|canadian|new zealand|hong kong|singapore|taiwan|namibian|zimbabwean|jamaican|fijian) dollars?\b"
)
MEASURES = {
    "km": "km", "kilometre": "km", "kilometer": "km", "m": "metre", "metre": "metre", "meter": "metre", "mile": "mile",
    "foot": "foot", "feet": "foot", "kg": "kg", "kilogram": "kg", "kilogramme": "kg", "tonne": "tonne", "ton": "ton",
    "hectare": "hectare", "acre": "acre", "litre": "litre", "liter": "litre", "degree": "degree", "mw": "MW",
    "megawatt": "MW", "kmh": "km/h", "kph": "km/h", "km/h": "km/h", "mph": "mph",
}  # fmt: skip
POINTS = re.compile(r"\b(?:percentage|basis) points?\b")
PERCENT = re.compile(r"\d\s?%|\b(?:percent|per cent|pct)\b")
AGE = re.compile(r"\b(\w+) olds?\b|\baged\b")
SHARE = re.compile(
    r"\b(?:half|thirds?|quarters?|fifths?|tenths?) of\b|\b\w+ (?:in|out of) (?:every )?(?:ten|five|10|100)\b"
)
TIMES = re.compile(r"\b(?:times|fold)\b")
SIGN = re.compile(r"(?:^|[^a-z])((?:us|au|ca|nz|hk|[acsr])?[$]|[£€¥₹₽₦]|(?:rs|usd|eur|gbp|inr)(?=[\s.]?\d))")
NAMED = re.compile(r"\b(dollar|euro|yen|yuan|rouble|ruble|naira|rand|baht|zloty|hryvnia)s?\b")
LONG = 3  # letters; a shorter name of a measure is read right behind a figure only
_ALL = sorted(MEASURES, key=lambda name: (-len(name), name))
MEASURE = re.compile(
    rf"\d\s?({'|'.join(_ALL)})s?(?![a-z])|\b({'|'.join(name for name in _ALL if len(name) > LONG)})s?\b"
)


class Quantity(NamedTuple):
    """What the words allow and in which unit: "percent", "point", "USD", "km", "year", "times", "" for a count."""

    low: float | None
    high: float | None
    unit: str


def quantity(words: str) -> Quantity | None:
    """The amount with its unit, None where the words hold no number or the unit is open ("Australian pounds")."""
    text = plain(words)
    unit = unit_of(text)
    if unit is None:
        return None
    bare = re.sub(r"(?<=\d)(?:km/?h?|kph|mph|kg|m|mw)\b", " ", text) if unit in MEASURES.values() else text
    found: Amount | None = extent(bare)
    return Quantity(found.low, found.high, unit) if found is not None else None


def unit_of(text: str) -> str | None:
    """The unit that plain words tell, "" for a count, None where it is money of no known land or a share in words."""
    if POINTS.search(text):
        return "point"
    if PERCENT.search(text):
        return "percent"
    if SHARE.search(text) or OTHER_DOLLARS.search(text):
        return None
    if AGE.search(text):
        return "year" if "month" not in text and "week" not in text and "day" not in text else None
    if TIMES.search(text):
        return "times"
    return currency_of(text) or _measure_of(text)


def currency_of(text: str) -> str:
    """The ISO 4217 code of the money that is told, "" for none."""
    if found := SIGN.search(text):
        return CURRENCIES[found[1]]
    found = NAMED.search(text)
    return CURRENCIES[found[1]] if found else ""


def _measure_of(text: str) -> str:
    found = MEASURE.search(text)
    return MEASURES[found[1] or found[2]] if found else ""
