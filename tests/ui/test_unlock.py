"""The unlock page: a passphrase or a code, whose it is where there are several, and waiting after five wrong tries."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from exposure.errors import ExposureError
from exposure.storage import keys
from tests.builders import uid
from tests.ui.windowed import words
from ui.door_memory import DoorMemory
from ui.unlock import UnlockPage

WRONG = ExposureError("wrong_passphrase")


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a file that names one person who unlocks it."""
    people = [(uid("Priya"), "Priya Nair")]
    monkeypatch.setattr(keys, "users", lambda _file: list(people))
    return tmp_path / "t.db"


@pytest.fixture
def page(file: Path, qtbot: QtBot) -> UnlockPage:
    """Give the page on the screen."""
    return shown(UnlockPage(file), qtbot)


def shown(page: UnlockPage, qtbot: QtBot) -> UnlockPage:
    """Put a page on the screen."""
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    QApplication.processEvents()
    return page


def field(page: UnlockPage, name: str) -> QLineEdit:
    """Give a field of the page."""
    found = page.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def button(page: UnlockPage, name: str) -> QPushButton:
    """Give a button of the page."""
    found = page.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def places(page: UnlockPage) -> list[QPoint]:
    """Give where the buttons lie, once every layout within another has answered."""
    for _turn in range(5):
        QApplication.processEvents()
    return [button(page, name).mapTo(page, QPoint()) for name in ("unlock.open", "unlock.sheet")]


def test_enter_gives_the_passphrase_as_it_was_typed(page: UnlockPage, qtbot: QtBot) -> None:
    QTest.keyClicks(field(page, "unlock.passphrase"), " four words  here ")
    with qtbot.waitSignal(page.passphrase_given) as given:
        QTest.keyClick(field(page, "unlock.passphrase"), Qt.Key.Key_Return)
    assert given.args == [" four words  here ", ""]


def test_a_passphrase_shows_as_dots_and_a_code_as_it_is(page: UnlockPage) -> None:
    modes = [field(page, name).echoMode() for name in ("unlock.passphrase", "unlock.code")]
    assert modes == [QLineEdit.EchoMode.Password, QLineEdit.EchoMode.Normal]


def test_the_code_of_the_recovery_sheet_opens_it_too(page: UnlockPage, qtbot: QtBot) -> None:
    QTest.mouseClick(button(page, "unlock.sheet"), Qt.MouseButton.LeftButton)
    QTest.keyClicks(field(page, "unlock.code"), "ABCDE-FGHJK")
    with qtbot.waitSignal(page.code_given) as given:
        QTest.mouseClick(button(page, "unlock.open"), Qt.MouseButton.LeftButton)
    assert given.args == ["ABCDE-FGHJK", ""]


def test_nothing_typed_opens_nothing(page: UnlockPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.passphrase_given):
        QTest.keyClick(field(page, "unlock.passphrase"), Qt.Key.Key_Return)


@pytest.mark.parametrize("way", ["passphrase", "code"])
def test_while_it_opens_the_door_says_so_in_sight_and_nothing_moves(page: UnlockPage, way: str) -> None:
    if way == "code":
        button(page, "unlock.sheet").click()
    field(page, f"unlock.{way}").setText("what opens it")
    page.tell(ExposureError("in_use"))
    before = places(page)
    button(page, "unlock.open").click()
    assert (button(page, "unlock.open").text(), places(page)) == ("Opening…", before)
    assert "open elsewhere" not in words(page)


def test_while_it_opens_no_key_takes_another_way_in(page: UnlockPage) -> None:
    field(page, "unlock.passphrase").setText("right")
    QTest.mouseClick(button(page, "unlock.open"), Qt.MouseButton.LeftButton)
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    assert field(page, "unlock.passphrase").isVisible()


def test_once_it_is_refused_nothing_says_any_more_that_it_opens(page: UnlockPage) -> None:
    field(page, "unlock.passphrase").setText("wrong")
    button(page, "unlock.open").click()
    page.tell(WRONG)
    assert (button(page, "unlock.open").text(), button(page, "unlock.open").accessibleName()) == ("Open", "Open")


