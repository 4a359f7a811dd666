"""Tests of the page a patient keeps."""
