"""Tell: the account is drawn from the collation."""
