"""Names: how like two names are, in any script."""

from variorum.text.names.compare import likeness

__all__ = ["likeness"]
