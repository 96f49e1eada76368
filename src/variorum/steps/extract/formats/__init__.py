"""Formats: the articles that a snapshot of one kind holds, a module for each kind."""
