"""What tests of “Since last time” type and look for."""

from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractButton, QApplication

from exposure.domain.case import Case
from exposure.domain.trial import Trial
from tests.ui.opened import PATIENT
from ui.main_window import MainWindow
from ui.pages.visit.since.page import SinceLastTime


def row(*day: str, after: Sequence[str] = ("3", "5")) -> list[str]:
    """Give the keys of one row of the sheet: 40 before, done, it did not happen, nothing used."""
    return [*day, "4", "0", "A", "N", *after, "N"]


def case(main: MainWindow) -> Case:
    """Give Ruth's record."""
    return main.workspace.case(PATIENT)


def paper(main: MainWindow) -> list[Trial]:
    """Give the tries that were typed in, written or told, oldest first."""
    found = [trial for trial in case(main).trials if trial.prediction.source != "screen"]
    return sorted(found, key=lambda trial: trial.ended or trial.prediction.at)


def since_part(main: MainWindow) -> SinceLastTime:
    """Give the first part of the visit."""
    found = main.findChildren(SinceLastTime)
    return found[0]


def click(main: MainWindow, name: str) -> None:
    """Click the button of that name that is in sight."""
    found = [each for each in main.findChildren(QAbstractButton, name) if each.isVisible()]
    found[0].click()
    QApplication.processEvents()
