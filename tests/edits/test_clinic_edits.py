"""The clinic, its people, its GPs."""

import pytest

from exposure.domain.clinic import CLINIC, Clinic, Gp, User
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
