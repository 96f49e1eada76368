"""Placeholders: what a news service writes into a row in place of a report, or of the rest of one.

NewsAPI cuts each `content` to 200 characters and says how many are missing; of a report that its publisher took back
it gives the address, with "[Removed]" for the outlet, the title and the text.
"""

from __future__ import annotations

import re

REMOVED = "[Removed]"
MISSING_REST = re.compile(r"\[\+\d{1,9} chars\]\s*\Z")
LONGEST = 60  # characters at the end of a text that are searched for it


def is_withdrawn(title: str, text: str) -> bool:
    """Whether the row says nothing but that its report was taken back."""
    return {title.strip(), text.strip()} - {""} == {REMOVED}


def rest_begins(text: str) -> int:
    """Where the words begin that stand for the rest of a text, its length where it has none."""
    found = MISSING_REST.search(text, max(len(text) - LONGEST, 0))
    return found.start() if found else len(text)
