"""Runs: where the characters of a text stand in the bytes of its snapshot.

What the codings mean, for whoever checks them: decode the bytes of the run with the article's charset (broken bytes
become U+FFFD), then

- plain: that is the text;
- html: resolve the character references as `html.unescape` does; that is the text (no tags stand inside a run);
- json: the bytes are the inner part of a JSON string; `json.loads` of them between quotation marks is the text;
- json-html: as json, then as html;
- quoted-printable-html: undo quoted-printable before the charset, then as html;
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
