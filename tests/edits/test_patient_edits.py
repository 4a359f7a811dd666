"""A patient's record outside the ladder."""

from datetime import date

import pytest

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
        {"edit": "record_consent", "to": "x"},
        {"edit": "finish", "how": "enough"},
        {"edit": "erase_patient", "reason": "asked us to do so"},
    ],
    ids=lambda edit: str(edit["edit"]),
)
def test_a_patient_who_is_not_on_record_is_unknown(desk: Desk, edit: dict[str, str]) -> None:
    assert desk.refused(**edit, patient=uid("nobody")) == ("unknown_id", "patient")
