"""Wire: the formats in which agencies deliver reports: NewsML-G2, NewsML 1, NITF and ninjs."""

from variorum.steps.extract.formats.wire.newsml import newsml_articles
from variorum.steps.extract.formats.wire.ninjs import ninjs_articles
from variorum.steps.extract.formats.wire.nitf import nitf_articles

__all__ = ["newsml_articles", "ninjs_articles", "nitf_articles"]
