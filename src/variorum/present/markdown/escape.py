"""Escape: words of a source as Markdown in which they mean nothing but themselves."""

from __future__ import annotations

import re

from variorum.present.strings import shown

TAGS = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
MARKS = re.compile(r"([\\`*_\[\]~$|#@])")
ADDRESS = re.compile(r"(?<=:)(?=//)|(?<=www)(?=\.)", re.IGNORECASE)  # GitHub turns bare addresses into links
FIRST = re.compile(r"^(?=[-+=:])|^(?<!\d)(?P<number>\d{1,9})(?=[.)])")  # what begins a list or a table's rule


def escaped(text: str) -> str:
    """The text on one line in which nothing is a link, a tag, a list, a table's bar or any other mark."""
    marked = MARKS.sub(r"\\\1", shown(text).translate(TAGS))
    return FIRST.sub(lambda found: (found["number"] or "") + "\\", ADDRESS.sub(r"\\", marked), count=1)
