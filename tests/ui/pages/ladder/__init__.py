"""Tests of the ladder page."""
