"""Before the window: unlocking, the first run, the recovery sheet."""

from PySide6.QtWidgets import QWidget

from exposure.errors import ExposureError
from exposure.place import Address
from tools.scenes.stage import Scene, Stage
from ui.first_run import FirstRunPage
from ui.hands import Hands
from ui.login import LoginPage
from ui.recovery import RecoveryPage
from ui.unlock import UnlockPage

ADDRESS = Address("anna", "db.harbour.example", 5432, "rungwise")
CODE = "K7QF-2M9D-XW4T-8HRB-3NVC-6JPE"
ANSWERS = {
    "first.clinician": "Priya Nair",
    "first.clinic": "Harbour Physiotherapy",
    "first.address": "12 Quay Street, Whitby",
    "first.phone": "01632 960 114",
    "first.emergency": "New or different: ring 01632 960 114. Emergency: 999.",
    "first.passphrase": "bread lantern under seven hills",
    "first.again": "bread lantern under seven hills",
}


def _unlock(stage: Stage) -> QWidget:
    return stage.alone(UnlockPage(stage.file))


def _unlock_wrong(stage: Stage) -> QWidget:
    page = UnlockPage(stage.file)
    frame = stage.alone(page)
    Hands(frame).write("a wrong passphrase")
    page.tell(ExposureError("wrong_passphrase", "passphrase"))
    return frame


def _unlock_by_sheet(stage: Stage) -> QWidget:
    frame = stage.alone(UnlockPage(stage.file))
    Hands(frame).click("unlock.sheet")
    return frame


def _opening(stage: Stage) -> QWidget:
    frame = stage.alone(UnlockPage(stage.file))
    hands = Hands(frame)
    hands.write("a long passphrase here")
    hands.click("unlock.open")
    return frame


def _login(stage: Stage) -> QWidget:
    return stage.alone(LoginPage(ADDRESS))


def _login_opening(stage: Stage) -> QWidget:
    frame = stage.alone(LoginPage(ADDRESS))
    Hands(frame).click("login.open")
    return frame


def _login_refused(stage: Stage) -> QWidget:
    page = LoginPage(ADDRESS)
    frame = stage.alone(page)
    Hands(frame).write("a wrong password")
    page.tell(ExposureError("wrong_login", "server"))
    return frame


def _first_run(stage: Stage) -> QWidget:
    return stage.alone(FirstRunPage())


def _first_run_filled(stage: Stage) -> QWidget:
    frame = stage.alone(FirstRunPage())
    hands = Hands(frame)
    for name, words in ANSWERS.items():
        hands.fill(name, words)
    hands.wait_for(lambda: hands.sees("first.make"), "first.make")
    return frame


def _first_run_making(stage: Stage) -> QWidget:
    frame = _first_run_filled(stage)
    Hands(frame).click("first.make")
    return frame


def _recovery(stage: Stage) -> QWidget:
    return stage.alone(RecoveryPage(CODE))


def _recovery_in_sight(stage: Stage) -> QWidget:
    frame = stage.alone(RecoveryPage(CODE))
    Hands(frame).click("recovery.show")
    return frame


SCENES = (
    Scene("unlock", _unlock, "empty"),
    Scene("unlock-wrong", _unlock_wrong, "empty"),
    Scene("unlock-opening", _opening, "empty"),
    Scene("unlock-by-sheet", _unlock_by_sheet, "empty"),
    Scene("login", _login, "empty"),
    Scene("login-refused", _login_refused, "empty"),
    Scene("login-opening", _login_opening, "empty"),
    Scene("first-run", _first_run, "empty"),
    Scene("first-run-filled", _first_run_filled, "empty"),
    Scene("first-run-making", _first_run_making, "empty"),
    Scene("recovery-sheet", _recovery, "empty"),
    Scene("recovery-code", _recovery_in_sight, "empty"),
)
