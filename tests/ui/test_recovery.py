"""The recovery sheet of a new file, and the new passphrase after it was used."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPushButton
from pytestqt.qtbot import QtBot

from exposure.errors import ExposureError
from tests.ui.doors import CODE, STRONG, choose, part, shown
from tests.ui.windowed import words
from ui import recovery
from ui.recovery import NewPassphrasePage, RecoveryPage

MISSING = "Save the sheet and print it, or copy the code by hand; then tick the box."


@pytest.fixture
def page(qtbot: QtBot) -> RecoveryPage:
    """Give the page of the recovery sheet."""
    return shown(RecoveryPage(CODE), qtbot)


def may_be_ticked(page: RecoveryPage) -> bool:
    """Say whether it can be said that the sheet is in a safe place."""
    return part(page, QCheckBox, "recovery.kept").isEnabled()


def test_what_was_never_given_cannot_be_in_a_safe_place(page: RecoveryPage) -> None:
    assert not may_be_ticked(page)
    assert CODE not in words(page)
    assert MISSING in words(page)


def test_a_code_that_is_shown_can_be_copied_by_hand_and_ticked(page: RecoveryPage) -> None:
    part(page, QPushButton, "recovery.show").click()
    assert CODE in words(page)
    go_on = part(page, QPushButton, "recovery.go_on")
    before = go_on.isEnabled()
    part(page, QCheckBox, "recovery.kept").click()
    assert (before, go_on.isEnabled(), MISSING in words(page)) == (False, True, False)


def test_the_sheet_is_saved_where_somebody_says(
    page: RecoveryPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recovery, "ask_where", lambda *_asked: tmp_path / "sheet.pdf")
    with qtbot.waitSignal(page.save_wanted) as wanted:
        QTest.mouseClick(part(page, QPushButton, "recovery.save"), Qt.MouseButton.LeftButton)
    assert wanted.args == [tmp_path / "sheet.pdf"]


def test_only_a_sheet_that_was_written_can_be_ticked(page: RecoveryPage) -> None:
    page.say("The sheet could not be written there.")
    before = may_be_ticked(page)
    page.allow_on()
    assert (before, may_be_ticked(page)) == (False, True)
    assert "could not be written" in words(page)


def test_a_new_passphrase_says_what_is_missing(qtbot: QtBot) -> None:
    page = shown(NewPassphrasePage("Priya Nair"), qtbot)
    assert "Still needed: a passphrase that is hard to guess, the same passphrase twice." in words(page)


def test_a_new_passphrase_is_asked_for_twice(qtbot: QtBot) -> None:
    page = shown(NewPassphrasePage("Priya Nair"), qtbot)
    button = choose(page, "renewed", qtbot)
    with qtbot.waitSignal(page.answered) as answered:
        button.click()
    assert answered.args == [STRONG]
    assert "The passphrase is being made." in words(page)


def test_why_no_new_passphrase_was_made_is_said(qtbot: QtBot) -> None:
    page = shown(NewPassphrasePage("Priya Nair"), qtbot)
    button = choose(page, "renewed", qtbot)
    button.click()
    page.tell(ExposureError("not_written", "file"))
    assert "The file could not be written there." in words(page)
    assert ("being made" in words(page), button.isEnabled()) == (False, True)
