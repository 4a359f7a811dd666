"""Tests of the list of tries work on the same file with Ruth as those of a try."""

from tests.ui.pages.trying.conftest import clock, hand, ruths_file, tries, usual_look, workspace

__all__ = ["clock", "hand", "ruths_file", "tries", "usual_look", "workspace"]
