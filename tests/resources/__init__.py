"""Tests of the data that travels with the program."""
