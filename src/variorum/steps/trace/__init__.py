"""Trace: who copied whom, and whose reporting each passage is."""
