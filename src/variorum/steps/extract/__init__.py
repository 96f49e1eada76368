"""Extract: raw bytes become an article whose every character can be traced back."""
