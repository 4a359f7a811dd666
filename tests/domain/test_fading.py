"""What is gone in which tries of a step, and where it was done; not asked is never gone."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from exposure.domain.case import LadderCase
from exposure.domain.fading import AidRow, PlaceRow, Use, fading
from exposure.domain.ladder import SafetyBehaviour
from exposure.domain.trial import Trial
from exposure.domain.trial_entries import Aid
from tests.builders import ladder_case, rung, rung_id, trial

STEP = rung_id(1)
BRACE = SafetyBehaviour("Bracing my stomach", "stop_harm")


def on(*tries: Trial, does: Sequence[SafetyBehaviour] = (BRACE,)) -> LadderCase:
    return replace(ladder_case(rungs=(replace(rung(1), safety_behaviours=tuple(does)),)), trials=tries)


def asked(day: int, *used: Aid, place: str = "home") -> Trial:
    return trial(1, day, aids=used, place=place)


def unasked(day: int, *leaving_out: str) -> Trial:
    made = trial(1, day)
    assert made.movement is not None
    prediction = replace(made.prediction, leaving_out=leaving_out)
    return replace(made, prediction=prediction, movement=replace(made.movement, aids=None))


def test_what_was_asked_about_and_not_used_is_gone() -> None:
    found = fading(on(asked(1, Aid("Bracing my stomach")), asked(2)), STEP)
    assert found.aids == (AidRow("Bracing my stomach", "stop_harm", ("used", "gone")),)


def test_what_was_meant_to_be_left_out_is_not_gone_until_somebody_says_so() -> None:
    assert fading(on(unasked(1, "Bracing my stomach")), STEP).aids[0].uses == ("not_said",)


def test_what_is_written_into_the_step_is_neither_gone_nor_used() -> None:
    assert fading(on(asked(1, Aid("Bracing my stomach", planned=True))), STEP).aids[0].uses == ("in_step",)


def test_what_the_step_does_not_name_has_a_row_of_its_own() -> None:
    found = fading(on(unasked(1, "Sitting down after"), asked(2, Aid("The rail", "habit"))), STEP)
    assert [(row.what, row.why) for row in found.aids[1:]] == [("Sitting down after", None), ("The rail", "habit")]


def test_the_same_words_written_otherwise_are_one_thing() -> None:
    assert len(fading(on(asked(1, Aid(" bracing my  Stomach"))), STEP).aids) == 1


def test_an_answer_given_with_the_outcome_counts() -> None:
    made = unasked(1)
    outcomes = (replace(made.outcomes[0], aids=(Aid("Bracing my stomach"),)),)
    assert fading(on(replace(made, outcomes=outcomes)), STEP).aids[0].uses == ("used",)


def test_a_try_that_was_not_moved_and_one_entered_in_error_are_left_out() -> None:
    tries = (trial(1, 1, done="not_attempted"), trial(1, 2, done=None), trial(1, 3, void=True), trial(2, 4), asked(5))
    assert [each.id for each in fading(on(*tries), STEP).tries] == [asked(5).id]


@pytest.mark.parametrize(
    ("uses", "gone"),
    [
        ((), 0),
        (("used", "gone", "gone"), 2),
        (("gone", "used"), 0),
        (("gone", "not_said", "gone", "not_said"), 2),
        (("gone", "in_step"), 0),
        (("not_said",), 0),
    ],
)
def test_how_long_it_is_gone_is_counted_from_the_newest(uses: tuple[Use, ...], gone: int) -> None:
    assert AidRow("x", None, uses).gone_since == gone


def test_places_stand_as_they_came_and_what_is_not_written_down_last() -> None:
    tries = (
        trial(1, 1, place=""),
        trial(1, 2, place="Home", clinician_present=True),
        trial(1, 3, place=" home", clinician_present=False),
        trial(1, 4, place="Garden", clinician_present=None),
    )
    expected = (PlaceRow("Home", 1, 1, 0), PlaceRow("Garden", 0, 0, 1), PlaceRow("", 1, 0, 0))
    assert fading(on(*tries), STEP).places == expected


def test_a_step_without_tries_has_rows_and_no_cells() -> None:
    found = fading(on(), STEP)
    assert (found.tries, found.aids[0].uses, found.places) == ((), (), ())
