"""Quality: how well the product does its work, measured through one door on anybody's data."""
