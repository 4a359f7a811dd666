"""Tests of the invented patients: they come again as they were, and the rule alone moves them up."""

from datetime import timedelta

import pytest

from exposure.domain.progression.rules import Verdict
from tools.bench.simulation.belief import Belief, first_belief, said
from tools.bench.simulation.chart import START, Chart, Told
from tools.bench.simulation.course import Course, Plan
from tools.bench.simulation.group import Took, course_of, seeded, took
from tools.bench.simulation.traits import KINDS, Traits

SHORT = Plan(steps=3)
ALWAYS_AIDED = Traits(lost=0.5, back=0, aided=1, carried=0)
NEVER_COMES = Traits(lost=0.5, back=0, missed=1, carried=0)
STEADY = Traits(lost=0.5, back=3, carried=0.3)


def belief(felt: float, traits: Traits = STEADY) -> Belief:
    return Belief(traits, seeded("1"), felt)


def test_the_same_seed_gives_the_same_weeks() -> None:
    assert took("typical", SHORT, 7, 6) == took("typical", SHORT, 7, 6)


def test_another_seed_gives_other_patients() -> None:
    first, second = (course_of("typical", SHORT, seed, 0) for seed in (1, 2))
    first.weeks(), second.weeks()
    assert first.chart.ladder.trials != second.chart.ladder.trials


@pytest.mark.parametrize("number", range(4))
def test_a_patient_moves_up_only_when_ready(number: int) -> None:
    course = course_of("typical", SHORT, 3, number)
    course.weeks()
    assert len(course.moves) == SHORT.steps
    assert {decision.decision for _, decision in course.moves} == {Verdict.READY}


@pytest.mark.parametrize("number", range(4))
def test_every_step_left_as_shown_had_its_tries(number: int) -> None:
    course = course_of("typical", SHORT, 3, number)
    course.weeks()
    for now, decision in course.moves:
        done = [trial for trial in course.chart.ladder.trials if trial.prediction.rung == decision.rung]
        well = [
            trial for trial in done if trial.outcome == "did_not_occur" and trial.recorded and trial.recorded <= now
        ]
        assert len(well) >= (3 if decision.reason == "READY_SHOWN" else 1)


def test_without_an_agreement_nobody_moves_up_at_home() -> None:
    course = course_of("quick", Plan(steps=3, home_tries=5, agreed=False), 3, 0)
    course.weeks()
    assert all((now - START).days % 7 == 0 for now, _ in course.moves)


def test_who_never_comes_back_is_never_done() -> None:
    assert Course(NEVER_COMES, Plan(steps=2, home_tries=0), seeded("1")).weeks() is None


def test_with_an_extra_aid_every_time_nothing_is_shown() -> None:
    course = Course(ALWAYS_AIDED, Plan(steps=1, home_tries=0), seeded("1"))
    assert course.weeks() is None
    assert len(course.chart.ladder.reviews) > 5


def test_what_is_said_is_in_steps_of_five_from_0_to_100() -> None:
    assert [said(felt) for felt in (-9, 2, 23, 48, 140)] == [0, 0, 25, 50, 100]


def test_a_safe_try_takes_its_share_and_a_night_gives_some_back() -> None:
    now = belief(80)
    now.hear("did_not_occur", safe=True)
    now.sleep()
    assert now.felt == 43


@pytest.mark.parametrize(
    ("outcome", "felt"), [("occurred", 90), ("partly", 68), ("unclear", 60), ("did_not_occur", 60)]
)
def test_what_did_not_go_as_planned_takes_nothing(outcome: str, felt: float) -> None:
    now = belief(60)
    now.hear(outcome, safe=False)
    assert now.felt == felt


def test_an_abrupt_fall_ends_at_eight_or_below() -> None:
    now = belief(80, Traits(lost=0.1, back=0, abrupt=1, carried=0))
    now.hear("did_not_occur", safe=True)
    assert now.felt <= 8


def test_a_higher_step_begins_higher_and_passed_ones_take_some_of_it() -> None:
    first = [first_belief(STEADY, seeded(str(seed)), place=0, steps=8).felt for seed in range(200)]
    last = [first_belief(STEADY, seeded(str(seed)), place=7, steps=8).felt for seed in range(200)]
    assert 53 < sum(first) / 200 < 57
    assert 64 < sum(last) / 200 < 69


def test_no_first_belief_is_under_five() -> None:
    unworried = Traits(lost=0, back=0, carried=2)
    assert min(first_belief(unworried, seeded(str(seed)), place=7, steps=8).felt for seed in range(50)) == 5


def test_how_long_a_group_took_is_told_from_the_middle_and_both_ends() -> None:
    group = Took(tuple(range(5, 15)))
    assert (group.median, group.decile(1), group.decile(9), group.in_time) == (9.5, 6, 14, 0.8)


def test_every_kind_climbs() -> None:
    assert all(took(kind, SHORT, 1, 2).median < 30 for kind in KINDS)


def test_an_answer_of_tomorrow_is_not_known_today() -> None:
    chart = Chart(1)
    rung = chart.ladder.rungs[0].id
    occurred = Told(
        rung=rung, ended=START, before=50, after=50, outcome="occurred", answered=20,
        at_home=False, aided=False, done="full", settled="yes",
    )  # fmt: skip
    chart.keep(occurred)
    assert chart.ask(START).decision is not Verdict.REVIEW
    assert chart.ask(START + timedelta(hours=20)).decision is Verdict.REVIEW
