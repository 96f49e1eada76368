"""Names: mentions of persons, organisations and places by name."""

from variorum.steps.annotate.names.find import find_names

__all__ = ["find_names"]
