"""Tests of the thermometer’s parts."""
