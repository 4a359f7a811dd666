"""The facts of today’s note."""

from dataclasses import replace
from typing import Any

from exposure.domain.care import Concern, Hold
from exposure.domain.identifiers import VisitId
from exposure.domain.patient import PracticePlan
from exposure.domain.trial import Trial
from exposure.domain.trial_entries import Aid
from exposure.domain.visit import Unplanned, Visit
from exposure.domain.visit_facts import MovedUp, VisitNote
from exposure.domain.visit_note import visit_note
from tests.builders import LADDER, PATIENT, case, ladder_case, moment, rung, rung_id, trial, uid, visit

TODAY = replace(visit(10), closed=None)
NOW = moment(10, 10.5)


def note(*trials: Trial, **more: Any) -> VisitNote:
    """Give the note of a second visit, on day 10; the first was on day 3."""
    record = replace(case(ladder_case(*trials)), **{"visits": (visit(3), TODAY), **more})
    return visit_note(record, TODAY, "Priya Nair", NOW)


def test_tries_are_shared_out_by_when_they_were_moved() -> None:
    made = note(trial(day=2), trial(day=3, hour=9.5), trial(day=5), trial(day=10, hour=10, horizon=0))
    assert [point.ended for point in made.since.tries] == [moment(5)]
    assert [point.ended for step in made.today.tried for point in step.points] == [moment(10)]


def test_an_answer_to_a_try_of_the_last_visit_stands_apart() -> None:
    made = note(trial(day=3, hour=9.5, horizon=24))
    assert ([point.ended for point in made.since.answered], made.since.tries) == ([moment(3, 9.5)], ())


def test_a_visit_nobody_ended_took_the_whole_day() -> None:
    open_one = replace(visit(3), closed=None)
    made = note(trial(day=3, hour=16), trial(day=4), visits=(open_one, TODAY))
    assert [point.ended for point in made.since.tries] == [moment(4)]


def test_used_is_unknown_until_somebody_said() -> None:
    silent = trial(day=10, horizon=0)
    assert silent.movement is not None
    unasked = replace(silent, movement=replace(silent.movement, aids=None))
    used = trial(day=10, hour=10.2, horizon=0, aids=[Aid("the table")])
    assert [note(each).today.used for each in (unasked, trial(day=10, horizon=0), used)] == [None, (), ("the table",)]


def test_what_was_used_at_home_is_told_too() -> None:
    assert note(trial(day=5, aids=[Aid("the bench")]), trial(day=6)).since.used == ("the bench",)


def test_a_step_left_in_this_visit_is_told_with_the_one_that_came_next() -> None:
    first, second = (replace(rung(number, status="passed_shown"), passed_at=NOW) for number in (1, 2))
    second = replace(second, passed_at=moment(10, 11), passed_reason="seen enough")
    ladder = ladder_case(rungs=(first, second))
    closed = replace(TODAY, closed=moment(10, 12))
    made = visit_note(replace(case(ladder), visits=(visit(3), closed)), closed, "Priya Nair", moment(10, 12))
    assert made.today.moved == (MovedUp("Movement 1", "Movement 2", ""), MovedUp("Movement 2", "", "seen enough"))


def test_a_step_left_between_the_visits_is_told_apart() -> None:
    ladder = ladder_case(rungs=(replace(rung(1, status="passed_shown"), passed_at=moment(6)), rung(2)))
    made = note(ladders=(ladder,))
    assert (made.since.moved, made.today.moved) == ((MovedUp("Movement 1", "Movement 2", ""),), ())


def test_only_what_was_told_in_this_visit_is_new() -> None:
    old, new = (Concern(uid(str(day)), PATIENT, "tingling", "usual", moment(day, 9.2)) for day in (3, 10))
    assert note(concerns=(old, new)).today.concerns == (new,)


def test_a_pause_of_this_visit_gives_its_reason() -> None:
    held = replace(ladder_case(), holds=(Hold("h", LADDER, "new numbness", moment(10, 9.5)),))
    assert note(ladders=(held,)).today.paused == "new numbness"


def test_stories_since_the_last_visit_are_told() -> None:
    told = [
        Unplanned(uid(str(day)), PATIENT, "Picked up Noah", None, moment(day).date(), moment(day)) for day in (2, 7)
    ]
    assert note(unplanned=tuple(told)).since.unplanned == (told[1],)


def test_the_plan_and_the_next_visit_are_those_on_record() -> None:
    plan = PracticePlan(PATIENT, rung_id(1), "Every day", (), (), True, NOW)
    coming = Visit(VisitId(uid("next")), PATIENT, moment(17).date(), moment(17))
    cancelled = replace(coming, id=VisitId(uid("off")), day=moment(12).date(), cancelled=NOW)
    made = note(practice_plan=plan, visits=(visit(3), TODAY, coming, cancelled))
    plan_then = made.ahead.plan
    assert plan_then is not None
    assert (plan_then.movement, plan_then.alone, made.ahead.at) == ("Movement 1", True, moment(17))


def test_a_cancelled_visit_is_not_counted() -> None:
    cancelled = Visit(VisitId(uid("off")), PATIENT, moment(5).date(), cancelled=moment(4))
    assert note(visits=(visit(3), cancelled, TODAY)).number == 2
