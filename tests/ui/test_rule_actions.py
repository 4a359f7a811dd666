"""The numbers that open a step are the clinician’s: set for the clinic, a patient, a ladder or a step."""

from typing import TypeVar

import pytest
from PySide6.QtWidgets import QPushButton, QSpinBox, QWidget

from exposure.domain.identifiers import RungId
from tests.ui.opened import PATIENT, do, rung_id
from tests.ui.windowed import choose, press, sees, words
from ui.dialogs.policy import PolicySheet
from ui.dialogs.why import WhySheet
from ui.main_window import MainWindow

Part = TypeVar("Part", bound=QWidget)
SHEETS = ("set_clinic_policy", "set_patient_policy", "set_ladder_policy", "set_step_policy")


def part(parent: QWidget, kind: type[Part], name: str) -> Part:
    """Give what has that object name."""
    found = parent.findChild(kind, name)
    assert isinstance(found, kind)
    return found


@pytest.mark.parametrize("name", SHEETS)
def test_what_a_step_needs_is_set_for_each_of_the_four(main: MainWindow, name: str) -> None:
    main.open_patient(PATIENT)
    choose(main, name)
    (sheet,) = main.findChildren(PolicySheet)
    part(sheet, QSpinBox, "policy.n_min").setValue(4)
    press("Ctrl+Return")
    case = main.workspace.case(PATIENT)
    levels = (main.workspace.clinic(), case.patient, case.ladders[0].ladder, case.ladders[0].rung(RungId(rung_id(1))))
    assert [dict(level.policy) for level in levels] == [{"n_min": 4} if each == name else {} for each in SHEETS]


def test_a_number_that_is_cleared_holds_as_it_is_above(main: MainWindow) -> None:
    do(main.workspace, {"edit": "set_policy", "rung": rung_id(1), "settings": {"n_min": 5}})
    main.open_patient(PATIENT)
    choose(main, "set_step_policy")
    (sheet,) = main.findChildren(PolicySheet)
    assert "5" in words(sheet)
    part(sheet, QPushButton, "policy.n_min.clear").click()
    press("Ctrl+Return")
    assert main.workspace.case(PATIENT).ladders[0].rung(RungId(rung_id(1))).policy == {}


def test_why_names_who_moved_on_by_decision(main: MainWindow) -> None:
    do(main.workspace, {"edit": "override_up", "rung": rung_id(1), "reason": "Seen doing it all day"})
    main.open_patient(PATIENT)
    choose(main, "explain_decision")
    (sheet,) = main.findChildren(WhySheet)
    assert "Priya Nair" in words(sheet)


def test_a_step_left_by_decision_says_so_on_every_page(main: MainWindow) -> None:
    do(main.workspace, {"edit": "override_up", "rung": rung_id(1), "reason": "Seen doing it all day"})
    main.open_patient(PATIENT)
    assert sees(main, f"ladder.card.{rung_id(1)}")
    card = part(main, QWidget, f"ladder.card.{rung_id(1)}")
    assert "Moved on by clinical decision" in card.accessibleName()
