"""A passphrase is typed twice, and rated before it will do."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.widgets.new_passphrase import NewPassphrase

GOOD = "seven quiet otters swim by night"


@pytest.fixture
def asked(qtbot: QtBot) -> NewPassphrase:
    made = NewPassphrase("test")
    qtbot.addWidget(made)
    return made


def typed(asked: NewPassphrase, first: str, again: str) -> None:
    QTest.keyClicks(asked.first, first)
    QTest.keyClicks(asked.again, again)


def test_nothing_typed_names_both_that_are_needed(asked: NewPassphrase) -> None:
    assert len(asked.missing) == 2


def test_a_good_one_typed_twice_will_do(qtbot: QtBot, asked: NewPassphrase) -> None:
    typed(asked, GOOD, GOOD)
    qtbot.waitUntil(lambda: asked.missing == [])
    assert asked.text == GOOD


def test_a_common_one_will_not_do(qtbot: QtBot, asked: NewPassphrase) -> None:
    with qtbot.waitSignal(asked.changed):
        typed(asked, "password1234", "password1234")
    qtbot.wait(400)
    assert asked.missing == ["a passphrase that is hard to guess"]


def test_a_slip_in_the_second_is_named(qtbot: QtBot, asked: NewPassphrase) -> None:
    typed(asked, GOOD, GOOD + "s")
    qtbot.waitUntil(lambda: asked.missing == ["the same passphrase twice"])


def test_enter_in_the_second_goes_on(qtbot: QtBot, asked: NewPassphrase) -> None:
    with qtbot.waitSignal(asked.entered):
        QTest.keyClick(asked.again, Qt.Key.Key_Return)
