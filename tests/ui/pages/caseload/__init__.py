"""Tests of the caseload."""
