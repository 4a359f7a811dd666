"""Closing a review: its ways on, and what each asks for."""
