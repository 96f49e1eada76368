"""The command line: parse, call flow, hand to present."""

from variorum.cli.app import main

__all__ = ["main"]
