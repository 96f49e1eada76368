"""Comments: what readers wrote below a report, and the forms in which they write."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.steps.extract.lines.line import Label, Line, matching, out

HEADER = re.compile(
    r"#{0,4} ?(?:[1-9][\d,]* (?:reader )?(?:comments?|responses?|replies|thoughts)(?: so far|"
    r" on .{0,120}| to .{0,120})?|"
    r"(?:reader |user |your |top |all |latest )?comments?(?: \(?[1-9]\d*\)?)|comments?|discussion|"
    r"join the (?:discussion|conversation)|"
    r"(?:reader|user|your|top|all|latest) comments?|view (?:all )?comments?|show comments?|what readers say|"
    r"have your say|[1-9]\d* comment\(s\))\s*:?",
    re.IGNORECASE,
)
SAID = re.compile(
    r"[\w.'’@ -]{1,40} (?:said|says|writes|wrote|commented)\s?(?:…|\.\.\.|:?\s*(?:on|at)\b.{0,40}\d.{0,20})",
    re.IGNORECASE,
)
STAMPED = re.compile(  # only below a header: reports, too, carry their time of day
    r".{0,40}\b(?:\d{1,2}:\d\d ?(?:[ap]\.?m\.?)?|\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago)"
    r"\s*(?:[|·•-]?\s*#|\s?reply|\s?report)?",
    re.IGNORECASE,
)
ACTION = re.compile(
    r"(?:reply|report|report abuse|flag|like|share|permalink|upvote|downvote|log in to reply|delete)(?: \d+)?",
    re.IGNORECASE,
)
FORM = re.compile(
    r"(?:0 ?comments?(?:\(s\))?|no comments?(?: yet)?|0 comment\(s\)|comments? (?:are )?(?:closed|off|disabled)\.?|"
    r"comments? polic(?:y|ies)\b.*|.*\bdenotes? (?:a )?required fields?\b.*|required fields are marked.*|"
    r"(?:leave|post|add|write|submit) (?:a|your) (?:comment|reply|response)\b.*|be the first to (?:comment|reply).*|"
    r"your email address will not be published.*|(?:log|sign) in to (?:comment|reply|post).*|you must be logged in.*|"
    r"do you like this (?:article|story)\?|was this (?:article|story|page|content) (?:helpful|useful|interesting).*|"
    r"did you (?:like|enjoy|find) this .{0,60}\?|rate this (?:article|story|post).*|\d+ ?/ ?\d{3,5}(?: characters.*)?|"
    r"(?:name|e-?mail|website)\s*\*?|notify me of .*|save my name.*|please (?:log|sign) in.{0,60}comment.*)",
    re.IGNORECASE,
)
SECTION = re.compile(
    r"(?:original (?:url|link|article)|source url|related\b|read more|see also|more (?:on|news|from|"
    r"stories)|copyright|©|"
    r"all rights reserved|about the author|newsletter|advertisement|most read|most popular|latest news)\b.*",
    re.IGNORECASE,
)
LONE = re.compile(r"#{0,4} ?(?:(?:reader|user|your|top|all|latest) )?comments(?: \(\d+\))?\s*:?", re.IGNORECASE)
NAMED = re.compile(r"[\w.'’@-]{1,30}(?: [\w.'’@-]{1,20}){0,2}\s?: ?\S.*")  # "heron_5: I saw it"
HANDLE = re.compile(r"@[\w.-]{2,30}|(?=[\w.-]*[\d_a-z])[\w.-]*[\d_][\w.-]*|[a-z][\w.-]{2,29}")
COUNTED = re.compile(r"^#{0,4} ?[1-9][\d,]* |\([1-9]\d*\):?$")
LONGEST_HEADER = 25  # words
LONGEST_FORM = 30
LONGEST_NAME_LINE = 14


def comment_forms(lines: Sequence[Line]) -> Iterator[Label]:
    """Lines of the form in which a reader comments or rates."""
    for at in matching(lines, FORM, LONGEST_FORM):
        yield out(at, at, "footer", "a form for readers' comments or ratings")


def reader_comments(lines: Sequence[Line]) -> Iterator[Label]:
    """Blocks of readers' comments: from their header or first writer to the next section or the end."""
    writers = [at for at in matching(lines, SAID, LONGEST_NAME_LINE) if not lines[at].words.endswith('"')]
    stamped = [*writers, *matching(lines, STAMPED, LONGEST_NAME_LINE)]
    headers = [at for at in matching(lines, HEADER, LONGEST_HEADER) if _opens(lines, at, stamped)]
    starts = headers or ([writers[0]] if len(writers) > 1 else [])
    if not starts:
        return
    yield from _block(lines, starts[0])
    for at in matching(lines, ACTION, 4):
        if at > starts[0]:
            yield out(at, at, "comment", "a button below a reader's comment")


def _opens(lines: Sequence[Line], at: int, writers: Sequence[int]) -> bool:
    """Whether comments follow: a writer's line, or the header is the last thing after the report's text."""
    if any(at < writer <= at + 4 for writer in writers):
        return True
    if LONE.fullmatch(lines[at].words) and at > len(lines) // 3 and _names_follow(lines, at):
        return True
    return bool(COUNTED.search(lines[at].words)) and at > len(lines) // 3


def _names_follow(lines: Sequence[Line], at: int) -> bool:
    """Whether the line below begins with a writer's name and a colon, or is the name that somebody chose."""
    below = lines[at + 1].words if at + 1 < len(lines) else ""
    return bool(NAMED.fullmatch(below) or HANDLE.fullmatch(below))


def _block(lines: Sequence[Line], first: int) -> Iterator[Label]:
    last = len(lines) - 1
    for at in range(first + 1, len(lines)):
        if lines[at].length <= LONGEST_HEADER and SECTION.fullmatch(lines[at].words):
            last = at - 1
            break
    yield out(first, last, "comment", "written by readers")
