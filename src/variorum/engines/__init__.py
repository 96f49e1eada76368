"""Engines: run the plan; the only place that may catch any exception."""
