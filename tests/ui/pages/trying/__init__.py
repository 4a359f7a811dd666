"""Tests of one try, from prediction to reveal, and of the list of tries."""
