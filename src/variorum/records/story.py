"""Stories: which articles tell of one chain of events, and why each is placed there."""

from __future__ import annotations

from variorum.records.annotation import Time
from variorum.records.article import Published
from variorum.records.record import Record
from variorum.records.span import ArticleId


class Placement(Record, frozen=True):
    """An article in a story and the evidence for it."""

    article: ArticleId
    reason: str  # "shares 'Gulmira Asanova', 'dam', 'Karabura' with 4 reports"
    similarity: float  # to the rest of the story, 0 to 1; 1.0 for a story of one


class Story(Record, frozen=True):
    """Articles of one chain of events, sorted by id."""

    id: str
    articles: tuple[ArticleId, ...]
    placements: tuple[Placement, ...] = ()


class ArticleDate(Record, frozen=True):
    """The day or days on which one article was published, printed or worked out."""

    article: ArticleId
    published: Published


class Dating(Record, frozen=True):
    """When each article of a story was published and which days its expressions mean."""

    published: tuple[ArticleDate, ...]
    times: tuple[Time, ...]  # sorted by place
