"""Layer: the lines of text that the pages of a PDF document show, with where on the page and how large.

The text is read by pdfium (package pypdfium2, which is installed on demand) out of bytes in memory; a hostile document
can at worst end the worker that it is read in.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from itertools import islice
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import pypdfium2

MOST_PAGES = 2000
MOST_CHARACTERS = 5_000_000  # of all pages; a thick book has two million
MOST_ON_PAGE = 100_000  # a page of a broadsheet has 20,000
FEW_WORDS = 30  # on a scanned page: what a library or a program stamps on it
WHOLE = 0.7  # of a page, that a picture of it fills at least
MOST_PICTURES = 100  # of a page, that are looked at
WIDE = 1.6  # font sizes between two characters of one line, from which on they may stand in two columns
BASELINE = 0.6  # font sizes that a character may stand above or below its neighbour in the line
INITIAL = 2.2  # times the size of its neighbour, for a letter that stands beside several lines
CAPITAL = 0.7  # of the size of type that a capital letter is high
HYPHENS = {0x02: "-", 0xFFFE: "-", 0xAD: "\u00ad"}  # pdfium marks one at the end of a line in its own way
LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st",
             0xF0B7: "•"}  # fmt: skip
SPACE = 0x20
SURROGATES = range(0xD800, 0xE000)


class Typed(NamedTuple):
    """A line of text on a page, in points from the lower left corner, and the gaps in it wide enough for a gutter."""

    words: str
    page: int  # from 1
    left: float
    bottom: float  # the line that the letters stand on
    right: float
    top: float
    size: float  # of its first letters
    gaps: tuple[tuple[int, float, float], ...] = ()  # character behind the gap, where the gap begins and ends


class Sheet(NamedTuple):
    """The lines of a page in the order in which the document draws them, and whether it shows a picture instead."""

    number: int
    height: float
    lines: tuple[Typed, ...]
    pictures: bool


def sheets(document: pypdfium2.PdfDocument) -> Iterator[Sheet]:
    """The pages of the document, as far as the bounds allow."""
    seen = 0
    for number in range(min(len(document), MOST_PAGES)):
        page = document[number]
        try:
            lines = tuple(_lines(page, number + 1))
            seen += sum(len(line.words) for line in lines)
            yield Sheet(number + 1, page.get_height(), lines, _is_picture(page, lines))
        finally:
            page.close()
        if seen > MOST_CHARACTERS:
            return


def _is_picture(page: pypdfium2.PdfPage, lines: Sequence[Typed]) -> bool:
    """Whether a picture stands for the text: there is none, or a stamp on a picture of the whole page."""
    words = sum(len(line.words.split()) for line in lines)
    return words <= FEW_WORDS and any(not lines or _fills(one, page) for one in _pictures(page))


def _pictures(page: pypdfium2.PdfPage) -> Iterator[pypdfium2.PdfObject]:
    from pypdfium2 import raw

    return islice(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3), MOST_PICTURES)


def _fills(picture: pypdfium2.PdfObject, page: pypdfium2.PdfPage) -> bool:
    left, bottom, right, top = picture.get_bounds()
    return bool((right - left) * (top - bottom) >= WHOLE * page.get_width() * page.get_height())


class _Sign(NamedTuple):
    """A character with its box; without one where pdfium put it in."""

    words: str
    left: float = 0.0
    right: float = 0.0
    base: float = 0.0  # of the line that it stands on
    size: float = 0.0


def _lines(page: pypdfium2.PdfPage, number: int) -> Iterator[Typed]:
    held: list[_Sign] = []
    for sign in _signs(page):
        if sign.words == "\n" or (sign.size and _breaks(held, sign)):
            yield from _line(held, number)
            held = []
        if sign.words != "\n":
            held.append(sign)
    yield from _line(held, number)


def _signs(page: pypdfium2.PdfPage) -> Iterator[_Sign]:
    """The characters of the page in pdfium's order."""
    from pypdfium2 import raw

    layer = page.get_textpage()
    box = [ctypes.c_double() for _ in range(4)]  # left, right, bottom, top
    feet = [ctypes.c_double() for _ in range(2)]  # where its base line begins
    try:
        for at in range(min(layer.count_chars(), MOST_ON_PAGE)):
            code = raw.FPDFText_GetUnicode(layer, at)
            if code in {10, 13}:
                yield _Sign("\n")
            elif code and (words := _written(code)):
                if code == SPACE and raw.FPDFText_IsGenerated(layer, at) == 1:
                    yield _Sign(words)
                else:
                    raw.FPDFText_GetCharBox(layer, at, *(ctypes.byref(one) for one in box))
                    raw.FPDFText_GetCharOrigin(layer, at, *(ctypes.byref(one) for one in feet))
                    size = abs(raw.FPDFText_GetFontSize(layer, at)) or 1.0
                    yield _Sign(words, box[0].value, box[1].value, feet[1].value, size)
    finally:
        layer.close()


def _written(code: int) -> str:
    """The character, a ligature in its letters; "" for one half of a character."""
    if code in HYPHENS:
        return HYPHENS[code]
    if code in LIGATURES:
        return LIGATURES[code]
    return "" if code in SURROGATES or code > 0x10FFFF or code < 0x20 else chr(code)


def _breaks(held: list[_Sign], sign: _Sign) -> bool:
    """Whether the character begins another line, though nothing says so: it stands elsewhere on the page."""
    last = next((one for one in reversed(held) if one.size), None)
    if last is None:
        return False
    size = max(last.size, sign.size)
    if size > INITIAL * min(last.size, sign.size):
        return True
    if abs(sign.base - last.base) < BASELINE * size:
        return sign.right < last.left - 3 * size
    return True


def _line(held: list[_Sign], number: int) -> Iterator[Typed]:
    """The line that the characters are, if any of them is seen."""
    boxed = [sign for sign in held if sign.size and not sign.words.isspace()]
    if not boxed:
        return
    words, gaps = "", []
    last: _Sign | None = None
    for sign in held:
        if sign.size and not sign.words.isspace():
            if last is not None and sign.left - last.right > WIDE * sign.size:
                gaps.append((len(words), last.right, sign.left))
            last = sign
        words += sign.words
    trimmed = words.lstrip()
    cut = len(words) - len(trimmed)
    size, base = median(sign.size for sign in boxed), median(sign.base for sign in boxed)
    yield Typed(
        trimmed.rstrip(), number, min(sign.left for sign in boxed), base,
        max(sign.right for sign in boxed), base + CAPITAL * size, size,
        tuple((at - cut, left, right) for at, left, right in gaps),
    )  # fmt: skip
