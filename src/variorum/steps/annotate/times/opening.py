"""Opening: the word that makes a time expression an interval with one open end."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.records.article import Article
from variorum.records.span import Quote
from variorum.steps.annotate.times.grammar import Reading
from variorum.steps.annotate.times.tense import Clauses
from variorum.steps.annotate.times.words import Word

OPENINGS = frozenset({"since", "until", "till", "by", "before", "after"})
TURNED = frozenset({"before", "until", "till"})  # "is not expected before May": with May it begins
FARTHEST = 60  # characters between "not" and the opening word
LENGTHS = frozenset(
    {"duration", "window", "set", "reference", "recent", "clock"}
)  # rules without days to be bounded by


def opening_of(article: Article, words: Sequence[Word], reading: Reading, clauses: Clauses) -> Quote | None:
    """The opening word directly before words[first:last], None where the expression only leads on to a noun."""
    first, last = reading.first, reading.last
    if first == 0 or reading.kind == "TIME" or reading.rule in LENGTHS or words[first - 1].text not in OPENINGS:
        return None
    after = words[last] if last < len(words) else None
    if after is not None and (after.kind == "apostrophe" or (after.kind == "dash" and after.joined)):
        return None
    if after is not None and clauses.leads_on(words[last - 1].start, after.start):
        return None
    begin = words[first - 1].start
    if words[first - 1].text in TURNED and (denied := clauses.denied(words[first].start)) is not None:
        begin = denied if 0 < begin - denied <= FARTHEST else begin
    return article.quote(begin, words[first - 1].end)
