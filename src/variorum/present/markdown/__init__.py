"""Markdown: a telling as GitHub-flavoured Markdown, each passage in an appendix that every line links to."""

from variorum.present.markdown.render import render

__all__ = ["render"]
