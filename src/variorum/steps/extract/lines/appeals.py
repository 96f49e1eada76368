"""Appeals: lines in which the outlet asks its readers for money, a subscription or an address to write to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.steps.extract.lines.line import Label, Line, hinted, matching, out, outside_quotes

MONEY = re.compile(
    r"\b(?:donat(?:e|ion|ions|ing)|contribut(?:e|ion|ions|ing)|chip in|support(?:ing)? us|"
    r"support (?:our|this|independent)|if you (?:value|rely on|believe in) (?:our|this|independent) \w+|"
    r"journalism needs you|"
    r"(?:become|be) an? (?:friend|backer|member|supporter|patron|subscriber)|"
    r"reader[- ](?:funded|supported)|funded by (?:our )?readers|"
    r"your (?:support|help|generosity|contribution)|(?:small|big) favou?r|make a gift|"
    r"(?:monthly|yearly|small) gift|pledge|crowdfund(?:ed|ing)?|"
    r"patreon|tax[- ]deductible|support .{0,40}journalism|buy us a coffee)\b",
    re.IGNORECASE,
)
PLEA = re.compile(
    r"\bplease (?:\w+ ){0,3}(?:donat(?:e|ion)|contribut(?:e|ion)|support|subscribe|subscription|gift|"
    r"become an? (?:friend|member|supporter|patron|subscriber))\b",
    re.IGNORECASE,
)
CALL = re.compile(
    r"(?:^|[.!?…]\s+)(?:Become an? (?:friend|backer|member|supporter|patron|subscriber) of|"
    r"Donate (?:now|today|here|from)|You can (?:support|subscribe to|donate to) .{2,40} (?:for|"
    r"from) (?:as little as |only |just )?[$€£] ?\d|Give (?:now|today|monthly|from [$€£])|"
    r"Support (?:[Tt]he )?[A-Z][\w ]{1,40} (?:for|from) (?:only |just )?[$€£] ?\d|"
    r"Support our (?:work|journalis[mt]s?|reporting)\b)"
)
METER = re.compile(
    r"\byou(?:[’']ve| have) (?:read|used|reached|viewed) .{0,40}\bfree (?:articles?|stories|story|reports?)\b|"
    r"\b(?:remaining|last|more) free (?:articles?|stories|story)\b|\balready a subscriber\b|"
    r"(?:^|[.!?…]\s+)subscribe (?:now|today|(?:to .{2,40} )?(?:for|from) (?:only |just )?[$€£]? ?\d)",
    re.IGNORECASE,
)
GATE = re.compile(  # what a page prints below its text for those who have not paid, or in place of the rest
    r"(?:(?:please )?(?:subscribe|sign up|sign in|log in|register|create (?:a free|an) account|become an? (?:member|"
    r"subscriber)|start your (?:free )?trial)\b.{0,60}\b(?:to (?:continue|keep) reading|to (?:read|unlock) (?:the "
    r"(?:full|rest)|this|more|all|on)\b|for (?:full|unlimited|complete|digital|all) (?:digital )?access)|"
    r"to (?:continue|keep) reading,? (?:please )?(?:subscribe|sign|log in|register)|"
    r"this (?:article|story|content|post) is (?:for|only available to|reserved for|exclusive to) (?:our )?(?:paying |"
    r"paid |registered )?(?:subscribers|members)|already an? (?:paid |paying )?(?:subscriber|member)\?|"
    r"to read the (?:rest|whole|full) .{0,30}, (?:become|subscribe|sign|log|register)|"
    r"the author made this story available to)"
    r"[^\"“”]{0,80}",
    re.IGNORECASE,
)
HINTS = (  # a word of each way to ask, so that few lines are looked at closely
    "donat", "contribut", "chip in", "support", "subscri", "journalis", "become a", "be a", "funded", "gift", "pledge",
    "crowdfund", "patreon", "deduct", "coffee", "favor", "favour", "generosity", "your help", "if you ", "help us",
    "give ", "before you go",
)  # fmt: skip
METERED = ("free ", "subscri")
GATED = ("read", "access", "unlock", "subscri", "member", "available")
OFFERED = (
    "newsletter", "inbox", "daily ", "alert", "follow ", "like us", "join our ", "subscribe to", "download ",
)  # fmt: skip
READER = re.compile(r"\b(?:you|your|yours|you[’']re|you[’']ve|you[’']ll|reader|readers)\b", re.IGNORECASE)
OURSELVES = re.compile(r"\b(?:we|us|our|ours|we[’']re|we[’']ve)\b", re.IGNORECASE)
IMPERATIVE = re.compile(
    r"(?i:please )?(?:(?i:donate(?: now| today| here)?|subscribe(?: now| today)?|become a (?:member|"
    r"supporter|subscriber)|"
    r"support (?:us|our \w+|independent journalism)|make a (?:donation|contribution|gift)|contribute(?: now| today)?|"
    r"help us|give (?:today|now|monthly)|support our work)|"
    r"(?:Support|Donate to) (?:[Tt]he )?[A-Z]\S*(?: [A-Z]\S*){0,4}(?: today| now)?)\s?[.!…]*"
)
BUTTON = re.compile(
    r"(?:continue|read more|learn more|donate|donate now|subscribe|subscribe now|sign up|sign in|"
    r"log in|remind me later|not now|"
    r"one[- ]time|once|monthly|annual(?:ly)?|yearly|other amount|close|no,? thanks|"
    r"[$€£]?\d+(?:[.,]\d\d)?(?: ?[$€£])?|next|"
    r"join|contribute|contribute now|support us)[.!…→»]*",
    re.IGNORECASE,
)
NEWSLETTER = re.compile(
    r"\b(?:newsletters?|in(?:to)? your inbox|daily (?:briefing|digest|email)|email alerts?|breaking news alerts?|"
    r"follow (?:us|our)|like us on|join our (?:telegram|whatsapp|channel)|subscribe to our|download (?:our|the) app)\b",
    re.IGNORECASE,
)
ASKING = re.compile(
    r"^(?:sign up|subscribe|get|join|follow|like|receive|enter|stay|download|click|don[’']t miss|"
    r"register|want|never miss)\b",
    re.IGNORECASE,
)
FIELD = re.compile(  # of a form in the text
    r"(?:please )?(?:enter|type in|add|submit) your e-?mail(?: address)?"
    r"(?: (?:here|below|to (?:sign up|subscribe)))?[:.…]*|your e-?mail address[:*…]*",
    re.IGNORECASE,
)
ABOVE_FIELD = 3  # lines above such a field in which what it is for is offered
LONGEST_OFFER = 30  # words of such a line
GAP = 3  # paragraphs addressed to the reader that may stand between two lines which ask
LONGEST_BUTTON = 5  # words
LONGEST_ASKING = 110  # words of one paragraph
WIDEST_NEWSLETTER = 45  # words
LONGEST_CALL = 40  # words
LONGEST_GATE = 22  # words


def appeals(lines: Sequence[Line]) -> Iterator[Label]:
    """Blocks from the first line that asks for money to the last, with the buttons that follow."""
    seeds = [at for at in hinted(lines, HINTS) if _asks(lines[at])]
    for first, last in _joined(lines, seeds):
        end = last
        while end + 1 < len(lines) and (_is_button(lines[end + 1]) or _is_address(lines[end + 1])):
            end += 1
        yield out(first, end, "donation", "asks the reader for money")


def subscriptions(lines: Sequence[Line]) -> Iterator[Label]:
    """Lines that count the free reports of a reader or name the price of more."""
    for at in hinted(lines, METERED):
        line = lines[at]
        if line.length > LONGEST_CALL or not METER.search(line.words):
            continue
        if METER.search(outside_quotes(line.words)):
            yield out(at, at, "donation", "offers a subscription")
    for at in matching(lines, GATE, LONGEST_GATE, GATED):
        yield out(at, at, "donation", "offers a subscription")


def newsletters(lines: Sequence[Line]) -> Iterator[Label]:
    """Lines that offer a newsletter, a channel or an app, and a field for an address with the offers above it."""
    for at in matching(lines, FIELD, LONGEST_CALL, ("mail",)):
        near = (above for above in range(max(0, at - ABOVE_FIELD), at) if _offers(lines[above]))
        yield out(next(near, at), at, "newsletter", "offers a newsletter or channel")
    for at in hinted(lines, OFFERED):
        line = lines[at]
        if line.length > WIDEST_NEWSLETTER or not NEWSLETTER.search(line.words):
            continue
        words = outside_quotes(line.words)
        if NEWSLETTER.search(words) and ASKING.match(words):
            yield out(at, at, "newsletter", "offers a newsletter or channel")


def _offers(line: Line) -> bool:
    """Whether it is an order to the reader, and nobody's words."""
    words = outside_quotes(line.words)
    return line.length <= LONGEST_OFFER and words == line.words and ASKING.match(words) is not None


