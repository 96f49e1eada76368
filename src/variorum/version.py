"""Version: which Variorum this is; the same as in pyproject.toml, which a test asserts."""

PROGRAM = "0.1.0"
