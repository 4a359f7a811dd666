"""Ruth on a file that opens at once, tries of hers, and a hand that counts its keys."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from exposure.domain.clinic import User
from exposure.domain.identifiers import TrialId, UserId
from exposure.domain.trial import Trial
from exposure.opening import OpenFile
from exposure.storage import sqlcipher_file
from exposure.storage.lock import FileLock
from tests.builders import uid
from tests.ui.opened import PATIENT, SetClock, do, rung_id
from ui.pages.trying.page import TryPage
from ui.pages.trying.screen import TryScreen
from ui.workspace import Workspace

KEY = bytes(range(48))
HOW = "I am lying down."
STAY_SAFE = ("Leaning on the table", "Bracing my stomach")
Kind = TypeVar("Kind", bound=QWidget)
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def open_at_once(file: Path, clock: SetClock) -> Workspace:
    """Give a workspace on an encrypted file, made where there is none, whose key no passphrase is stretched for."""
    made = sqlcipher_file.open_existing(file, KEY) if file.exists() else sqlcipher_file.create(file, KEY)
    lock = FileLock(file)
    lock.acquire()
    return Workspace(OpenFile(file, made, lock, User(UserId(uid("Priya")), "Priya Nair", "clinician")), clock)


def name_stay_safe(workspace: Workspace, number: int) -> None:
    """Name two things Ruth does to stay safe at a step."""
    behaviours = [{"what": what, "why": "stop_harm"} for what in STAY_SAFE]
    do(workspace, {"edit": "change_rung", "rung": rung_id(number), "safety_behaviours": behaviours})


def keep(workspace: Workspace, number: int = 1, likelihood: int = 80, hours: float = 0) -> str:
    """Keep a prediction at a step; gives the try's id."""
    trial = workspace.new_id()
    line = {"edit": "lock_prediction", "id": trial, "rung": rung_id(number), "likelihood": likelihood}
    do(workspace, {**line, "horizon_hours": hours, "leaving_out": [STAY_SAFE[0]]})
    return trial


def keep_and_move(workspace: Workspace, number: int = 1, likelihood: int = 80, hours: float = 0) -> str:
    """Keep a prediction and move; gives the try's id."""
    trial = keep(workspace, number, likelihood, hours)
    do(workspace, {"edit": "record_movement", "trial": trial, "done": "full"})
    return trial


def answer(workspace: Workspace, trial: str, outcome: str = "did_not_occur", **more: object) -> None:
    """Record what happened."""
    do(workspace, {"edit": "record_outcome", "trial": trial, "outcome": outcome, **more})


def trials(workspace: Workspace) -> list[Trial]:
    """Give Ruth's tries, oldest first."""
    return list(workspace.case(PATIENT).trials)


def trial_of(workspace: Workspace, trial: str) -> Trial:
    """Give one of Ruth's tries."""
    return {each.id: each for each in trials(workspace)}[TrialId(trial)]


class Hand:
    """Presses keys where the focus is, and counts them."""

    def __init__(self) -> None:
        self.pressed = 0

    def type(self, text: str) -> None:
        """Type a text, one key a letter."""
        for letter in text:
            QTest.keyClicks(focused(), letter)
            self.pressed += 1
        QApplication.processEvents()

    def press(self, *keys: Qt.Key, ctrl: bool = False) -> None:
        """Press keys one after the other."""
        for key in keys:
            QTest.keyClick(focused(), key, CTRL if ctrl else Qt.KeyboardModifier.NoModifier)
            self.pressed += 1
            QApplication.processEvents()

    def tab_to(self, name: str) -> None:
        """Press Tab until the control of that name has the focus; fails after forty."""
        for _ in range(40):
            if focused().objectName() == name:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(name)


def focused() -> QWidget:
    """Give what has the focus; fails where nothing has."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def find(parent: QWidget, kind: type[Kind], name: str) -> Kind:
    """Give the control of that name; fails where there is none."""
    found = parent.findChild(kind, name)
    assert isinstance(found, kind), name
    return found


def shown(page: TryPage) -> TryScreen:
    """Give the screen that is shown; fails where there is none."""
    screen = page.shown_screen
    assert screen is not None
    return screen


def words(page: QWidget) -> str:
    """Give every word a person can see, once everything has its place."""
    QApplication.processEvents()
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def said_aloud(page: QWidget) -> str:
    """Give every name and description a screen reader could say."""
    every = page.findChildren(QWidget)
    return "\n".join(f"{each.accessibleName()} {each.accessibleDescription()} {each.toolTip()}" for each in every)
