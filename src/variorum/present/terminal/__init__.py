"""Terminal: a telling as text for a screen, in colour and without, wide and narrow."""

from variorum.present.terminal.render import render

__all__ = ["render"]
