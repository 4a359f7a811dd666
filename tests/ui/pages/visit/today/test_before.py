"""What stands before a try, as lines of words."""

from dataclasses import replace

import pytest

from exposure.domain.patient import Clearance
from tests.builders import PATIENT, case, moment, visit
from ui.pages.visit.today.before import lines_of


@pytest.mark.parametrize(("found", "limits"), [("Nothing found.", ""), ("nothing found", " ")])
def test_clear_to_start_parts_what_was_found_from_what_to_leave_out(found: str, limits: str) -> None:
    cleared = Clearance("c", PATIENT, found, limits, "Priya Nair", moment(1))
    line, *_others = lines_of(replace(case(), clearances=(cleared,)), visit(1), moment(1))
    assert line.says.casefold() == "5 oct, p. nair: nothing found. leave out: nothing."
