"""The papers of a patient as the window offers them."""

from dataclasses import replace

import pytest

from exposure.errors import ExposureError
from tests.anchored import ANCHOR
from tests.builders import case, moment
from tests.papers import planned, words_of
from tests.stories import ruth
from ui.papers import evidence_paper, practice_paper

NOW = moment(46)


def test_the_sheet_lies_across_and_is_set_when_it_is_wanted() -> None:
    paper = practice_paper(planned(), NOW, "Priya Nair")
    assert (paper.name, paper.across) == ("Practice sheet", True)
    assert "Lift the basket" in words_of(paper.pdf())
    assert len(paper.pages(30)) == 3


def test_the_loop_can_be_left_out() -> None:
    assert len(practice_paper(planned(), NOW, with_loop=False).pages(30)) == 2


def test_the_evidence_is_upright_and_of_this_patient() -> None:
    paper = evidence_paper(ruth(), NOW)
    assert (paper.name, paper.across) == ("My evidence", False)
    assert "12 tries." in words_of(paper.pdf())
    assert len(paper.pages(30)) == 1


def test_the_file_offered_names_no_patient() -> None:
    assert practice_paper(planned(), NOW).file == "practice-sheet-2026-11-19.pdf"
    assert evidence_paper(ruth(), NOW).file == "my-evidence-2026-11-19.pdf"


def test_what_cannot_be_made_is_refused_before_anything_is_set() -> None:
    with pytest.raises(ExposureError, match="missing"):
        practice_paper(replace(planned(), practice_plan=None), NOW)
    with pytest.raises(ExposureError, match="missing"):
        evidence_paper(case(), NOW)


def test_with_an_anchor_the_same_paper_says_which_record_it_leaves() -> None:
    paper = evidence_paper(ruth(), NOW)
    anchored = paper.anchored(ANCHOR)
    assert (anchored.name, anchored.kind, paper.document().anchor) == (paper.name, "my-evidence", None)
    assert anchored.document().anchor == ANCHOR
