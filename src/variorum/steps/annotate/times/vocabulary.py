"""Vocabulary: the English words that times are made of, with their classes and values."""

from __future__ import annotations

from functools import lru_cache

from variorum.tables.zones import ZONES

MONTHS = "january february march april may june july august september october november december".split()
SHORT_MONTHS = {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
                "nov": 11, "dec": 12}  # fmt: skip
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
SHORT_WEEKDAYS = {
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}
UNITS = "second minute hour day week fortnight month quarter year decade century weekend".split()
ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen""".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
fifteenth sixteenth seventeenth eighteenth nineteenth twentieth""".split()
DAY_PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "midnight": "T24:00",
             "noon": "T12:00", "midday": "T12:00", "midmorning": "TMO", "midafternoon": "TAF"}  # fmt: skip
SEASONS = {"spring": "SP", "springtime": "SP", "summer": "SU", "summertime": "SU", "autumn": "FA", "fall": "FA",
           "winter": "WI", "wintertime": "WI"}  # fmt: skip
SETS = {"hourly": "PT1H", "daily": "XXXX-XX-XX", "nightly": "XXXX-XX-XXTNI", "weekly": "P1W", "monthly": "P1M",
        "yearly": "P1Y", "annually": "XXXX"}  # fmt: skip
PLAIN = """last past this that these those next the same each every of in or so and to a an no some few several many
couple half dozen hundred thousand about nearly almost around roughly approximately over more less than
at least up only just ago earlier later before after hence from now early mid middle late beginning start
end today yesterday tomorrow tonight overnight fiscal on through current recent recently currently
previous preceding prior following subsequent coming upcoming latest future other soon previously
formerly lately nowadays presently shortly moment near distant foreseeable long short term period ended s
whole entire full first close final trading working business school calendar consecutive most ending
right mark comparable corresponding into""".split()

JOINED_CLASSES = {"an": "a", "coming": "coming", "upcoming": "coming", "prior": "previous", "preceding": "previous",
                  "subsequent": "following", "till": "until", "formerly": "previously"}  # fmt: skip
MARKS = {
    ",": "comma", "-": "dash", "–": "dash", "—": "dash", "‑": "dash", "_": "dash", "'": "apostrophe", "’": "apostrophe",
    "‘": "apostrophe", "`": "apostrophe", "/": "slash", ":": "colon", ".": "stop", "%": "percent", "(": "open",
    "$": "money", "£": "money", "€": "money", "#": "money", "¥": "money",
}  # fmt: skip


@lru_cache(maxsize=1)
def vocabulary() -> dict[str, tuple[str, int]]:
    """Class and value of each known word."""
    known = {word: (JOINED_CLASSES.get(word, word), 0) for word in PLAIN}
    known |= {word: ("month", number) for number, word in enumerate(MONTHS, 1)}
    known |= {word: ("month", number) for word, number in SHORT_MONTHS.items()}
    known |= {word: ("weekday", number) for number, word in enumerate(WEEKDAYS)}
    known |= {word: ("weekday", number) for word, number in SHORT_WEEKDAYS.items()}
    known |= {f"{word}s": ("weekdays", number) for number, word in enumerate(WEEKDAYS)}
    known |= dict.fromkeys(UNITS, ("unit", 0)) | {"yr": ("unit", 0), "week": ("unit", 0)}
    known |= {word: (f"{word} word", 0) for word in ("day", "week", "year", "quarter", "century", "weekend")}
    known |= {_plural(word): ("units", 0) for word in UNITS}
    known |= {word: ("ones", number) for number, word in enumerate(ONES) if number}
    known |= {word: ("tens", 10 * number) for number, word in enumerate(TENS, 2)}
    known |= {_plural(word): ("eighties", 10 * number) for number, word in enumerate(TENS, 2)}
    known |= {"noughties": ("eighties", 100)}
    known |= {word: ("ordinal", number) for number, word in enumerate(ORDINALS, 1)} | {"thirtieth": ("ordinal", 30)}
    known |= {word: ("dayparts" if word.endswith("s") else "daypart", 0) for word in DAY_PARTS}
    known |= {f"{word}s": ("dayparts", 0) for word in ("morning", "afternoon", "evening", "night")}
    known |= dict.fromkeys(SEASONS, ("season", 0)) | {f"{word}s": ("seasons", 0) for word in SEASONS}
    known |= dict.fromkeys(SETS, ("often", 0)) | dict.fromkeys(ZONES, ("zone", 0))
    known |= {"q": ("quarter letter", 0), "h": ("half letter", 0)}
    return known | {"second": ("second", 2), "seconds": ("units", 0)}


def _plural(word: str) -> str:
    return f"{word[:-1]}ies" if word.endswith("y") and word != "day" else f"{word}s"
