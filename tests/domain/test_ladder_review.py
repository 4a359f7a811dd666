"""Each rule has a ladder that trips exactly it; the quiet ladder they are made from trips none."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from exposure.domain.case import LadderCase
from exposure.domain.ladder import Rung, SafetyBehaviour, WorryRating
from exposure.domain.ladder_review import WEEKS, Finding, Reviewed, Rule, review
from tests.builders import ladder_case, moment, rung, rung_id, trial

TODAY = moment(10).date()
NEXT = rung_id(1)
HOLDS_ON = (SafetyBehaviour("hold the rail", "stop_harm"),)


def step(number: int, threat: int, **said: object) -> Rung:
    """Give a step that no rule has anything to say about."""
    return replace(rung(number, threat=threat), safety_behaviours=HOLDS_ON, **said)  # type: ignore[arg-type]


def climb(*threats: int) -> list[Rung]:
    return [step(number, threat) for number, threat in enumerate(threats, 1)]


QUIET = climb(20, 40, 60)


def on(rungs: Sequence[Rung], ratings: Sequence[WorryRating] = ()) -> LadderCase:
    """Give a ladder whose goal is its top step."""
    found = ladder_case(rungs=tuple(rungs))
    return replace(found, ladder=replace(found.ladder, goal_rung=rungs[-1].id), ratings=tuple(ratings))


def findings(ladder: LadderCase) -> tuple[Finding, ...]:
    return review(Reviewed(ladder, TODAY, about=NEXT), asked=True)


def rated(threat: int, day: int) -> WorryRating:
    return WorryRating(f"rating {day}", rung_id(2), threat, moment(day))


def resting(days: int) -> list[Rung]:
    rest = {"status": "skipped", "rest_reason": "a cold", "rest_until": TODAY - timedelta(days=days)}
    return [*QUIET, step(4, 80, **rest)]


def no_goal() -> LadderCase:
    quiet = on(QUIET)
    return replace(quiet, ladder=replace(quiet.ladder, goal_rung=None))


ALIKE = [*climb(20, 40), step(3, 60, movement="movement 2 ")]
TRIPS = {
    Rule.FIRST_HIGH: on(climb(31, 50, 70)),
    Rule.FIRST_LOW: on(climb(9, 30, 50)),
    Rule.WIDE_GAP: on(climb(20, 46, 60)),
    Rule.CLOSE_PAIR: on(climb(20, 25, 40)),
    Rule.TOO_FEW: on(climb(20, 40)),
    Rule.TOO_MANY: on(climb(*range(10, 88, 6))),
    Rule.ABOVE_EIGHT: on(climb(*range(10, 73, 7))),
    Rule.NO_GOAL: no_goal(),
    Rule.DUPLICATE: on(ALIKE),
    Rule.NO_FEARED_OUTCOME: on([step(1, 20, feared_outcome=" "), *QUIET[1:]]),
    Rule.UNOBSERVABLE: on([step(1, 20, feared_outcome="my disc will slip", how_we_know="the disc is out"), *QUIET[1:]]),
    Rule.NO_SAFETY_BEHAVIOUR: on([replace(QUIET[0], safety_behaviours=()), *QUIET[1:]]),
    Rule.OUT_OF_ORDER: on(climb(20, 40, 34)),
    Rule.CHANGED: on(QUIET, [rated(61, 1), rated(90, 3), rated(40, 5)]),
    Rule.REST_OVER: on(resting(1)),
}
DO_NOT = {
    Rule.FIRST_HIGH: on(climb(30, 50, 70)),
    Rule.FIRST_LOW: on(climb(10, 30, 50)),
    Rule.WIDE_GAP: on(climb(20, 45, 60)),
    Rule.CLOSE_PAIR: on(climb(20, 26, 40)),
    Rule.TOO_FEW: on(QUIET),
    Rule.TOO_MANY: on(climb(*range(10, 58, 6))),
    Rule.ABOVE_EIGHT: on(climb(*range(10, 66, 7))),
    Rule.NO_GOAL: on(QUIET),
    Rule.DUPLICATE: on([*climb(20, 40), step(3, 60, movement="Movement 2", dose={"load": "3 kg"})]),
    Rule.NO_FEARED_OUTCOME: on([QUIET[0], step(2, 40, feared_outcome=""), QUIET[2]]),
    Rule.UNOBSERVABLE: on([QUIET[0], step(2, 40, feared_outcome="my disc will slip", how_we_know="x"), QUIET[2]]),
    Rule.NO_SAFETY_BEHAVIOUR: on([QUIET[0], replace(QUIET[1], safety_behaviours=()), QUIET[2]]),
    Rule.OUT_OF_ORDER: on(climb(20, 40, 60)),
    Rule.CHANGED: on(QUIET, [rated(60, 1), rated(90, 3), rated(40, 5)]),
    Rule.REST_OVER: on(resting(0)),
}


@pytest.mark.parametrize("rule", Rule)
def test_a_ladder_trips_exactly_this_rule(rule: Rule) -> None:
    assert [finding.rule for finding in findings(TRIPS[rule])] == [rule]


@pytest.mark.parametrize("rule", Rule)
def test_a_ladder_as_near_to_it_does_not(rule: Rule) -> None:
    assert findings(DO_NOT[rule]) == ()


def test_a_ladder_being_built_is_left_in_peace_until_somebody_asks() -> None:
    assert review(Reviewed(TRIPS[Rule.WIDE_GAP], TODAY)) == ()
    assert review(Reviewed(TRIPS[Rule.WIDE_GAP], TODAY), asked=True)


def test_from_its_first_try_on_a_ladder_is_reviewed() -> None:
    used = replace(TRIPS[Rule.WIDE_GAP], trials=(trial(),))
    assert [each.rule for each in review(Reviewed(used, TODAY))] == [Rule.WIDE_GAP]


def test_nothing_is_asked_of_a_step_that_is_not_due() -> None:
    bare = on([replace(each, feared_outcome="", safety_behaviours=()) for each in QUIET])
    assert review(Reviewed(bare, TODAY), asked=True) == ()
    assert {each.rungs for each in findings(bare)} == {(NEXT,)}


def test_nothing_is_asked_of_a_step_that_is_done() -> None:
    done = replace(QUIET[0], status="passed_shown", feared_outcome="", safety_behaviours=(), threat=2)
    assert findings(on([done, *climb(2, 24, 40)[1:]])) == ()


def test_steps_that_are_done_take_no_more_weeks() -> None:
    steps = climb(*range(10, 73, 7))
    assert findings(on([replace(steps[0], status="passed_shown"), *steps[1:]])) == ()


def test_two_steps_that_are_done_may_be_as_they_are() -> None:
    done = [replace(each, status="passed_shown") for each in climb(60, 10)]
    assert findings(on([*done, step(3, 30)])) == ()


def test_a_resting_step_has_no_neighbours() -> None:
    rest = {"status": "skipped", "rest_until": TODAY}
    assert findings(on([QUIET[0], step(2, 41, **rest), step(3, 42)])) == ()


def test_a_step_without_a_rating_is_no_gap() -> None:
    assert findings(on([QUIET[0], replace(QUIET[1], threat=None), step(3, 40)])) == ()


def test_the_weeks_rise_with_the_steps() -> None:
    assert list(WEEKS) == [9, 10, 11, 12]
    assert list(WEEKS.values()) == sorted(WEEKS.values())
