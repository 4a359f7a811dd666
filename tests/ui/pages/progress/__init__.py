"""Tests of the progress page."""
