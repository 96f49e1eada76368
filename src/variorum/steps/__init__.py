"""Steps: pure functions from records to records; they never import each other."""
