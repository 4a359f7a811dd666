"""Tests of ui/models."""
