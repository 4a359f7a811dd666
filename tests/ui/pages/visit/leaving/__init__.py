"""Tests of the last part of a visit."""
