"""Tests of what Why? says of gates, tries and settings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.domain.progression.classes import TrialClass
from exposure.domain.progression.gates import Gate, GateName
from exposure.domain.progression.run import Cut, Standing
from exposure.domain.progression.settings import Settings
from ui.dialogs.why_words import gate_words, settings_words, standing_words


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


def test_the_settings_as_shipped_in_words() -> None:
    words = settings_words(Settings())
    assert words[:5] == (
        "At least 3 tries that count, on 2 days.",
        "After the newest one it feels 20% likely or less.",
        "Under 10% before moving, a step is not a worry.",
        "In at least 1 place.",
        "Without the physio: not asked for.",
    )


def test_the_goal_steps_places_and_tries_alone() -> None:
    words = settings_words(Settings(contexts_min=2, alone_min=1))
    assert "In at least 2 different places." in words
    assert "At least once without the physio." in words


@pytest.mark.parametrize(
    ("hours", "said"),
    [(168, "7 days"), (24, "1 day"), (36, "36 hours"), (0, "0 hours")],
)
def test_a_late_answer_is_said_in_whole_days_where_it_can(hours: int, said: str) -> None:
    words = settings_words(Settings(late_hours=hours))
    assert f"An answer more than {said} late does not count." in words


def test_settling_that_is_switched_off_calls_for_nothing() -> None:
    assert "Slow settling calls for no review." in settings_words(Settings(k_unsettled=None))


@given(
    n_min=st.integers(1, 50), days_min=st.integers(1, 9), belief_max=st.integers(0, 100), n_review=st.integers(1, 99)
)
def test_every_number_in_force_stands_in_the_words(n_min: int, days_min: int, belief_max: int, n_review: int) -> None:
    settings = Settings(n_min=n_min, days_min=days_min, belief_max=belief_max, n_review=n_review)
    words = " ".join(settings_words(settings))
    assert all(str(number) in words for number in (n_min, days_min, belief_max, n_review))
