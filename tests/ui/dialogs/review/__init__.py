"""Tests of closing a review."""
