"""Tests of one try, from prediction to reveal."""
