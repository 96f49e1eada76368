"""Link: mentions of events and exhibits across reports become events and exhibits."""
