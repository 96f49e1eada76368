"""Runs: where the characters of a text stand in the bytes of its snapshot.

A run is *even*, or it is one whole. Inside an even run each character has its own bytes, which follow from the article
alone: as many as the charset needs for it, or `width` where that is given. Inside one whole nothing smaller can be
told: one reference, one escape, one broken byte. In a charset that shifts between alphabets (ISO-2022) a run lies in
one alphabet, and is read from the first byte of its part of a mail, or of the snapshot; in base64 it lies in one line,
or runs across a line end.

What the codings mean, for whoever checks them: decode the bytes of the run with the article's charset (broken bytes
become U+FFFD), then

- plain: that is the text;
- html: resolve the character references as `html.unescape` does; that is the text (no tags stand inside a run);
- json: the characters are the inner part of a JSON string; `json.loads` of them between quotation marks is the text;
- json-html: as json, then as html;
- xml-html: resolve the references that XML itself has, and line ends; then as html; xml-xml-html: likewise, twice;
- csv: two quotation marks stand for one; csv-html: that, then as html;
- quoted-printable: undo it before the charset; quoted-printable-html: that, then as html;
- base64: the text of the bytes that base64 stands for; base64-html: that, then as html. The run's own bytes are
  characters of base64: byte n of what they stand for begins in character 4 * (n // 3) + n % 3 of the part, line ends
  not counted, and the part begins below its headers; so it is read from the part's beginning, not from its own;
  `before` and `behind` say how many characters complete its first and its last group of four, which can be read alone;
- generated: no bytes stand behind the characters (line ends between blocks of a page).

What is written as itself is "plain" under any of them; the others are what a part is called that is written otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from variorum.records.article import Coding, Run
from variorum.steps.extract.grain import Told
from variorum.steps.extract.origins import Origin
from variorum.steps.extract.pairs import cut_near
from variorum.steps.extract.spelling import Spelled, html_spelled

MOST_RUNS = 200_000  # then no piece is split any more; pages of the press have under 5,000
EVEN = 0  # bytes of a character are as many as the charset needs
ALONE = -1  # characters that share their bytes
AS_WRITTEN: Mapping[Coding, Coding] = {"base64": "base64", "base64-html": "base64"}  # codings of words as themselves


def runs_of(pieces: Iterable[Spelled], origin: Origin) -> tuple[Run, ...]:
    """The runs of a text that is these pieces of the origin's text one after another, (words, -1, -1) between them."""
    runs = Runs(origin)
    for words, first, last in pieces:
        runs.add(words, first, last)
    return runs.done()


