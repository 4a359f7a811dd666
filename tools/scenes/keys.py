"""The door after wrong tries and with a keychain, who opens the file, when it locks, what lies over a window."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from exposure.errors import ExposureError
from exposure.people import NewPerson
from exposure.storage import keys
from exposure.words.errors import sentence
from tools.scenes.stage import PASSPHRASE, Scene, Stage
from ui.dialogs.keychain_part import KeychainPart
from ui.dialogs.people import PeopleSheet
from ui.dialogs.people_sheet import NewSheetPart
from ui.door_memory import DoorMemory
from ui.hands import Hands
from ui.unlock import UnlockPage
from ui.widgets.lock_notice import LockNotice
from ui.widgets.wait_notice import WaitWords

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


def _new_sheet(stage: Stage) -> None:
    stage.choose("show_people").click("people.sheet")
    # As on paper, and no secret: no record has this code.
    part = NewSheetPart("-".join(["ABCDE"] * 7))
    stage.window.findChildren(PeopleSheet)[0].show_code(part, keys.new_sheet(bytes(32)))
    stage.hands.click("people.fresh.show")


def _safety(stage: Stage) -> None:
    stage.window.file.safety.keychain.begin()
    stage.choose("set_safety")


def _safety_keychain(stage: Stage) -> None:
    _safety(stage)
    stage.hands.click("safety.opens.keychain")
    stage.hands.find("safety.present", QWidget).setFocus()


def _safety_on(stage: Stage) -> None:
    _safety_keychain(stage)
    stage.window.findChildren(KeychainPart)[0].turned_on()


def _safety_refused(stage: Stage) -> None:
    _safety_keychain(stage)
    stage.window.findChildren(KeychainPart)[0].tell(sentence(ExposureError("not_now", "keychain", why="no_keychain")))


def _safety_stays(stage: Stage) -> None:
    _safety_on(stage)
    stage.window.findChildren(KeychainPart)[0].stays_on()


def _safety_several(stage: Stage) -> None:
    stage.window.workspace.people().add(PASSPHRASE, NewPerson("Sam Ode", "assistant", "granite walrus teapot meadow"))
    _safety(stage)


def _unlock_keychain(stage: Stage) -> QWidget:
    page = UnlockPage(stage.file)
    frame = stage.alone(page)
    page.say_opening()
    return frame


def _about_to_lock(stage: Stage) -> None:
    stage.open("ruth")
    LockNotice(stage.window).count(24)


def _waiting(stage: Stage) -> None:
    stage.open("ruth")
    WaitWords(stage.window).turn(True)


SCENES = (
    Scene("unlock-wait", _wait),
    Scene("people", _people),
    Scene("people-add", _add_person),
    Scene("people-try", _try_sheet),
    Scene("people-new-sheet", _new_sheet),
    Scene("safety", _safety),
    Scene("safety-keychain", _safety_keychain),
    Scene("safety-keychain-on", _safety_on),
    Scene("safety-keychain-refused", _safety_refused),
    Scene("safety-keychain-stays", _safety_stays),
    Scene("safety-several", _safety_several),
    Scene("unlock-keychain", _unlock_keychain, "empty"),
    Scene("about-to-lock", _about_to_lock),
    Scene("waiting-for-server", _waiting),
)
