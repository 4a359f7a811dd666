"""F1 lists the keys wherever one is, also where a page takes the whole window."""

import pytest

from tests.ui.opened import PATIENT, rung_id
from tests.ui.windowed import choose, press
from ui.dialogs.shortcuts import ShortcutsSheet
from ui.main_window import MainWindow
from ui.widgets.sheet import Sheet


def lists_keys(main: MainWindow) -> bool:
    """Press F1, and say whether the list of keys lies over the window."""
    press("F1")
    return any(isinstance(sheet, ShortcutsSheet) for sheet in main.findChildren(Sheet) if sheet.isVisible())


def test_on_the_caseload(main: MainWindow) -> None:
    assert lists_keys(main)


@pytest.mark.parametrize("page", ["show_ladder", "explain", "flare", "my_evidence"])
def test_on_pages_of_a_patient_with_menus_and_without(main: MainWindow, page: str) -> None:
    main.open_patient(PATIENT)
    choose(main, page)
    assert lists_keys(main)


def test_in_a_try_which_is_as_it_was_afterwards(main: MainWindow) -> None:
    main.open_patient(PATIENT)
    main.tries._begin_try(rung_id(1))
    assert lists_keys(main)
    press("Esc")
    assert main.findChildren(Sheet) == [] or not any(sheet.isVisible() for sheet in main.findChildren(Sheet))
    assert not main.menuBar().isVisible()
