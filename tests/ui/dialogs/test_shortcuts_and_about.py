"""Tests of the list of shortcuts and of About."""

import tomllib
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow

from tests.ui.dialogs.pressing import press, shown
from ui.actions import ACTIONS, MENUS
from ui.dialogs.about import VERSION, AboutSheet
from ui.dialogs.shortcuts import ShortcutsSheet, control_keys, plain

ROOT = Path(__file__).parents[3]


@pytest.fixture
def shortcuts(window: QMainWindow) -> ShortcutsSheet:
    sheet = ShortcutsSheet(window)
    sheet.open()
    QApplication.processEvents()
    return sheet


@pytest.fixture
def about(window: QMainWindow) -> AboutSheet:
    sheet = AboutSheet(window)
    sheet.open()
    QApplication.processEvents()
    return sheet


def test_every_action_is_listed_with_its_keys(shortcuts: ShortcutsSheet) -> None:
    listed = shown(shortcuts).split(" | ")
    for spec in ACTIONS:
        assert plain(spec.text()) in listed
        assert not spec.keys or spec.keys in listed


def test_the_keys_of_controls_are_listed_too(shortcuts: ShortcutsSheet) -> None:
    listed = shown(shortcuts).split(" | ")
    assert "On the page with the focus" in listed
    assert all(words in listed and keys in listed for words, keys in control_keys())


def test_actions_stand_under_their_menu(shortcuts: ShortcutsSheet) -> None:
    listed = shown(shortcuts)
    order = [listed.index(f"{plain(words())} | ") for words in MENUS.values()]
    assert order == sorted(order)


@pytest.mark.parametrize(("words", "said"), [("&File", "File"), ("V&iew", "View"), ("Q&&A", "Q&A")])
def test_the_mark_of_an_access_key_is_not_shown(words: str, said: str) -> None:
    assert plain(words) == said


def test_the_list_of_shortcuts_closes(shortcuts: ShortcutsSheet) -> None:
    press(shortcuts, "shortcuts.done")
    assert not shortcuts.isVisible()


def test_the_version_is_the_projects() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["version"] == VERSION


def test_about_says_that_the_defaults_are_for_a_clinician_to_confirm(about: AboutSheet) -> None:
    assert "Its defaults are proposals for a clinician to confirm before patients use it." in shown(about)


def test_about_reproduces_the_notice_of_sqlcipher(about: AboutSheet) -> None:
    words = shown(about)
    assert "Copyright (c) 2008-2025, ZETETIC LLC" in words
    assert "IN NO EVENT SHALL ZETETIC LLC BE LIABLE" in words


@pytest.mark.parametrize("part", ["Qt, PySide6", "SQLCipher", "Figtree", "Lucide", "Matplotlib", "Typst"])
def test_about_names_what_it_is_made_with(about: AboutSheet, part: str) -> None:
    assert part in shown(about)
