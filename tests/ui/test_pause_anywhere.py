"""A pause for a concern can be reached wherever one is with a patient, and in the middle of a try."""

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.dialogs.pressing import press, write
from tests.ui.opened import PATIENT, rung_id
from tests.ui.windowed import choose
from tests.ui.windowed import press as press_keys
from ui.dialogs.pause_ladder import PauseSheet
from ui.main_window import MainWindow
from ui.widgets.sheet import Sheet


def sheet_of(main: MainWindow) -> Sheet | None:
    return next((sheet for sheet in main.findChildren(Sheet) if sheet.isVisible()), None)


def begin_try(main: MainWindow) -> None:
    """Go to the try page as it is once everything before a try was answered."""
    main.tries._begin_try(rung_id(1))


@pytest.mark.parametrize("page", ["show_visit", "show_ladder", "show_tries", "show_progress", "show_letter", "flare"])
def test_it_opens_on_every_page_of_a_patient(main: MainWindow, page: str) -> None:
    main.open_patient(PATIENT)
    choose(main, page)
    press_keys("Ctrl+Shift+H")
    assert isinstance(sheet_of(main), PauseSheet)


def test_it_opens_in_the_middle_of_a_try_and_the_try_stays(main: MainWindow) -> None:
    main.open_patient(PATIENT)
    begin_try(main)
    press_keys("Ctrl+Shift+H")
    sheet = sheet_of(main)
    assert isinstance(sheet, PauseSheet)
    write(sheet, "pause.what", "Numb foot")
    press(sheet, "pause.found.pause")
    write(sheet, "pause.who", "Priya")
    write(sheet, "pause.by", "Friday")
    press(sheet, "pause.do")
    assert main.workspace.case(PATIENT).ladders[0].open_hold is not None
    field = main.findChild(QWidget, "try.worry")
    assert field is not None
    assert field.isVisible()


def test_without_a_patient_it_is_off(main: MainWindow) -> None:
    assert not main.actions_by_name["pause"].isEnabled()
