"""Tries as CSV, safe in a spreadsheet."""

import csv
from dataclasses import replace
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.domain.spreadsheet import unguarded
from exposure.domain.trial import Trial
from exposure.domain.trial_entries import Aid
from exposure.reports.tables import safe_cell, trials_csv
from tests.builders import case, ladder_case, rung, trial


def _rows(*trials: Trial, movement: str = "Lift") -> list[dict[str, str]]:
    ladder = ladder_case(*trials, rungs=[rung(1, movement)])
    return list(csv.DictReader(StringIO(trials_csv(case(ladder)), newline="")))


def test_each_try_is_a_row_oldest_first() -> None:
    rows = _rows(trial(1, 1, 80), trial(1, 2, 60))
    assert [row["likelihood_before"] for row in rows] == ["80", "60"]


def test_missing_is_empty_and_zero_is_zero() -> None:
    (row, other) = _rows(trial(1, 1, None, None), trial(1, 2, 0, after=0))
    assert (row["likelihood_before"], row["outcome"], row["likelihood_after"]) == ("", "", "")
    assert (other["likelihood_before"], other["likelihood_after"]) == ("0", "0")


def test_times_carry_their_offset() -> None:
    assert _rows(trial(1, 1))[0]["ended"] == "2026-10-05T10:00:00+01:00"


def test_a_try_before_its_movement_is_listed_too() -> None:
    (row,) = _rows(trial(1, 1, done=None))
    assert (row["ended"], row["done"], row["clinician_present"]) == ("", "", "")


def test_what_was_entered_in_error_is_marked() -> None:
    assert [row["void"] for row in _rows(trial(1, 1, void=True), trial(1, 2))] == ["yes", "no"]


def test_aids_are_listed_and_the_extra_ones_told() -> None:
    (row,) = _rows(trial(1, 1, aids=[Aid("belt", "stop_harm"), Aid("glasses", "help")]))
    assert (row["aids"], row["extra_aid"]) == ("belt; glasses", "yes")


def test_a_step_off_the_ladder_has_no_number() -> None:
    ladder = ladder_case(trial(1, 1), rungs=[replace(rung(1), position=None, status="archived")])
    (row,) = csv.DictReader(StringIO(trials_csv(case(ladder))))
    assert row["step"] == ""


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\uff1d"])
def test_no_text_begins_as_a_formula_would(start: str) -> None:
    assert safe_cell(f"{start}1+1") == f"'{start}1+1"


def test_nothing_about_pain_is_in_it() -> None:
    assert "pain" not in trials_csv(case(ladder_case(trial(1, 1))))


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=80))
def test_every_text_comes_back_as_it_was_written(text: str) -> None:
    (row,) = _rows(trial(1, 1, what_happened=text), movement=text)
    assert unguarded(row["movement"]) == text
    assert not row["what_happened"].startswith(("=", "+", "-", "@"))
