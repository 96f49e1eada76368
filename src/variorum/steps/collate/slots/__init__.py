"""Slots: the questions of one kind each, what may be compared with what."""
