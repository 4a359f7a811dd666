"""How a patient is called: in full nowhere it need not be."""

import pytest

from exposure.domain.patient import first_name, initials, letter_name


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Ruth Calloway", "R. C."),
        ("ruth ann calloway", "R. C."),
        ("Ruth", "R."),
        ("", ""),
        ("  ", ""),
        ("Øyvind Å", "Ø. Å."),
    ],
)
def test_initials_are_those_of_the_first_and_the_last_name(name: str, short: str) -> None:
    assert initials(name) == short


@pytest.mark.parametrize(
    ("name", "first"), [("Ruth Ann Calloway", "Ruth"), ("Ruth", "Ruth"), (" Ruth C", "Ruth"), ("", "")]
)
def test_a_patient_is_spoken_to_by_the_first_name(name: str, first: str) -> None:
    assert first_name(name) == first


@pytest.mark.parametrize(
    ("name", "filed"),
    [
        ("Ruth Calloway", "CALLOWAY Ruth"),
        ("Ruth Ann Calloway", "CALLOWAY Ruth Ann"),
        ("Ruth", "RUTH"),
        ("Anna van der Berg", "VAN DER BERG Anna"),
        ("ruth ann calloway", "CALLOWAY ruth ann"),
    ],
)
def test_a_letter_files_a_patient_by_the_last_name(name: str, filed: str) -> None:
    assert letter_name(name) == filed
