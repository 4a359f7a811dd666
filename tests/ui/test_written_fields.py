"""Fields that are written in freely."""

from collections.abc import Callable, Mapping

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.sheet_field import SheetField
from ui.widgets.chip_row import ChipRow, RowLook
from ui.widgets.fields import TextField
from ui.widgets.search_line import SearchLine
from ui.widgets.secret_field import SecretField
from ui.written_fields import written_in

Lay = Callable[..., QWidget]
Held = Callable[..., Mapping[str, SheetField]]


@pytest.fixture
def held(lay: Lay) -> Held:
    """Give what puts widgets there, and says what can be written, by their names."""
    return lambda *parts: {field.part.objectName(): field for field in written_in(lay(*parts))}


def test_no_passphrase_and_nothing_searched_for_is_ever_read(held: Held) -> None:
    hidden = QLineEdit()
    hidden.setObjectName("pin")
    hidden.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
    assert held(SecretField("secret", "Passphrase"), hidden, SearchLine("find", "Find")) == {}


def test_words_half_typed_for_a_chip_come_back_as_one(held: Held) -> None:
    row = ChipRow("who", "Who?", ["The patient"], RowLook(one=True, add="Somebody else"))
    field = held(row)["who.own"]
    field.show("My sis")
    assert (field.part.isVisibleTo(row), field.said, row.checked) == (False, "", ("My sis",))


def test_typing_goes_on_behind_the_words(held: Held) -> None:
    text = TextField("words", "What?")
    held(text)["words"].show("half a ")
    QTest.keyClicks(text, "sentence")
    assert text.text == "half a sentence"
