"""Zones: the short names by which English newsrooms print whose clock a time of day is told by."""

from __future__ import annotations

ZONES = frozenset("gmt utc est edt pst pdt cst cdt mst mdt bst cet cest eet eest msk et pt ist jst hkt aest".split())
