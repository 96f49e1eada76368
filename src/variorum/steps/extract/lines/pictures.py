"""Pictures: captions and credits of pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.steps.extract.lines.line import Label, Line, out
from variorum.tables.agencies import agency_names

NAME = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4}"
CREDIT_TAIL = re.compile(
    rf"(?:^|[\s(]){NAME} ?/ ?{NAME}\)?$|"  # "Stringer / Agency"
    r"\[[^\[\]]{2,60}\]$|"  # "[YouTube]"
    r"\((?:file|file photo|archive|photo|illustrative|illustration|screenshot|screengrab|handout|courtesy\b[^()]{0,60}|"
    r"(?:file |illustrative |archive )?(?:photo|image|picture|credit|via)\b[^()]{0,60}|"
    r"[^()]{0,40}\b(?:photo|getty images|via twitter|via ap|via reuters))\)$|"
    r"\([^()]{0,40}\bphotos?\b[^()]{0,60}\)$|"
    r"\b(?:getty images|shutterstock|ap photo|epa-efe|file photo|screen ?(?:grab|shot)|courtesy photo|"
    r"wikimedia commons|handout photo)\)?$|"
    r"(?:^|\s)©\s?\S.{1,40}$",
    re.IGNORECASE,
)
STRICT = re.compile(rf"(?:^|[.\s(]){NAME} ?/ ?{NAME}\)?$|\[{NAME}(?:/{NAME})?\]$")
CREDIT_HEAD = re.compile(
    r"(?:image|photo|picture|media|video) (?:source|caption|credit)s?\s*[,:].*|file\s?[-–—]\s.*|"
    r"(?:photos?|photograph|image|picture|illustration|graphic|credit|caption|video|file photo|"
    r"screen ?(?:shot|grab)|illustrative(?: image| photo)?)\s*(?:by|credit|courtesy|from|via|:)\s*\S.*",
    re.IGNORECASE,
)
_SELLER = r"(?i:ap|afp|reuters|epa|getty(?: images)?|shutterstock|bloomberg)"
SIGNED = re.compile(  # a credit as nothing else is written, so that it is no text wherever it stands
    r"\((?i:(?:file |illustrative |archive )?(?:photo|image|picture|screenshot|credit)"
    r"(?:\s*[:/]| by| via| from| courtesy of))\s*[A-Z©][^()]{1,60}\)\.?$"
    r"|\((?i:(?:file |archive )photo|ap photo/[^()]{2,60}|photo)\)\.?$"
    rf"|\({NAME}/{_SELLER}(?: via [^()]{{2,40}})?\)\.?$"
    rf"|(?:^|[|.]\s){NAME} ?/ ?{_SELLER}(?: via {NAME})?$"
    rf"|[|•]\s(?i:(?:photo|image|picture)(?: by)?:? )?{NAME} ?/ ?{NAME}$"
)
LONGEST_CAPTION = 60  # words
LONGEST_CREDIT = 14


def captions(lines: Sequence[Line]) -> Iterator[Label]:
    """Lines that end with whose picture it is, or begin as a caption does."""
    for at, line in enumerate(lines):
        if _is_caption(line):
            yield out(at, at, "caption", "a caption of a picture")


def credited(lines: Sequence[Line]) -> Iterator[Label]:
    """Lines that end with a credit of a picture as nothing else is written."""
    for at, line in enumerate(lines):
        longest = LONGEST_CAPTION if at < len(lines) - 1 else LONGEST_CREDIT  # agencies sign the last paragraph so
        if 0 < line.length <= longest and SIGNED.search(line.words[-120:]):
            yield out(at, at, "caption", "a caption of a picture")


def _is_caption(line: Line) -> bool:
    if line.length > LONGEST_CAPTION or not line.length:
        return False
    words = line.words
    if line.length <= LONGEST_CAPTION and CREDIT_HEAD.fullmatch(words):
        return True
    if not CREDIT_TAIL.search(words[-120:]):
        return False
    if re.search(r" ?/ ?[^/]*$", words[-60:]) and not words.endswith((")", "]")):
        return bool(STRICT.search(words[-120:])) and (
            line.length > 4 or words.rsplit("/", 1)[-1].strip(" )") in agency_names()
        )
    return True
