"""Notices: legal lines, cookie banners, and corrections, which are read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.steps.extract.lines.line import Label, Line, matching, out

LEGAL = re.compile(
    r"©.*|(?:\(c\)|copyright\b)(?=\s*(?:$|[^\w\s]|\d|by\b|(?-i:[A-Z]))).*|.*\ball rights reserved\b.*|"
    r"(?:terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice)|cookie (?:policy|settings|notice)|"
    r"do not sell my personal information)\b.{0,80}|"
    # One such word may begin a sentence: "Contact with the boat was lost."
    r"(?:privacy|disclaimer|imprint|about us|contact(?: us)?|advertise(?: with us)?|accessibility|careers|sitemap)"
    r"\s*(?:[^\w\s’'].{0,80})?|"
    r".*\bmay not be (?:published|reproduced|copied|republished)\b.*|.*\b(?:material|content)s? (?:is|"
    r"are) protected by copyright\b.*",
    re.IGNORECASE,
)
COOKIES = re.compile(
    r".*\b(?:(?:we|this (?:web)?site|our partners) uses? cookies|accept (?:all )?cookies|"
    r"cookie preferences|consent to (?:the use of )?cookies)\b.*",
    re.IGNORECASE,
)
CORRECTION = re.compile(
    r"(?:\*+ ?|\[|\()?(?:corrections?(?:,? .{0,30})?|clarification|editor[’']?s[’']? note|update)\s*[:—–-].*|"
    r".*\b(?:an earlier|a previous|the original) version of this (?:article|story|report|post)\b.*|"
    r".*\bthis (?:article|story|report|post) (?:was|has been) (?:updated|corrected|amended|revised|edited)\b.*",
    re.IGNORECASE,
)
MISTAKE = re.compile(
    r".*\b(?:found a (?:mistake|typo|error)|spotted an error|report an error|send us a correction|see an error)\b.*",
    re.IGNORECASE,
)
FIRST_PRINTED = "says where the report was printed first"
NO_DAY = (  # "published on Nov 20", "on Monday"; but the "Sunday Herald" is an outlet
    r"(?![A-Z][a-z]{2,8}\.? \d)(?!(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?! [A-Z])\b)"
)
OTHER = rf"(?-i:(?:[Tt]he )?{NO_DAY}(?P<name>[A-Z][\w&'’-]*(?:(?: of| the)? [A-Z][\w&'’-]*){{0,4}}))(?![\w&'’-])"
REPRINT = re.compile(
    r"[(\[]?(?:(?:this|the following) (?:article|story|report|piece|post) (?:was |has )?(?:first|originally) "
    rf"(?:appeared|published|ran|run|posted)(?: online)? (?:in|on|by|at) {OTHER}.{{0,160}}|"
    rf"(?:first|originally) (?:appeared|published|posted) (?:on|by|in(?= the)) "
    rf"{OTHER.replace('name', 'alone')}[.)\]\s]*)",
    re.IGNORECASE,
)
PUBLISHER = re.compile(r"(?:published|printed) by [A-Z].*", re.IGNORECASE)
# One of these stands in whatever the patterns match.
LEGAL_HINTS = (
    "©", "(c)", "copyright", "rights reserved", "terms ", "privacy", "cookie", "disclaimer", "imprint", "about us",
    "contact", "advertise", "accessibility", "careers", "sitemap", "personal information", "may not be ",
)  # fmt: skip
COOKIE_HINTS = ("cookie",)
MISTAKE_HINTS = ("mistake", "typo", "error", "correction")
CORRECTION_HINTS = ("correct", "clarif", "note", "update", "version", "amended", "revised", "edited")
LAST = 3  # lines at the end, where an imprint stands
LONGEST_REPRINT = 40  # words
LONGEST_LEGAL = 60  # words
LONGEST_BANNER = 120


def legal(lines: Sequence[Line]) -> Iterator[Label]:
    """Lines about rights, privacy and cookies."""
    for at in matching(lines, LEGAL, LONGEST_LEGAL, LEGAL_HINTS):
        if at > 2 or not lines[at].ends:
            yield out(at, at, "legal", "about rights and terms of the site")
    for at in matching(lines, COOKIES, LONGEST_BANNER, COOKIE_HINTS):
        yield out(at, at, "legal", "about cookies")
    for at in matching(lines, MISTAKE, 30, MISTAKE_HINTS):
        yield out(at, at, "footer", "asks readers to report mistakes")
    for at in matching(lines[-LAST:], PUBLISHER, 25):
        place = max(len(lines) - LAST, 0) + at
        if place and not lines[place].ends:
            yield out(place, place, "footer", "says who publishes it")


def reprints(lines: Sequence[Line]) -> Iterator[Label]:
    """Lines that say in which other outlet the report was printed first."""
    for at in matching(lines, REPRINT, LONGEST_REPRINT):
        yield out(at, at, "footer", FIRST_PRINTED)


def corrections(lines: Sequence[Line]) -> Iterator[Label]:
    """Lines in which the outlet corrects itself; they are read."""
    for at in matching(lines, CORRECTION, 150, CORRECTION_HINTS):
        yield Label(at, at, "correction", "in")
