"""Hedges: words that lower or take back what the outlet itself says."""

from __future__ import annotations

import re

# Words that lower or take back what the outlet itself says; scope is the unit they stand in.
HEDGED = re.compile(
    r"\b(?:believed|thought|suspected|alleged(?:ly)?|reported(?:ly)?|supposed(?:ly)?|apparent(?:ly)?|purported(?:ly)?"
    r"|claim(?:s|ed|ing)?|resembl(?:es|ed|ing)|appears? to|appeared to|seems? to|seemed to|may have|might"
    r"|possibly|perhaps|presumably|rumou?red|unconfirmed|likely)\b",
    re.IGNORECASE,
)
UNKNOWN = re.compile(
    r"\b(?:not|n['’]t|un)\s?(?:immediately )?(?:clear|known|certain|say|tell|determined?)\b"
    r"|\bunclear\b|\bunknown\b|\bhard to tell\b|\bno word on\b",
    re.IGNORECASE,
)
