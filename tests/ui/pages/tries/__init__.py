"""Tests of the list of tries."""
