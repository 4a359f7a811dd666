"""The keychain opens a file that was left at the next start; after a lock, and for whoever types, the door asks."""

import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from exposure import opening
from exposure.storage import keychain, keys, own_key
from exposure.storage.lock import FileLock
from tests.builders import uid
from tests.keychains import MemoryKeychain, memory_keychain, place
from tests.ui.doors import part
from tests.ui.opened import PASSPHRASE
from tests.ui.test_keychain_memory import stick
from tests.ui.test_locking import codes
from tests.ui.test_starter import Opened, begin, file, first_paint, give, told, windows
from tests.ui.windowed import words
from ui import keychain_actions, keychain_try, preferences
from ui.door_memory import DoorMemory
from ui.keychain_memory import KeychainMemory
from ui.keychain_try import KeychainTry
from ui.locking import LOCKED
from ui.main_window import MainWindow
from ui.widgets.buttons import Button

__all__ = ["begin", "codes", "file"]
BEGUN: list[KeychainTry] = []
OPENING = "Opening with this computer’s keychain…"


@pytest.fixture(autouse=True)
def begun(monkeypatch: pytest.MonkeyPatch) -> None:
    """Note when a door has loaded what it needs, and begins to look for the keychain."""
    really = KeychainTry.begin

    def note(each: KeychainTry) -> None:
        really(each)
        BEGUN.append(each)

    monkeypatch.setattr(KeychainTry, "begin", note)


@pytest.fixture(autouse=True)
def forgotten(file: Path) -> Iterator[None]:
    """Forget afterwards what is remembered: each test has a copy of the same file."""
    yield
    memory(file).turn_off()


@pytest.fixture
def chain() -> Iterator[MemoryKeychain]:
    """Give a keychain in memory; whoever asks it still has been answered afterwards."""
    with memory_keychain() as made:
        yield made
    for thread in threading.enumerate():
        if thread.name == "rungwise-task":
            thread.join(10)


def memory(file: Path) -> KeychainMemory:
    """Give what is remembered of the file and its keychain by now."""
    return KeychainMemory(place(file), preferences.path().parent)


def user(file: Path) -> str:
    """Give who opens the file."""
    return keys.users(file)[0][0]


@pytest.fixture
def left(file: Path, chain: MemoryKeychain) -> Path:
    """Give a file that is closed as one leaves, and whose key is in the keychain."""
    keychain.put(place(file, user(file)), own_key.derived(file, user(file), PASSPHRASE))
    memory(file).turn_on(user(file))
    memory(file).note_left()
    return file


@dataclass
class Door:
    """The door of a file, begun as often as wanted, and the window it leads to."""

    begin: Opened
    chain: MemoryKeychain
    qtbot: QtBot

    def start(self, file: Path) -> QWidget:
        """Start the program; gives the door."""
        BEGUN.clear()
        return self.begin(file)

    def start_asking(self, file: Path) -> QWidget:
        """Start the program, and give the door when the keychain is being asked, which answers once it is free to."""
        self.chain.free.clear()
        door = self.start(file)
        self.qtbot.waitUntil(self.chain.asked.is_set, timeout=20_000)
        return door

    def window(self) -> MainWindow:
        """Wait for the window on the open file."""
        self.qtbot.waitUntil(lambda: windows() != [], timeout=20_000)
        (opened,) = windows()
        self.qtbot.addWidget(opened)
        return opened

    def asks(self, door: QWidget) -> bool:
        """Wait until the door has done all it does by itself, and say whether it asks, without a word of blame."""
        self.chain.free.set()
        self.qtbot.waitUntil(lambda: BEGUN != [] and OPENING not in words(door) and _quiet(), timeout=20_000)
        QApplication.processEvents()
        return windows() == [] and not any(blame in words(door) for blame in ("not the passphrase", "The next try"))


def _quiet() -> bool:
    return not any(thread.name == "rungwise-task" for thread in threading.enumerate())


