"""What goes on the practice sheet, and above all what does not."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.domain.care import Flare, Hold
from exposure.domain.case import Case
from exposure.domain.ladder import Rung
from exposure.domain.patient import Circumstances
from exposure.domain.practice_sheet import GoingOn, PracticeSheet, practice_sheet
from exposure.errors import ExposureError
from tests.builders import LADDER, PATIENT, ladder_case, moment, patient, rung, rung_id, trial
from tests.papers import loop, planned

NOW = moment(46)


def _sheet(case: Case | None = None, by: str = "") -> PracticeSheet:
    return practice_sheet(case or planned(), NOW, by)


def _with_step(changed: Rung) -> Case:
    case = planned()
    steps = [changed if step.id == changed.id else step for step in case.ladders[0].rungs]
    return replace(case, ladders=(replace(case.ladders[0], rungs=tuple(steps)),))


def _planned_step() -> Rung:
    return planned().ladders[0].rung(rung_id(2))


def test_it_says_what_was_planned() -> None:
    practice = _sheet().practice
    assert (practice.movement, practice.often) == ("Lift the basket", "Every day")
    assert (practice.leaving_out, practice.ways) == (("bracing",), ("Kitchen",))
    assert practice.feared == "my back will lock and I will have to lie down"


def test_it_says_how_life_is_besides() -> None:
    case = planned()
    told = replace(case, patient=replace(case.patient, sleep="matters", stress="helped"))
    assert _sheet(told).circumstances == Circumstances("matters", "helped", None)


def test_only_the_first_name_is_on_it() -> None:
    assert _sheet().name == "Ruth"
    assert "Calloway" not in repr(_sheet(by="Priya Nair"))


def test_the_dose_is_told_by_its_dimensions_without_empty_ones() -> None:
    dosed = replace(_planned_step(), dose={"amount": "twice", "load": "5 kg", "speed": " "})
    assert _sheet(_with_step(dosed)).practice.dose == {"load": "5 kg", "amount": "twice"}


def test_the_place_and_company_of_the_clinic_stay_there() -> None:
    dosed = replace(_planned_step(), dose={"amount": "twice", "place": "clinic", "company": "with the physio near"})
    assert _sheet(_with_step(dosed)).practice.dose == {"amount": "twice"}


def test_when_to_check_is_as_the_step_says_else_as_its_newest_try() -> None:
    unsaid = replace(_planned_step(), horizon_hours=None)
    tried = replace(_with_step(unsaid).ladders[0], trials=(trial(2, 40, horizon=24), trial(2, 43, horizon=0)))
    assert _sheet(_with_step(replace(unsaid, horizon_hours=48))).practice.horizon_hours == 48
    assert _sheet(replace(planned(), ladders=(tried,))).practice.horizon_hours == 0
    assert _sheet(_with_step(unsaid)).practice.horizon_hours is None


def test_without_a_plan_there_is_no_sheet() -> None:
    with pytest.raises(ExposureError) as refused:
        _sheet(replace(planned(), practice_plan=None))
    assert (refused.value.kind, refused.value.field) == ("missing", "practice_plan")


def test_a_step_that_left_the_ladder_is_planned_anew() -> None:
    gone = replace(_planned_step(), position=None, status="archived")
    with pytest.raises(ExposureError, match="missing"):
        _sheet(_with_step(gone))


def test_while_the_ladder_is_paused_nothing_is_sent_home_to_try() -> None:
    paused = replace(planned().ladders[0], holds=(Hold("h", LADDER, "a new numb foot", moment(44)),))
    with pytest.raises(ExposureError) as refused:
        _sheet(replace(planned(), ladders=(paused,)))
    assert (refused.value.kind, refused.value.values["why"]) == ("not_now", "hold")


def test_going_on_alone_names_the_next_step_and_the_numbers_of_this_one() -> None:
    assert _sheet().going_on == GoingOn("Movement 3", tries=3, days=2, likely=20)
    own = replace(_planned_step(), policy={"n_min": 5, "days_min": 3, "belief_max": 10})
    assert _sheet(_with_step(own)).going_on == GoingOn("Movement 3", tries=5, days=3, likely=10)


@given(alone=st.sampled_from([True, False, None]), agreed=st.booleans())
def test_the_rule_stands_on_it_only_where_it_was_agreed_twice(alone: bool | None, agreed: bool) -> None:
    case = _with_step(replace(_planned_step(), home_step=agreed))
    assert case.practice_plan
    sheet = _sheet(replace(case, practice_plan=replace(case.practice_plan, alone=alone)))
    assert (sheet.going_on is not None) == (alone is True and agreed)


def test_a_decision_to_stay_keeps_the_rule_off_the_sheet() -> None:
    assert _sheet(_with_step(replace(_planned_step(), stay_reason="one more in the garden"))).going_on is None


def test_in_a_flare_nobody_is_told_to_go_on() -> None:
    flare = Flare("f", PATIENT, rung_id(1), moment(45))
    assert _sheet(replace(planned(), flares=(flare,))).going_on is None


def test_the_next_step_is_the_first_that_neither_rests_nor_is_done() -> None:
    above = (rung(3, status="skipped"), rung(4, status="passed_shown"), rung(5, "Dig"))
    ladder = ladder_case(rungs=(rung(1, status="passed_shown"), _planned_step(), *above))
    sheet = _sheet(replace(planned(), ladders=(ladder,)))
    assert sheet.going_on
    assert sheet.going_on.step == "Dig"


def test_after_the_last_step_there_is_nothing_to_go_on_to() -> None:
    sheet = _sheet(replace(planned(), ladders=(ladder_case(rungs=planned().ladders[0].rungs[:2]),)))
    assert sheet.going_on is None


def test_the_goal_step_is_done_in_two_places_and_once_alone() -> None:
    top = replace(planned(), ladders=(ladder_case(rungs=planned().ladders[0].rungs[:2]),))
    assert (_sheet(top).practice.places, _sheet(top).practice.alone) == (2, 1)
    assert (_sheet().practice.places, _sheet().practice.alone) == (1, 0)


def test_the_lesson_is_the_newest_one_said() -> None:
    assert _sheet().lesson == "Bending is not breaking."
    first, second, booked = planned().visits
    later = replace(planned(), visits=(first, replace(second, lesson="I can rest and go on."), booked))
    assert _sheet(later).lesson == "I can rest and go on."


def test_the_next_visit_is_one_still_to_come() -> None:
    assert (_sheet().next_day, _sheet().next_at) == (moment(60).date(), moment(60))
    first, second, booked = planned().visits
    cancelled = replace(planned(), visits=(first, second, replace(booked, cancelled=moment(46))))
    assert _sheet(cancelled).next_day is None


def test_the_plan_for_a_flare_names_its_steady_step() -> None:
    flare = _sheet().flare
    assert flare
    assert (flare.steady, flare.tools, flare.people) == ("Pick up a pen", "heat", "")
    assert _sheet(replace(planned(), flare_plan=None)).flare is None


def test_the_loop_goes_home_once_after_it_was_written() -> None:
    new, old = (replace(planned().patient, explained_at=moment(day)) for day in (45, 29))
    assert _sheet(replace(planned(), patient=new)).loop is not None
    assert _sheet(replace(planned(), patient=old)).loop is None


def test_the_loop_goes_with_it_or_not_as_is_said() -> None:
    old = replace(planned(), patient=replace(planned().patient, explained_at=moment(29), other="It is strong"))
    assert practice_sheet(old, NOW, with_loop=True).loop == replace(loop(), other="It is strong")
    assert practice_sheet(planned(), NOW, with_loop=False).loop is None


@pytest.mark.parametrize("boxes", [(), ("", " ", "", "")])
def test_a_loop_nobody_wrote_is_on_no_sheet(boxes: tuple[str, ...]) -> None:
    unwritten = replace(planned(), patient=replace(patient(), loop=boxes))
    assert practice_sheet(unwritten, NOW, with_loop=True).loop is None


def test_the_clinic_and_who_hands_it_over_are_on_it() -> None:
    contact = _sheet(by="Priya Nair").contact
    assert (contact.clinic, contact.by, contact.phone) == ("Harbour Physiotherapy", "Priya Nair", "01632 960 114")
