"""Spelling: stretches of a source text with what they stand for: references, escapes, doubled quotation marks.

Each function reads characters [start, end) of a text and gives `(words, first, last)`: these words stand in characters
[first, last) of it. Words that are written as themselves come in stretches as long as can be; words that are written
otherwise come one reference or escape at a time, so that nothing smaller could be told apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5

Spelled = tuple[str, int, int]  # words, and where they stand: [first, last), -1 where they stand nowhere

REFERENCE = re.compile(r"&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")  # as `html.unescape` reads them
XML_REFERENCE = re.compile(r"&(?:#[0-9]{1,8};|#x[0-9a-fA-F]{1,7};|(?:amp|lt|gt|quot|apos);)|\r\n?")
LINE_END = re.compile(r"\r\n?")
CDATA = "<![CDATA["
ASIDE = ((CDATA, "]]>"), ("<!--", "-->"), ("<?", "?>"))
HALVES = r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
ESCAPE = re.compile(rf"{HALVES}|\\u[0-9a-fA-F]{{4}}|\\.", re.DOTALL)
BACKSLASH = re.compile(r'\\["\\\r\n]')
SHORT = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}  # of JSON; others stand for themselves
NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}  # all that XML itself has
LAST = 0x10FFFF


def html_spelled(text: str, start: int, end: int) -> Iterator[Spelled]:
    """Text of a page between two tags: character references as `html.unescape` resolves them."""
    at = start
    for found in REFERENCE.finditer(text, start, end):
        size = _reference(found.group())
        if size:
            if at < found.start():
                yield text[at : found.start()], at, found.start()
            at = found.start() + size
            yield unescape(text[found.start() : at]), found.start(), at
    if at < end:
        yield text[at:end], at, end


def xml_spelled(text: str, start: int, end: int) -> Iterator[Spelled]:
    """Text of an XML document without elements: references and line ends; CDATA as it stands, comments left out."""
    at = begin = start
    closed = dict(ASIDE)
    while (at := text.find("<", at, end)) >= 0:
        opening = next((sign for sign in closed if text.startswith(sign, at)), "")
        close = text.find(closed[opening], at + len(opening), end) if opening else -1
        if opening and close < 0:
            del closed[opening]  # none of its like is closed any more: they are not looked for again
        if close >= 0:
            yield from _replaced(text, begin, at, XML_REFERENCE)
            if opening == CDATA:
                yield from _replaced(text, at + len(CDATA), close, LINE_END)
            at = begin = close + len(closed[opening])
        else:
            at += 1
    yield from _replaced(text, begin, end, XML_REFERENCE)


def json_spelled(text: str, start: int, end: int) -> Iterator[Spelled]:
    """The inner part of a JSON string: its escapes."""
    at = start
    for found in ESCAPE.finditer(text, start, end):
        if at < found.start():
            yield text[at : found.start()], at, found.start()
        yield _unescaped(found.group()), found.start(), found.end()
        at = found.end()
    if at < end:
        yield text[at:end], at, end


def csv_spelled(text: str, start: int, end: int, quote: str = '"') -> Iterator[Spelled]:
    """The inner part of a quoted cell: doubled quotation marks."""
    at = start
    while (found := text.find(quote * 2, at, end)) >= 0:
        if at < found:
            yield text[at:found], at, found
        yield quote, found, found + 2
        at = found + 2
    if at < end:
        yield text[at:end], at, end


def escaped_spelled(text: str, start: int, end: int) -> Iterator[Spelled]:
    """The inner part of a quoted cell: backslashes before quotation marks, backslashes and line ends left out."""
    at = start
    for found in BACKSLASH.finditer(text, start, end):
        if at < found.start():
            yield text[at : found.start()], at, found.start()
        at = found.start() + 1
    if at < end:
        yield text[at:end], at, end


def _reference(written: str) -> int:
    """How many first characters are the reference, 0 where it is none: "&ampx" is "&amp" and an x."""
    name = written[1:]
    if name[0] == "#" or name in html5:
        return len(written)
    return next((1 + size for size in range(len(name) - 1, 1, -1) if name[:size] in html5), 0)


def _replaced(text: str, start: int, end: int, pattern: re.Pattern[str]) -> Iterator[Spelled]:
    at = start
    for found in pattern.finditer(text, start, end):
        meant = _xml_character(found.group())
        if meant:
            if at < found.start():
                yield text[at : found.start()], at, found.start()
            yield meant, found.start(), found.end()
            at = found.end()
    if at < end:
        yield text[at:end], at, end


def _xml_character(written: str) -> str:
    """The character, "" where the number is none of Unicode's."""
    if written[0] == "\r":
        return "\n"
    if written[1] != "#":
        return NAMED[written[1:-1]]
    number = int(written[3:-1], 16) if written[2] == "x" else int(written[2:-1])
    return chr(number) if 0 < number <= LAST and not 0xD800 <= number < 0xE000 else ""


def _unescaped(written: str) -> str:
    """What the escape stands for; of a pair of surrogates the one character."""
    if written[1] != "u":
        return SHORT.get(written[1], written[1])
    high, *low = (int(unit, 16) for unit in written[2:].split("\\u"))
    if not low:
        return chr(high)
    return chr(0x10000 + ((high - 0xD800) << 10) + (low[0] - 0xDC00))
