"""Standing: whether a source is a report at all, or a wall, a stub, a list, a missing page."""

from __future__ import annotations

import re
from typing import NamedTuple

from variorum.records.article import Standing
from variorum.steps.extract.lines.line import outside_quotes
from variorum.text.lengths import words_in

_PAGE = r"(?:page|article|story|report|content|post|item|document)"
_GONE = r"(?:no longer (?:exists|available)|removed|retracted|withdrawn|deleted|unpublished|taken down|expired|moved)"
MISSING = re.compile(
    r"(?:\b(?:error )?(?:404|410)\b.{0,40}\b(?:not found|error|page|gone)|\bpage (?:you (?:requested|"
    r"are looking for|were looking for) )?(?:was |is |could |can)?(?:not|n[’']t|"
    r"cannot) ?(?:be )?(?:found|exist|available|no longer)|"
    r"\b(?:page|article|story|content) (?:was )?not found\b|\bthis (?:page|article|story|"
    r"content) (?:no longer exists|does(?:n[’']t| not) exist|is (?:no longer|not) available|"
    r"has been removed)|"
    r"\b(?:we|sorry,? we) can(?:no|[’'])t find (?:the|that|this) (?:page|article|story)|"
    # Said by the page of itself: the sentence begins so. A brief on another paper's retraction does not.
    rf"(?:^|[.!?] )(?:(?:we are |we[’']re )?sorry[,:] ?(?:but )?)?(?:this|the) {_PAGE}"
    rf"(?: (?:that )?you (?:requested|are looking for|were looking for|followed))?"
    rf" (?:has|is|was)(?: been)?(?: (?:permanently|temporarily))? {_GONE}\b|"
    rf"\b{_PAGE} (?:that )?you(?: are|[’']re| were)? (?:looking for|requested|followed)"
    r" (?:does|did)(?: not|n[’']t) exist\b|"
    rf"(?:^|[.!?] )[^.!?\n]{{0,60}}\bhas (?:withdrawn|retracted|removed|deleted) this {_PAGE}\b|"
    r"^it is no longer available\b|"
    r"^(?:error |http )?50[0234]\W{1,3}(?:internal server|server error|service (?:temporarily )?unavailable|"
    r"bad gateway|gateway time-?out)|"
    r"\bserver is temporarily unable to service\b|^(?:internal server error|bad gateway|service unavailable)$)",
    re.IGNORECASE | re.MULTILINE,
)
NUMBERED = re.compile(r"(?:http |error )?(?:404|410)(?: error)?\W*", re.IGNORECASE)  # a title that is nothing else
WALL = re.compile(
    r"\b(?:accept (?:all )?cookies|we (?:and our (?:\d+ )?partners )?(?:use|store|value your privacy)|"
    r"cookie preferences|before you continue|"
    r"consent (?:to|choices|preferences)|enable (?:javascript|js|cookies)|(?:verify|verifying|prove|checking|"
    r"confirm).{0,30}(?:you are|you[’']re) (?:a )?(?:human|not a robot)|"
    r"checking your browser|access (?:to this page )?(?:has been |is )?denied|"
    r"manage (?:your )?(?:cookies|consent|privacy)|are you a robot|unusual traffic|"
    r"disable (?:your |any )?ad ?blocker|"
    r"access this website from a country|unavailable (?:due to|for) legal reasons|"
    r"forgot(?:ten)? (?:your )?password(?=\?)|you must (?:log|sign) in|you must be logged in|"
    r"(?:log|sign) in to your account|sent too many requests|429 too many requests|403 forbidden|"
    r"permission to (?:access|view) this (?:resource|page|site|server))\b",
    re.IGNORECASE,
)
PAYWALL = re.compile(
    r"(?:\b(?:subscribe|sign up|register|log in|sign in|become a (?:member|subscriber)|"
    r"create an? (?:free )?account|start your (?:free )?trial)\b.{0,60}\b(?:to (?:continue|keep|read)|for (?:full|"
    r"unlimited) access|to unlock)|"
    r"\b(?:to (?:continue|keep) reading|this (?:article|story|content|post) is (?:for|only available to|"
    r"reserved for|exclusive to) (?:our )?(?:paying |paid |registered )?(?:subscribers|members)|"
    r"already an? (?:paid |paying )?(?:subscriber|member)\?|available to (?:subscribers|members) only|"
    r"to read the (?:rest|whole|full)|"
    r"you(?:[’']ve| have) (?:reached|read) your (?:\w+ )?(?:limit|free articles?|last)|"
    r"subscribers? only|unlock this (?:article|story)|remaining free articles?|for subscribers|"
    r"read the full (?:article|story))\b)",
    re.IGNORECASE,
)
CLOSED = re.compile(r"[.!?][\"'”’»)\]]*\s*$")
CUT_SHORT = re.compile(r"(?:…|\.\.\.)[\"'”’»)\]]*\s*$")
LETTER = re.compile(r"[^\W\d_]")
ASKS = re.compile(r"\b(?:you|your|yours|please|we|our|us)\b", re.IGNORECASE)  # speaks to its reader, as no report does
FEWEST_TOLD = 2  # paragraphs of a report in brief
WALLED = 0.5  # share of a short text's words in paragraphs that ask for consent
SHORT_BODY = 120  # words; a report of an agency has more, a missing page or wall fewer
STUB_BODY = 180  # words of a paywalled page's opening
OPENING = 2  # paragraphs that a page shows before it asks for money; a text of more that closes its last one is whole
LIST_BODY = 150  # words; below this a page with many linked headlines has no text of its own
FEWEST_HEADLINES = 12  # links that read like headlines outside the frame; reports have about ten beside them
LABEL = 8  # words; a body of no more, "Latest news", is a heading and no text
FEWEST_LINKS = 5  # headlines that are linked, on a page that has no text beside them
FEWEST_CARDS = 6  # headlines, each with its teaser; a report has fewer links to others between its paragraphs
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
    cards: int = 0  # teasers in the body, each below a linked headline of its own
    walled: bool = False  # the page's own data say that it is not free to read


