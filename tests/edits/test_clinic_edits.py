"""The clinic, its people, its GPs."""

import pytest

from exposure.domain.clinic import CLINIC, Clinic, Gp, Role, User
from exposure.domain.identifiers import GpId
from tests.builders import uid
from tests.desk import Desk


def clinic(desk: Desk) -> Clinic:
    with desk.database.reading() as records:
        return records.get(Clinic, CLINIC)


def test_the_clinic_is_named_and_reached(desk: Desk) -> None:
    desk.do("set_clinic", name="Harbour", address="12 Quay Street", phone="01632", email="h@h", emergency="999")
    assert clinic(desk) == Clinic(CLINIC, "Harbour", "12 Quay Street", "01632", "h@h", "999")


def test_what_is_not_said_of_the_clinic_stays(desk: Desk) -> None:
    desk.do("set_clinic", name="Harbour", phone="01632")
    desk.do("set_clinic", name="Haven")
    assert (clinic(desk).name, clinic(desk).phone) == ("Haven", "01632")


def test_what_is_said_to_be_empty_is_emptied(desk: Desk) -> None:
    desk.do("set_clinic", name="Harbour", phone="01632")
    desk.do("set_clinic", name="Harbour", phone="")
    assert clinic(desk).phone == ""


def test_a_gp_is_added_once(desk: Desk) -> None:
    desk.do("add_gp", id=uid("gp"), name="Dr Marsh", practice="Riverside", address="Whitby")
    with desk.database.reading() as records:
        assert records.get(Gp, uid("gp")) == Gp(GpId(uid("gp")), "Dr Marsh", "Riverside", "Whitby")
    assert desk.refused("add_gp", id=uid("gp"), name="Dr Lund", edit_id=uid("e")) == ("conflict", "id")


def test_a_user_has_a_role(desk: Desk) -> None:
    desk.do("add_user", id=uid("Sam"), name="Sam", role="assistant")
    with desk.database.reading() as records:
        assert records.get(User, uid("Sam")).role == "assistant"
    assert desk.refused("add_user", id=uid("Sam"), name="Sam", role="patient", edit_id=uid("e")) == ("conflict", "id")


def test_who_is_taken_out_stays_on_record_and_the_history_says_so(desk: Desk) -> None:
    desk.do("add_user", id=uid("Sam"), name="Sam", role="assistant")
    before = desk.count()
    desk.do("remove_user", user=uid("Sam"))
    with desk.database.reading() as records:
        assert records.get(User, uid("Sam")).name == "Sam"
    assert (desk.count(), desk.faults()) == (before + 1, [])


def test_nobody_takes_themselves_out_nor_whom_nobody_knows(desk: Desk) -> None:
    desk.do("add_user", id=uid("Priya"), name="Priya Nair", role="clinician")
    assert desk.refused("remove_user", user=uid("Priya")) == ("not_now", "user")
    assert desk.refused("remove_user", user=uid("nobody")) == ("unknown_id", "user")


@pytest.mark.parametrize(
    ("role", "allowed"), [("clinician", ["passphrase", "recovery_sheet"]), ("assistant", ["passphrase"])]
)
def test_an_own_passphrase_is_anybody_s_and_the_sheet_a_clinician_s(desk: Desk, role: Role, allowed: list[str]) -> None:
    desk.role = role
    for what in ("passphrase", "recovery_sheet"):
        if what in allowed:
            desk.do("note_keys", what=what)
        else:
            assert desk.refused("note_keys", what=what) == ("not_allowed", "role")


@pytest.mark.parametrize("pattern", ["{date} {kind} {identifier}", "Letter-{date}", ""])
def test_letters_are_called_as_the_clinic_says(desk: Desk, pattern: str) -> None:
    desk.do("set_clinic", name="Harbour", letter_name="{date}")
    desk.do("set_clinic", name="Harbour", letter_name=pattern)
    desk.do("set_clinic", name="Harbour", phone="01632")
    assert clinic(desk).letter_name == pattern


@pytest.mark.parametrize(
    "pattern", ["{name}", "{date", "../{date}", "a/b", "a\\b", "C:{date}", ".hidden", "x" * 121, "what?", "a\nb"]
)
def test_a_file_has_a_name_every_system_takes_and_no_patient_s(desk: Desk, pattern: str) -> None:
    assert desk.refused("set_clinic", name="Harbour", letter_name=pattern) == ("range", "letter_name")


def test_the_secret_of_research_exports_is_set_once_and_shown_in_nothing(desk: Desk) -> None:
    done = desk.do("set_research_secret", secret="ab" * 32).edit_id
    assert clinic(desk).research_secret == "ab" * 32
    assert "abab" not in repr(clinic(desk))
    assert desk.refused("set_research_secret", secret="cd" * 32) == ("not_now", "secret")
    assert desk.refused("undo", of=done) == ("not_now", "of")


@pytest.mark.parametrize("secret", ["ab", "AB" * 32, "xy" * 32, 7])
def test_a_secret_is_64_hexadecimal_digits(desk: Desk, secret: object) -> None:
    assert desk.refused("set_research_secret", secret=secret) == ("type", "secret")
