"""Tables that are shipped, each with its stated source."""
