"""Text: tools on strings that know nothing of articles or stories."""