def test_what_broke_lets_it_be_opened_again(page: UnlockPage) -> None:
    field(page, "unlock.passphrase").setText("right")
    button(page, "unlock.open").click()
    page.begin_again()
    assert (button(page, "unlock.open").text(), button(page, "unlock.open").isEnabled()) == ("Open", True)


def test_what_was_said_takes_no_room_once_the_other_way_in_is_taken(page: UnlockPage) -> None:
    field(page, "unlock.passphrase").setText("wrong")
    before = places(page)
    page.tell(ExposureError("in_use"))
    button(page, "unlock.open").click()
    button(page, "unlock.sheet").click()
    button(page, "unlock.sheet").click()
    assert places(page) == before


@pytest.mark.parametrize("way", ["passphrase", "code"])
def test_where_several_unlock_the_file_it_asks_who(
    file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    monkeypatch.setattr(keys, "users", lambda _file: [(uid("Priya"), "Priya Nair"), (uid("Sam"), "Sam Ode")])
    page = shown(UnlockPage(file), qtbot)
    who = page.findChild(QComboBox, "unlock.who")
    assert isinstance(who, QComboBox)
    who.setCurrentIndex(1)
    if way == "code":
        button(page, "unlock.sheet").click()
    field(page, f"unlock.{way}").setText("mine")
    with qtbot.waitSignal(page.code_given if way == "code" else page.passphrase_given) as given:
        button(page, "unlock.open").click()
    assert given.args == ["mine", "Sam Ode"]


def test_what_is_wrong_is_said_and_what_was_typed_is_marked_to_be_written_over(page: UnlockPage) -> None:
    field(page, "unlock.passphrase").setText("wrong")
    page.tell(WRONG)
    assert "That is not the passphrase." in words(page)
    assert field(page, "unlock.passphrase").selectedText() != ""


def test_after_the_fifth_wrong_try_the_next_one_has_to_wait(page: UnlockPage) -> None:
    allowed = []
    for _try in range(5):
        page.tell(WRONG)
        allowed.append(button(page, "unlock.open").isEnabled())
    assert allowed == [True] * 4 + [False]
    assert "The next try is possible in 5 s." in words(page)


def test_what_was_typed_meanwhile_stays_and_is_not_sent(page: UnlockPage, qtbot: QtBot) -> None:
    for _try in range(5):
        page.tell(WRONG)
    field(page, "unlock.passphrase").setText("typed while waiting")
    with qtbot.assertNotEmitted(page.passphrase_given):
        QTest.keyClick(field(page, "unlock.passphrase"), Qt.Key.Key_Return)
    assert field(page, "unlock.passphrase").text() == "typed while waiting"


def test_a_new_start_waits_on_and_waiting_ends(file: Path, tmp_path: Path, qtbot: QtBot) -> None:
    now = [1_000_000.0]
    for _start in range(5):
        memory = DoorMemory(file, tmp_path, lambda: now[0])
        page = shown(UnlockPage(file, memory), qtbot)
        page.tell(WRONG)
    assert not button(page, "unlock.open").isEnabled()
    now[0] += 6
    page._tick.timeout.emit()
    assert button(page, "unlock.open").isEnabled()
    assert not page._tick.isActive()


@pytest.mark.parametrize("error", [ExposureError("in_use"), ExposureError("recovery_code", "slip", group=2)])
def test_what_is_no_wrong_passphrase_is_not_counted(page: UnlockPage, error: ExposureError) -> None:
    for _try in range(9):
        page.tell(error)
    assert button(page, "unlock.open").isEnabled()


def test_the_right_passphrase_begins_the_count_anew(page: UnlockPage) -> None:
    for _try in range(4):
        page.tell(WRONG)
    page.forget_wrong()
    page.tell(WRONG)
    assert button(page, "unlock.open").isEnabled()


def test_a_faulty_key_file_is_said_at_once(file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_file: Path) -> Iterator[tuple[str, str]]:
        raise ExposureError("key_file_missing", "file")

    monkeypatch.setattr(keys, "users", fail)
    assert "key file" in words(shown(UnlockPage(file), qtbot))
