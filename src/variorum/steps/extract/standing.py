"""Standing: whether a source is a report at all, or a wall, a stub, a list, a missing page."""

from __future__ import annotations

import re

from variorum.records.article import Standing

MISSING = re.compile(
    r"(?:\b(?:error )?40[4|10]\b.{0,40}\b(?:not found|error|page|gone)|\bpage (?:you (?:requested|"
    r"are looking for|were looking for) )?(?:was |is |could |can)?(?:not|n[’']t|"
    r"cannot) ?(?:be )?(?:found|exist|available|no longer)|"
    r"\b(?:page|article|story|content) (?:was )?not found\b|\bthis (?:page|article|story|"
    r"content) (?:no longer exists|does(?:n[’']t| not) exist|is (?:no longer|not) available|"
    r"has been removed)|"
    r"\b(?:we|sorry,? we) can(?:no|[’'])t find (?:the|that|this) (?:page|article|story))",
    re.IGNORECASE,
)
WALL = re.compile(
    r"\b(?:accept (?:all )?cookies|we (?:and our (?:\d+ )?partners )?(?:use|store|value your privacy)|"
    r"cookie preferences|before you continue|"
    r"consent (?:to|choices|preferences)|enable (?:javascript|cookies)|(?:verify|prove|checking|"
    r"confirm).{0,30}(?:you are|you[’']re) (?:a )?(?:human|not a robot)|"
    r"checking your browser|access (?:to this page )?(?:has been |is )?denied|"
    r"manage (?:your )?(?:cookies|consent|privacy)|are you a robot|unusual traffic|"
    r"disable (?:your )?ad ?blocker)\b",
    re.IGNORECASE,
)
PAYWALL = re.compile(
    r"(?:\b(?:subscribe|sign up|register|log in|sign in|become a (?:member|subscriber)|"
    r"start your (?:free )?trial)\b.{0,60}\b(?:to (?:continue|keep|read)|for (?:full|"
    r"unlimited) access|to unlock)|"
    r"\b(?:to (?:continue|keep) reading|this (?:article|story|content) is (?:for|only available to|"
    r"reserved for|exclusive to) (?:our )?(?:paying |registered )?(?:subscribers|members)|"
    r"already (?:a )?(?:subscriber|member)\?|"
    r"you(?:[’']ve| have) (?:reached|read) your (?:\w+ )?(?:limit|free articles?|last)|"
    r"subscribers? only|unlock this (?:article|story)|remaining free articles?|for subscribers|"
    r"read the full (?:article|story))\b)",
    re.IGNORECASE,
)
LETTER = re.compile(r"[^\W\d_]")
SHORT_BODY = 120  # words; a report of an agency has more, a missing page or wall fewer
STUB_BODY = 180  # words of a paywalled page's opening
SHORT_PAGE = 400  # words of the whole page below which a list cannot be told
LIST_LINKED = 0.55  # share of a page's words outside the frame that are links to other pages; reports have under .2
LIST_HEADLINES = 8  # links that read like headlines


def standing_of(*, body: str, page: str, title: str, language: str) -> Standing:
    """What the source is, in this order: empty, missing page, wall, stub, other language, report."""
    words = len(body.split())
    if not LETTER.search(page):
        return "empty"
    if words < SHORT_BODY:
        shown = f"{title}\n{page[:3000]}"
        if MISSING.search(title) or (MISSING.search(shown) and words < SHORT_BODY // 2):
            return "not_found"
        if WALL.search(body) or (words < SHORT_BODY // 3 and WALL.search(shown)):
            return "wall"
    if words < STUB_BODY and PAYWALL.search(page):
        return "stub"
    if not words:
        return "empty"
    return "report" if language == "en" else "other_language"
