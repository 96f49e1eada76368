"""Present: an edition as terminal text, Markdown, HTML and JSON."""