@pytest.fixture
def door(begin: Opened, chain: MemoryKeychain, qtbot: QtBot) -> Door:
    """Give the door of the program."""
    return Door(begin, chain, qtbot)


def test_the_keychain_opens_a_file_that_was_left(door: Door, left: Path) -> None:
    door.start(left)
    assert door.window().workspace.user == "Priya Nair"


def test_it_is_said_from_the_first_paint_on_and_the_door_asks_all_along(door: Door, left: Path) -> None:
    door.chain.free.clear()
    shown = door.start(left)
    assert OPENING in words(shown)
    field = part(shown, QLineEdit, "unlock.passphrase")
    door.qtbot.waitUntil(field.hasFocus)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert door.asks(shown)


def test_nothing_heavy_is_loaded_for_it_before_the_first_paint(left: Path) -> None:
    assert first_paint(left, dict(os.environ)) == "UnlockPage []"


def test_where_nobody_turned_it_on_the_keychain_is_never_asked(door: Door, file: Path) -> None:
    shown = door.start(file)
    assert OPENING not in words(shown)
    give(shown, PASSPHRASE)
    door.window()
    assert not door.chain.asked.is_set()


@pytest.mark.parametrize("way", ["esc", "typing", "sheet"])
def test_whoever_comes_goes_before_it(door: Door, left: Path, way: str) -> None:
    shown = door.start_asking(left)
    if way == "sheet":
        QTest.mouseClick(part(shown, Button, "unlock.sheet"), Qt.MouseButton.LeftButton)
    else:
        key = Qt.Key.Key_Escape if way == "esc" else Qt.Key.Key_A
        QTest.keyClick(part(shown, QLineEdit, "unlock.passphrase"), key)
    assert OPENING not in words(shown)
    assert door.asks(shown)


def test_a_passphrase_opens_the_file_while_the_keychain_keeps_silent(door: Door, left: Path) -> None:
    give(door.start_asking(left), PASSPHRASE)
    assert door.window().workspace.user == "Priya Nair"


