"""Sentences: where a text's sentences begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Words after which a full stop does not end a sentence. Common abbreviations of English newsrooms, titles first.
ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof sr jr st gen col lt maj capt cmdr sgt cpl adm brig rep sen gov pres hon rev msgr supt insp det
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    inc corp co ltd bros dept univ assn ave blvd rd no nos vol pp fig al vs etc approx est min max ft mt
    ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa
    tenn tex vt va wash wis wyo""".split()
)
END = re.compile(r"[.!?…]+[\"'”’»\)\]]*(?=\s|$|[A-Z“\"])")
CLOSERS = "\"'”’»)]"
PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")
LONGEST_WORD = 200  # characters without a space; spaCy's tokenizer is quadratic on longer runs of brackets


def paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The [start, end) of each paragraph, without outer white space; an empty line ends a paragraph."""
    begin = start
    for gap in PARAGRAPH.finditer(text, start, end):
        yield from _trimmed(text, begin, gap.start())
        begin = gap.end()
    yield from _trimmed(text, begin, end)


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The [start, end) of each sentence, without outer white space; no sentence crosses an empty line."""
    for first, last in paragraphs(text, start, len(text) if end is None else end):
        begin = first
        for mark in END.finditer(text, first, last):
            if _is_end(text, mark, last):
                yield from _trimmed(text, begin, mark.end())
                begin = mark.end()
        yield from _trimmed(text, begin, last)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _is_end(text: str, mark: re.Match[str], last: int) -> bool:
    """Whether the punctuation ends a sentence: judged by the word before it and by how the next one begins."""
    after = text[mark.end() : mark.end() + 40].lstrip()
    if not after or mark.end() >= last:
        return True
    stop = mark.group().rstrip(CLOSERS)
    opening = after.lstrip("\"'“‘«([")[:1]
    if opening.islower() or (stop == "…" and not opening.isupper()):
        return False
    if stop != ".":
        return True
    before = text[max(0, mark.start() - 20) : mark.start()]
    word = re.search(r"[\w.]*$", before)
    last_word = word.group() if word else ""
    if not text[mark.end() : mark.end() + 1].isspace():  # "said.The": a lost space, but not "U.S" or "example.Com"
        return len(last_word) > 2 and last_word.islower() and after[:1].isupper() and after[1:2].islower()
    if re.fullmatch(r"(?:[A-Za-z]\.)*[A-Z]", last_word):  # an initial or "U.S.": ends only before a plain new start
        return "." in last_word and after.split(" ", 1)[0] in {"The", "A", "An", "He", "She", "It", "They", "But", "In"}
    return last_word.lower() not in ABBREVIATIONS
