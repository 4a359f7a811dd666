"""Tests of the painted controls."""
