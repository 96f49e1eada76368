"""Runs: where the characters of a text stand in the bytes of its snapshot.

What the codings mean, for whoever checks them: decode the bytes of the run with the article's charset (broken bytes
become U+FFFD), then

- plain: that is the text;
- html: resolve the character references as `html.unescape` does; that is the text (no tags stand inside a run);
- json: the characters are the inner part of a JSON string; `json.loads` of them between quotation marks is the text;
- json-html: as json, then as html;
- quoted-printable-html: undo quoted-printable before the charset, then as html;
- base64-html: as html, of the bytes that base64 stands for. The run's own bytes are characters of base64: byte n of
  what they stand for begins in character 4 * (n // 3) + n % 3 of the part, line ends not counted, and the part begins
  below its headers; so it is read from the part's beginning, not from its own;
- generated: no bytes stand behind the characters (line ends between blocks of a page).
"""

from __future__ import annotations

from variorum.records.article import Run
from variorum.steps.extract.decode import Decoded


def plain_runs(found: Decoded) -> tuple[Run, ...]:
    """The one run of a decoded file."""
    if not found.text:
        return ()
    return (Run(start=0, end=len(found.text), byte_start=0, byte_end=found.byte_at(len(found.text)), coding="plain"),)
