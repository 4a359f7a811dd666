"""Tests of Explain."""
