"""What a step asks for can be changed within bounds, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.domain.progression.settings import CHOICES, GOAL_STEP, LIMITS, MANY, NAMES, Settings
from exposure.errors import ExposureError


def test_the_defaults_are_those_of_the_policy() -> None:
    values = [getattr(Settings(), name) for name in NAMES]
    assert values == [3, 2, 20, 10, 6, 1, 0, 168, 21, 2, 4, 2, 3, 3, 3]


def test_a_goal_step_asks_for_two_places_and_once_alone() -> None:
    goal = Settings().changed(GOAL_STEP)
    assert (goal.contexts_min, goal.alone_min, goal.n_min) == (2, 1, 3)


def test_slow_settling_can_be_switched_off_and_nothing_else() -> None:
    assert Settings().changed({"k_unsettled": None}).k_unsettled is None
    with pytest.raises(ExposureError) as refused:
        Settings().changed({"n_min": None})
    assert (refused.value.kind, refused.value.values["name"]) == ("type", "n_min")


REFUSED = [
    ("pain_max", 3, "unknown_field"),
    ("n_min", 0, "range"),
    ("n_min", True, "type"),
    ("n_min", 3.0, "type"),
    ("n_min", "3", "type"),
    ("belief_max", 101, "range"),
    ("belief_max", -1, "range"),
    ("k_unsettled", 0, "range"),
    ("break_days", 0, "range"),
    ("late_hours", -1, "range"),
]


@pytest.mark.parametrize(("name", "value", "kind"), REFUSED)
def test_a_setting_is_refused(name: str, value: object, kind: str) -> None:
    with pytest.raises(ExposureError) as refused:
        Settings().changed({name: value})
    assert (refused.value.kind, refused.value.field, refused.value.values["name"]) == (kind, "settings", name)


@given(st.sampled_from(NAMES), st.data())
def test_a_value_within_bounds_is_taken_and_the_rest_stays(name: str, data: st.DataObject) -> None:
    value = data.draw(st.integers(*LIMITS.get(name, (1, MANY))))
    changed = Settings().changed({name: value})
    assert getattr(changed, name) == value
    assert changed.changed({name: getattr(Settings(), name)}) == Settings()


def test_named_choices_are_about_the_same_numbers_each_within_its_bounds() -> None:
    assert len({frozenset(choice) for choice in CHOICES.values()}) == 1
    assert all(Settings().changed(choice) for choice in CHOICES.values())


def test_the_usual_choice_is_what_the_program_ships() -> None:
    assert Settings().changed(CHOICES["usual"]) == Settings()


def test_the_stricter_choice_asks_for_a_belief_of_five() -> None:
    assert CHOICES["stricter"]["belief_max"] == 5
