"""HTML: a telling as one self-contained file that asks no network for anything and works without script."""

from variorum.present.html.render import render

__all__ = ["render"]
