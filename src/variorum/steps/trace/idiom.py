"""Idiom: whether the words that two articles share are more than names, quotations and set phrases."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.records.article import Article
from variorum.text.align import Passage
from variorum.text.frequency import expected_share
from variorum.text.shingles import Word

SHORTEST_REUSE = 8  # words outside quotation marks; shorter runs are idiom
TELLING = 3  # of them words that are neither names nor common, or a long name of an organisation would be a copy
# Words by which all newsrooms say that nobody answered or that a source will not be named: shared, yet copied by none.
STOCK = (
    "did not immediately respond to a request for comment", "did not immediately respond to requests for comment",
    "did not respond to a request for comment", "did not respond to requests for comment",
    "could not immediately be reached for comment", "could not be reached for comment", "declined to comment",
    "was not immediately available for comment", "were not immediately available for comment",
    "spoke on condition of anonymity because", "speaking on condition of anonymity because",
    "on condition of anonymity because he was not authorized to speak publicly",
    "on condition of anonymity because she was not authorized to speak publicly",
    "on condition of anonymity because they were not authorized to speak publicly",
    "not authorized to speak to the media", "not authorised to speak to the media",
    "contributed to this report", "could not be independently verified", "could not independently verify",
)  # fmt: skip
COMMON = 0.25  # share of reports; as in `gather`
DENSE = 0.6  # share of the words of a passage that are the same on both sides


def is_reuse(passage: Passage, article: Article, left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether enough is shared outside quotation marks, and more than names and idiom."""
    length = max(passage.left[1] - passage.left[0], passage.right[1] - passage.right[0])
    if passage.size < DENSE * length:
        return False
    own = [
        left[run.left + at]
        for run in passage.runs
        for at in range(run.size)
        if not (left[run.left + at].quoted or right[run.right + at].quoted)
    ]
    names = {word.key for word in own if not article.text[word.start].islower()}
    kept = _without_stock([word.key for word in own])
    telling = {key for key in kept if key not in names and expected_share(key) < COMMON}
    return len(kept) >= SHORTEST_REUSE and len(telling) >= TELLING


def _without_stock(keys: Sequence[str]) -> list[str]:
    """The words without the phrases that every newsroom writes in these words."""
    text = f" {' '.join(keys)} "
    for phrase in STOCK:
        text = text.replace(f" {phrase} ", " ")
    return text.split()
