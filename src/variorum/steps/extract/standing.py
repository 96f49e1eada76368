"""Standing: whether a source is a report at all, or a wall, a stub, a list, a missing page."""

from __future__ import annotations

import re
from typing import NamedTuple

from variorum.records.article import Standing
from variorum.steps.extract.lines.line import outside_quotes

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
CLOSED = re.compile(r"[.!?][\"'”’»)\]]*\s*$")
CUT_SHORT = re.compile(r"(?:…|\.\.\.)[\"'”’»)\]]*\s*$")
LETTER = re.compile(r"[^\W\d_]")
WALLED = 0.5  # share of a short text's words in paragraphs that ask for consent
SHORT_BODY = 120  # words; a report of an agency has more, a missing page or wall fewer
STUB_BODY = 180  # words of a paywalled page's opening
OPENING = 2  # paragraphs that a page shows before it asks for money; a text of more that closes its last one is whole
LIST_BODY = 150  # words; below this a page with many linked headlines has no text of its own
FEWEST_HEADLINES = 12  # links that read like headlines outside the frame; reports have about ten beside them
LINKED = 0.5  # share of what was taken for text that is linked; running text has under .1
SHOWN = 20_000  # characters of the page that are looked at


class Evidence(NamedTuple):
    """What tells a report from other pages."""

    body: str
    page: str  # all that is seen
    title: str
    language: str
    headlines: int = 0  # links of the length of a headline
    linked: float = 0.0  # share of the body's characters inside links
    says_article: bool = False  # the page's own data call it an article
    says_list: bool = False  # the page's own data, or its address, call it a front page or a collection
    walled: bool = False  # the page's own data say that it is not free to read


def standing_of(seen: Evidence) -> Standing:
    """What the source is, in this order: empty, missing, wall, stub, list, without text, other language, report."""
    words = len(seen.body.split())
    if not LETTER.search(seen.page):
        return "empty"
    if words < SHORT_BODY and (found := _instead(seen, words)):
        return found
    if words < STUB_BODY and (seen.walled or (PAYWALL.search(seen.page[:SHOWN]) and _breaks_off(seen.body))):
        return "stub"
    if not seen.says_article and _is_list(seen, words):
        return "list"
    if not words:
        return "empty"
    return "report" if seen.language == "en" else "other_language"


def _instead(seen: Evidence, words: int) -> Standing | None:
    """What a page with little text shows instead of a report."""
    shown = f"{seen.title}\n{seen.page[:3000]}"
    if MISSING.search(seen.title) or (words < SHORT_BODY // 2 and MISSING.search(shown)):
        return "not_found"
    if _is_walled(seen.body, words) or (words < SHORT_BODY // 3 and WALL.search(shown)):
        return "wall"
    return None


def _is_walled(body: str, words: int) -> bool:
    """Whether what asks for consent is most of the text: the lorries that "we use" are no cookies."""
    lines = (line for line in body.splitlines() if WALL.search(outside_quotes(line)))
    return sum(len(line.split()) for line in lines) >= max(WALLED * words, 1)


def _breaks_off(body: str) -> bool:
    """Whether the text stops in the middle of a sentence, or after its first paragraphs.

    Appeals stand below whole reports, too, so that they alone are no sign.
    """
    paragraphs = [line for line in body.splitlines() if line.strip()]
    if len(paragraphs) <= OPENING:
        return True
    return bool(CUT_SHORT.search(paragraphs[-1])) or not CLOSED.search(paragraphs[-1])


def _is_list(seen: Evidence, words: int) -> bool:
    """Whether headlines of other pages are all there is, or the page itself says so and its text is short."""
    if seen.linked > LINKED and seen.headlines >= FEWEST_HEADLINES // 2:
        return True
    return seen.headlines >= FEWEST_HEADLINES and words < (2 * LIST_BODY if seen.says_list else LIST_BODY)
