"""From the closed file to the window: what is loaded when, and one sentence for whatever is wrong."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from exposure import opening
from exposure.errors import ExposureError
from exposure.people import NewPerson, People
from exposure.storage.lock import FileLock
from tests.storage.migrations import old
from tests.ui.opened import PASSPHRASE, SetClock, make_workspace, quick_guesses
from tests.ui.windowed import words
from ui import messages
from ui.main_window import MainWindow
from ui.starter import Starter

ROOT = Path(__file__).parents[2]
TELLING = """
import os, sys
import main
from ui import first_run, unlock
HEAVY = {"sqlalchemy", "sqlcipher3", "alembic", "matplotlib", "typst", "cattrs", "babel"}
def paintEvent(page, event):
    print(type(page).__name__, sorted(HEAVY & set(sys.modules)), flush=True)
    os._exit(0)
unlock.UnlockPage.paintEvent = first_run.FirstRunPage.paintEvent = paintEvent
main.main(sys.argv[1:])
"""
Opened = Callable[[Path], QWidget]
_Part = TypeVar("_Part", bound=QWidget)


@pytest.fixture
def file(tmp_path: Path, clock: SetClock) -> Path:
    """Give a closed file with its keys."""
    make_workspace(tmp_path, clock).close()
    return tmp_path / "t.db"


@pytest.fixture
def begin(qtbot: QtBot, clock: SetClock) -> Iterator[Opened]:
    """Give what starts the program on a file, and gives the window that is shown."""
    started: list[Starter] = []

    def start(file: Path) -> QWidget:
        started.append(Starter(file, clock))
        started[-1].begin()
        window = started[-1]._door
        qtbot.waitExposed(window)
        window.activateWindow()
        return window

    yield start
    for starter in started:
        starter.close()
        # Once the file is open, the door is gone.
        if isValid(starter._door):
            starter._door.deleteLater()


def windows() -> list[MainWindow]:
    """Give every window on an open file."""
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow) and each.isVisible()]


def part(window: QWidget, kind: type[_Part], name: str) -> _Part:
    """Give a part of a page by its name."""
    found = window.findChild(kind, name)
    assert isinstance(found, kind)
    return found


def give(window: QWidget, passphrase: str) -> None:
    """Type a passphrase and press Enter."""
    field = part(window, QLineEdit, "unlock.passphrase")
    field.setText(passphrase)
    QTest.keyClick(field, Qt.Key.Key_Return)


def told(qtbot: QtBot, window: QWidget, sentence: str) -> None:
    """Wait until the window says a sentence."""
    qtbot.waitUntil(lambda: sentence in words(window), timeout=20_000)


def first_paint(data: Path, env: dict[str, str]) -> str:
    """Give what a new program says of itself when its first page is painted."""
    command = [sys.executable, "-c", TELLING, "--data", str(data)]
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=True).stdout.strip()  # noqa: S603


@pytest.mark.parametrize(("has_file", "page"), [(True, "UnlockPage"), (False, "FirstRunPage")])
def test_the_first_page_is_painted_before_anything_heavy_is_loaded(file: Path, has_file: bool, page: str) -> None:
    data = file if has_file else file.with_name("none.db")
    assert first_paint(data, dict(os.environ)) == f"{page} []"


def test_the_right_passphrase_opens_the_window(begin: Opened, file: Path, qtbot: QtBot) -> None:
    give(begin(file), PASSPHRASE)
    qtbot.waitUntil(lambda: windows() != [], timeout=20_000)
    (opened,) = windows()
    qtbot.addWidget(opened)
    assert opened.workspace.user == "Priya Nair"


def test_a_window_that_filled_the_screen_does_so_at_the_next_start(begin: Opened, file: Path, qtbot: QtBot) -> None:
    door = begin(file)
    assert not door.isMaximized()
    give(door, PASSPHRASE)
    qtbot.waitUntil(lambda: windows() != [], timeout=20_000)
    (opened,) = windows()
    qtbot.addWidget(opened)
    opened.showMaximized()
    assert begin(file.with_name("another.db")).isMaximized()
    opened.showNormal()
    assert not begin(file.with_name("another.db")).isMaximized()


def test_an_old_file_opens_and_the_window_says_where_its_copy_is(begin: Opened, tmp_path: Path, qtbot: QtBot) -> None:
    give(begin(old.copied("0001", tmp_path)), old.PASSPHRASE)
    qtbot.waitUntil(lambda: windows() != [], timeout=20_000)
    (opened,) = windows()
    qtbot.addWidget(opened)
    told(qtbot, opened, "The file was brought up to date. A copy of the old one is kept as clinic.0001.")


def test_a_wrong_passphrase_is_told_and_can_be_typed_again(begin: Opened, file: Path, qtbot: QtBot) -> None:
    window = begin(file)
    give(window, "not this one")
    told(qtbot, window, "That is not the passphrase. Nothing was changed.")
    button = window.findChild(QPushButton, "unlock.open")
    assert button is not None
    assert button.isEnabled()


def test_what_breaks_while_it_opens_is_told_and_the_door_offers_to_open_again(
    begin: Opened, file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(*_given: object) -> None:
        raise ValueError

    monkeypatch.setattr(opening, "open_file", break_down)
    window = begin(file)
    give(window, PASSPHRASE)
    qtbot.waitUntil(lambda: bool(messages._shown), timeout=20_000)
    button = window.findChild(QPushButton, "unlock.open")
    assert button is not None
    assert (button.text(), button.isEnabled()) == ("Open", True)


def test_wrong_passphrases_leave_file_and_keys_as_they_are(begin: Opened, file: Path, qtbot: QtBot) -> None:
    before = [each.read_bytes() for each in (file, file.with_name("t.db.keys"))]
    window = begin(file)
    give(window, "not this one")
    told(qtbot, window, "That is not the passphrase.")
    assert [each.read_bytes() for each in (file, file.with_name("t.db.keys"))] == before


def test_the_recovery_sheet_opens_a_file_of_several_people_for_who_is_chosen(
    begin: Opened, file: Path, clock: SetClock, qtbot: QtBot
) -> None:
    opened = opening.open_file(file, PASSPHRASE)
    people = People(opened, opened.performer(clock))
    with quick_guesses():
        people.add(PASSPHRASE, NewPerson("Sam Ode", "clinician", PASSPHRASE))
        sheet = people.new_sheet(PASSPHRASE)
    people.use_sheet(sheet)
    opened.close()
    window = begin(file)
    part(window, QComboBox, "unlock.who").setCurrentIndex(1)
    part(window, QPushButton, "unlock.sheet").click()
    part(window, QLineEdit, "unlock.code").setText(sheet.code)
    part(window, QPushButton, "unlock.open").click()
    told(qtbot, window, "The file is open for Sam Ode.")


def test_a_damaged_file_is_told(begin: Opened, file: Path, qtbot: QtBot) -> None:
    file.write_bytes(os.urandom(8192))
    window = begin(file)
    give(window, PASSPHRASE)
    told(qtbot, window, "It was not touched. Restore your newest backup")


def test_damage_that_only_reading_finds_leads_to_the_same_page_and_lets_go_of_the_file(
    begin: Opened, file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_records: object) -> None:
        raise ExposureError("damaged", "file")

    monkeypatch.setattr("exposure.storage.records.Records.cases", refuse)
    window = begin(file)
    give(window, PASSPHRASE)
    qtbot.waitUntil(lambda: "The file is damaged" in words(window), timeout=20_000)
    assert window.findChild(QPushButton, "recovering.restore") is not None
    with FileLock(file):
        assert windows() == []


def test_a_damaged_key_file_is_told_before_anything_is_asked(begin: Opened, file: Path, qtbot: QtBot) -> None:
    file.with_name("t.db.keys").write_text("{}", encoding="utf-8")
    told(qtbot, begin(file), "key file")


def test_a_lost_key_file_is_told_before_anything_is_asked(begin: Opened, file: Path, qtbot: QtBot) -> None:
    file.with_name("t.db.keys").unlink()
    told(qtbot, begin(file), "key file")


def test_a_file_in_use_is_told_with_who_has_it(begin: Opened, file: Path, qtbot: QtBot) -> None:
    window = begin(file)
    with FileLock(file):
        give(window, PASSPHRASE)
        told(qtbot, window, "The file is open elsewhere")


def test_a_file_that_is_not_there_is_offered_as_a_new_one(begin: Opened, file: Path, qtbot: QtBot) -> None:
    told(qtbot, begin(file.with_name("other.db")), "A new file")


def test_a_file_that_went_away_meanwhile_is_told(begin: Opened, file: Path, qtbot: QtBot) -> None:
    window = begin(file)
    file.unlink()
    give(window, PASSPHRASE)
    told(qtbot, window, "The file can’t be found")
