"""Refutals: passages of which the words around them say that they are not so: "reports that … were wrong"."""

from __future__ import annotations

import re

from variorum.records.annotation import Commitment, Sentence
from variorum.records.span import Quote, Span
from variorum.steps.collate.known import Known

# What carries a content that may be refuted, what calls it so, and who withdraws it; our own lists of news usage.
CLAIM = (
    r"(?:reports?|claims?|rumou?rs?|allegations?|accusations?|suggestions?|statements?|assertions?|accounts?"
    r"|stor(?:y|ies)|speculation|news|idea|belief)"
)
UNTRUE = r"(?:untrue|false|incorrect|inaccurate|mistaken|erroneous|baseless|unfounded|groundless|fabricated|fake)"
TRUE = r"(?:true|correct|accurate|right|the case)"
LIE = r"(?:an? (?:\w+ )?(?:lie|hoax|fabrication|invention|myth|mistake|error)|lies|wrong)"
BE = r"(?:is|are|was|were|be|been|proved|proven|turned out)"
MILD = r"(?: (?!not\b|never\b)\w+){0,2}?"  # "were simply wrong", "proved to be untrue", never "were not wrong"
NOT_TRUE = rf"(?:{BE}{MILD} {UNTRUE}|(?:{BE} (?:\w+ly )?not|(?:is|are|was|were)n['’]t)(?: \w+ly)? {TRUE})"
WRONGLY = r"(?:wrongly|incorrectly|mistakenly|erroneously|falsely|inaccurately)"
SAID = (
    r"(?:said|stat(?:ed|ing)|report(?:ed|ing)|claim(?:ed|ing|s)?|wrote|written|announced|suggest(?:ed|ing)"
    r"|told|gave|put)"
)
VERSION = r"(?:earlier|previous|original|first) versions?"
REFUTE = (
    r"(?<!not )(?<!n['’]t )(?<!never )\b(?:refut|rebut|disprov|debunk|retract|dismiss|reject|contradict|disput)\w{0,5}"
    r"|(?<!not )(?<!n['’]t )(?<!never )\b(?:den(?:y|ies|ied|ying)|withdrew|withdrawn)"
)
REST = r"(?P<told>.{1,400}?)(?:;|, but\b|$)"
REFUTED = tuple(
    re.compile(words, re.IGNORECASE | re.DOTALL)
    for words in (
        rf"\b{CLAIM}(?: \w+){{0,4}}? that (?P<told>.{{1,300}}?),? (?:{NOT_TRUE}|{BE}{MILD} {LIE})\b",
        rf"\b(?:it|that) {NOT_TRUE} that {REST}",
        rf"\bit['’]s (?:not {TRUE}|{UNTRUE}) that {REST}",
        rf"\b{BE} (?:wrong|mistaken) (?:to|in) (?:say|claim|report|suggest|believe)\w{{0,3}} that {REST}",
        rf"(?:{REFUTE})(?: that|(?: \w+){{0,3}}? {CLAIM}(?: \w+){{0,5}}? that) {REST}",
        rf"\b{VERSION}\b(?: \w+){{0,6}}? (?:mis)?{SAID}(?: \w+ly)?(?: that)? {REST}",
        rf"\b{WRONGLY} {SAID}(?: that)? {REST}",
        rf"\b{SAID} {WRONGLY}(?: that)? {REST}",
        rf"\bmisstated(?: that)? {REST}",
        rf"\bcontrary to(?: \w+){{0,4}}? {CLAIM}(?: \w+){{0,4}}? that (?P<told>[^,;]{{1,300}})",
    )
)
DOUBT = re.compile(r"\b(?:may|might|could|would|can|if|whether|should)(?: \w+){0,2}$", re.IGNORECASE)
TAKEN_BACK = re.compile(  # "That was wrong" may blame what was done
    rf"[\"“‘']?(?:(?:but|yet|however),? )?(?:that|this|it|those|these|both|the(?: \w+){{0,2}} {CLAIM}) {NOT_TRUE}\b",
    re.IGNORECASE,
)
REACH = 400  # characters around a passage in which its refutal stands
ASIDE = frozenset("until till before only just merely simply necessarily except unless but because".split())
NONE = frozenset({"no", "nobody", "none", "neither"})


def is_refuted(known: Known, quote: Quote) -> bool:
    """Whether its own sentence, or the next one with "that is not true", says that the passage is not so."""
    sentence, after = known.sentences_at(quote.span)
    if sentence is None:
        return False
    text = known.by_id[quote.span.article].text
    if after is not None and TAKEN_BACK.match(_flat(text[after.span.start : after.span.end])):
        return True
    start, end = max(sentence.span.start, quote.span.start - REACH), min(sentence.span.end, quote.span.end + REACH)
    words = _flat(text[start:end])
    at = quote.span.start - start, quote.span.end - start
    return any(_covers(found, at) for rule in REFUTED for found in rule.finditer(words) if not _is_open(found, words))


def negated(known: Known, quote: Quote, standing: Commitment) -> Commitment:
    """The commitment, "denied" for an asserted passage that stands with "not" or tells it of nobody."""
    sentence, _ = known.sentences_at(quote.span)
    if sentence is None or standing != "asserted":
        return standing
    head = _head(sentence, quote.span)
    below = [i for i, token in enumerate(sentence.tokens) if token.head == head and i != head]
    lemmas = {token.lemma.lower() for token in sentence.tokens}
    is_not = any(sentence.tokens[i].dep == "neg" for i in below) or any(_is_nobody(sentence, i) for i in below)
    return "denied" if is_not and not lemmas & ASIDE else standing


def _is_nobody(sentence: Sentence, i: int) -> bool:
    """Whether the word is a subject that there is none of: "nobody was held", "no ship was lost"."""
    tokens = sentence.tokens
    if not tokens[i].dep.startswith("nsubj"):
        return False
    return tokens[i].lemma.lower() in NONE or any(
        token.head == i and token.dep == "det" and token.lemma.lower() in NONE for token in tokens
    )


def _head(sentence: Sentence, span: Span) -> int:
    """The word of the passage on which its others hang, nearest to the sentence's own verb."""
    tokens = sentence.tokens
    inside = [i for i, token in enumerate(tokens) if span.start <= token.start < span.end]
    tops = [i for i in inside if tokens[i].head == i or tokens[i].head not in inside]
    return next((i for i in tops if tokens[i].pos in {"VERB", "AUX"}), tops[0] if tops else -1)


def _covers(found: re.Match[str], at: tuple[int, int]) -> bool:
    """Whether at least half of the passage lies in what is refuted."""
    start, end = found.span("told")
    return 2 * (min(end, at[1]) - max(start, at[0])) >= at[1] - at[0]


def _is_open(found: re.Match[str], words: str) -> bool:
    """Whether the refutal itself is only possible: "may be false", "whether reports that … were false"."""
    start, end = found.span("told")
    return bool(DOUBT.search(words[: found.start()].rstrip()) or DOUBT.search(words[start:end].rstrip()))


def _flat(words: str) -> str:
    """The words with each white space as one blank, so that no place moves."""
    return re.sub(r"\s", " ", words)
