"""The door after wrong tries, who opens the file, when it locks, and the last seconds before that."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from exposure.errors import ExposureError
from tools.scenes.stage import Scene, Stage
from ui.door_memory import DoorMemory
from ui.hands import Hands
from ui.unlock import UnlockPage
from ui.widgets.lock_notice import LockNotice

WRONG = 6


def _wait(stage: Stage) -> QWidget:
    page = UnlockPage(stage.file, DoorMemory(stage.file, Path(stage.file.parent) / "kept", lambda: 1_000_000.0))
    frame = stage.alone(page)
    Hands(frame).write("a wrong passphrase")
    for _try in range(WRONG):
        page.tell(ExposureError("wrong_passphrase"))
    return frame


def _people(stage: Stage) -> None:
    stage.choose("show_people")


def _add_person(stage: Stage) -> None:
    stage.choose("show_people").click("people.add")


def _try_sheet(stage: Stage) -> None:
    stage.choose("show_people").click("people.try")


def _safety(stage: Stage) -> None:
    stage.choose("set_safety")


def _about_to_lock(stage: Stage) -> None:
    stage.open("ruth")
    LockNotice(stage.window).count(24)


SCENES = (
    Scene("unlock-wait", _wait),
    Scene("people", _people),
    Scene("people-add", _add_person),
    Scene("people-try", _try_sheet),
    Scene("safety", _safety),
    Scene("about-to-lock", _about_to_lock),
)
