"""Farewells: lines below a report that lead its reader elsewhere: to a network, an address, a list of tags."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.records.article import PartKind
from variorum.steps.extract.lines.line import Label, Line, matching, out

_NETWORK = r"(?:twitter|facebook|instagram|youtube|linkedin|telegram|whatsapp|bluesky|mastodon|tiktok|threads|x)\b"
_REACHED = rf"(?:{_NETWORK}|@\w|[\w.-]{{1,40}}@[\w-]{{1,40}}\.\w|https?://)"
FOLLOW = re.compile(
    rf"(?:follow|find|reach|join|like|contact|e-?mail|write to|have a tip)\b[^.\"“”]{{2,80}}{_REACHED}.{{0,160}}"
    rf"|more\b[^.\"“”]{{1,40}}:\s*https?://.{{1,160}}",
    re.IGNORECASE,
)
ALONE = re.compile(
    r"(?:e-?mail:? ?)?[\w.-]{1,60}@[\w-]{1,60}(?:\.\w{2,12}){1,3}"
    r"|(?:https?://)?(?:www\.)?(?:twitter|facebook|instagram|linkedin|youtube)\.com/\S{1,80}",
    re.IGNORECASE,
)
FILED = re.compile(
    r"(?:tags?|filed under|topics?|categor(?:y|ies)|posted in|keywords|labels)\s*[:|\n].{0,400}",
    re.IGNORECASE | re.DOTALL,
)
INVITED = re.compile(
    r"(?:comments?|(?:tell us )?what (?:do )?you think|have your say|leave a (?:comment|reply)|"
    r"join the (?:conversation|discussion|debate)|"
    r"(?:(?:did you )?(?:like|enjoy|love)|(?:if )?you (?:liked|enjoyed|loved)) this "
    r"(?:article|story|post|piece)\b.{0,60})[\s.…!?]{0,4}",
    re.IGNORECASE,
)
LONGEST = 40  # words


_KINDS: tuple[tuple[re.Pattern[str], PartKind, str], ...] = (
    (FILED, "navigation", "under which words the page is filed"),
    (FOLLOW, "newsletter", "says where else to follow the outlet or its writers"),
    (ALONE, "footer", "an address of the outlet or its writers"),
    (INVITED, "comment", "asks readers to comment or share"),
)


def farewells(lines: Sequence[Line]) -> Iterator[Label]:
    """Lines that name where else to read, write or follow; given only the last lines of a text."""
    for pattern, kind, reason in _KINDS:
        for at in matching(lines, pattern, LONGEST):
            yield out(at, at, kind, reason)
