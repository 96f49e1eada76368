"""Identify: who is who under all spellings."""
