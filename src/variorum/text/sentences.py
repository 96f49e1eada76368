"""Sentences: where a text's sentences begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.text.paragraphs import paragraphs, trimmed

__all__ = ["LONGEST_WORD", "paragraphs", "sentences", "sentences_of_paragraph"]

# Words after which a full stop does not end a sentence. Common abbreviations of English newsrooms (the usual entries of
# general style guides), titles first.
ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof st gen col lt maj capt cmdr sgt cpl adm brig rep reps sen sens gov pres hon rev msgr supt insp
    det atty messrs mme mlle fr mt ft vs approx dept univ assn ave blvd rd vol pp al e.g i.e cf viz ca""".split()
)
# Abbreviations only with a capital: in lower case they are words, or ends of words.
CAPITAL_ABBREVIATIONS = frozenset(
    """Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Ala Ariz Ark Calif
    Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Vt Va Wash
    Wis Wyo Fig Sgts Gens Cols""".split()
)
# Abbreviations that stand at ends of sentences as well: an end where a plain new sentence follows.
CAN_END = frozenset("inc corp co ltd bros jr sr etc plc llc est esq ph.d m.d d.c".split())
BEFORE_NUMBERS = frozenset("no nos art sec par".split())
STARTERS = frozenset(
    """The A An He She It They We I You But And In On At This That These Those His Her Its Their Our My There When While
    As If After Before For With Although However Meanwhile Since Some Many Most Both One Two Now Then Not So Or Yet
    Still Also Earlier Later Last What Who Why How Where Officials Police""".split()
)
AFTER_CLOCK = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December Eastern Central Pacific Mountain GMT UTC EST EDT CST CDT PST PDT MST MDT BST CET
    Jan Feb Aug Sept Oct Nov Dec""".split()
)
SAYING = (
    "said|says|asked|asks|added|adds|wrote|writes|told|tells|tweeted|replied|shouted|exclaimed|cried|declared|wondered"
)
CUE_FOLLOWS = re.compile(rf"[ \u00a0](?:[\w.’'-]+ ){{1,4}}(?:{SAYING})\b")
END = re.compile(r"(?:\. ?\. ?\.+|[.!?…])[.!?…]*[\"'”’»\)\]]*(?=\s|$|[A-Z“\"])")
CLOSERS = "\"'”’»)]"
LONGEST_WORD = 200  # characters without a space; spaCy's tokenizer is quadratic on longer runs of brackets


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The [start, end) of each sentence, without outer white space; no sentence crosses the end of a paragraph."""
    for first, last in paragraphs(text, start, len(text) if end is None else end):
        yield from sentences_of_paragraph(text, first, last)


def sentences_of_paragraph(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The [start, end) of each sentence of one paragraph."""
    begin = first
    for mark in END.finditer(text, first, last):
        if _is_end(text, mark, begin, last):
            yield from trimmed(text, begin, mark.end())
            begin = mark.end()
    yield from trimmed(text, begin, last)


def _is_end(text: str, mark: re.Match[str], begin: int, last: int) -> bool:
    """Whether the punctuation ends a sentence: judged by the word before it and by how the next one begins."""
    after = text[mark.end() : min(last, mark.end() + 40)].lstrip()
    if not after:
        return True
    stop = mark.group().rstrip(CLOSERS)
    opening = after.lstrip("\"'“‘«([")[:1]
    if opening.islower():
        return False
    if stop != ".":
        return _strong_end(text, mark, stop, opening)
    before = text[max(begin, mark.start() - 20) : mark.start()]
    word = re.search(r"[\w.]*$", before)
    last_word = word.group() if word else ""
    if not text[mark.end()].isspace():  # "said.The": a lost space, but not "U.S" or "example.Com"
        return len(last_word) > 2 and last_word.islower() and after[:1].isupper() and after[1:2].islower()
    if mark.group() != ".":  # a closing mark or bracket behind the stop
        return True
    return _word_ends(last_word, after, is_first=begin + len(last_word) + 1 >= mark.start())


def _strong_end(text: str, mark: re.Match[str], stop: str, opening: str) -> bool:
    """Whether "?", "!" or an ellipsis ends: not where "…?" X said goes on, nor at an ellipsis between spaces."""
    if "…" in stop or stop.replace(" ", "").startswith("..."):
        spaced = mark.start() > 0 and text[mark.start() - 1].isspace()
        return opening.isupper() and not spaced
    closes = mark.group() != stop
    return not (closes and CUE_FOLLOWS.match(text, mark.end(), mark.end() + 60))


def _word_ends(word: str, after: str, *, is_first: bool) -> bool:
    """Whether a full stop behind the word ends the sentence, going by the word and by the next one."""
    following = (re.match(r"[\"'“‘«(\[]*([\w-]+)", after) or [after, ""])[1]
    if is_first and word.isdigit():  # "1. The first point"
        return False
    if re.fullmatch(r"(?:[A-Za-z]\.)*[A-Z]", word):  # an initial or "U.S.": ends only before a plain new start
        return "." in word and following in STARTERS
    low = word.lower()
    if low in ("a.m", "p.m"):
        return following not in AFTER_CLOCK
    if low in BEFORE_NUMBERS:
        return not following[:1].isdigit()
    if low in CAN_END:
        return following in STARTERS
    return low not in ABBREVIATIONS and word not in CAPITAL_ABBREVIATIONS
