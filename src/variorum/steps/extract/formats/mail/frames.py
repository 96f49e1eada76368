"""Frames: the lines of a mail that are not the report: ways to leave the list, quoted answers, forwarded headers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.steps.extract.formats.wrapped import FORWARDED
from variorum.steps.extract.lines.line import Label, Line, out, outside_quotes

HEADER = re.compile(r"^[ \t*>]*(From|Sent|Date|Subject|To|Cc|Reply-To)\s*:\*?[ \t]*(.*)$", re.IGNORECASE | re.MULTILINE)
WROTE = re.compile(  # what mail programs print above an answer
    r"(?:on|le|am|el)\b[^\n]{6,200}?\b(?:wrote|a écrit|schrieb|escribió)\s*:?|"
    r"[^\n]{3,120}<[^<>\n]{3,100}@[^<>\n]{3,100}>\s+(?:wrote|writes)\s*:",
    re.IGNORECASE,
)
BROWSER = re.compile(
    r"(?:(?:view|read|open|see) (?:(?:this|the) (?:e-?mail|message|newsletter|issue|edition|version|post) )?"
    r"(?:it )?(?:in|on|as) (?:your |a |the |an? )?(?:web )?(?:browser|web|online|app|webpage)|"
    r"(?:view|read) (?:this )?(?:e-?mail |message |newsletter )?online|web version|"
    r"(?:having )?(?:trouble|problems|difficulty) (?:viewing|reading|seeing)|"
    r"is this (?:e-?mail|message) (?:not )?display|"
    r"(?:e-?mail|message|newsletter) not display|"
    r"add (?:us|[^\s@]+@\S+) to your (?:address book|contacts|safe))",
    re.IGNORECASE,
)
LEAVING = re.compile(
    r"(?:\bunsubscribe\b|\bopt[- ]out\b|(?:manage|update|change|edit|adjust) (?:your |my )?(?:e-?mail |newsletter |"
    r"subscription |notification |account )*(?:preferences|settings|subscriptions?)|"
    r"you(?:[’']re| are| have) (?:receiv(?:ing|ed)|getting|subscribed|signed up)|"
    r"you received this|"
    r"(?:e-?mail|message|newsletter|alert) (?:was|has been|is) (?:sent|intended|delivered) (?:to|for|by)|"
    r"to stop receiving|no longer (?:wish|want) to receive|do not reply to this|"
    r"forward (?:this |it )?(?:e-?mail |newsletter )?to a (?:friend|colleague)|forwarded this (?:e-?mail|newsletter)|"
    r"(?:our|my) mailing address|create another alert|view all your alerts|flag as irrelevant|privacy policy|"
    r"delivered by|powered by (?:mailchimp|substack|ghost|beehiiv|buttondown))",
    re.IGNORECASE,
)
ENDED = re.compile(r"-{2,}\s*end (?:of )?forwarded message\s*-{2,}", re.IGNORECASE)
WORDED = re.compile(r"[^\W_]")
LONGEST_HEAD = 1500  # characters
LONGEST_FRAME = 60  # words
LONGEST_IMPRINT = 30  # words of a line below the first that tells how to leave: names, streets, rights
FIRST, LAST = 6, 0.5  # lines from the top, share of all lines from which on the foot may begin
VIEW, LEAVE = "leads to the web version", "tells how to leave the list"
QUOTED = "quoted from an earlier mail"
HEADERS = "the headers of the forwarded mail"
PASSED_ON = "written by who passed the mail on"
SIGNED = "a digital signature"
SIGNS = re.compile(r"-----BEGIN PGP SIGNED MESSAGE-----")
PACKED = "an attachment in uuencode"
BEGINS_PACKED = re.compile(r"begin 0?[0-7]{3} \S")  # POSIX, uuencode: the file's mode and name


def forwards(lines: Sequence[Line]) -> Iterator[Label]:
    """The headers of a forwarded mail, in one paragraph or one line each, which name its writer and day."""
    for at, line in enumerate(lines):
        if not FORWARDED.search(line.words) and not is_head(line.words):
            continue
        yield out(at, at, "byline", HEADERS)
        below = at + 1
        while below < min(len(lines), at + 12) and HEADER.match(lines[below].words):
            yield out(below, below, "byline", HEADERS)
            below += 1


def words_above(lines: Sequence[Line]) -> Iterator[Label]:
    """What stands above the headers of the first mail that is passed on."""
    head = next((at for at, line in enumerate(lines) if FORWARDED.search(line.words) or is_head(line.words)), 0)
    if head:
        yield out(0, head - 1, "comment", PASSED_ON)


def armour(lines: Sequence[Line]) -> Iterator[Label]:
    """What a digital signature sets around a text and below it."""
    signed = False
    for at, line in enumerate(lines):
        signed = signed or line.words.startswith("-----BEGIN PGP SIGNATURE-----")
        if signed or SIGNS.match(line.words):
            yield out(at, at, "other", SIGNED)
        signed = signed and "-----END PGP SIGNATURE-----" not in line.words


def packed(lines: Sequence[Line]) -> Iterator[Label]:
    """Attachments that stand among the lines in letters."""
    for at, line in enumerate(lines):
        if BEGINS_PACKED.match(line.words) and line.words.endswith((" end", "\nend")):
            yield out(at, at, "other", PACKED)


def answers(lines: Sequence[Line]) -> Iterator[Label]:
    """What is quoted below "On Monday, Ada Quill wrote:"."""
    for at, line in enumerate(lines):
        if line.length <= LONGEST_FRAME and WROTE.fullmatch(line.words.replace("\n", " ")):
            yield out(at, at, "repeat", QUOTED)


def is_head(words: str) -> bool:
    """Whether the paragraph is the headers of another mail, which some programs print without saying more."""
    names = {name.lower() for name, _ in HEADER.findall(words[:LONGEST_HEAD])}
    return "from" in names and bool(names & {"sent", "date"}) and bool(names & {"subject", "to"})


def answered(lines: Sequence[Line]) -> Iterator[Label]:
    """Everything below the headers of the mail that is answered."""
    first = next((at for at, line in enumerate(lines) if is_head(line.words)), -1)
    if first >= 0:
        yield out(first, len(lines) - 1, "repeat", QUOTED)


def quoted_below(lines: Sequence[Line]) -> Iterator[Label]:
    """Everything below such a line: mails that are pages mark what they quote by style alone."""
    for label in answers(lines):
        if not any(FORWARDED.search(line.words) for line in lines[: label.first]):
            yield out(label.first, len(lines) - 1, "repeat", QUOTED)
            return


def subscriber_lines(lines: Sequence[Line]) -> Iterator[Label]:
    """Lines that lead to the web version or tell how to leave, and the imprint around them at the foot."""
    foot = len(lines)
    for at, line in enumerate(lines):
        words = outside_quotes(line.words)
        if line.length > LONGEST_FRAME:
            continue
        if BROWSER.search(words) and (at < FIRST or at > LAST * len(lines)):
            yield out(at, at, "newsletter", VIEW)
        elif LEAVING.search(words) and (at < FIRST or at > LAST * len(lines)):
            yield out(at, at, "footer", LEAVE)
            foot = min(foot, at) if at > LAST * len(lines) else foot
    for at in range(foot + 1, len(lines)):
        if lines[at].length <= LONGEST_IMPRINT:
            yield out(at, at, "footer", "the foot of the mail")


def fillers(lines: Sequence[Line]) -> Iterator[Label]:
    """Lines without a letter or digit: rules, and the blanks that keep text out of the preview."""
    for at, line in enumerate(lines):
        if not WORDED.search(line.words):
            yield out(at, at, "other", "holds no words")
        elif ENDED.fullmatch(line.words):
            yield out(at, at, "other", "ends what was passed on")


IN_PAGE = (fillers, forwards, quoted_below, subscriber_lines)
IN_PLAIN = (armour, packed, fillers, forwards, answers, subscriber_lines)
