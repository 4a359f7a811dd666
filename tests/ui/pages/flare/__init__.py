"""Tests of the page of a flare."""
