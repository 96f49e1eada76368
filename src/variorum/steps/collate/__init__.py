"""Collate: points, readings and verdicts."""