def standing_of(seen: Evidence) -> Standing:
    """What the source is, in this order: empty, missing, wall, stub, list, without text, other language, report."""
    words = words_in(seen.body)
    if not LETTER.search(seen.page):
        return "empty"
    if words < SHORT_BODY and (found := _instead(seen, words)):
        return found
    if words < STUB_BODY and (seen.walled or (PAYWALL.search(seen.page[:SHOWN]) and _breaks_off(seen.body))):
        return "stub"
    if not seen.says_article and (_is_list(seen, words) or (words <= LABEL and seen.headlines >= FEWEST_LINKS)):
        return "list"
    if not words:
        return "empty"
    return "report" if seen.language == "en" else "other_language"


def _instead(seen: Evidence, words: int) -> Standing | None:
    """What a page with little text shows instead of a report."""
    shown = f"{seen.title}\n{seen.page[:3000]}"
    numbered = NUMBERED.fullmatch(seen.title.strip()) is not None
    if MISSING.search(seen.title) or (words < SHORT_BODY // 2 and (numbered or MISSING.search(shown))):
        return "not_found"
    if _is_walled(seen.body, words):
        return "wall"
    if words < SHORT_BODY // 3 and WALL.search(shown) and not _is_brief(seen.body):
        return "wall"
    return None


def _is_walled(body: str, words: int) -> bool:
    """Whether what asks for consent is most of the text: the lorries that "we use" are no cookies."""
    lines = (line for line in body.splitlines() if WALL.search(outside_quotes(line)))
    return sum(map(words_in, lines)) >= max(WALLED * words, 1)


def _is_brief(body: str) -> bool:
    """Whether few words are a short report under a banner: whole paragraphs that ask nothing of a reader."""
    paragraphs = [line for line in body.splitlines() if line.strip()]
    told = [line for line in paragraphs if CLOSED.search(line) and not ASKS.search(outside_quotes(line))]
    return len(told) >= FEWEST_TOLD and len(told) == len(paragraphs)


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
    if seen.cards >= FEWEST_CARDS:
        return True
    if seen.linked > LINKED and seen.headlines >= FEWEST_HEADLINES // 2:
        return True
    return seen.headlines >= FEWEST_HEADLINES and words < (2 * LIST_BODY if seen.says_list else LIST_BODY)
