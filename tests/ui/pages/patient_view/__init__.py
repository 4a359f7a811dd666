"""Tests of the patient’s view."""
