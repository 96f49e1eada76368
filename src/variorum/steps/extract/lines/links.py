"""Links: lists of other reports, ways through the site, and the address a text was saved from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.steps.extract.lines.imprints import imprint
from variorum.steps.extract.lines.line import Label, Line, matching, out

MORE = re.compile(
    r"#{0,4} ?(?:more (?:on|news|from|about|stories|coverage|in|top stories|headlines)\b.*|"
    r"(?:related|recommended|suggested|similar|other)(?: (?:articles?|stories|story|news|links?|"
    r"posts?|topics?|content|coverage|reading|videos?))?(?: .{0,30})?|"
    r"read (?:more|also|next)(?: (?:on|about|from|in)\b.*)?|see (?:also|more)|also (?:read|see|"
    r"on)\b.{0,40}|further reading|you (?:may|might) (?:also )?(?:like|be interested).*|"
    r"recommended for you|editor[’']?s?[’']? (?:picks?|choice)|don[’']t miss|what to read next|"
    r"in case you missed it|up next|next article|previous article|"
    r"(?:most|top) (?:read|popular|viewed|shared|commented|stories)(?: (?:in|on) .{1,30})?|"
    r"trending(?: now)?|popular(?: now| posts| stories)?|latest(?: news| stories| headlines| posts)?|"
    r"top (?:news|headlines)|from around the web|sponsored(?: content| stories)?|promoted (?:content|"
    r"stories)|around the web|elsewhere|external links|on the web)\s*:?",
    re.IGNORECASE,
)
INLINE = re.compile(
    r"(?:[►»→*•\[(-] ?)?(?:read(?: more| also| next)?|see (?:also|more)|also read|related|watch|more|in pictures|"
    r"don[’']t miss|explained|opinion|analysis)\s?(?: story| stories| articles?| posts?)?\s*[:|»>]\s*\S.*",
    re.IGNORECASE,
)
CREDITED = re.compile(r".{15,200}\S\s+(?:--?|–|—|\|)\s+[A-Z][\w.&'’]*(?: [\w.&'’]+){0,4}")
TAIL = re.compile(
    r"(?:original (?:url|link|article|source|post|story)|source(?: url| link)?|url|link|permalink|"
    r"permanent link|retrieved from|article (?:url|link)|canonical url|via)\s*:?\s*<?(?:https?://\S+|"
    r"www\.\S+)?>?",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"<?(?:https?://|www\.)\S+>?")
WAYS = re.compile(
    r"(?:home|menu|search|share|share this(?: article| story| post)?|tweet|facebook|twitter|whatsapp|"
    r"telegram|e-?mail|print|copy link|linkedin|reddit|pinterest|"
    r"skip to (?:main )?content|back to top|top|log ?in|sign ?in|register|subscribe|advertisement|"
    r"advert|story continues below(?: advertisement)?|article continues after ad.*|"
    r"listen(?: to (?:this )?article)?(?: \d.*)?|save(?: article| for later)?|bookmark|"
    r"\d+ ?min(?:ute)?s? read|\d+ shares?|next|previous|more|"
    r"sections?|breaking news|live|video|photos?|gallery|close|text size|a a a|loading…?|loading\.\.\.)[.:]?",
    re.IGNORECASE,
)
CRUMBS = re.compile(r"[\w&' -]{1,30}(?:\s?[>»|›/·•]\s?[\w&' -]{1,30}){1,8}")
BUTTONS = frozenset(
    """share tweet pin email e-mail print save copy link facebook twitter whatsapp telegram pinterest linkedin reddit
    flipboard messenger instagram youtube rss comment comments bookmark | · • / - menu search""".split()
)
SHARED = re.compile(r"(?:share|tweet|e-?mail|print)\b[^.!?]*", re.IGNORECASE)
SHARING = BUTTONS | frozenset(
    """this article story page post on via with by or and your a link friends friend to mail clipboard more us x
    bluesky threads mastodon viber signal send""".split()
)
FILED = re.compile(r"(?:tags?|topics?|filed under|categor(?:y|ies)|keywords|posted in|labels)\s*:.*", re.IGNORECASE)
LONGEST_BUTTONS = 12  # words
LONGEST_HEADER = 18  # words
LONGEST_HEADLINE = 25
LAST_OF_HEAD = 2  # index of the last line at which a lone address is the report's own
SHORTEST_LIST = 3  # headlines with their outlets that make a list without a header


def address_tail(lines: Sequence[Line]) -> Iterator[Label]:
    """Lines that give the address a text was saved from."""
    for at in matching(lines, TAIL, 40):
        has_address = bool(ADDRESS.search(lines[at].words))
        follows = at + 1 < len(lines) and bool(ADDRESS.fullmatch(lines[at + 1].words))
        if has_address or follows:
            yield out(at, at if has_address else at + 1, "other", "the address that the text was saved from")
    alone = list(matching(lines, ADDRESS, 60))
    for at in alone:
        own = len(alone) == 1 and (at <= LAST_OF_HEAD or at == len(lines) - 1)
        yield out(at, at, "other", "the address that the text was saved from" if own else "an address")


def related_lists(lines: Sequence[Line]) -> Iterator[Label]:
    """Headlines of other reports: under a header, behind "Read also:", or in a row with their outlets."""
    for at in matching(lines, MORE, LONGEST_HEADER):
        if not lines[at].ends or lines[at].words.endswith((":", "…", "...")):
            last = _last_headline(lines, at)
            if last > at or lines[at].length <= 5:
                yield out(at, last, "related", "links to other reports")
    for at in matching(lines, INLINE, LONGEST_HEADLINE + 4):
        if not lines[at].words.endswith("."):
            yield out(at, at, "related", "a link to another report")
    yield from _credited_rows(lines)


def ways(lines: Sequence[Line]) -> Iterator[Label]:
    """Buttons and paths through the site."""
    for at in matching(lines, WAYS, 8):
        yield out(at, at, "navigation", "a button of the page")
    for at in matching(lines, FILED, 30):
        yield out(at, at, "navigation", "under which words the page is filed")
    for at, line in enumerate(lines):
        if not any(character.isalnum() for character in line.words):
            yield out(at, at, "other", "a line of marks")
        if line.length <= LONGEST_BUTTONS and line.words and BUTTONS.issuperset(line.words.lower().split()):
            yield out(at, at, "navigation", "buttons of the page")
        elif _shares(line):
            yield out(at, at, "navigation", "buttons to share the page")
    for at in matching(lines, CRUMBS, 14):
        if at < 4 and not lines[at].ends and imprint(lines[at].words) is None:
            yield out(at, at, "navigation", "a path through the site")


def _shares(line: Line) -> bool:
    """Whether the line names nothing but ways to share: "Share this article: Facebook | Email"."""
    if line.length > LONGEST_BUTTONS or line.ends or not SHARED.fullmatch(line.words):
        return False
    words = re.findall(r"[\w-]+", line.words.lower())
    return len(words) > 1 and SHARING.issuperset(words) and not BUTTONS.isdisjoint(words)


def _last_headline(lines: Sequence[Line], header: int) -> int:
    last = header
    while last + 1 < len(lines) and _is_headline(lines[last + 1]):
        last += 1
    return last


def _is_headline(line: Line) -> bool:
    return line.length <= LONGEST_HEADLINE and not (line.words.endswith((".", '."', ".”", ":"))) and line.length > 2


def _credited_rows(lines: Sequence[Line]) -> Iterator[Label]:
    """Rows of at least SHORTEST_LIST headlines that each end with an outlet."""
    first = 0
    for at in range(len(lines) + 1):
        if at < len(lines) and lines[at].length <= LONGEST_HEADLINE and CREDITED.fullmatch(lines[at].words):
            continue
        if at - first >= SHORTEST_LIST:
            yield out(first, at - 1, "related", "links to other reports")
        first = at + 1
