"""Tests of “Since last time”."""