class Runs:
    """The runs of a text that grows piece by piece; what stands side by side in the same way is one run."""

    def __init__(self, origin: Origin) -> None:
        self._found: list[Run] = []
        self._last: tuple[int, int, int, int, Coding, int] = (0, 0, 0, 0, "generated", ALONE)
        self.turn_to(origin)

    def turn_to(self, origin: Origin) -> None:
        """Take what is added from now on from this origin."""
        self.origin = origin
        self._byte_at, self._ends = origin.byte_at, origin.end_at or origin.byte_at  # asked of every piece of a page
        self._content, self._charset = origin.content, origin.charset

    def add(self, words: str, first: int, last: int) -> None:
        """Append words that stand in characters [first, last) of the origin; nowhere where that is less than 0."""
        if not words:
            return
        if first < 0 or self.origin.coding == "generated":
            self._close()
            start = self._last[1]
            self._last = (start, start + len(words), 0, 0, "generated", ALONE)
        elif not self._content:
            self._cut(words, first, last)
        elif not self._is_even(words, first, last):
            if len(self._found) < MOST_RUNS:
                self._split(words, first, last)
            else:
                self._whole(words, first, last)

    def done(self) -> tuple[Run, ...]:
        """All runs."""
        self._close()
        return tuple(self._found)

    def _is_even(self, words: str, first: int, last: int) -> bool:
        """Whether the words stand there as themselves; then they are kept."""
        begin, end = self._byte_at(first), self._ends(last)
        if self._content[begin:end] != words.encode(self._charset, "replace"):
            return False
        self._keep(len(words), begin, end, "plain", EVEN)
        return True

    def _split(self, words: str, first: int, last: int) -> None:
        """Keep what is written otherwise in the smallest pieces that can be told."""
        text = self.origin.text
        if text[first:last] == words:
            self._halve(words, first)
            return
        pieces = list(html_spelled(text, first, last))
        if "".join(piece[0] for piece in pieces) != words:
            self._whole(words, first, last)
            return
        done = 0
        for piece in pieces:
            if len(self._found) >= MOST_RUNS:
                self._whole(words[done:], piece[1], last)
                return
            done += len(piece[0])
            if text[piece[1] : piece[2]] == piece[0]:
                self.add(*piece)
            else:
                self._whole(*piece)

    def _halve(self, words: str, first: int) -> None:
        """Keep words of the origin's text, cut in two until what is left is even or one character."""
        waiting = [(words, first)]
        while waiting:
            here, at = waiting.pop()
            if self._is_even(here, at, at + len(here)):
                continue
            half = cut_near(here, len(here) // 2) if len(self._found) < MOST_RUNS else 0
            if 0 < half < len(here):
                waiting += [(here[half:], at + half), (here[:half], at)]
            else:
                self._whole(here, at, at + len(here))

    def _cut(self, words: str, first: int, last: int) -> None:
        """Keep words whose bytes mean nothing by themselves as finely as their grain tells them."""
        text, grain = self.origin.text, self.origin.grain
        same = text[first:last] == words
        pieces = [(words, first, last)] if same else list(html_spelled(text, first, last))
        if grain is None or len(self._found) >= MOST_RUNS or "".join(piece[0] for piece in pieces) != words:
            self._whole(words, first, last)
            return
        for seen, begin, end in pieces:
            if text[begin:end] != seen:
                self._tell(seen, grain.whole(begin, end), self.origin.coding)
            else:
                for told in grain.stretches(begin, end):
                    self._tell(text[told.first : told.last], told, AS_WRITTEN.get(self.origin.coding, "plain"))

    def _tell(self, words: str, told: Told, coding: Coding) -> None:
        """Keep what the grain tells."""
        begin, end = self._byte_at(told.first), self._ends(told.last)
        if told.before < 0:
            self._keep(len(words), begin, end, coding, told.width or ALONE)
            return
        self._close()
        start = self._last[1]
        self._last = (start + len(words), start + len(words), 0, 0, "generated", ALONE)
        self._found.append(Run(start, start + len(words), begin, end, coding, before=told.before, behind=told.behind))

    def _whole(self, words: str, first: int, last: int) -> None:
        """Keep words whose bytes are one whole."""
        begin, end = self.origin.byte_at(first), self.origin.ends(last)
        raw = self.origin.content[begin:end]
        is_plain = bool(raw) and raw.decode(self.origin.charset, "replace") == words
        self._keep(
            len(words), begin, end, "plain" if is_plain else self.origin.coding,
            end - begin if len(words) == 1 and raw else ALONE,
        )  # fmt: skip

    def _keep(self, length: int, begin: int, end: int, coding: Coding, width: int) -> None:
        start, at, first, last, before, same = self._last
        if (before, same, last) == (coding, width, begin) and same != ALONE:
            self._last = (start, at + length, first, end, coding, width)
            return
        self._close()
        self._last = (at, at + length, begin, end, coding, width)

    def _close(self) -> None:
        """The last run is whole."""
        start, end, first, last, coding, width = self._last
        if end > start:
            width = width if end - start > 1 and width > 0 else 0
            why = self.origin.why if coding == "generated" else ""
            self._found.append(Run(start, end, first, last, coding, width, why))
            self._last = (end, end, 0, 0, "generated", ALONE)
