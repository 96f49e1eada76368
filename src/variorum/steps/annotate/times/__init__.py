"""Times: expressions that tell when."""

from variorum.steps.annotate.times.find import find_times

__all__ = ["find_times"]
