"""Tests of what Why? says of gates, tries and decisions."""

from dataclasses import replace

import pytest

from exposure.domain.progression.changes import Change
from exposure.domain.progression.classes import TrialClass
from exposure.domain.progression.gates import Gate, GateName
from exposure.domain.progression.run import Cut, Standing
from tests.builders import moment, rung
from ui.dialogs.why_words import gate_words, moved_on_words, old_words, standing_words, stay_words


def test_a_gate_that_is_not_asked_for_says_so() -> None:
    assert gate_words(Gate(GateName.ALONE, 1, 0)) == ("Without the physio", "1", "not asked for")


def test_a_limit_of_nought_is_still_a_limit() -> None:
    assert gate_words(Gate(GateName.BELIEF, 15, 0))[2] == "0% or less"


def test_a_belief_that_was_not_said_is_not_nought() -> None:
    assert gate_words(Gate(GateName.BELIEF, None, 20))[1] == "not said"


@pytest.mark.parametrize("name", list(GateName))
def test_every_gate_has_words(name: GateName) -> None:
    assert all(gate_words(Gate(name, 1, 1)))


@pytest.mark.parametrize("kind", [kind for kind in TrialClass if kind is not TrialClass.SAFE])
def test_every_class_but_safe_does_not_count_for_a_reason(kind: TrialClass) -> None:
    words = standing_words(Standing("1", kind))
    assert words.startswith("Does not count: ")
    assert words.endswith(".")


def test_a_safe_try_counts() -> None:
    assert standing_words(Standing("1", TrialClass.SAFE)) == "Counts."


@pytest.mark.parametrize("cut", list(Cut))
def test_a_safe_try_that_was_cut_off_says_by_what(cut: Cut) -> None:
    assert standing_words(Standing("1", TrialClass.SAFE, cut)).startswith("Does not count: ")


def test_no_two_reasons_read_alike() -> None:
    said = [standing_words(Standing("1", kind)) for kind in TrialClass if kind is not TrialClass.SAFE]
    said += [standing_words(Standing("1", TrialClass.SAFE, cut)) for cut in Cut]
    assert len(set(said)) == len(said)


def test_other_words_do_not_count_for_a_reason_of_their_own() -> None:
    said = [standing_words(Standing("1", kind)) for kind in TrialClass]
    assert old_words() not in said
    assert old_words().startswith("Does not count: ")


def test_a_decision_is_told_without_a_name_where_none_is_known() -> None:
    stayed = replace(rung(), stay_reason="away for two weeks")
    assert stay_words(stayed, None) == "Movement 1: staying by clinical decision: “away for two weeks”"


def test_a_decision_is_told_with_who_and_when() -> None:
    moved = replace(rung(status="passed_override"), passed_reason="did it at work all week")
    words = moved_on_words(moved, Change(moment(20), "Priya Nair", None, "passed_override"))
    assert words.endswith("moved on by clinical decision, 24 October 2026, Priya Nair: “did it at work all week”")
