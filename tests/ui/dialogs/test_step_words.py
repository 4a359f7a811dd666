"""Other words for a step: where it has tries, it is asked whether that makes it another amount."""

import pytest
from PySide6.QtWidgets import QApplication

from exposure.domain.ladder import Rung
from tests.ui.dialogs.pressing import button, press, shown
from tests.ui.opened import PATIENT, SetClock, rung_id, try_step
from ui.dialogs.step_words import StepWordsSheet
from ui.main_window import MainWindow


def retitle(main: MainWindow, words: str) -> StepWordsSheet | None:
    """Say the first step in other words on the ladder; gives the sheet that asks, None where nothing is asked."""
    main.open_patient(PATIENT)
    main.patient_pages.ladder._hand.retitle(rung_id(1), words)
    QApplication.processEvents()
    return next((sheet for sheet in main.findChildren(StepWordsSheet) if sheet.isVisible()), None)


def first(main: MainWindow) -> Rung:
    return main.workspace.case(PATIENT).ladders[0].steps[0]


def test_a_step_without_tries_is_not_asked_about(main: MainWindow) -> None:
    assert retitle(main, "Lean, one hand") is None
    assert (first(main).movement, first(main).dose_version) == ("Lean, one hand", 1)


@pytest.mark.parametrize(("meaning", "version"), [("same", 1), ("new", 2)])
def test_with_tries_the_answer_makes_it_the_same_step_or_another(
    main: MainWindow, clock: SetClock, meaning: str, version: int
) -> None:
    try_step(main.workspace, clock, 1, 80, 60)
    sheet = retitle(main, "Lean, one hand")
    assert sheet is not None
    press(sheet, f"step_words.meaning.{meaning}", "step_words.do")
    assert (first(main).movement, first(main).dose_version) == ("Lean, one hand", version)


def test_nothing_is_chosen_beforehand_and_leaving_changes_nothing(main: MainWindow, clock: SetClock) -> None:
    try_step(main.workspace, clock, 1, 80, 60)
    sheet = retitle(main, "Lean, one hand")
    assert sheet is not None
    assert "Same step in other words, or a different amount?" in shown(sheet)
    assert not button(sheet, "step_words.do").isEnabled()
    sheet.reject()
    assert first(main).movement == "Lean forward, hands on the bench"
