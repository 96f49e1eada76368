"""Feeds: the reports that RSS, Atom and JSON feeds hold in full, and a line on each item that they only announce."""

from variorum.steps.extract.formats.feeds.feed import feed_articles
from variorum.steps.extract.formats.feeds.jsonfeed import json_feed_articles

__all__ = ["feed_articles", "json_feed_articles"]
