"""Fields that are written in freely."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.sheet_field import SheetField
from ui.widgets.boxes import Column
from ui.widgets.chip_row import ChipRow, RowLook
from ui.widgets.fields import TextField
from ui.widgets.search_line import SearchLine
from ui.widgets.secret_field import SecretField
from ui.written_fields import written_in


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    """Give what the fields lie in."""
    made = QWidget()
    made.setLayout(Column())
    qtbot.addWidget(made)
    return made


def held(host: QWidget, *parts: QWidget) -> dict[str, SheetField]:
    """Put widgets there, and give what can be written."""
    layout = host.layout()
    assert layout is not None
    for part in parts:
        layout.addWidget(part)
    return {field.part.objectName(): field for field in written_in(host)}


def test_no_passphrase_and_nothing_searched_for_is_ever_read(host: QWidget) -> None:
    hidden = QLineEdit()
    hidden.setObjectName("pin")
    hidden.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
    assert held(host, SecretField("secret", "Passphrase"), hidden, SearchLine("find", "Find")) == {}


def test_words_half_typed_for_a_chip_come_back_as_one(host: QWidget) -> None:
    row = ChipRow("who", "Who?", ["The patient"], RowLook(one=True, add="Somebody else"))
    field = held(host, row)["who.own"]
    field.show("My sis")
    assert (field.part.isVisibleTo(row), field.said, row.checked) == (False, "", ("My sis",))


def test_typing_goes_on_behind_the_words(host: QWidget) -> None:
    text = TextField("words", "What?")
    held(host, text)["words"].show("half a ")
    QTest.keyClicks(text, "sentence")
    assert text.text == "half a sentence"
