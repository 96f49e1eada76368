"""Local time: how far the clocks of a country, or of the countries of a language, are from UTC.

Source: the IANA time zone database 2026, all zones of each territory, January and July of 2000 to 2026; of the United
States, Canada, Brazil, Chile, China, Ecuador, Mexico, New Zealand, Portugal, Russia and Spain the zones in which
their national outlets are published (without Alaska, Hawaii, Siberia and the islands).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from babel.languages import get_official_languages

HOURS: dict[str, tuple[float, float]] = {  # ISO 3166 codes: hours ahead of UTC, the least and the most in a year
    "ZZ": (-12, 14),
    "AS NU": (-11, -11),
    "TK": (-11, 13),
    "WS": (-11, 14),
    "CK": (-10, -10),
    "PF": (-10, -9),
    "PN": (-8, -8),
    "MX": (-8, -5),
    "US": (-8, -4),
    "CA": (-8, -2.5),
    "BZ CR SV": (-6, -6),
    "GT HN NI": (-6, -5),
    "CO EC JM KY PA PE": (-5, -5),
    "BS CU HT TC": (-5, -4),
    "VE": (-4.5, -4),
    "AG AI AW BB BL BO BQ CW DM DO GD GP GY KN LC MF MQ MS PR SX TT VC VG VI": (-4, -4),
    "BM CL FK PY": (-4, -3),
    "AR": (-4, -2),
    "GL": (-4, 0),
    "GF SR": (-3, -3),
    "BR PM UY": (-3, -2),
    "GS": (-2, -2),
    "CV": (-1, -1),
    "BF CI GH GM GN GW IS LR ML MR SH SL SN TG": (0, 0),
    "EH FO GB GG IE IM JE MA PT ST": (0, 1),
    "AO BJ CF CG CM DZ GA GQ NE NG TD": (1, 1),
    "AD AL AT BA BE CD CH CZ DE DK ES FR GI HR HU IT LI LU LY MC ME MK MT NA NL NO PL RS SE SI SJ SK SM TN VA": (1, 2),
    "BI BW LS MW MZ RW SZ ZA ZM ZW": (2, 2),
    "AX BG BY CY EE EG FI GR IL JO LB LT LV MD PS RO SD SS SY TR": (2, 3),
    "UA": (2, 4),
    "BH DJ ER ET KE KM KW MG QA SA SO TZ UG YE YT": (3, 3),
    "IQ RU": (3, 4),
    "GE": (3, 5),
    "IR": (3.5, 4.5),
    "AE OM RE SC": (4, 4),
    "AM AZ MU": (4, 5),
    "KZ": (4, 7),
    "AF": (4.5, 4.5),
    "MV TF TJ TM UZ": (5, 5),
    "KG PK": (5, 6),
    "IN": (5.5, 5.5),
    "LK": (5.5, 6),
    "NP": (5.75, 5.75),
    "BT IO": (6, 6),
    "BD": (6, 7),
    "CC MM": (6.5, 6.5),
    "CX KH LA TH VN": (7, 7),
    "ID MN": (7, 9),
    "BN CN HK MO MY PH SG TW": (8, 8),
    "TL": (8, 9),
    "AU": (8, 11),
    "KP": (8.5, 9),
    "JP KR PW": (9, 9),
    "GU MP": (10, 10),
    "PG": (10, 11),
    "NC SB VU": (11, 11),
    "NF": (11, 12),
    "MH NR TV WF": (12, 12),
    "FJ NZ": (12, 13),
    "KI": (12, 14),
    "TO": (13, 14),
}
# Domains of countries that are sold as if they were generic: Google Search Central, "Managing multi-regional sites".
GENERIC = frozenset("ad as ai bz cc cd co dj fm io la me ms nu sc sr su tv tk ws".split())
TOP_LEVEL = re.compile(r"(?:https?:)?//[^/?#\s]*?\.([a-z]{2})(?::\d+)?(?:[/?#]|$)", re.IGNORECASE)
# Under generic domains: outlets of North America, Britain and Ireland write English, of Quebec and France French; the
# press of other countries with these languages mostly has a domain of its country.
WIDE: dict[str, tuple[float, float]] = {"en": (-8, 1), "fr": (-5, 2)}


class Ahead(NamedTuple):
    """Hours that local clocks may be ahead of UTC, the least and the most."""

    least: float
    most: float


def hours_ahead(address: str, language: str) -> Ahead | None:
    """By the country of the address, else by those in which the language is official; None where neither tells."""
    territory = territory_of(address)
    if territory:
        return Ahead(*_hours()[territory])
    return _hours_of_language(language.lower().replace("_", "-").split("-")[0])


def territory_of(address: str) -> str:
    """The country of the address, "" where its domain is generic."""
    found = TOP_LEVEL.match(address)
    domain = found[1].lower() if found else ""
    code = "GB" if domain == "uk" else domain.upper()
    return code if domain not in GENERIC and code in _hours() else ""


def may_be_english(address: str) -> bool:
    """Whether English is an official language where the address is, or its domain is of no country."""
    territory = territory_of(address)
    return not territory or "en" in get_official_languages(territory, de_facto=True)


@lru_cache(maxsize=1)
def _hours() -> dict[str, tuple[float, float]]:
    return {code: hours for codes, hours in HOURS.items() for code in codes.split()}


@lru_cache(maxsize=256)
def _hours_of_language(language: str) -> Ahead | None:
    if language in WIDE:
        return Ahead(*WIDE[language])
    found = [hours for code, hours in _hours().items() if language in get_official_languages(code, de_facto=True)]
    return Ahead(min(least for least, _ in found), max(most for _, most in found)) if found else None
