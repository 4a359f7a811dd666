"""Ruth's visit on Today, and what a test does there."""

from typing import TypeVar

from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from tests.ui.opened import PATIENT
from tests.ui.windowed import choose
from ui.main_window import MainWindow

Kind = TypeVar("Kind", bound=QWidget)


def come_to_today(main: MainWindow) -> None:
    """Open Ruth, start a visit that was not booked, and go on to Today."""
    main.open_patient(PATIENT)
    choose(main, "start_visit")
    main.patient_pages.visit.go_on()
    QApplication.processEvents()


def find(main: MainWindow, kind: type[Kind], name: str) -> Kind:
    """Give the control of that name that is in sight; fails where there is none."""
    found = [each for each in main.findChildren(kind, name) if each.isVisible()]
    assert found, name
    return found[-1]


def press_button(main: MainWindow, name: str) -> None:
    """Press a button in sight."""
    find(main, QPushButton, name).click()
    QApplication.processEvents()
