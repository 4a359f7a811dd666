"""What stands before a try, as lines of words."""

from dataclasses import replace

import pytest

from exposure.domain.patient import Clearance
from tests.builders import PATIENT, case, moment, patient, visit
from ui.pages.visit.today.before import lines_of


@pytest.mark.parametrize(("found", "limits"), [("Nothing found.", ""), ("nothing found", " ")])
def test_clear_to_start_parts_what_was_found_from_what_to_leave_out(found: str, limits: str) -> None:
    cleared = Clearance("c", PATIENT, found, limits, "Priya Nair", moment(1))
    line, *_others = lines_of(replace(case(), clearances=(cleared,)), visit(1), moment(1))
    assert line.says.casefold() == "5 oct, p. nair: nothing found. leave out: nothing."


def test_the_explanation_is_named_by_what_it_explains() -> None:
    explained = replace(patient(), loop=("A catch", "It will slip", "I brace", "The garden"), explained_at=moment(1))
    line = lines_of(replace(case(), patient=explained), visit(1), moment(1))[-1]
    assert line.says == "5 Oct. How the worry keeps going."
