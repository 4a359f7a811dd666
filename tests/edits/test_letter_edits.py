"""The letter: drafted, said again, signed and from then on as it was."""

import pytest

from tests.builders import uid
from tests.desk import RUTH, Desk

DRAFT = {"id": uid("letter"), "patient": RUTH, "kind": "progress", "action": "none"}


def test_the_action_is_always_said(ruth: Desk) -> None:
    draft = {name: value for name, value in DRAFT.items() if name != "action"}
    assert ruth.refused("draft_letter", **draft) == ("missing", "action")


def test_a_draft_goes_to_the_patient_s_gp_unless_another_is_named(ruth: Desk) -> None:
    ruth.do("add_gp", id=uid("gp"), name="Dr Marsh")
    ruth.do("add_gp", id=uid("other"), name="Dr Lund")
    ruth.do("change_patient", patient=RUTH, gp=uid("gp"))
    ruth.do("draft_letter", **DRAFT)
    assert ruth.case().letters[0].gp == uid("gp")
    ruth.do("draft_letter", **DRAFT, gp=uid("other"), cc="Mrs Calloway", chart=False)
    (letter,) = ruth.case().letters
    assert (letter.gp, letter.cc, letter.chart) == (uid("other"), "Mrs Calloway", False)


def test_a_draft_goes_to_a_gp_who_is_on_record(ruth: Desk) -> None:
    assert ruth.refused("draft_letter", **DRAFT, gp=uid("none")) == ("unknown_id", "gp")


def test_a_letter_belongs_to_one_patient(ruth: Desk) -> None:
    ruth.do("draft_letter", **DRAFT)
    ruth.do("add_patient", id=uid("Omar"), name="Omar", born="1970-01-01")
    assert ruth.refused("draft_letter", **{**DRAFT, "patient": uid("Omar")}) == ("conflict", "id")


def test_a_letter_is_signed_with_consent_alone(ruth: Desk) -> None:
    ruth.do("draft_letter", **DRAFT)
    assert ruth.refused("sign_letter", letter=uid("letter")) == ("missing", "consent")
    ruth.do("record_consent", patient=RUTH, to="Dr Marsh")
    ruth.do("sign_letter", letter=uid("letter"))
    assert ruth.case().signed[0].by == "Priya Nair"


@pytest.fixture
def signed(ruth: Desk) -> Desk:
    ruth.do("draft_letter", **DRAFT)
    ruth.do("record_consent", patient=RUTH, to="Dr Marsh")
    ruth.do("sign_letter", letter=uid("letter"))
    return ruth


def test_a_signed_letter_is_not_signed_or_drafted_again(signed: Desk) -> None:
    assert signed.refused("sign_letter", letter=uid("letter")) == ("not_now", "letter")
    assert signed.refused("draft_letter", **{**DRAFT, "action": "please review"}) == ("not_now", "id")


def test_a_signed_letter_stays_as_it_was_whatever_is_changed_later(signed: Desk) -> None:
    before = signed.case().signed
    signed.do("change_patient", patient=RUTH, name="Ruth Marsh")
    assert signed.case().signed == before
    assert signed.faults() == []


def test_what_was_agreed_to_an_earlier_letter_does_not_hold_for_the_next(signed: Desk) -> None:
    signed.do("draft_letter", **{**DRAFT, "id": uid("second")})
    assert signed.refused("sign_letter", letter=uid("second")) == ("missing", "consent")
    signed.wait(hours=1)
    signed.do("record_consent", patient=RUTH, to="Dr Marsh")
    signed.do("sign_letter", letter=uid("second"))
    assert len(signed.case().signed) == 2


def test_a_letter_that_was_not_drafted_is_unknown(ruth: Desk) -> None:
    assert ruth.refused("sign_letter", letter=uid("letter")) == ("unknown_id", "letter")


def test_a_draft_leaves_out_the_parts_that_are_named_until_it_is_said_again(ruth: Desk) -> None:
    ruth.do("draft_letter", **DRAFT, leave_out=["table", "measures"])
    assert ruth.case().letters[0].leave_out == ("table", "measures")
    ruth.do("draft_letter", **DRAFT)
    assert ruth.case().letters[0].leave_out == ()


def test_only_a_part_that_there_is_can_be_left_out(ruth: Desk) -> None:
    assert ruth.refused("draft_letter", **DRAFT, leave_out=["action"]) == ("range", "leave_out")
    assert ruth.refused("draft_letter", **DRAFT, leave_out="table") == ("type", "leave_out")
