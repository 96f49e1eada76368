"""Holidays: names of days and when they fall, as laid down by law or the church in English-speaking countries.

A name that several nations give to days of their own ("Independence Day") stands alone for none of them.

Sources: 5 U.S.C. § 6103 (federal holidays), the Banking and Financial Dealings Act 1971 (United Kingdom), and the
Western and the Eastern computus (Gregorian and Julian algorithms as printed in Meeus, Astronomical Algorithms,
chapter 8). The churches that keep the Julian calendar, and the Coptic one, have Christmas on 7 January (to 2100).
"""

from __future__ import annotations

from datetime import MAXYEAR, date, timedelta

FIXED = {
    "new year's day": (1, 1), "new year's eve": (12, 31), "christmas": (12, 25), "christmas day": (12, 25),
    "christmas eve": (12, 24), "boxing day": (12, 26), "halloween": (10, 31), "valentine's day": (2, 14),
    "st patrick's day": (3, 17), "fourth of july": (7, 4),
    "american independence day": (7, 4), "us independence day": (7, 4), "u.s. independence day": (7, 4),
    "veterans day": (11, 11),
    "armistice day": (11, 11), "april fools' day": (4, 1), "juneteenth": (6, 19), "may day": (5, 1), "epiphany": (1, 6),
    "all saints' day": (11, 1), "international women's day": (3, 8), "bastille day": (7, 14), "anzac day": (4, 25),
    "australia day": (1, 26),
    "canada day": (7, 1), "remembrance day": (11, 11), "bonfire night": (11, 5), "st andrew's day": (11, 30),
    "orthodox christmas": (1, 7), "orthodox christmas day": (1, 7), "orthodox christmas eve": (1, 6),
    "coptic christmas": (1, 7), "coptic christmas eve": (1, 6),
}  # fmt: skip
NTH = {  # month, weekday (Monday 0), which one; -1 is the last
    "martin luther king day": (1, 0, 3), "presidents' day": (2, 0, 3), "memorial day": (5, 0, -1),
    "labor day": (9, 0, 1),
    "columbus day": (10, 0, 2), "thanksgiving": (11, 3, 4), "thanksgiving day": (11, 3, 4),
}  # fmt: skip
EASTER = {"easter": 0, "easter sunday": 0, "easter monday": 1, "good friday": -2, "ash wednesday": -46,
          "palm sunday": -7,
          "pentecost": 49, "maundy thursday": -3, "whit sunday": 49, "whit monday": 50, "shrove tuesday": -47,
          "ascension day": 39, "holy saturday": -1}  # fmt: skip
EASTERN = {f"{rite}{name}": days for rite in ("orthodox ", "greek orthodox ", "russian orthodox ", "coptic ")
           for name, days in EASTER.items()}  # fmt: skip
NATIONAL = frozenset({"independence day"})
NAMED = frozenset((*FIXED, *NTH, *EASTER, *EASTERN, *NATIONAL))


def holiday(name: str, year: int) -> date | None:
    """The day of the holiday in the year, None outside the calendar (years 1583 to 9998) or where nations differ."""
    if not 1583 <= year < MAXYEAR:
        return None
    if name in FIXED:
        return date(year, *FIXED[name])
    if name in NTH:
        return _nth(year, *NTH[name])
    if name in EASTERN:
        return eastern_easter(year) + timedelta(days=EASTERN[name])
    return easter(year) + timedelta(days=EASTER[name]) if name in EASTER else None


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


def eastern_easter(year: int) -> date:
    """Easter Sunday of the Eastern churches on the civil calendar (Julian computus, Meeus, chapter 8)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    behind = year // 100 - year // 400 - 2  # days by which the Julian calendar is late
    return date(year, month, day + 1) + timedelta(days=behind)
