"""Date: printed and relative dates are worked out, once, with the siblings of a story."""
