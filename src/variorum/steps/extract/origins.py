r"""Origins: where the characters of a source text stand in the bytes of its snapshot, through all that lies between.

For readers. A reader decodes bytes, takes a value out of what holds it, and lays pieces of it out as an article's text:

    found = decoded(content)                                # characters of the whole file
    file = of_file(content, found, "csv")                   # … and where they stand
    spelled = csv_spelled(file.text, first, last)           # of spelling.py: what stands in characters [first, last)
    cell = within(file, spelled, "csv")                     # `cell.text` is the value
    runs = runs_of([(cell.text, 0, len(cell.text))], cell)  # of runs.py: for an article whose text is the value

A part of a mail or archive is `of_part(unfolded(raw, coding, begin), content, found, html=True)`; a page inside a value
is `within(file, json_spelled(…), "json-html")`, and that origin goes into `Saved.origin`. An article's text that is
put together from several places is a list of pieces `(words, first, last)` of one origin, `("\n\n", -1, -1)` between.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from typing import NamedTuple

from variorum.records.article import Coding
from variorum.records.location import STATEFUL
from variorum.steps.extract.decode import Decoded
from variorum.steps.extract.formats.transfer import Unfolded
from variorum.steps.extract.grain import Grain, grain_of
from variorum.steps.extract.spelling import Spelled


class Origin(NamedTuple):
    """Where the characters of a source text stand in the snapshot; `coding` is that of what is written otherwise.

    Without `content` the runs are as long as the pieces, and a passage inside is not found to the byte.
    """

    byte_at: Callable[[int], int]  # where the character at this place begins; for the text's end, where it ends
    coding: Coding
    text: str = ""
    content: bytes = b""  # of the snapshot
    charset: str = ""
    end_at: Callable[[int], int] | None = None  # where the character before this place ends, if not where one begins
    why: str = ""  # no bytes are known
    grain: Grain | None = None  # how it is cut where bytes mean nothing by themselves

    def ends(self, place: int) -> int:
        """Where the character before this place ends."""
        return self.end_at(place) if self.end_at else self.byte_at(place)


def of_file(content: bytes, found: Decoded, coding: Coding) -> Origin:
    """The origin of the characters of a whole snapshot; "html" for a page, else the coding of the values in it."""
    is_stateful = found.charset.startswith(STATEFUL)
    return Origin(
        found.byte_at, coding, found.text, b"" if is_stateful else content, found.charset, grain=grain_of(None, found)
    )


def of_part(part: Unfolded, content: bytes, found: Decoded, *, html: bool) -> Origin:
    """The origin of characters that stand in a part of the snapshot under a transfer coding; `found` decodes it."""
    coding = part.coding_of(html=html)
    if coding == "generated":
        return Origin(found.byte_at, coding, found.text, why=part.why)
    splits = part.coding != "base64" and not found.charset.startswith(STATEFUL)
    return Origin(
        lambda place: part.place(found.byte_at(place)), coding, found.text, content if splits else b"", found.charset,
        lambda place: part.end(found.byte_at(place)), grain=grain_of(part, found),
    )  # fmt: skip


def within(outer: Origin, spelled: Iterable[Spelled], coding: Coding) -> Origin:
    """The origin of a value whose words stand, spelled so, in the outer text; its `text` is the value."""
    pieces = [piece for piece in spelled if piece[0]]
    starts = [0]
    for words, _, _ in pieces:
        starts.append(starts[-1] + len(words))

    def byte_at(place: int) -> int:
        at = bisect_right(starts, place) - 1
        if at == len(pieces):
            return end_at(place)
        words, first, last = pieces[at]
        return outer.byte_at(first + (place - starts[at] if last - first == len(words) else 0))

    def end_at(place: int) -> int:
        at = bisect_left(starts, place) - 1
        if at < 0:
            return outer.byte_at(pieces[0][1]) if pieces else 0
        words, first, last = pieces[at]
        return outer.ends(first + place - starts[at] if last - first == len(words) else last)

    text = "".join(words for words, _, _ in pieces)
    return Origin(byte_at, coding, text, outer.content, outer.charset, end_at, outer.why)
