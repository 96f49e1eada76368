"""Variorum: one account of many reports, in which every line names its sources."""
