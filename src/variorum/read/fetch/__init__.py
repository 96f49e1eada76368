"""Fetch: pages asked for over the web, politely, and kept as they came; nothing here runs unless the user asks."""
