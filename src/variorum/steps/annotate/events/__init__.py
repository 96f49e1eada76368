"""Events: verbs and nouns that tell of something that happened."""

from variorum.steps.annotate.events.find import find_events

__all__ = ["find_events"]
