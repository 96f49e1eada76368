"""Gather: articles that tell of one chain of events become a story."""
