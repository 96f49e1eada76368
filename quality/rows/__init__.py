"""Rows: for each task one pure function from the product's records to the rows of that task."""
