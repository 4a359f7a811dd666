"""The figures of a ladder, on tries and ratings of several steps."""

from dataclasses import replace

import pytest

from exposure.domain.case import LadderCase
from exposure.domain.ladder import WorryRating
from exposure.domain.ladder_figures import LadderFigures, Worry, ladder_figures
from exposure.domain.trial import Trial
from tests.builders import case, ladder_case, moment, rung, rung_id, trial

STEPS = [
    rung(1, status="passed_shown"),
    rung(2, status="passed_not_feared"),
    rung(3, status="passed_override"),
    rung(4, status="skipped"),
    rung(5),
]


def _figures(ladder: LadderCase, day: int = 60) -> LadderFigures:
    return ladder_figures(ladder, case(ladder), moment(day))


def _rated(steps: int, built: int = 80, now: int = 50) -> LadderCase:
    said = [
        (step, day, threat) for step in range(1, steps + 1) for day, threat in ((1, 99), (2, built), (9, 70), (10, now))
    ]
    ratings = tuple(WorryRating(f"{step} {day}", rung_id(step), threat, moment(day)) for step, day, threat in said)
    return replace(ladder_case(trial(1, 5), rungs=STEPS), ratings=tuple(reversed(ratings)))


def _circumstances(*trials: Trial) -> tuple[int, int, int, int]:
    found = _figures(ladder_case(*trials))
    return found.days, found.places, found.alone, found.company_known


def test_steps_are_told_apart_by_how_they_were_passed() -> None:
    found = _figures(ladder_case(rungs=[*STEPS, replace(rung(6, status="archived"), position=None)]))
    assert (found.steps, found.shown, found.not_feared, found.override) == (5, 1, 1, 1)


def test_a_ladder_without_a_try_has_only_noughts_and_no_worry() -> None:
    found = _figures(ladder_case())
    assert (found.counts.tries, found.days, found.places, found.alone, found.company_known) == (0, 0, 0, 0, 0)
    assert found.worry is None


def test_days_and_places_are_counted_once() -> None:
    said = [
        trial(1, 1, place="Home"),
        trial(2, 1, hour=12, place=" home "),
        trial(1, 3, place="park"),
        trial(1, 4, place=""),
    ]
    assert _circumstances(*said)[:2] == (3, 2)


def test_a_try_of_which_nobody_said_who_was_there_is_not_one_alone() -> None:
    said = [trial(1, day, clinician_present=present) for day, present in ((1, True), (2, False), (3, None))]
    assert _circumstances(*said)[2:] == (1, 2)


@pytest.mark.parametrize("left_out", [trial(1, 1, void=True), trial(1, 1, done="not_attempted"), trial(1, 61)])
def test_what_was_not_moved_is_no_try(left_out: Trial) -> None:
    assert _circumstances(left_out) == (0, 0, 0, 0)


def test_the_worry_is_that_of_building_and_that_of_now() -> None:
    assert _figures(_rated(5)).worry == Worry(5, 80, 50)


def test_four_steps_rated_again_are_too_few() -> None:
    assert _figures(_rated(4)).worry is None


def test_a_step_that_was_not_rated_again_is_left_out() -> None:
    ladder = _rated(5)
    assert _figures(replace(ladder, ratings=ladder.ratings[2:])).worry is None


def test_before_the_first_try_there_is_no_now() -> None:
    assert _figures(replace(_rated(5), trials=())).worry is None


@pytest.mark.parametrize(("now", "counts"), [(60, False), (59, True), (100, False), (101, True)])
def test_only_a_change_of_more_than_20_counts(now: int, counts: bool) -> None:
    assert Worry(5, 80, now).counts == counts
