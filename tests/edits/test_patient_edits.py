"""A patient's record outside the ladder."""

from datetime import date

import pytest

from exposure.domain.identifiers import RungId
from exposure.domain.patient import PracticePlan
from tests.builders import moment, uid
from tests.desk import RUTH, Desk


def test_a_patient_is_added_with_what_is_known(desk: Desk) -> None:
    desk.do("add_patient", id=RUTH, name="Ruth", born="1968-03-04", identifier="4560", pronoun="she")
    patient = desk.case().patient
    assert (patient.name, patient.born, patient.identifier, patient.area) == ("Ruth", date(1968, 3, 4), "4560", "")


@pytest.mark.parametrize("name", ["Ruth Calloway", " ruth CALLOWAY "])
def test_another_patient_of_that_name_and_birth_date_is_asked_about(ruth: Desk, name: str) -> None:
    changed = ruth.changed("add_patient", id=uid("twin"), name=name, born="1968-03-04")
    assert changed.warnings == ("same_name_and_birth",)


def test_a_namesake_born_on_another_day_is_somebody_else(ruth: Desk) -> None:
    assert ruth.changed("add_patient", id=uid("twin"), name="Ruth Calloway", born="1968-03-05").warnings == ()


def test_a_patient_s_gp_is_on_record(desk: Desk) -> None:
    refused = desk.refused("add_patient", id=RUTH, name="Ruth", born="1968-03-04", gp=uid("gp"))
    assert refused == ("unknown_id", "gp")


def test_details_that_are_not_said_stay(ruth: Desk) -> None:
    ruth.do("change_patient", patient=RUTH, area="low back", notes="prefers mornings")
    ruth.do("change_patient", patient=RUTH, notes="")
    assert (ruth.case().patient.area, ruth.case().patient.notes) == ("low back", "")


def test_a_patient_keeps_a_name(ruth: Desk) -> None:
    assert ruth.refused("change_patient", patient=RUTH, name=" ") == ("missing", "name")


def test_a_patient_who_is_put_aside_is_not_lost(ruth: Desk) -> None:
    ruth.do("archive_patient", patient=RUTH)
    assert ruth.case().patient.archived


def test_every_clearance_is_kept_with_who_gave_it(ruth: Desk) -> None:
    ruth.do("clear_to_start", patient=RUTH, found="nothing of note", limits="no jumping")
    ruth.do("clear_to_start", patient=RUTH, found="seen again")
    first, second = ruth.case().clearances
    assert (first.by, first.limits, second.found) == ("Priya Nair", "no jumping", "seen again")


def test_the_loop_has_four_boxes(ruth: Desk) -> None:
    ruth.do("set_explanation", patient=RUTH, loop=["a", "b", "c", ""], expect="sore for a day")
    ruth.do("set_explanation", patient=RUTH, loop=["a", "b", "c", "d"])
    patient = ruth.case().patient
    assert (patient.loop, patient.expect) == (("a", "b", "c", "d"), "sore for a day")


def test_the_loop_says_when_it_was_last_written_and_what_else_it_could_be(ruth: Desk) -> None:
    ruth.do("set_explanation", patient=RUTH, loop=["a", "b", "c", "d"], other="it could be stiffness")
    ruth.wait(days=7)
    ruth.do("set_explanation", patient=RUTH, loop=["e", "b", "c", "d"])
    assert (ruth.case().patient.other, ruth.case().patient.explained_at) == ("it could be stiffness", moment(8))


def test_what_goes_alongside_is_one_line_that_can_be_cleared(ruth: Desk) -> None:
    ruth.do("set_alongside", patient=RUTH, text="two walks a day")
    assert ruth.case().patient.alongside == "two walks a day"
    ruth.do("set_alongside", patient=RUTH, text="")
    assert ruth.case().patient.alongside == ""
    assert ruth.refused("set_alongside", patient=RUTH) == ("missing", "text")


