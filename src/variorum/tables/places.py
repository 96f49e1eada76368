"""Places: names of countries, regions and time-zone cities from the Unicode CLDR, with short forms of countries."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global

# Short and formal English names beside the CLDR's one: ISO 3166-1 (English short and full names), ISO 3166-3 (names
# formerly used) and the geographical entries of general English dictionaries (abbreviations, other names).
OTHER_NAMES = {
    "US": "U.S.|US|U.S.A.|USA|United States of America|America", "GB": "U.K.|UK|Britain|Great Britain",
    "RU": "Russian Federation", "AE": "UAE|U.A.E.|Emirates", "CZ": "Czech Republic", "MM": "Myanmar|Burma",
    "CI": "Ivory Coast|Côte d'Ivoire", "TL": "East Timor",
    "CD": "Democratic Republic of the Congo|Democratic Republic of Congo|DR Congo|DRC|Zaire|Congo-Kinshasa",
    "CG": "Republic of the Congo|Congo-Brazzaville", "BA": "Bosnia and Herzegovina|Bosnia-Herzegovina|Bosnia",
    "TT": "Trinidad and Tobago", "AG": "Antigua and Barbuda", "KN": "Saint Kitts and Nevis",
    "ST": "Sao Tome and Principe", "VC": "Saint Vincent and the Grenadines",
    "KP": "Democratic People's Republic of Korea|DPRK", "KR": "Republic of Korea",
    "CN": "People's Republic of China|PRC", "TW": "Republic of China", "IR": "Islamic Republic of Iran|Persia",
    "SY": "Syrian Arab Republic", "LA": "Lao People's Democratic Republic", "VN": "Viet Nam", "MK": "Macedonia",
    "SZ": "Swaziland", "CV": "Cabo Verde", "TR": "Türkiye|Turkiye", "VA": "Holy See|Vatican",
    "PS": "Palestine|Palestinian Territory", "NL": "Holland", "MD": "Republic of Moldova|Moldavia",
    "TZ": "United Republic of Tanzania", "BY": "Byelorussia", "KG": "Kyrgyz Republic|Kirghizia|Kirgizstan",
    "DE": "Federal Republic of Germany",
    "FR": "French Republic",
    "LK": "Ceylon",
    "SA": "Kingdom of Saudi Arabia|KSA",
    "PG": "Papua New Guinea",
    "HK": "Hong Kong",
    "MO": "Macau|Macao",
    "SU": "Soviet Union|USSR|U.S.S.R.",
    "YU": "Yugoslavia",
    "CS": "Czechoslovakia",
    "DD": "East Germany|German Democratic Republic",
    "EU": "",
}  # fmt: skip
OTHER_REGIONS = {"middle east": "Middle East|Mideast|Near East"}  # Merriam-Webster's geographical entries
DIRECTIONS = ("Central", "Eastern", "Western", "Northern", "Southern", "Southeast", "North", "South", "East", "West")
NOT_REGIONS = frozenset({"001", "EU", "EZ", "UN", "QO", "ZZ", "XA", "XB"})


@lru_cache(maxsize=1)
def countries() -> dict[str, str]:
    """The two-letter code of each country, by name."""
    territories = Locale("en").territories
    names = {name: code for code, name in sorted(territories.items()) if code.isalpha() and code not in NOT_REGIONS}
    names |= {name.replace(" & ", " and "): code for name, code in names.items()}
    names |= {name.replace("St. ", "Saint "): code for name, code in names.items()}
    for code, others in OTHER_NAMES.items():
        names |= {name: code for name in others.split("|") if name}
    return names


@lru_cache(maxsize=1)
def regions() -> dict[str, str]:
    """An id of each continent or part of one, by name; directions also in small letters ("central Asia")."""
    territories = Locale("en").territories
    names = {name: code for code, name in sorted(territories.items()) if code.isdigit() and code not in NOT_REGIONS}
    for code, others in OTHER_REGIONS.items():
        names |= dict.fromkeys(others.split("|"), code)
    for name, code in list(names.items()):
        first, _, rest = name.partition(" ")
        if rest and first in DIRECTIONS:
            names[f"{first.lower()} {rest}"] = code
    return names


@lru_cache(maxsize=1)
def cities() -> frozenset[str]:
    """Cities that give a time zone its name."""
    zones = get_global("zone_territories")
    return frozenset(zone.rsplit("/", 1)[1].replace("_", " ") for zone in zones if "/" in zone and "Etc/" not in zone)


@lru_cache(maxsize=1)
def languages() -> frozenset[str]:
    """English names of languages of one word: as adjectives they tell of a people, never name a place."""
    return frozenset(name for name in Locale("en").languages.values() if " " not in name)


def place_id(name: str) -> str:
    """An id that all names of one country, region or time-zone city share, "" for any other name."""
    if name in countries():
        return f"country {countries()[name]}"
    if name in regions():
        return f"region {regions()[name]}"
    return f"city {name}" if name in cities() else ""


@lru_cache(maxsize=1)
def main_names() -> frozenset[str]:
    """The one English name that CLDR has for each country or region."""
    return frozenset(Locale("en").territories.values())


def country_names(language: str) -> tuple[tuple[str, str], ...]:
    """Names of countries in the given language with their codes, sorted; none for a language that CLDR lacks."""
    try:
        territories = Locale.parse(language).territories
    except (UnknownLocaleError, ValueError):
        return ()
    return tuple(
        sorted((name, code) for code, name in territories.items() if code.isalpha() and code not in NOT_REGIONS)
    )
