"""A case as pages and rules read it."""

from dataclasses import replace

import pytest

from exposure.domain.care import Flare, Hold
from exposure.domain.identifiers import LadderId, RungId, VisitId
from exposure.domain.step_picture import StepPicture
from exposure.domain.visit import Visit
from tests.builders import LADDER, PATIENT, case, ladder_case, moment, rung, rung_id, trial, uid, visit


def test_steps_are_the_rungs_that_are_on_the_ladder() -> None:
    gone = replace(rung(3), position=None, status="archived")
    ladder = ladder_case(rungs=(rung(1), rung(2), gone))
    assert [step.id for step in ladder.steps] == [rung_id(1), rung_id(2)]


def test_steps_are_numbered_from_one_at_the_bottom() -> None:
    assert [ladder_case().number(rung_id(number)) for number in (1, 2, 3)] == [1, 2, 3]


def test_a_rung_of_another_ladder_is_not_found() -> None:
    with pytest.raises(KeyError):
        ladder_case().rung(RungId(uid("other")))


def test_the_tries_of_a_step_leave_out_those_entered_in_error() -> None:
    ladder = ladder_case(trial(1, 1), trial(2, 2), trial(1, 3, void=True), trial(1, 4))
    assert [each.id for each in ladder.trials_of(rung_id(1))] == [trial(1, 1).id, trial(1, 4).id]


def test_a_hold_is_open_until_it_is_closed() -> None:
    closed = Hold("h", LADDER, "numb", moment(1), moment(2), "resume", "seen")
    ladder = replace(ladder_case(), holds=(closed,))
    assert ladder.open_hold is None
    again = Hold("i", LADDER, "again", moment(3))
    assert replace(ladder, holds=(closed, again)).open_hold == again


def test_a_flare_is_open_until_it_is_closed() -> None:
    closed = Flare("f", PATIENT, None, moment(1), moment(2))
    assert replace(case(), flares=(closed,)).open_flare is None
    again = Flare("g", PATIENT, None, moment(3))
    assert replace(case(), flares=(closed, again)).open_flare == again


def test_tries_of_all_ladders_come_oldest_first() -> None:
    first, second = ladder_case(trial(1, 5), trial(2, 1)), ladder_case(trial(3, 3))
    other = replace(second, ladder=replace(second.ladder, id=LadderId(uid("other"))))
    assert [each.prediction.at for each in case(first, other).trials] == sorted(
        each.prediction.at for each in (trial(1, 5), trial(2, 1), trial(3, 3))
    )


def test_tries_of_the_same_moment_come_as_they_were_entered() -> None:
    first, second = trial(1, 5), trial(2, 5)
    later = replace(first, prediction=replace(first.prediction, entered=moment(5, 23), at=second.prediction.at))
    assert [each.id for each in case(ladder_case(later, second)).trials] == [second.id, later.id]


def test_visits_until_now_are_those_that_were_opened() -> None:
    booked = Visit(VisitId(uid("booked")), PATIENT, moment(2).date())
    whole = replace(case(), visits=(visit(1), booked, visit(9)))
    assert whole.visits_until(moment(5)) == (visit(1),)


def test_the_next_visit_is_the_earliest_of_those_to_come() -> None:
    day, earlier, later = (
        Visit(VisitId(uid(name)), PATIENT, moment(9).date(), at=at)
        for name, at in (("day", None), ("earlier", moment(9, 9)), ("later", moment(9, 15)))
    )
    whole = replace(case(), visits=(visit(1), later, earlier))
    assert whole.next_visit(moment(5)) == earlier
    assert replace(whole, visits=(day,)).next_visit(moment(9, 23)) == day
    assert replace(whole, visits=(day,)).next_visit(moment(10)) is None


def test_the_next_step_is_the_first_above_that_neither_rests_nor_is_done() -> None:
    ladder = ladder_case(rungs=(rung(1), rung(2, status="skipped"), rung(3)))
    assert ladder.step_after(rung_id(1)) == ladder.steps[2]
    assert ladder.step_after(rung_id(3)) is None


def test_a_step_has_a_picture_of_its_own_or_none() -> None:
    ruth = replace(case(), step_pictures=(StepPicture(rung_id(2), PATIENT, b"photo", "png"),))
    assert (ruth.photo_of(rung_id(2)), ruth.photo_of(rung_id(1))) == (b"photo", b"")
