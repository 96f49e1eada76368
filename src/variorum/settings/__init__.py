"""Settings: what a user may choose, and where each choice comes from."""

from variorum.settings.choices import Settings
from variorum.settings.sources import Setting, resolved

__all__ = ["Setting", "Settings", "resolved"]
