"""Workspace: the only place where anything rests."""
