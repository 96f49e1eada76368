"""Holidays: names of days and when they fall, as laid down by law or the church in English-speaking countries.

Sources: 5 U.S.C. § 6103 (federal holidays), the Banking and Financial Dealings Act 1971 (United Kingdom), and the
Western computus (Gregorian, anonymous algorithm as printed in Meeus, Astronomical Algorithms, chapter 8).
"""

from __future__ import annotations

from datetime import MAXYEAR, date, timedelta

FIXED = {
    "new year's day": (1, 1), "new year's eve": (12, 31), "christmas": (12, 25), "christmas day": (12, 25),
    "christmas eve": (12, 24), "boxing day": (12, 26), "halloween": (10, 31), "valentine's day": (2, 14),
    "st patrick's day": (3, 17), "independence day": (7, 4), "fourth of july": (7, 4), "veterans day": (11, 11),
    "armistice day": (11, 11), "april fools' day": (4, 1), "juneteenth": (6, 19), "may day": (5, 1), "epiphany": (1, 6),
    "all saints' day": (11, 1), "international women's day": (3, 8),
}  # fmt: skip
NTH = {  # month, weekday (Monday 0), which one; -1 is the last
    "martin luther king day": (1, 0, 3), "presidents' day": (2, 0, 3), "memorial day": (5, 0, -1),
    "labor day": (9, 0, 1),
    "columbus day": (10, 0, 2), "thanksgiving": (11, 3, 4), "thanksgiving day": (11, 3, 4),
}  # fmt: skip
EASTER = {"easter": 0, "easter sunday": 0, "easter monday": 1, "good friday": -2, "ash wednesday": -46,
          "palm sunday": -7,
          "pentecost": 49, "maundy thursday": -3}  # fmt: skip
NAMED = frozenset((*FIXED, *NTH, *EASTER))


def holiday(name: str, year: int) -> date | None:
    """The day of the holiday in the year, None outside the calendar (years 1583 to 9998)."""
    if not 1583 <= year < MAXYEAR:
        return None
    if name in FIXED:
        return date(year, *FIXED[name])
    if name in NTH:
        return _nth(year, *NTH[name])
    return easter(year) + timedelta(days=EASTER[name])


def _nth(year: int, month: int, weekday: int, which: int) -> date:
    if which < 0:
        after = date(year, month + 1, 1)
        return after - timedelta(days=(after.weekday() - weekday - 1) % 7 + 1)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))


def easter(year: int) -> date:
    """Western Easter Sunday of the year (anonymous Gregorian computus)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    h = (19 * a + b - d - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)
