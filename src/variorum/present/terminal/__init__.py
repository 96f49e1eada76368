"""Terminal: a telling as text for a screen, in colour and without, wide and narrow."""

from variorum.present.terminal.render import render, render_versions

__all__ = ["render", "render_versions"]