def test_a_plan_for_practice_takes_the_place_of_the_whole_one_before(ruth: Desk) -> None:
    ruth.do("plan_practice", patient=RUTH, rung=uid("a"), often="daily", leaving_out=["the belt"], ways=["outside"])
    ruth.do("plan_practice", patient=RUTH, rung=uid("b"), alone=False)
    assert ruth.case().practice_plan == PracticePlan(RUTH, RungId(uid("b")), "", (), (), False, moment(1))
    assert ruth.faults() == []


def test_what_is_practised_is_a_step_of_the_patient_s_own_that_is_on_the_ladder(ruth: Desk) -> None:
    ruth.do("add_patient", id=uid("Omar"), name="Omar", born="1970-01-01")
    assert ruth.refused("plan_practice", patient=uid("Omar"), rung=uid("a")) == ("unknown_id", "rung")
    ruth.do("archive_rung", rung=uid("a"))
    assert ruth.refused("plan_practice", patient=RUTH, rung=uid("a")) == ("not_now", "rung")
    assert ruth.refused("plan_practice", patient=RUTH, rung=uid("b"), alone=1) == ("type", "alone")


def test_a_plan_for_practice_goes_with_the_patient(ruth: Desk) -> None:
    ruth.do("plan_practice", patient=RUTH, rung=uid("a"))
    ruth.do("erase_patient", patient=RUTH, reason="asked us to do so")
    assert ruth.faults() == []


def test_a_patient_who_has_no_gp_any_more_has_none_on_record(ruth: Desk) -> None:
    ruth.do("add_gp", id=uid("gp"), name="Dr Marsh")
    ruth.do("change_patient", patient=RUTH, gp=uid("gp"))
    ruth.do("change_patient", patient=RUTH, area="back")
    assert ruth.case().patient.gp == uid("gp")
    ruth.do("change_patient", patient=RUTH, gp=None)
    assert (ruth.case().patient.gp, ruth.case().patient.area) == (None, "back")
    assert ruth.refused("change_patient", patient=RUTH, gp="") == ("type", "gp")


def test_the_flare_plan_grows_bit_by_bit(ruth: Desk) -> None:
    ruth.do("set_flare_plan", patient=RUTH, steady_rung=uid("a"), tools="warmth")
    ruth.do("set_flare_plan", patient=RUTH, people="Jo")
    plan = ruth.case().flare_plan
    assert plan is not None
    assert (plan.steady_rung, plan.tools, plan.people) == (uid("a"), "warmth", "Jo")


def test_the_steady_step_is_one_of_the_patient_s_own(ruth: Desk) -> None:
    ruth.do("add_patient", id=uid("Omar"), name="Omar", born="1970-01-01")
    refused = ruth.refused("set_flare_plan", patient=uid("Omar"), steady_rung=uid("a"))
    assert refused == ("unknown_id", "steady_rung")


def test_consent_is_kept_with_whom_the_letter_goes_to(ruth: Desk) -> None:
    ruth.do("record_consent", patient=RUTH, to="Dr Marsh")
    assert [(consent.to, consent.at) for consent in ruth.case().consents] == [("Dr Marsh", moment(1))]


def test_an_ending_has_a_way_and_a_day(ruth: Desk) -> None:
    ruth.do("finish", patient=RUTH, how="reached")
    assert (ruth.case().patient.ended, ruth.case().patient.ended_at) == ("reached", moment(1))


@pytest.mark.parametrize(
    "edit",
    [
        {"edit": "change_patient"},
        {"edit": "archive_patient"},
        {"edit": "clear_to_start", "found": "x"},
        {"edit": "set_explanation", "loop": ["", "", "", ""]},
        {"edit": "set_flare_plan"},
        {"edit": "set_alongside", "text": "x"},
        {"edit": "plan_practice", "rung": uid("a")},
        {"edit": "record_consent", "to": "x"},
        {"edit": "finish", "how": "enough"},
        {"edit": "erase_patient", "reason": "asked us to do so"},
    ],
    ids=lambda edit: str(edit["edit"]),
)
def test_a_patient_who_is_not_on_record_is_unknown(desk: Desk, edit: dict[str, str]) -> None:
    assert desk.refused(**edit, patient=uid("nobody")) == ("unknown_id", "patient")
