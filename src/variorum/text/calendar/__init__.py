"""Calendar: spans of days, and the arguments of time expressions as texts."""
