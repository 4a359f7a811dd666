"""The door of a record on a server: a password, one sentence for whatever is wrong, and the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from exposure.domain.case import Case
from exposure.errors import ExposureError
from exposure.place import Address
from exposure.storage import logins, server_checks
from tests.postgres import PASSWORD
from tests.server_desk import Rows, ServerRecord, desk_on
from tests.ui.doors import part, shown
from tests.ui.opened import SetClock
from tests.ui.test_others_watch import USER
from tests.ui.windowed import words
from ui.login import LoginPage
from ui.main_window import MainWindow
from ui.server_starter import ServerStarter
from ui.workspace import Workspace

ADDRESS = Address("anna", "db.example", 5432, "clinic")


@pytest.fixture
def page(qtbot: QtBot) -> LoginPage:
    """Give the page on the screen."""
    return shown(LoginPage(ADDRESS), qtbot)


def test_it_says_who_logs_in_where(page: LoginPage) -> None:
    assert "anna at db.example, clinic" in words(page)
    assert "Everything stays on your clinic’s server." in words(page)


def test_a_password_is_given_by_enter_and_only_once(page: LoginPage, qtbot: QtBot) -> None:
    given: list[str] = []
    page.password_given.connect(given.append)
    field = part(page, QLineEdit, "login.password")
    QTest.keyClicks(field, "secret")
    for _ in range(2):
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert (given, field.echoMode()) == (["secret"], QLineEdit.EchoMode.Password)


def test_while_it_opens_the_door_says_so_in_sight_until_it_is_refused(page: LoginPage) -> None:
    button = part(page, QPushButton, "login.open")
    page.tell(ExposureError("wrong_login", "server"))
    QApplication.processEvents()
    before = button.mapTo(page, QPoint())
    button.click()
    QApplication.processEvents()
    assert (button.text(), button.isEnabled(), button.mapTo(page, QPoint())) == ("Opening…", False, before)
    page.tell(ExposureError("wrong_login", "server"))
    assert (button.text(), button.isEnabled()) == ("Open", True)


def test_what_is_wrong_is_told_and_what_was_typed_stays(page: LoginPage) -> None:
    field = part(page, QLineEdit, "login.password")
    QTest.keyClicks(field, "secret")
    page.tell(ExposureError("wrong_login", "server"))
    assert "does not let this login in" in words(page)
    assert (field.text(), part(page, QPushButton, "login.open").isEnabled()) == ("secret", True)


@pytest.fixture
def starter(
    record: ServerRecord, ruth_rows: Rows, clock: SetClock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[ServerStarter]:
    """Give the program begun on a record of a server, where the login is somebody's."""
    with desk_on(record, ruth_rows) as desk:
        desk.do("add_user", id=USER.id, name=USER.name, role=USER.role)
        with desk.database.connection() as connection:
            logins.bind(connection, "owner", USER)
    monkeypatch.setattr(server_checks, "MOST_SKEW_S", 10**9)
    made = ServerStarter(record.server.address(record.name), clock)
    made.begin()
    qtbot.waitExposed(made._door)
    yield made
    made.close()
    if isValid(made._door):
        made._door.deleteLater()


def give(starter: ServerStarter, password: str) -> None:
    """Type a password and press Enter."""
    field = part(starter._door, QLineEdit, "login.password")
    field.setText(password)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_the_right_password_opens_the_window_of_whoever_the_login_is(starter: ServerStarter, qtbot: QtBot) -> None:
    give(starter, PASSWORD)
    qtbot.waitUntil(lambda: windows() != [], timeout=20_000)
    (opened,) = windows()
    qtbot.addWidget(opened)
    assert opened.workspace.user == USER.name
    qtbot.waitUntil(lambda: "could change what is sealed" in words(opened), timeout=20_000)


def test_a_wrong_password_is_told_at_the_door(starter: ServerStarter, qtbot: QtBot) -> None:
    give(starter, "not this one")
    qtbot.waitUntil(lambda: "does not let this login in" in words(starter._door), timeout=20_000)


def test_a_server_that_is_lost_before_the_first_page_is_told_at_the_door_which_opens_again(
    starter: ServerStarter, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lost(_workspace: Workspace) -> tuple[Case, ...]:
        raise ExposureError("server_unreachable", "server")

    with monkeypatch.context() as patch:
        patch.setattr(Workspace, "cases", lost)
        give(starter, PASSWORD)
        qtbot.waitUntil(lambda: "can’t be reached" in words(starter._door), timeout=20_000)
    give(starter, PASSWORD)
    qtbot.waitUntil(lambda: windows() != [], timeout=20_000)
    qtbot.addWidget(windows()[0])


def windows() -> list[MainWindow]:
    """Give every window on an open record."""
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow) and each.isVisible()]
