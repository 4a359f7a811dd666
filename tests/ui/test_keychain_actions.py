"""The keychain in the sheet about safety: turned on with the passphrase, off at once, gone where others come in."""

import weakref
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from exposure.people import NewPerson
from exposure.storage import keychain, own_key, sealing
from exposure.storage.keyring_file import Cost, keys_path
from tests.keychains import MemoryKeychain, place
from tests.ui.doors import part
from tests.ui.opened import PASSPHRASE
from tests.ui.test_keychain_door import chain, memory, user
from tests.ui.test_keychain_memory import fill as fill_disk
from tests.ui.test_keychain_memory import stick
from tests.ui.test_people_actions import NEW, click, fill, fill_new
from tests.ui.windowed import choose, press, sees, words
from ui.dialogs.people import PeopleSheet
from ui.dialogs.safety import SafetySheet
from ui.main_window import MainWindow
from ui.open_record import OpenRecord
from ui.widgets.buttons import Button
from ui.widgets.segmented import SegmentButton

__all__ = ["chain"]
ON, OFF = "It is on.", "It is off."


@pytest.fixture(autouse=True)
def quick_guesses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let new passphrases be quick to make."""
    monkeypatch.setattr(sealing, "COST", Cost(passes=1, memory_kib=16, lanes=2))


@pytest.fixture
def file(main: MainWindow, tmp_path: Path) -> Iterator[Path]:
    """Give the file of a window that came from its door; what it does is done before the test is over."""
    main.file.safety.keychain.begin()
    yield tmp_path / "t.db"
    for task in main.file.safety.keychain._tasks.values():
        task.wait(10)


@pytest.fixture
def on(file: Path, chain: MemoryKeychain) -> Path:
    """Give the file with the keychain turned on."""
    keychain.put(place(file, user(file)), own_key.derived(file, user(file), PASSPHRASE))
    memory(file).turn_on(user(file))
    return file


def sheet(main: MainWindow) -> SafetySheet:
    """Open the sheet."""
    choose(main, "set_safety")
    return part(main, SafetySheet, "safety")


def take(shown: SafetySheet, way: str) -> None:
    """Take one of the two ways with the mouse."""
    QTest.mouseClick(part(shown, SegmentButton, f"safety.opens.{way}"), Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def turn_on(shown: SafetySheet, passphrase: str) -> None:
    """Choose the keychain, type a passphrase and press Enter."""
    take(shown, "keychain")
    type_in(shown, passphrase)


def type_in(shown: SafetySheet, passphrase: str) -> None:
    """Type a passphrase and press Enter."""
    field = part(shown, QLineEdit, "safety.present")
    field.setFocus()
    QTest.keyClicks(field, passphrase)
    press("Return")


def told(qtbot: QtBot, shown: SafetySheet, sentence: str) -> None:
    """Wait until the sheet says something."""
    qtbot.waitUntil(lambda: sentence in words(shown), timeout=10_000)


def kept(file: Path) -> tuple[str, bool]:
    """Say for whom it is on, and whether the file counts as left."""
    return memory(file).user, memory(file).is_left


def test_it_is_off_until_somebody_turns_it_on(main: MainWindow, file: Path, chain: MemoryKeychain) -> None:
    shown = sheet(main)
    assert part(shown, SegmentButton, "safety.opens.passphrase").isChecked()
    assert not sees(shown, "safety.present")
    assert "without your passphrase. After a lock it is always asked." in words(shown)


def test_the_passphrase_turns_it_on(main: MainWindow, file: Path, chain: MemoryKeychain, qtbot: QtBot) -> None:
    shown = sheet(main)
    turn_on(shown, PASSPHRASE)
    told(qtbot, shown, ON)
    assert own_key.unlock(file, user(file), keychain.take(place(file, user(file))) or b"").user_name == "Priya Nair"
    assert kept(file) == (user(file), False)
    assert not sees(shown, "safety.present")


def test_nothing_that_opens_the_file_is_kept_in_either_place(
    main: MainWindow, file: Path, chain: MemoryKeychain, qtbot: QtBot
) -> None:
    shown = sheet(main)
    turn_on(shown, PASSPHRASE)
    told(qtbot, shown, ON)
    noted = [each for each in file.parent.iterdir() if each.name.startswith("keychain-")]
    assert len(noted) == 1
    both = repr(chain.kept) + noted[0].name + noted[0].read_text(encoding="utf-8")
    data_key = main.workspace.people()._prove(PASSPHRASE)
    secrets = (PASSPHRASE, data_key.hex(), repr(data_key), "Priya", str(file), file.name)
    assert [secret for secret in secrets if secret in both] == []


def test_a_wrong_passphrase_is_told_and_can_be_typed_again(
    main: MainWindow, file: Path, chain: MemoryKeychain, qtbot: QtBot
) -> None:
    shown = sheet(main)
    turn_on(shown, "not this one")
    told(qtbot, shown, "That is not the passphrase.")
    assert (chain.kept, kept(file)) == ({}, ("", False))
    assert part(shown, QLineEdit, "safety.present").selectedText() == "not this one"
    type_in(shown, PASSPHRASE)
    told(qtbot, shown, ON)


def test_without_a_keychain_it_stays_off_and_says_so(
    main: MainWindow, file: Path, chain: MemoryKeychain, qtbot: QtBot
) -> None:
    chain.lock()
    shown = sheet(main)
    turn_on(shown, PASSPHRASE)
    told(qtbot, shown, "No keychain of this computer could be used. Nothing was changed.")
    assert kept(file) == ("", False)


def test_it_can_be_turned_off_only_once_it_is_known_to_be_on(
    main: MainWindow, file: Path, chain: MemoryKeychain, qtbot: QtBot
) -> None:
    shown = sheet(main)
    chain.free.clear()
    turn_on(shown, PASSPHRASE)
    ways = [part(shown, SegmentButton, f"safety.opens.{way}") for way in ("passphrase", "keychain")]
    assert [way.isEnabled() for way in ways] == [False, False]
    assert not part(shown, Button, "safety.turn_on").isEnabled()
    chain.free.set()
    told(qtbot, shown, ON)
    assert [way.isEnabled() for way in ways] == [True, True]


def test_a_sheet_closed_meanwhile_is_not_missed(
    main: MainWindow, file: Path, chain: MemoryKeychain, qtbot: QtBot
) -> None:
    shown = sheet(main)
    chain.free.clear()
    turn_on(shown, PASSPHRASE)
    shown.done(0)
    QApplication.processEvents()
    chain.free.set()
    qtbot.waitUntil(lambda: kept(file) == (user(file), False), timeout=10_000)


def test_it_is_turned_off_at_once(main: MainWindow, on: Path, chain: MemoryKeychain, qtbot: QtBot) -> None:
    shown = sheet(main)
    assert ON in words(shown)
    take(shown, "passphrase")
    told(qtbot, shown, "The keychain holds nothing of Rungwise any more.")
    assert (chain.kept, kept(on)) == ({}, ("", False))


def test_what_could_not_be_taken_out_is_told(main: MainWindow, on: Path, chain: MemoryKeychain, qtbot: QtBot) -> None:
    chain.lock()
    shown = sheet(main)
    take(shown, "passphrase")
    told(qtbot, shown, "A new passphrase makes it useless.")
    assert kept(on) == ("", False)


def test_what_cannot_be_noted_as_off_stays_on_and_says_so_and_the_key_goes_all_the_same(
    main: MainWindow, on: Path, chain: MemoryKeychain, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = sheet(main)
    with monkeypatch.context() as stuck:
        stick(stuck)
        take(shown, "passphrase")
    told(qtbot, shown, "It is still on,")
    assert part(shown, SegmentButton, "safety.opens.keychain").isChecked()
    qtbot.waitUntil(lambda: chain.kept == {}, timeout=10_000)
    assert (OFF in words(shown), kept(on)) == (False, (user(on), False))
    take(shown, "passphrase")
    told(qtbot, shown, OFF)
    assert kept(on) == ("", False)


def test_where_it_cannot_be_noted_no_key_is_put(
    main: MainWindow, file: Path, chain: MemoryKeychain, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill_disk(monkeypatch)
    shown = sheet(main)
    turn_on(shown, PASSPHRASE)
    told(qtbot, shown, "This computer could not note that it is on.")
    assert not chain.asked.is_set()


def test_a_key_that_is_kept_only_half_is_taken_out_again(
    main: MainWindow, file: Path, chain: MemoryKeychain, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keychain, "_kept", lambda *_who: "something else")
    shown = sheet(main)
    turn_on(shown, PASSPHRASE)
    told(qtbot, shown, "No keychain of this computer could be used.")
    assert (chain.kept, kept(file)) == ({}, ("", False))


def test_a_key_that_is_put_while_it_is_turned_off_is_taken_out_again(
    main: MainWindow, on: Path, chain: MemoryKeychain, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, really = main.file.safety.keychain._key, keychain.put
    assert key is not None

    def meanwhile(*said: Any) -> None:
        assert key.memory.turn_off()
        really(*said)

    monkeypatch.setattr(keychain, "put", meanwhile)
    key.put(PASSPHRASE)
    assert chain.kept == {}


def test_neither_a_task_nor_what_it_was_given_outlasts_its_answer(main: MainWindow, file: Path, qtbot: QtBot) -> None:
    class Secret:
        """Stands for a passphrase, which nobody can watch go."""

    secret, heard = Secret(), list[object]()
    main.file.safety.keychain._away(partial(repr, secret), heard.append)
    (task,) = main.file.safety.keychain._tasks.values()
    gone = weakref.ref(secret), weakref.ref(task)
    task.wait(10)
    del secret, task
    qtbot.waitUntil(lambda: heard != [], timeout=10_000)
    # No garbage is collected in between: a signal that leads back to its task is a circle nobody sees.
    assert [each() for each in gone] == [None, None]


def test_whoever_changes_their_mind_before_it_is_on_leaves_nothing_typed(
    main: MainWindow, file: Path, chain: MemoryKeychain
) -> None:
    shown = sheet(main)
    take(shown, "keychain")
    QTest.keyClicks(part(shown, QLineEdit, "safety.present"), "half")
    take(shown, "passphrase")
    assert part(shown, QLineEdit, "safety.present").text() == ""
    assert not chain.asked.is_set()


def test_where_several_people_open_the_file_it_is_not_offered(
    main: MainWindow, file: Path, chain: MemoryKeychain
) -> None:
    main.workspace.people().add(PASSPHRASE, NewPerson("Sam Ode", "assistant", NEW))
    shown = sheet(main)
    assert "Several people open this file" in words(shown)
    assert not sees(shown, "safety.opens")


def test_where_somebody_was_added_beside_the_window_it_ends(
    main: MainWindow, on: Path, chain: MemoryKeychain, qtbot: QtBot
) -> None:
    main.workspace.people().add(PASSPHRASE, NewPerson("Sam Ode", "assistant", NEW))
    main.file.safety.keychain.begin()
    assert kept(on) == ("", False)
    qtbot.waitUntil(lambda: chain.kept == {}, timeout=10_000)


def test_where_the_key_file_went_away_it_is_not_offered(main: MainWindow, file: Path) -> None:
    keys_path(file).unlink()
    assert "Rungwise opens with" not in words(sheet(main))


def test_an_example_is_not_offered_it(main: MainWindow) -> None:
    assert "Rungwise opens with" not in words(sheet(main))


def test_nor_is_a_record_on_a_server(main: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(OpenRecord, "opened", property(lambda _record: "a server"))
    main.file.safety.keychain.begin()
    assert "Rungwise opens with" not in words(sheet(main))


def people(main: MainWindow) -> PeopleSheet:
    """Open the sheet about who opens the file."""
    choose(main, "show_people")
    return part(main, PeopleSheet, "people")


def test_a_new_passphrase_takes_the_key_out_and_leaves_it_on(
    main: MainWindow, on: Path, chain: MemoryKeychain, qtbot: QtBot
) -> None:
    shown = people(main)
    click(shown, "people.passphrase")
    fill_new(shown, qtbot)
    fill(shown, "people.present", PASSPHRASE)
    click(shown, "people.do")
    qtbot.waitUntil(lambda: chain.kept == {}, timeout=10_000)
    assert kept(on) == (user(on), False)


def test_somebody_who_is_added_turns_it_off(main: MainWindow, on: Path, chain: MemoryKeychain, qtbot: QtBot) -> None:
    shown = people(main)
    click(shown, "people.add")
    fill(shown, "people.name", "Sam Ode")
    click(shown, "people.role.assistant")
    fill_new(shown, qtbot)
    fill(shown, "people.present", PASSPHRASE)
    click(shown, "people.do")
    qtbot.waitUntil(lambda: chain.kept == {}, timeout=10_000)
    assert kept(on) == ("", False)


def test_a_new_recovery_sheet_leaves_it_as_it_is(
    main: MainWindow, on: Path, chain: MemoryKeychain, qtbot: QtBot
) -> None:
    shown = people(main)
    click(shown, "people.sheet")
    fill(shown, "people.present", PASSPHRASE)
    click(shown, "people.do")
    qtbot.waitUntil(lambda: sees(shown, "people.fresh.save"), timeout=10_000)
    click(shown, "people.fresh.show")
    click(shown, "people.do")
    qtbot.waitUntil(lambda: "is used from now on" in words(shown), timeout=10_000)
    assert len(chain.kept) == 1


def test_a_window_that_closes_says_that_the_file_was_left(main: MainWindow, on: Path) -> None:
    main.close()
    assert kept(on) == (user(on), True)


def test_where_it_is_off_nothing_is_remembered(main: MainWindow, file: Path, chain: MemoryKeychain) -> None:
    main.close()
    assert kept(file) == ("", False)
    assert not chain.asked.is_set()
