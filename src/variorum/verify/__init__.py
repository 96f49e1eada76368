"""Verify: an exported file held against the bytes of its sources, by code of its own.

Nothing here is shared with the rooms that made the file, so that a mistake of theirs cannot hide itself.
"""

from variorum.verify.report import Report
from variorum.verify.verify import verified

__all__ = ["Report", "verified"]
