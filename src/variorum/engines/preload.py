"""Preload: what the server of workers imports once, so that a new worker starts in milliseconds."""

import spacy

import variorum.records.account

__all__ = ["spacy", "variorum"]
