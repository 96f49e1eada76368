"""Page: what a reader sees of a telling, worked out once, so that every format prints the same rows."""

from variorum.present.page.build import page
from variorum.present.page.model import Page

__all__ = ["Page", "page"]
