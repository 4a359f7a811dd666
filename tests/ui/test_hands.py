from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMessageBox, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui import hands as hands_module
from ui.hands import Hands, OutOfReachError


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    field, button = QLineEdit(), QPushButton("Go")
    field.setObjectName("field")
    button.setObjectName("go")
    column = QVBoxLayout(made)
    column.addWidget(field)
    column.addWidget(button)
    qtbot.addWidget(made)
    made.resize(300, 120)
    made.show()
    return made


@pytest.fixture
def hands(window: QWidget, monkeypatch: pytest.MonkeyPatch) -> Hands:
    monkeypatch.setattr(hands_module, "PATIENCE", 0.05)
    return Hands(window)


def test_a_click_reaches_what_is_in_sight(hands: Hands, window: QWidget, qtbot: QtBot) -> None:
    with qtbot.waitSignal(hands.find("go", QPushButton).clicked):
        hands.click("go")


def test_what_is_switched_off_is_out_of_reach(hands: Hands) -> None:
    hands.find("go", QPushButton).setEnabled(False)
    assert not hands.sees("go")
    with pytest.raises(OutOfReachError, match="go"):
        hands.click("go")


def test_what_is_hidden_is_out_of_reach(hands: Hands) -> None:
    hands.find("field", QLineEdit).hide()
    with pytest.raises(OutOfReachError, match="field"):
        hands.fill("field", "words")


def test_what_is_covered_cannot_be_clicked(hands: Hands, window: QWidget) -> None:
    cover = QWidget(window)
    cover.setGeometry(window.rect())
    cover.show()
    with pytest.raises(OutOfReachError, match="uncovered"):
        hands.click("go")


def test_words_are_typed_letter_by_letter_whatever_the_alphabet(hands: Hands) -> None:
    hands.fill("field", "first")
    hands.fill("field", "I won’t fall – łódź")
    assert hands.find("field", QLineEdit).text() == "I won’t fall – łódź"


def test_keys_go_where_the_focus_is(hands: Hands, qtbot: QtBot) -> None:
    hands.click("field")
    hands.tab_to("go")
    with qtbot.waitSignal(hands.find("go", QPushButton).clicked):
        hands.press("Space")


def test_tab_that_never_comes_there_is_told(hands: Hands) -> None:
    with pytest.raises(OutOfReachError, match="nowhere"):
        hands.tab_to("nowhere")


def test_a_file_is_named_in_the_dialog_that_asks(hands: Hands, window: QWidget, tmp_path: Path) -> None:
    def ask() -> None:
        chosen, _kind = QFileDialog.getSaveFileName(window, "Save", "other.txt")
        Path(chosen).write_text("saved", encoding="utf-8")

    hands.save_as(tmp_path / "named.txt", ask)
    assert (tmp_path / "named.txt").read_text(encoding="utf-8") == "saved"


def test_a_file_that_does_not_come_is_told(hands: Hands, tmp_path: Path) -> None:
    with pytest.raises(OutOfReachError, match=r"named\.txt"):
        hands.save_as(tmp_path / "named.txt", lambda: None)


def test_a_message_that_something_broke_stops_the_hands(hands: Hands, window: QWidget) -> None:
    box = QMessageBox(window)
    box.open()
    with pytest.raises(OutOfReachError, match="went wrong"):
        hands.press("A")
    box.close()
