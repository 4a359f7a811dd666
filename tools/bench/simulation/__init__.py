"""Invented patients who climb a ladder by the program’s own rule: a sense check of its numbers, not a forecast."""
