"""Marks: the characters of Markdown that are no words: around emphasis and links, before a quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.steps.extract.spelling import Spelled

WORDS = r"(?:[^\[\]\n]|\[[^\[\]\n]{0,80}\])"  # of a link, in which one may stand in brackets
TO = (
    r"\]\([^()\s]{0,1000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?"
    r'(?: {1,4}"[^"\n]{0,200}")?\)'
)  # no address has more characters, no title either
PICTURE = re.compile(rf"!\[{WORDS}{{0,400}}{TO}")
LINK = re.compile(rf"(?P<open>\[)(?P<words>{WORDS}{{0,2000}})(?P<to>{TO})")
REFERENCE = re.compile(r"(?P<open>(?<!\])\[)(?P<words>[^\[\]\n]{1,400})(?P<to>\]\[(?P<name>[^\[\]\n]{0,100})\])")
DEFINED = re.compile(  # "[Interviewer]: When was that?" is none: it has no address, or words behind it
    r"^ {0,3}\[(?P<name>[^\[\]\n^][^\[\]\n]{0,100})\]:[ \t]*+"
    r"(?:<[^\s<>]{0,2000}>|(?:[a-z]{2,10}:|/|#|\.{1,2}/|www\.)\S{0,2000}+)"
    r"(?:[ \t]++(?:\"[^\"\n]{0,400}\"|'[^'\n]{0,400}'|\([^()\n]{0,400}\)))?[ \t]*+$",
    re.MULTILINE | re.IGNORECASE,
)
NOTE = re.compile(r"\[\^[^\[\]\s]{1,40}\](?!:)")
ADDRESS = re.compile(r"(?P<open><)(?:https?://|mailto:)?[^\s<>]{1,1000}(?P<to>>)")
ELEMENTS = (  # of HTML, that Markdown is mixed with; other words in angle brackets are words
    "a abbr article aside b blockquote br center cite code dd del details div dl dt em figcaption figure font footer "
    "h[1-6] header hr i iframe img ins kbd li main mark nav ol p picture pre q s section small source span strike "
    "strong sub summary sup table tbody td tfoot th thead time tr tt u ul video"
).split()
TAG = re.compile(rf"</?(?:{'|'.join(ELEMENTS)})(?:\s[^<>\n]{{0,400}})?/?>", re.IGNORECASE)
FENCE = re.compile(r"^ {0,3}(?:`{3,20}|~{3,20})[^`\n]{0,100}$", re.MULTILINE)
HIDDEN = "\x00"  # stands for a character of a picture while links around it are looked for
WEB_LINK = re.compile(r"(?<!!)\[[^\[\]\n]{1,400}\]\(https?://[^()\s]{1,1000}")
QUOTED = re.compile(r"^[ ]{0,3}(?:> ?){1,8}", re.MULTILINE)
ESCAPE = re.compile(r"\\(?=[*_\[\]()#>`~\\.!+-])")
DELIMITER = re.compile(r"\*{1,3}|_{1,3}|~~|`{1,3}")
LINE = re.compile(r"[^\r\n]+")
HEADED = re.compile(r"\s*#{1,2} \S")
STRONG = re.compile(r"(?<![\w*])\*\*[^\s*][^*\n]{0,200}\*\*(?![\w*])")
Place = tuple[int, int]


def is_marked(text: str) -> bool:
    """Whether a text of no stated kind plainly is Markdown: it links in its way, or has a heading and strong words."""
    return WEB_LINK.search(text) is not None or bool(HEADED.match(text) and STRONG.search(text))


def unmarked(text: str) -> list[Spelled]:
    """What is seen of the text, each piece with where it stands there: the marks are left out."""
    pieces, at = [], 0
    for start, end in sorted(_marks(text)):
        if at < start:
            pieces.append((text[at:start], at, start))
        at = max(at, end)
    return [*pieces, (text[at:], at, len(text))] if at < len(text) else pieces


def _marks(text: str) -> Iterator[Place]:
    """The places of the marks; none of emphasis is inside that of a link or behind a backslash."""
    taken = [*_links(text), *_references(text), *_markup(text)]
    taken += [found.span() for found in QUOTED.finditer(text)]
    escapes = [found.start() for found in ESCAPE.finditer(text)]
    yield from taken
    yield from ((at, at + 1) for at in escapes)
    hidden = bytearray(len(text) + 1)
    for start, end in (*taken, *((at + 1, at + 2) for at in escapes)):
        hidden[start:end] = b"\1" * (end - start)
    for line in LINE.finditer(text):
        yield from _emphasis(text, line.start(), line.end(), hidden)


def _links(text: str) -> Iterator[Place]:
    """The brackets around the words of a link with its address; all of a picture, which shows no words."""
    pictures = [found.span() for found in PICTURE.finditer(text)]
    yield from pictures
    bare = PICTURE.sub(lambda found: HIDDEN * len(found.group()), text) if pictures else text
    for found in LINK.finditer(bare):
        if found["words"].strip(HIDDEN + " "):
            yield found.span("open")
            yield found.span("to")
        else:
            yield found.span()  # around a picture, or around nothing


def _references(text: str) -> Iterator[Place]:
    """The brackets around the words of a link whose address stands elsewhere, and the lines in which it stands."""
    names = {found["name"].casefold() for found in DEFINED.finditer(text)}
    if names:
        yield from (found.span() for found in DEFINED.finditer(text))
        for found in REFERENCE.finditer(text):
            if (found["name"] or found["words"]).casefold() in names:
                yield found.span("open")
                yield found.span("to")
    yield from (found.span() for found in NOTE.finditer(text))


def _markup(text: str) -> Iterator[Place]:
    """What is of HTML or stands around code; the angle brackets around an address, which is a word."""
    yield from (found.span() for pattern in (TAG, FENCE) for found in pattern.finditer(text))
    at = text.find("<!--")
    while at >= 0 and (end := text.find("-->", at + 4)) >= 0:
        yield at, end + 3
        at = text.find("<!--", end)
    for found in ADDRESS.finditer(text):
        if "@" in found.group() or "://" in found.group():
            yield found.span("open")
            yield found.span("to")


def _emphasis(text: str, start: int, end: int, hidden: bytearray) -> Iterator[Place]:
    """The marks of one line that open and close emphasis in pairs; a star or a line alone is none."""
    waiting: dict[str, Place] = {}
    for found in DELIMITER.finditer(text, start, end):
        first, last = found.span()
        if any(hidden[first:last]):
            continue
        before = text[first - 1] if first > start else " "
        after = text[last] if last < end else " "
        joined = found.group()[0] == "_"  # a_b_c is one word
        if found.group() in waiting and not before.isspace() and not (joined and after.isalnum()):
            yield waiting.pop(found.group())
            yield first, last
        elif not after.isspace() and not (before.isalnum() and (joined or after.isalnum())):
            waiting[found.group()] = (first, last)
