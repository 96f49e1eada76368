"""Page: an article from a web page, with the byte behind every character that is seen."""

from variorum.steps.extract.origins import Origin
from variorum.steps.extract.page.articles import page_articles
from variorum.steps.extract.page.look import Saved
from variorum.steps.extract.page.meta import declared_charset
from variorum.steps.extract.page.page import page_article

__all__ = ["Origin", "Saved", "declared_charset", "page_article", "page_articles"]
