"""Tests of the letter page."""