def _asks(line: Line) -> bool:
    """Whether the outlet asks in its own voice: a short call, or words of money said by us to you."""
    if line.length > LONGEST_ASKING:
        return False
    if IMPERATIVE.fullmatch(line.words):
        return True
    words = outside_quotes(line.words)
    if line.length <= LONGEST_CALL and CALL.search(words):
        return True
    asked = len(MONEY.findall(words))
    speaks = bool(OURSELVES.search(words)) + bool(READER.search(words))
    if speaks == 1 and (asked > 1 or "…" in words[:2] or PLEA.search(words)):
        return bool(asked)
    return bool(asked) and (speaks == 2 or _favour(words))


def _favour(words: str) -> bool:
    return bool(re.search(r"\bwe have an? (?:small|big) favou?r to ask\b|\bbefore you go\b", words, re.IGNORECASE))


def _is_address(line: Line) -> bool:
    """Whether the line speaks to the reader about us, without a quotation or a name of another speaker."""
    words = outside_quotes(line.words)
    return bool(OURSELVES.search(words) and READER.search(words)) and words == line.words


def _is_button(line: Line) -> bool:
    return line.length <= LONGEST_BUTTON and bool(BUTTON.fullmatch(line.words))


def _joined(lines: Sequence[Line], seeds: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Seeds that lie near each other with nothing between them but more of the same voice."""
    first = last = -1
    for at in seeds:
        if last >= 0 and at - last - 1 <= GAP and all(_is_ours(lines[i]) for i in range(last + 1, at)):
            last = at
            continue
        if last >= 0:
            yield first, last
        first = last = at
    if last >= 0:
        yield first, last


def _is_ours(line: Line) -> bool:
    words = outside_quotes(line.words)
    return bool(OURSELVES.search(words) or READER.search(words)) or _is_button(line)
