"""The command line: parse, call flow, hand to present."""
