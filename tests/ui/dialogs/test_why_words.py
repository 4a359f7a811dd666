"""Tests of what Why? says of gates, and tries."""

import pytest

from exposure.domain.progression.classes import TrialClass
from exposure.domain.progression.gates import Gate, GateName
from exposure.domain.progression.run import Cut, Standing
from ui.dialogs.why_words import gate_words, old_words, standing_words


def test_a_gate_that_is_not_asked_for_says_so() -> None:
    assert gate_words(Gate(GateName.ALONE, 1, 0)) == ("Without the physio", "1", "not asked for")


def test_a_limit_of_nought_is_still_a_limit() -> None:
    assert gate_words(Gate(GateName.BELIEF, 15, 0))[2] == "0% or less"


def test_a_number_said_after_a_try_that_does_not_count_is_not_called_unsaid() -> None:
    assert gate_words(Gate(GateName.BELIEF, None, 20))[0] == "How likely it feels after a try that counts"


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
