"""Opening: the word that makes a time expression an interval with one open end."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.records.article import Article
from variorum.records.span import Quote
from variorum.steps.annotate.times.words import Word

OPENINGS = frozenset({"since", "until", "till", "by", "before", "after"})
POINTS = frozenset(
    "day days month|near month|year|decade|weekday|relative day|unit|season|quarter|holiday|clock".replace(
        "|", ";"
    ).split(";")
)  # rules whose expressions can be a bound


def opening_of(article: Article, words: Sequence[Word], first: int, last: int) -> Quote | None:
    """The opening word directly before words[first:last], None where the expression only leads on to a noun."""
    if first == 0 or words[first - 1].text not in OPENINGS:
        return None
    after = words[last] if last < len(words) else None
    if after is not None and (after.kind == "apostrophe" or (after.kind == "dash" and after.joined)):
        return None
    return article.quote(words[first - 1].start, words[first - 1].end)
