"""Containers: files that hold others, opened without ever writing a member under its own name."""
