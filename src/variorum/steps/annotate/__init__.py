"""Annotate: names, times, statements and words of events, found sentence by sentence."""
