"""Tests of the settings in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.domain.progression.changes import PolicyChange
from exposure.domain.progression.levels import InForce, Level
from exposure.domain.progression.settings import LIMITS, NAMES, Settings
from tests.builders import moment
from ui.dialogs.policy_words import (
    NUMBER,
    as_above,
    change_words,
    groups,
    in_force_words,
    sentence,
    short_names,
    template,
)

SHIPPED = {name: getattr(Settings(), name) for name in NAMES}


def test_every_setting_stands_in_one_group() -> None:
    assert sorted(name for _, names in groups() for name in names) == sorted(NAMES)


def test_every_setting_has_a_short_name_of_its_own() -> None:
    assert set(short_names()) == set(NAMES)
    assert len(set(short_names().values())) == len(NAMES)


@given(st.sampled_from(NAMES), st.data())
def test_a_number_stands_once_in_its_sentence(name: str, data: st.DataObject) -> None:
    value = data.draw(st.integers(max(1, LIMITS.get(name, (1, 9))[0]), 100))
    assert template(name, value).count(NUMBER) == 1
    assert str(value) in sentence(name, value)
    assert sentence(name, value).endswith(".")


def test_no_two_settings_read_alike() -> None:
    assert len({template(name, 3) for name in NAMES}) == len(NAMES)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("n_min", 1, "A step needs 1 try in which it did not happen."),
        ("n_min", 4, "A step needs 4 tries in which it did not happen."),
        ("k_unsettled", None, "Slow settling calls for no review."),
        ("late_hours", 168, "An answer counts until 168 hours (7 days) after it was due."),
        ("late_hours", 100, "An answer counts until 100 hours after it was due."),
        ("alone_min", 0, "None of them has to be made without the physio."),
    ],
)
def test_a_setting_in_words(name: str, value: int | None, words: str) -> None:
    assert sentence(name, value) == words


def test_where_a_number_is_set_is_said_with_it() -> None:
    words = list(in_force_words(((Level.PROGRAM, SHIPPED), (Level.CLINIC, {"n_min": 5}), (Level.RUNG, {"n_min": 4}))))
    assert "A step needs 4 tries in which it did not happen. (set for this step)" in words
    assert "They are made on 2 different days or more. (as the program comes)" in words
    assert len(words) == len(NAMES)


def test_what_holds_above_is_said_with_whose_it_is() -> None:
    assert as_above(InForce(3, Level.CLINIC)) == "as the clinic has it: 3"
    assert as_above(InForce(None, Level.PATIENT)) == "as the patient has it: never"


def test_a_change_says_who_when_and_what() -> None:
    change = PolicyChange(moment(30), "Priya Nair", {"n_min": 4, "days_min": 3}, {"n_min": 5, "k_unsettled": None})
    words = change_words(change)
    assert words.startswith("Tue 3 Nov, 10:00, Priya Nair: tries needed: 4 → 5; different days: 3 → as above; ")
    assert words.endswith("slow to settle in a row: as above → never")