def test_what_was_about_to_be_opened_is_closed_again_for_whoever_comes(
    door: Door, left: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opens, goes_on = Event(), Event()
    really = opening.open_with_own_key

    def slowly(*said: Any) -> object:
        opens.set()
        goes_on.wait(20)
        return really(*said)

    monkeypatch.setattr(opening, "open_with_own_key", slowly)
    shown = door.start(left)
    door.qtbot.waitUntil(opens.is_set, timeout=20_000)
    give(shown, PASSPHRASE)
    goes_on.set()
    # Were the file not let go of first, this would be refused: it is in use.
    assert door.window().workspace.user == "Priya Nair"


def test_after_three_seconds_without_an_answer_the_door_asks(
    door: Door, left: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert keychain_try.PATIENCE_MS == 3000
    monkeypatch.setattr(keychain_try, "PATIENCE_MS", 10)
    shown = door.start_asking(left)
    door.qtbot.waitUntil(lambda: OPENING not in words(shown), timeout=20_000)
    assert door.asks(shown)


@pytest.mark.parametrize("fault", ["none", "locked", "stale", "several"])
def test_what_opens_nothing_is_not_told_and_not_counted(door: Door, left: Path, fault: str) -> None:
    data_key = keys.unlock(left, PASSPHRASE).data_key
    if fault == "none":
        door.chain.kept.clear()
    elif fault == "locked":
        door.chain.lock()
    elif fault == "stale":
        keys.change_passphrase(left, data_key, user(left), "another one altogether")
    else:
        keys.add_user(left, data_key, uid("Sam"), "Sam Ode", "another one altogether")
    assert door.asks(door.start(left))
    assert DoorMemory(left, preferences.path().parent).door.wrong == 0
    assert door.chain.kept == {} or fault == "locked"


def test_a_file_in_use_is_told_as_ever(door: Door, left: Path) -> None:
    with FileLock(left):
        told(door.qtbot, door.start(left), "The file is open elsewhere")


def test_a_window_closed_as_one_leaves_opens_so_again(door: Door, left: Path) -> None:
    for _day in range(2):
        door.start(left)
        door.window().close()
    assert memory(left).is_left


@pytest.mark.parametrize("fault", [None, OSError()], ids=["taken out", "keychain gone"])
def test_after_a_lock_every_start_asks_until_a_passphrase_was_typed(
    door: Door, left: Path, codes: list[int], fault: Exception | None
) -> None:
    door.start(left)
    opened, kept = door.window(), dict(door.chain.kept)
    door.chain.fault = fault
    opened.file.safety.locking.lock()
    # Where the keychain could not be asked, what is remembered of the door has to do.
    assert door.chain.kept == (kept if fault else {})
    door.chain.fault = None
    assert [door.asks(door.start(left)) for _start in range(2)] == [True, True]
    assert door.chain.kept == {}


def test_a_passphrase_typed_after_a_lock_puts_the_key_back(door: Door, left: Path, codes: list[int]) -> None:
    door.start(left)
    opened, kept = door.window(), dict(door.chain.kept)
    opened.file.safety.locking.lock()
    give(door.start(left), PASSPHRASE)
    door.window().close()
    assert door.chain.kept == kept
    door.start(left)
    assert door.window().workspace.user == "Priya Nair"


def test_a_lock_waits_for_no_keychain(
    door: Door, left: Path, codes: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keychain_actions, "PATIENCE", 0.01)
    door.start(left)
    opened = door.window()
    door.chain.free.clear()
    opened.file.safety.locking.lock()
    assert (codes, opened.isVisible()) == ([LOCKED], False)


def test_a_program_that_was_killed_asks_at_its_next_start(door: Door, left: Path) -> None:
    assert memory(left).take_left()
    assert door.asks(door.start(left))
    assert door.chain.kept == {}


def test_a_start_at_which_somebody_typed_leaves_no_way_in_behind(door: Door, left: Path) -> None:
    give(door.start(left), PASSPHRASE)
    door.window()
    assert not memory(left).is_left


def test_a_lock_counts_however_the_path_is_spelled(door: Door, left: Path, codes: list[int], tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(left.parent, target_is_directory=True)
    door.start(tmp_path / "link" / left.name)
    door.window().file.safety.locking.lock()
    assert door.asks(door.start(left))


def test_a_program_that_was_killed_asks_though_it_could_not_note_that_it_began(
    door: Door, left: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as stuck:
        stick(stuck)
        shown = door.start(left)
        assert door.asks(shown)
        give(shown, PASSPHRASE)
        window = door.window()
        door.qtbot.waitUntil(_quiet, timeout=20_000)
    # All that is left of it when it is killed is that the file is free again.
    window.workspace.close()
    window.hide()
    assert (memory(left).is_left, door.chain.kept) == (True, {})
    assert door.asks(door.start(left))


@pytest.mark.parametrize("ends", ["lock", "close"])
def test_what_is_being_derived_as_it_locks_is_not_put(
    door: Door, left: Path, codes: list[int], monkeypatch: pytest.MonkeyPatch, ends: str
) -> None:
    derives, goes_on = Event(), Event()
    really = own_key.derived

    def slowly(*said: Any) -> bytes:
        derives.set()
        goes_on.wait(20)
        return really(*said)

    memory(left).take_left()
    shown = door.start(left)
    assert door.asks(shown)
    monkeypatch.setattr(own_key, "derived", slowly)
    monkeypatch.setattr(keychain_actions, "PATIENCE", 0.01)
    give(shown, PASSPHRASE)
    window = door.window()
    door.qtbot.waitUntil(derives.is_set, timeout=20_000)
    (window.file.safety.locking.lock if ends == "lock" else window.close)()
    goes_on.set()
    door.qtbot.waitUntil(_quiet, timeout=20_000)
    assert len(door.chain.kept) == (ends == "close")
